"""What is wrong in a table, cell by cell, for a list on screen and for the marked copy of the file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.base.told import Told


class FaultKind(StrEnum):
    """A CELL to be put right, or a row that is a DOUBLE of another one or of what is kept already."""

    CELL = "cell"
    DOUBLE = "double"


@dataclass(frozen=True)
class Fault:
    """One fault. `row` from 1; `column` from 0, -1 for the whole row; `field` the key of the field.

    `choices` are (value, words): what the text of the cell could be taken for.
    """

    row: int
    column: int
    field: str
    head: str
    text: str
    what: Told
    way: Told
    kind: FaultKind = FaultKind.CELL
    choices: tuple[tuple[str, str], ...] = ()
