"""One thing kept in a register: its kind, its choices, what it follows and what it must be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FieldKind(StrEnum):
    """What may be kept in a field.

    AREA is stored in hundredths of a square metre, MONEY in 分: the journal holds no floats. PARTY, PERSON
    and PEOPLE are names; FIGURE names a figure of some register (`register/figure`); ENTRY is the id of an
    entry of another register; FILES are attachments.
    """

    LINE = "line"
    TEXT = "text"
    DATE = "date"
    TIME = "time"
    INTEGER = "integer"
    AREA = "area"
    MONEY = "money"
    CHOICE = "choice"
    CHOICES = "choices"
    FIGURE = "figure"
    FLAG = "flag"
    PLACE = "place"
    PARTY = "party"
    PERSON = "person"
    PEOPLE = "people"
    FILES = "files"
    MATTER = "matter"
    ENTRY = "entry"
    ROWS = "rows"


NUMBERS = frozenset({FieldKind.INTEGER, FieldKind.AREA, FieldKind.MONEY})


@dataclass(frozen=True)
class Option:
    """One choice. A plain one is its own code, so that it can be searched by its words."""

    code: str
    title: str


@dataclass(frozen=True)
class RegisterField:
    """One thing kept. `default` is an expression over office, officer, today and now.

    `follows` is the path (link field, field of the linked entry) from which an empty value is taken at
    saving. `past` refuses a day after today, `after` one before the day of that field. `unit` is that of an
    amount as typed and shown: 亩 or ㎡, 元 or 万元. `rows` is the height of a long text; `columns` belong to
    ROWS.
    """

    key: str
    label: str
    kind: FieldKind = FieldKind.LINE
    required: bool = False
    default: str = ""
    options: tuple[Option, ...] = ()
    register: str = ""
    follows: tuple[str, str] | None = None
    max_length: int = 200
    hint: str = ""
    rows: int = 3
    unit: str = ""
    past: bool = False
    after: str = ""
    columns: tuple[RegisterField, ...] = ()

    def option(self, text: str) -> Option | None:
        """The option with that code or those words."""
        return next((one for one in self.options if text in (one.code, one.title)), None)
