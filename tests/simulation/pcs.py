"""PCs with data folders on them, made from templates: opened when first needed, copied, restored, cut off."""

from __future__ import annotations

import copy
import shutil
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

from desktop_app.base.clock import CHINA, SetClock
from desktop_app.base.paths import AppPaths
from desktop_app.base.randomness import SeededRandomness
from desktop_app.core import Core, Moved, NewStore, Surroundings
from desktop_app.security.wrapping import Cost
from desktop_app.services.identity import MovedStore
from tests.simulation.drawnkeys import drawn_keys

PASSPHRASE = "东华镇 2026"
LOW = Cost(memory_kib=64, rounds=1, lanes=1)
START = datetime(2026, 3, 2, 9, 0, tzinfo=CHINA)
COUNTY = "532301"
TOWNSHIPS = tuple(f"{COUNTY}{n}" for n in (*range(101, 113), *range(201, 204)))
MOST_OFFICES = len(TOWNSHIPS)
_MEMORY = Path("/dev/shm")


@dataclass
class Book:
    """What people at one PC were told is saved: titles by matter, contents of papers, numbers by record."""

    titles: dict[str, str] = field(default_factory=dict)
    papers: set[str] = field(default_factory=set)
    given: dict[str, tuple[str, int, int]] = field(default_factory=dict)

    def copy(self) -> Book:
        """As it stands now, for a backup."""
        return copy.deepcopy(self)


class Pc:
    """One computer: machine id, its own sidecar folder, a clock of its own, and one data folder."""

    def __init__(self, root: Path, name: str, seed: str) -> None:
        self.name = name
        self.machine = name
        self.place = root / name
        self.folder = self.place / "store"
        self.clock = SetClock(START)
        self.book = Book()
        self.core_open: Core | None = None
        self.moved_expected: bool | None = False
        self.adopted = 0
        self.thawed_by_person = False
        self._randomness = SeededRandomness(seed)

    @property
    def around(self) -> Surroundings:
        """What the core takes from this PC."""
        return Surroundings(
            clock=self.clock,
            randomness=self._randomness,
            cost=LOW,
            paths=AppPaths.under(self.place / "person"),
            machine=self.machine,
        )

    @property
    def core(self) -> Core:
        """The open program; opened on first use, a folder that moved is taken over by a person's word."""
        if self.core_open is None:
            self.core_open = self._open()
        return self.core_open

    def _open(self) -> Core:
        expected, self.moved_expected = self.moved_expected, False
        try:
            core = Core.open(self.folder, PASSPHRASE, self.around)
        except MovedStore:
            assert expected is not False, f"{self.name}: taken for a moved folder and it is not"
            self.adopted += 1
            return Core.open(self.folder, PASSPHRASE, self.around, Moved.ADOPTED)
        assert expected is not True, f"{self.name}: a moved folder went unnoticed"
        return core

    def close(self) -> None:
        """Ends the program; SQLite closes its files itself, as after a cut it would mend them."""
        if self.core_open is not None:
            self.core_open.store.close()
            self.core_open = None

    def copy_folder(self, target: Path) -> None:
        """The data folder as Explorer copies it while the program is closed."""
        self.close()
        shutil.copytree(self.folder, target)

    @property
    def node(self) -> str:
        return self.core.identity.node

    @property
    def lseq(self) -> int:
        """The number of the newest entry."""
        return int(str(self.core.store.read.value("SELECT coalesce(max(lseq), 0) FROM entry")))


@dataclass(frozen=True)
class Kept:
    """A backup or an old copy of a folder: whose, where, what was saved at the time, and whether it knew its bureau."""

    path: Path
    book: Book
    lseq: int
    enrolled: bool = False


def shared_memory() -> Path | None:
    """A folder that costs no disk time, where there is one."""
    return _MEMORY if _MEMORY.is_dir() else None


@cache
def templates() -> Path:
    """A bureau and fifteen offices that know nobody yet, made once a process."""
    root = Path(tempfile.mkdtemp(prefix="landdesk-templates-", dir=shared_memory()))
    _TEMPORARY.append(root)
    with drawn_keys("templates"):
        _fill(root)
    return root


def _fill(root: Path) -> None:
    for number in range(MOST_OFFICES + 1):
        pc = Pc(root, f"pc{number}", f"template {number}")
        role = "office" if number else "bureau"
        place = TOWNSHIPS[number - 1] if number else COUNTY
        Core.create(pc.folder, NewStore(role, place, "王建国"), PASSPHRASE, pc.around).close()


_TEMPORARY: list[Path] = []


def from_template(root: Path, number: int, seed: int) -> Pc:
    """PC `number` (0: the bureau) in a world of its own, with the sidecar that goes with the folder."""
    pc = Pc(root, f"pc{number}", f"{seed} {number}")
    shutil.copytree(templates() / pc.name, pc.place)
    return pc


def sweep_templates() -> None:
    """Removes what `templates` made, at the end of the process."""
    for root in _TEMPORARY:
        shutil.rmtree(root, ignore_errors=True)


def later(clock: SetClock, minutes: int) -> None:
    """Time goes by on one PC."""
    clock.move_to(clock.now() + timedelta(minutes=minutes))


def tally(items: list[str]) -> str:
    """How often each thing happened, for the line that is printed."""
    return " ".join(f"{name}:{count}" for name, count in sorted(Counter(items).items()))
