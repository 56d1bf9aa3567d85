"""A bureau and an office that know each other, on real stores; each is offered files by the other, turned hostile."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from desktop_app.base.errors import UserProblem
from desktop_app.core import Core
from desktop_app.exchange import chain
from desktop_app.services import bundle_waiting
from desktop_app.services.bundle_problems import MissingRange
from desktop_app.store.streams import Streams
from tests.fuzz.forge import Sender
from tests.fuzz.looking import look_around
from tests.services.duty_nodes import introduce
from tests.simulation.pcs import Pc, from_template, shared_memory
from tests.simulation.world import fingerprint

_HEARD = ("taken", MissingRange.__name__)
"""What its writer says of our own streams is heard, though its lines were taken back or came too early."""


class Changed(AssertionError):
    """A file that was refused, or taken back, left something behind."""


@dataclass
class Target:
    """One PC that is offered files, and what it held when the stage was set."""

    pc: Pc
    sender: Sender
    before: str
    digest: str

    @property
    def core(self) -> Core:
        return self.pc.core


class Stage:
    """Use as a context; the folders vanish at its end. `tally` counts outcomes in a word each."""

    def __init__(self, seed: int = 1) -> None:
        self.root = Path(tempfile.mkdtemp(prefix="landdesk-fuzz-", dir=shared_memory()))
        self.tally: Counter[str] = Counter()
        self.seed = seed
        self._set()

    def _set(self) -> None:
        bureau, office = (from_template(self.root, number, self.seed) for number in (0, 1))
        stick = self.root / "stick"
        stick.mkdir(exist_ok=True)
        introduce(office.core, bureau.core, stick)
        for giver, taker in ((office, bureau), (bureau, office)):
            taker.core.services.bundles.import_bundle(giver.core.services.bundles.export(stick).path)
        self.bureau, self.office = self._target(bureau, office), self._target(office, bureau)

    def _target(self, pc: Pc, writer: Pc) -> Target:
        (held,) = Streams(pc.core.store.read.connection).incoming(writer.node)
        stream = chain.Stream(writer.node, pc.node, held.epoch, held.epoch_no)
        sender = Sender(writer.core.keys, stream, pc.core.keys.public.seal, held.last_seq, held.head)
        return Target(pc, sender, fingerprint(pc), pc.core.store.digest())

    def __enter__(self) -> Stage:
        return self

    def __exit__(self, *_: object) -> None:
        self._strike()
        shutil.rmtree(self.root, ignore_errors=True)

    def _strike(self) -> None:
        for target in (self.bureau, self.office):
            target.pc.close()

    def anew(self) -> None:
        """Sets everything up again, after a case that went wrong."""
        self._strike()
        for place in self.root.iterdir():
            shutil.rmtree(place) if place.is_dir() else place.unlink()
        self._set()

    def offer(self, target: Target, content: bytes) -> str:
        """Looks at a file, imports it if that went well, takes it back; says in a word what came of it.

        Raises `Changed` if anything is left of it, and lets pass whatever is not a `UserProblem`.
        """
        path = self.root / "offered.lsb"
        path.write_bytes(content)
        outcome = self._look(target, path)
        if outcome == "taken":
            self._take(target, path)
        if outcome == MissingRange.__name__:
            self._wait(target, path)
        self._unchanged(target, outcome)
        self.tally[outcome] += 1
        return outcome

    def _look(self, target: Target, path: Path) -> str:
        try:
            target.core.services.bundles.inspect(path)
        except UserProblem as problem:
            assert problem.text and str(problem)
            if isinstance(problem, MissingRange):
                return MissingRange.__name__
            return str(problem.params.get("what") or problem.template[:16])
        return "taken"

    def _take(self, target: Target, path: Path) -> None:
        bundles = target.core.services.bundles
        entries = target.pc.lseq
        bundles.import_bundle(path)
        look_around(target.core)
        if target.pc.lseq > entries:
            bundles.undo_import()

    def _wait(self, target: Target, path: Path) -> None:
        try:
            target.core.services.bundles.import_bundle(path)
        except MissingRange:
            for waits in target.core.services.bundles.waiting():
                bundle_waiting.drop(target.core.desk, waits.file)

    def _unchanged(self, target: Target, outcome: str) -> None:
        if target.core.store.digest() != target.digest:
            raise Changed(f"{outcome}: the records")
        if outcome not in _HEARD and fingerprint(target.pc) != target.before:
            raise Changed(f"{outcome}: heads, acks or what waits")
        left = sorted(target.core.desk.private._folder.rglob("*"))
        if left or list(target.pc.folder.rglob("*.part")):
            raise Changed(f"{outcome}: files of its own")
        if outcome in _HEARD:
            target.before = fingerprint(target.pc)

    def check(self) -> None:
        """Both stores are whole, and say what they said at the beginning."""
        for target in (self.bureau, self.office):
            report = target.core.services.safekeeping.check(deep=True)
            assert report.ok, report.complaints
            assert report.digest == target.digest
