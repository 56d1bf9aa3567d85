"""One seed's world: PCs, sticks, what was ever written, and what the people were told."""

from __future__ import annotations

import hashlib
import random
import shutil
import tempfile
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from desktop_app.base.errors import NotAllowed, UserProblem
from desktop_app.base.files import sha256_of
from desktop_app.services.bundle_import import FileOutcome, ImportReport
from desktop_app.store.keyrows import is_revoked
from desktop_app.store.streams import Streams
from tests.services.duty_nodes import introduce
from tests.simulation.pcs import START, Kept, Pc, from_template, later, shared_memory

Stream = tuple[str, str, str]
"""Writer, reader, epoch."""


class Broken(AssertionError):
    """An invariant does not hold. `number` is that of sync.md §7."""

    def __init__(self, number: int, text: str) -> None:
        super().__init__(f"[{number}] {text}")
        self.number = number


@dataclass
class Office:
    """One node of the county: the PC it works on, others that bear its data, and what was kept of it."""

    number: int
    pc: Pc
    clones: list[Pc] = field(default_factory=list)
    backups: list[Kept] = field(default_factory=list)
    copies: list[Kept] = field(default_factory=list)
    enrolled: bool = False
    lives: int = 1
    imaged: bool = False
    twice: bool = False
    strange: int = 0
    deaf: int = 0
    void: int = 0

    @property
    def pcs(self) -> list[Pc]:
        """Everything that is switched on under this name."""
        return [self.pc, *self.clones]


@dataclass(frozen=True)
class Bundle:
    """A bundle as it left a PC, kept in a drawer for ever."""

    name: str
    content: bytes
    writer: str
    reader: str


