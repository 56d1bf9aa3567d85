"""Damaged data folders for the tests of recovery: real SQLCipher files, written over, cut, or taken away."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.base.clock import SetClock
from desktop_app.base.randomness import SeededRandomness
from desktop_app.services.recovery.looking import Looked, look
from desktop_app.services.recovery.recovering import Recovered, recover
from desktop_app.services.recovery.work import Work
from desktop_app.services.sidecar import Known
from desktop_app.store.store import DATABASE
from tests.services import nodes

PAGE = 4096
Line = tuple[object, ...]


@dataclass(frozen=True)
class Closed:
    """A closed office with a backup beside it: its whole journal and digest, how many lines the backup holds,
    and on which page each tree of the database begins.
    """

    root: Path
    kept: list[Line]
    digest: str
    backed_up: int
    roots: dict[str, int]

    @property
    def folder(self) -> Path:
        return self.root / "office"

    @property
    def stick(self) -> Path:
        return self.root / "stick"

    @property
    def pages(self) -> int:
        return pages_of(self.folder)

    def copy(self, root: Path) -> Closed:
        """The same elsewhere, to be damaged."""
        shutil.copytree(self.root, root)
        return replace(self, root=root)


def make_closed(root: Path) -> Closed:
    """Twelve matters with letters, a backup, and twenty-eight matters after it, some with long texts."""
    node = nodes.make_node(root / "office", "office", "532301105", "东华镇国土所", root / "stick")
    for count in range(12):
        matter = node.add_matter(f"事项{count} " + "渠" * 300 * (count % 5))
        if count < 5:
            node.add_letter(matter, f"%PDF {count}".encode())
    node.safekeeping.back_up(root / "office-backups")
    backed_up = len(lines(node))
    for count in range(12, 40):
        node.add_matter(f"事项{count} " + "渠" * 900 * (count % 5))
    kept, digest = lines(node), node.digest()
    rows = node.desk.store.read.rows("SELECT name, rootpage FROM sqlite_master WHERE rootpage > 0")
    node.desk.store.close()
    return Closed(root, kept, digest, backed_up, {str(name): int(str(page)) for name, page in rows})


def spoil(folder: Path, pages: Iterable[int], seed: int = 1) -> None:
    """Writes noise over whole pages (1 is the first) of the database."""
    noise = random.Random(seed)
    with (folder / DATABASE).open("rb+") as file:
        for page in pages:
            file.seek((page - 1) * PAGE)
            file.write(noise.randbytes(PAGE))


def pages_of(folder: Path) -> int:
    return (folder / DATABASE).stat().st_size // PAGE


def looked_at(folder: Path, *more: Path, known: Known | None = None) -> Looked:
    return look(folder, nodes.PASSPHRASE, lambda _node: known, more)


def recovered(folder: Path, *more: Path, known: Known | None = None, chosen: Path | None = None) -> Recovered:
    work = Work(folder, SetClock(nodes.START), SeededRandomness("recover"))
    return recover(work, looked_at(folder, *more, known=known), chosen)


def lines(node: nodes.Node) -> list[Line]:
    """The whole journal: writer and bytes of each line, in order."""
    return node.desk.store.read.rows("SELECT writer, line FROM entry ORDER BY lseq")
