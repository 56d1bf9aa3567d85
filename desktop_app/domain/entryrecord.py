"""The journalled entry of a register (专项台账)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop_app.domain.recordbase import Record


@dataclass(frozen=True, kw_only=True)
class RegisterEntry(Record):
    """One entry. `values` holds what was filled in, by field key: text, ISO dates, whole numbers, flags, lists.

    The columns repeat what lists, tasks and figures ask for: `title` names the entry, `on_date` is its day,
    `due_on` the day by which it should be closed, `closed_on` when it was. `year` and `counter` are those of
    the number; a retired entry keeps its own, so that none is given twice.
    """

    register: str = ""
    register_version: int = 0
    number: str = ""
    year: int = 0
    counter: int = 0
    title: str = ""
    on_date: date | None = None
    due_on: date | None = None
    closed_on: date | None = None
    place_code: str = ""
    matter_id: str = ""
    person: str = ""
    values: Mapping[str, object] = field(default_factory=dict)
