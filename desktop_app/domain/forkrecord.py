"""The journalled word on a stream that had come in two branches (sync.md §5): which one counts for its reader."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.recordbase import Record


@dataclass(frozen=True, kw_only=True)
class ForkRuling(Record):
    """Written by the reader of a stream (`owner`) about the stream that `to_node` writes for it.

    `taken` and `refused` are points `epoch/seq/hash`: the first line of each branch that the other does
    not have, so that a PC finds out which branch is its own. `doubled` are numbers given on both, `entries`
    is how many lines were set aside for review. `numbers` is how far the branches that lost had given each
    run (`series|year|counter`): the writer goes on behind it.
    """

    to_node: str = ""
    taken: str = ""
    refused: tuple[str, ...] = ()
    doubled: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    entries: int = 0
    reason: str = ""
    ruled_by: str = ""
    ruled_on: date | None = None


@dataclass(frozen=True, order=True)
class Point:
    """A place in the streams of one writer: after line `seq` of `epoch`, with the chain hash (hex) there.

    Epoch "" and seq 0 stand for the beginning of the very first epoch.
    """

    epoch: str
    seq: int
    hash: str

    def __str__(self) -> str:
        return f"{self.epoch}/{self.seq}/{self.hash}"

    @classmethod
    def of(cls, text: str) -> Point:
        """From its written form; a strange text gives a point that is nowhere."""
        epoch, _, rest = text.partition("/")
        seq, _, digest = rest.partition("/")
        return cls(epoch, int(seq) if seq.isdecimal() else -1, digest)


FORK_TYPES: dict[str, type[Record]] = {"fork_ruling": ForkRuling}