class World:
    """Everything that one seed drives. Use as a context: the folders vanish at its end."""

    def __init__(self, seed: int, offices: int) -> None:
        self.seed = seed
        self.chance = random.Random(seed)
        self.root = Path(tempfile.mkdtemp(prefix=f"landdesk-sim{seed}-", dir=shared_memory()))
        self.bureau = Office(0, from_template(self.root, 0, seed), enrolled=True)
        self.offices = [Office(n, from_template(self.root, n, seed)) for n in range(1, offices + 1)]
        self.sticks = [self.root / f"stick{n}" for n in range(2)]
        self.tampered: set[str] = set()
        self.stolen: set[str] = set()
        self.strangers: list[Pc] = []
        self.drawer: list[Bundle] = []
        self.history: dict[str, list[str]] = defaultdict(list)
        self.numbers: dict[tuple[str, str, int, int], set[str]] = defaultdict(set)
        self.doubled: set[str] = set()
        self.given_on: dict[str, dict[tuple[str, str, int, int], str]] = defaultdict(dict)
        self.hashes: dict[Stream, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
        self.told: set[str] = set()
        self.keys: dict[str, set[bytes]] = defaultdict(set)
        self.sent: dict[str, tuple[str, list[bytes]]] = {}
        self.arrived: dict[str, set[bytes]] = defaultdict(set)
        self.picks = 0
        self.settled = False
        self.decided: tuple[int, ...] = ()
        self.steps: list[str] = []
        self.made = 0
        self.wall = START
        for folder in self.sticks:
            folder.mkdir()

    def __enter__(self) -> World:
        return self

    def __exit__(self, *_: object) -> None:
        for pc in [*self.strangers, *(pc for node in self.nodes for pc in node.pcs)]:
            pc.close()
        shutil.rmtree(self.root, ignore_errors=True)

    @property
    def nodes(self) -> list[Office]:
        return [self.bureau, *self.offices]

    @property
    def enrolled(self) -> list[Office]:
        """Offices that the bureau knows."""
        return [office for office in self.offices if office.enrolled]

    def node_of(self, name: str) -> Office:
        """By node id."""
        return next(one for one in self.nodes if one.pc.node == name)

    def pass_time(self, minutes: int) -> None:
        """Time goes by everywhere; a clock that is wrong goes on being wrong."""
        self.wall += timedelta(minutes=minutes)
        for node in self.nodes:
            for pc in node.pcs:
                later(pc.clock, minutes)

    def note(self, text: str) -> None:
        """One line of what happens, kept for the report of a failure."""
        self.steps.append(f"{len(self.steps)} {text}")

    def put_away(self, node: Office, keep: Pc) -> None:
        """Of several PCs with one office's data only `keep` is used from now on."""
        for pc in node.pcs:
            if pc is not keep:
                pc.close()
        node.pc = keep
        node.clones.clear()
        if node.enrolled and not keep.core.services.bundles.overview():
            self.enrol(node)

    def enrol(self, office: Office) -> None:
        """Invitation, request, fingerprint by telephone, accepted; with new keys where the present are void."""
        folder = self.root / "enrolling"
        folder.mkdir(exist_ok=True)
        if is_revoked(self.bureau.pc.core.store.read, office.pc.node, office.pc.core.keys.public.key_id):
            office.pc.core.services.keys.roll()
        try:
            introduce(office.pc.core, self.bureau.pc.core, folder)
        except NotAllowed:  # it knows the bureau under keys that are lost: by a new invitation
            introduce(office.pc.core, self.bureau.pc.core, folder, replacing=True)
        office.enrolled = True
        for pc in (office.pc, self.bureau.pc):
            self.keys[pc.node] |= {pair.public.sign for pair in pc.core.keys.ring}

    def fresh(self, text: str) -> str:
        """A text that no other record of this world has."""
        self.made += 1
        return f"{text}{self.made}"

    def saved(self, pc: Pc, matter: str, title: str) -> None:
        """A person was told that this title is saved."""
        pc.book.titles[matter] = title
        self.history[matter].append(title)

    def gave(self, pc: Pc, series: str, year: int, counter: int, record: str) -> None:
        """A number was given; twice is wrong at once where this PC itself had given it, else to be noticed."""
        key = (pc.node, series, year, counter)
        mine = self.given_on[pc.name].setdefault(key, record) != record
        pc.book.given[record] = key[1:]
        self.numbers[key].add(record)
        others = self.numbers[key] - {record}
        if mine:
            raise Broken(6, f"{pc.name} gave {series} {year}-{counter} twice")
        if others:
            self.doubled |= {record}

    def remember_sent(self, pc: Pc, reader: str) -> None:
        """Keeps the chain hashes of everything this PC has numbered for `reader`."""
        rows = pc.core.store.read.rows(
            "SELECT epoch, seq, hash FROM stream_out WHERE reader = ? ORDER BY epoch, seq", (reader,)
        )
        for epoch, seq, digest in rows:
            assert isinstance(digest, bytes)
            self.hashes[pc.node, reader, str(epoch)][int(str(seq))].add(digest.hex())

    def put_by(self, path: Path, writer: str, reader: str) -> None:
        """A copy of a fresh bundle goes into the drawer."""
        self.drawer.append(Bundle(path.name, path.read_bytes(), writer, reader))

    def remember_lines(self, pc: Pc, path: Path) -> None:
        """Which lines a fresh bundle carries, by its content; one that gives back another's carries none of ours."""
        read = pc.core.store.read
        rows = read.rows(
            "SELECT reader, epoch, first, last FROM bundle_out WHERE file_name = ?", (path.name,)
        )
        for reader, epoch, first, last in rows[-1:]:
            lines = Streams(read.connection).lines_out(
                str(reader), str(epoch), int(str(first)), int(str(last))
            )
            self.sent[sha256_of(path)] = (pc.node, list(lines))

    def has_arrived(self, path: Path) -> None:
        """The bureau has taken in or kept a bundle: from now on it must know each of its lines."""
        writer, lines = self.sent.get(sha256_of(path), ("", [])) if path.is_file() else ("", [])
        self.arrived[writer].update(lines)

    def hear(self, pc: Pc, outcomes: list[FileOutcome]) -> list[UserProblem]:
        """Notes what an import said in words; returns the refusals."""
        for outcome in outcomes:
            if outcome.report is not None:
                self.listen(pc, outcome.report)
        return [outcome.problem for outcome in outcomes if outcome.problem is not None]

    def listen(self, pc: Pc, report: ImportReport) -> None:
        """Everything unusual that was told, by record where it names one."""
        self.told |= {one.split()[-1] for one in report.broken}
        self.told |= {f"{pc.name} {str(one)[:12]}" for one in report.oddities}


def fingerprint(pc: Pc) -> str:
    """All that an import may touch, in one hash: two that are alike mean that nothing was changed."""
    read = pc.core.store.read
    whole = hashlib.sha256()
    for table in ("stream_in", "ack_in", "bundle_in", "bundle_out", "blob_state", "meta", "waiting_bundle"):
        whole.update(repr(sorted(map(repr, read.rows(f"SELECT * FROM {table}")))).encode())
    whole.update(repr(read.rows("SELECT max(lseq), count(*), sum(status = 'ok') FROM entry")).encode())
    whole.update(repr(list(pc.core.desk.vault.files())).encode())
    return whole.hexdigest()


def stick_state(folder: Path) -> dict[str, bytes]:
    """Whole files on a stick by name; parts of broken writes are nobody's, and a receipt is written anew."""
    return {p.name: p.read_bytes() for p in sorted(folder.iterdir()) if p.suffix not in (".part", ".html")}
