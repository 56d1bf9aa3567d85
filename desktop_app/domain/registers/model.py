"""One register as read from its file. No I/O, no ids known here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.registers.fields import RegisterField
from desktop_app.domain.registers.parts import (
    Condition,
    Figure,
    Frequency,
    Paper,
    Period,
    Progress,
    RowTasks,
)


class Visible(StrEnum):
    """Who may see the entries: everybody at the desk, only named persons, only the bureau."""

    ALL = "all"
    CONFIDENTIAL = "confidential"
    BUREAU = "bureau"


@dataclass(frozen=True)
class Register:
    """One 台账. `sign` is the character in its numbers, empty for none; `kept_by` office, bureau or both.

    `heading` is the field that names an entry in links and tasks; `on`, `place`, `person`, `matter`, `due`
    and `closes` say which field fills the column of that name. `span` are the first and last day of what
    lasts (a sensitive period). `quick` are the fields of the ten-second entry. `list_form` prints what
    meets `list_where` on a form of its own, into the rows field named beside it.
    """

    id: str
    version: int
    title: str
    group: str
    order: int
    fields: tuple[RegisterField, ...]
    purpose: str = ""
    basis: str = ""
    sign: str = ""
    kept_by: str = "both"
    visible: Visible = Visible.ALL
    heading: str = ""
    on: str = ""
    place: str = ""
    person: str = ""
    matter: str = ""
    due: str = ""
    due_days: str = ""
    due_from: str = ""
    due_working: bool = False
    closes: str = ""
    span: tuple[str, str] | None = None
    named: str = ""
    columns: tuple[str, ...] = ()
    filters: tuple[str, ...] = ()
    excel: tuple[str, ...] = ()
    quick: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    periods: tuple[Period, ...] = ()
    frequency: Frequency | None = None
    row_tasks: RowTasks | None = None
    papers: tuple[Paper, ...] = ()
    progress: Progress | None = None
    list_form: str = ""
    list_rows: str = ""
    list_where: tuple[Condition, ...] = ()
    screens: bool = False
    source: str = ""

    def field(self, key: str) -> RegisterField | None:
        return next((one for one in self.fields if one.key == key), None)

    def keeps(self, role: str) -> bool:
        """Whether a node of that role makes entries of its own here."""
        return self.kept_by in ("both", role)

    def figure(self, key: str) -> Figure | None:
        return next((one for one in self.figures if one.key == key), None)

    @property
    def own_paper(self) -> Paper | None:
        """The form on which the entry itself is printed, None for the plain sheet made from the fields."""
        return next((one for one in self.papers if one.own), None)
