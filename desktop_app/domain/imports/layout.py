"""Where the heads of a table stand and which column means what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from desktop_app.domain.imports.dayhabits import DayHabits


@dataclass(frozen=True)
class Layout:
    """How to read one sheet. Rows from 0; `columns` are field keys by column from 0.

    `answers`: by field key, what a text of this table stands for, as a person decided. `closed_undated`: a
    closed row without a day counts as closed on the day of its registration. `one_kind`: all rows become what
    was chosen, whatever a column or their numbers say.
    """

    sheet: str = ""
    head_first: int = 0
    head_last: int = 0
    heads: tuple[str, ...] = ()
    columns: Mapping[int, str] = field(default_factory=dict)
    habits: DayHabits = field(default_factory=DayHabits)
    closed_undated: bool = False
    answers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    one_kind: bool = False

    def column_of(self, key: str) -> int | None:
        return next((column for column, found in self.columns.items() if found == key), None)

    def mapped(self, column: int, key: str) -> Layout:
        """Another meaning of a column; a field stands in one column only. An empty key takes it out."""
        kept = {at: one for at, one in self.columns.items() if at != column and one != key}
        return replace(self, columns={**kept, column: key} if key else kept)

    def answered(self, key: str, text: str, value: str) -> Layout:
        """With one more decision about a text."""
        return replace(self, answers={**self.answers, key: {**self.answers.get(key, {}), text: value}})
