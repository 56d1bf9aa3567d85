"""What a table can become: the fields of a ledger, the words by which their heads are known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class FieldKind(StrEnum):
    """How the cells of a field are read. PART: a piece of the place, joined with the others; STATE: 已办结 or not;
    KIND: what kind of matter the row is, where one list holds several."""

    LINE = "line"
    TEXT = "text"
    DAY = "day"
    COUNT = "count"
    PHONE = "phone"
    ID = "id"
    CODE = "code"
    CODES = "codes"
    NAMES = "names"
    PART = "part"
    PLACE = "place"
    STATE = "state"
    OFFICE = "office"
    KIND = "kind"


class RecordKind(StrEnum):
    """What one row becomes."""

    MATTER = "matter"
    ENTRY = "entry"
    GROUP = "group"
    ASSIGNMENT = "assignment"


@dataclass(frozen=True)
class TargetField:
    """One field. `words` are heads that mean it, the first one its usual head; `codes` names a code list.

    A required one that is told `by_place` may be left open where the row has a place.
    """

    key: str
    label: str
    kind: FieldKind
    words: tuple[str, ...] = ()
    codes: str = ""
    required: bool = False
    by_place: bool = False


@dataclass(frozen=True)
class Target:
    """One kind of table. `what` is the kind of matter or the id of a register.

    `role` and `other_role` are what the persons of a row take part as; `closed_state` is where a matter stands
    that the old ledger calls closed; `outcomes` begin the codes of its results. `way` is that of an assignment.
    `title_words` in a table's title or file name speak for it. `without` are the labels of what no row of a
    foreign table can bring (lists within an entry, files), to be added to the entries by hand.
    """

    id: str
    title: str
    record: RecordKind
    fields: tuple[TargetField, ...]
    what: str = ""
    role: str = ""
    other_role: str = ""
    closed_state: str = ""
    outcomes: str = ""
    without: tuple[str, ...] = ()
    way: str = ""
    closed_words: tuple[str, ...] = ()
    title_words: tuple[str, ...] = ()
    defaults: Mapping[str, str] = field(default_factory=dict)

    def field(self, key: str) -> TargetField | None:
        return next((one for one in self.fields if one.key == key), None)
