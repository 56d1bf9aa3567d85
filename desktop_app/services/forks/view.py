"""What a person sees of a fork: its branches, what is in each, and what is the same number on both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.domain.forkrecord import ForkRuling


@dataclass(frozen=True)
class Thing:
    """A matter, visit or other thing with the lines about it. `kind` is its record type.

    `born`: it began on this branch, else it was changed on it. `counts` are lines by type, `at` the
    writer's clock at the last of them (ISO text). `hidden`: of a confidential matter that the person at
    the desk may not open; then title and number are empty.
    """

    kind: str
    title: str
    number: str
    born: bool
    counts: Mapping[str, int]
    at: str
    by: tuple[str, ...]
    hidden: bool = False


@dataclass(frozen=True)
class Item:
    """A thing of a branch that was not taken. `state` is empty while open, then `taken` or `unneeded`."""

    id: str
    fork: str
    thing: Thing
    doubled: str
    state: str
    reason: str
    by: str
    at: str

    @property
    def is_open(self) -> bool:
        return not self.state


@dataclass(frozen=True)
class File:
    """A kept bundle: its name on the stick, when it came, and which lines it brought."""

    name: str
    received_at: str
    first: int
    last: int


@dataclass(frozen=True)
class BranchView:
    """Number 0 is what is held. `first_at`, `last_at`: the writer's clock, for the first and last line behind
    the parting. One that is not `anchored` cannot be picked: its beginning is not here."""

    number: int
    anchored: bool
    entries: int
    first_at: str
    last_at: str
    by: tuple[str, ...]
    things: tuple[Thing, ...]
    files: tuple[File, ...]


@dataclass(frozen=True)
class ForkView:
    """`branches` are there while it waits for a pick; afterwards `ruling`, and items in the review list."""

    id: str
    writer: str
    name: str
    noticed_at: str
    waits: bool
    branches: tuple[BranchView, ...]
    doubled: tuple[str, ...]
    ruling: ForkRuling | None
    open_items: int
    all_items: int
