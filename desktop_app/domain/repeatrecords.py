"""The journalled records of repeats (sync.md §1): what is the same, what only looks so, what the bureau has noticed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.domain.recordbase import Record


class Likeness(StrEnum):
    """What is compared."""

    PERSON = "party"
    MATTER = "matter"


@dataclass(frozen=True, kw_only=True)
class NotSame(Record):
    """Somebody looked and said that these two are not the same: they are not shown to each other again.

    `one` and `other` are ids of records of the kind `what`, the smaller first. Retired when taken back.
    """

    what: str = ""
    one: str = ""
    other: str = ""
    said_by: str = ""
    said_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class SameAs(Record):
    """The bureau's word that two matters or cards of different units are the same; reversible by retiring."""

    what: str = ""
    one: str = ""
    other: str = ""
    said_by: str = ""
    said_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class RepeatHint(Record):
    """What the bureau tells an office about one of its matters: another unit had it before, and who it was."""

    to_node: str = ""
    matter_id: str = ""
    earlier_matter: str = ""
    earlier_number: str = ""
    earlier_unit: str = ""
    reason: str = ""
    said_on: date | None = None


REPEAT_TYPES: dict[str, type[Record]] = {
    "not_same": NotSame,
    "same_as": SameAs,
    "repeat_hint": RepeatHint,
}


def in_order(one: str, other: str) -> tuple[str, str]:
    """The same pair whichever way round it was said."""
    return (one, other) if one <= other else (other, one)
