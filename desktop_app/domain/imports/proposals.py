"""What a table leaves open and its places answer: shown, and changed where it is wrong, before anything is written."""

from __future__ import annotations

from dataclasses import dataclass

OF_PLACE, OF_ROW = "office_of_place", "office_of_row"
"""Keys of the answers which office takes the rows of a place, or one row."""
ONE_TABLE = frozenset({OF_PLACE, OF_ROW})
"""Answers that hold for one table, and are not kept for the next one with the same heads."""


@dataclass(frozen=True)
class Proposal:
    """The office proposed for a row that names none: `node`, because it alone serves `place`.

    `whom` tells the row to a person, `row_key` is its key among the answers. `chosen`: a person has decided.
    `choices` are (node, name) of all offices.
    """

    row: int
    row_key: str
    whom: str
    place: str
    node: str
    choices: tuple[tuple[str, str], ...]
    chosen: bool = False

    @property
    def office(self) -> str:
        """The name of the office."""
        return dict(self.choices).get(self.node, "")
