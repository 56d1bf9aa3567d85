"""An office and its bureau on small real stores, with something to send, and the works that touch a disk."""

from __future__ import annotations

import shutil
import tempfile
from itertools import count
from pathlib import Path

from desktop_app.base.errors import UserProblem
from desktop_app.base.ids import RecordId
from desktop_app.core import Core, restore
from desktop_app.domain.drafts import MatterDraft, PartyDraft
from desktop_app.domain.records import Letter, LetterState
from desktop_app.security.slots import KeySlots
from desktop_app.services.backup_files import KEY_SLOTS
from tests.faults.trial import Work
from tests.services.duty_nodes import introduce
from tests.simulation.pcs import PASSPHRASE, Pc, from_template, later, shared_memory

WORDS = (PASSPHRASE, "另一个口令 2027")


class County:
    """Use as a context. `stick` lies in the office's and the bureau's PC in turn; it bears an old file."""

    def __init__(self) -> None:
        self.root = Path(tempfile.mkdtemp(prefix="landdesk-faults-", dir=shared_memory()))
        self.office, self.bureau = from_template(self.root, 1, 1), from_template(self.root, 0, 1)
        self.stick, self.disk = self.root / "stick", self.root / "disk"
        for folder in (self.stick, self.disk):
            folder.mkdir()
            (folder / "old.lsb").write_bytes(b"kept since spring")
        introduce(self.office.core, self.bureau.core, self.stick)
        self.matter = self.register()
        services = self.office.core.services
        services.attachments.add("matter", self.matter, b"%PDF-1.4 " + bytes(range(256)) * 8, "scan.pdf")

    def __enter__(self) -> County:
        return self

    def __exit__(self, *_: object) -> None:
        for pc in (self.office, self.bureau):
            pc.close()
        shutil.rmtree(self.root, ignore_errors=True)

    def register(self) -> str:
        """A petition at the office."""
        draft = MatterDraft(
            title="反映排水沟被占", parties=(PartyDraft(name="张㐂", phone="13800000000", address="3组"),)
        )
        return str(self.office.core.services.matters.register(draft).made)

    # -- the works -----------------------------------------------------------------------------

    def export(self, media: tuple[Path, ...]) -> Work:
        """A bundle on the stick; it is noted as written only if it lies there."""
        core = self.office.core

        def ready() -> None:
            later(self.office.clock, 1)

        def undo() -> None:
            newest = core.services.bundles.overview()[0].file_name
            (self.stick / newest).unlink()

        return Work(
            "export",
            media,
            lambda: core.services.bundles.export(self.stick),
            lambda: _local(core, "bundle_out", "ack_in"),
            undo,
            ready,
        )

    def take_in(self, media: tuple[Path, ...]) -> Work:
        """The office's bundle at the bureau."""
        path = self.office.core.services.bundles.export(self.stick).path
        core = self.bureau.core
        return Work(
            "import",
            media,
            lambda: core.services.bundles.import_bundle(path),
            lambda: core.store.digest() + _local(core, "stream_in", "ack_in", "bundle_in", "waiting_bundle"),
            core.services.bundles.undo_import,
            whole=lambda: _wiped(core),
        )

    def back_up(self, media: tuple[Path, ...]) -> Work:
        """A whole backup on another disk."""
        core, place = self.office.core, self.disk / "backups"
        return Work(
            "backup",
            media,
            lambda: core.services.safekeeping.back_up(place),
            lambda: _names(self.disk) + core.store.digest(),
            lambda: shutil.rmtree(place),
            quiet_after=True,
        )

    def bring_back(self, media: tuple[Path, ...]) -> Work:
        """A backup restored into a folder that is not there yet."""
        backup = self.office.core.services.safekeeping.back_up(self.disk)
        target = self.disk / "restored"
        return Work(
            "restore",
            media,
            lambda: restore(backup, target, PASSPHRASE, self.office.around),
            lambda: str(target.exists()),
            lambda: shutil.rmtree(target),
            lambda: shutil.rmtree(target, ignore_errors=True),
            quiet_after=True,
        )

    def issue(self, media: tuple[Path, ...]) -> Work:
        """A letter that gets its number, its page and its frozen bytes, or none of them."""
        core = self.office.core
        services = core.services
        form = services.desk.rules.procedure_for("petition").actions["accept"].papers[0].form
        matter = self.register()
        services.steps.act(matter, "accept", {})
        letters: list[str] = []

        def ready() -> None:
            prepared = services.letters.prepare(matter, form)
            values = {**prepared.values, "phone": "0878-3120000"}
            letter = str(services.letters.save(matter, form, values).made)
            services.letters.approve(letter, "刘志远", core.desk.clock.today())
            letters.append(letter)

        def whole() -> None:
            letter = core.store.read.get(Letter, letters[-1])
            assert letter is not None
            assert (letter.state == LetterState.ISSUED) == bool(letter.number) == bool(letter.pdf_sha256)
            if letter.number:
                assert services.letters.pdf(letter.id).startswith(b"%PDF")

        return Work(
            "issue",
            media,
            lambda: services.letters.issue(letters[-1]),
            core.store.digest,
            ready=ready,
            whole=whole,
        )

    def attach(self, media: tuple[Path, ...]) -> Work:
        """A scan from the stick."""
        core, path = self.office.core, self.stick / "scan.pdf"
        matter, contents = RecordId(self.matter), count()

        def ready() -> None:
            path.write_bytes(b"%PDF-1.4 " + next(contents).to_bytes(500))

        def act() -> object:
            return core.services.attachments.add_file("matter", matter, path)

        return Work("attach", media, act, core.store.digest, ready=ready)

    def new_passphrase(self, media: tuple[Path, ...]) -> Work:
        """The slot file replaced: one of the two always opens."""
        core = self.office.core
        words: list[str] = []

        def ready() -> None:
            old = _opens(core)
            words[:] = [old, next(one for one in WORDS if one != old)]

        def act() -> None:
            core.change_passphrase(*words)

        return Work("passphrase", media, act, lambda: _opens(core), ready=ready, quiet_after=True)


def _local(core: Core, *tables: str) -> str:
    read = core.store.read
    return "".join(repr(read.rows(f"SELECT * FROM {table}")) for table in tables)


def _names(folder: Path) -> str:
    return repr(sorted(str(path) for path in folder.rglob("*") if ".part" not in str(path)))


def _wiped(core: Core) -> None:
    """Nothing readable is left but what the disk would not let go, and that goes at the next start."""
    core.desk.private.wipe_all()
    assert not list(core.desk.private._folder.rglob("*"))


def _opens(core: Core) -> str:
    """Which of the two passphrases opens: exactly one."""
    found = []
    for words in WORDS:
        try:
            KeySlots(core.folder / KEY_SLOTS).unlock(words)
        except UserProblem:
            continue
        found.append(words)
    (only,) = found
    return only


def places(pc: Pc) -> tuple[Path, ...]:
    """The data folder and what else the program keeps on that PC."""
    return (pc.folder, pc.place / "person")
