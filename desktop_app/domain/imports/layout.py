"""Where the heads of a table stand and which column means what; kept as JSON for the next table like it."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from desktop_app.domain.imports.days import DayHabits

FAULT_HEAD = "要改的地方"
"""The column that the table of faults adds; it is left out when that table comes back."""


@dataclass(frozen=True)
class Layout:
    """How to read one sheet. Rows from 0; `columns` are field keys by column from 0.

    `answers`: by field key, what a text of this table stands for, as a person decided. `closed_undated`: a
    closed row without a day counts as closed on the day of its registration.
    """

    sheet: str = ""
    head_first: int = 0
    head_last: int = 0
    heads: tuple[str, ...] = ()
    columns: Mapping[int, str] = field(default_factory=dict)
    habits: DayHabits = field(default_factory=DayHabits)
    closed_undated: bool = False
    answers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def column_of(self, key: str) -> int | None:
        return next((column for column, found in self.columns.items() if found == key), None)

    def mapped(self, column: int, key: str) -> Layout:
        """Another meaning of a column; a field stands in one column only. An empty key takes it out."""
        kept = {at: one for at, one in self.columns.items() if at != column and one != key}
        return replace(self, columns={**kept, column: key} if key else kept)

    def answered(self, key: str, text: str, value: str) -> Layout:
        """With one more decision about a text."""
        return replace(self, answers={**self.answers, key: {**self.answers.get(key, {}), text: value}})


def signature(heads: tuple[str, ...]) -> str:
    """The same for every table with these heads, whatever blanks and line ends stand in them."""
    plain = [plain_head(one) for one in heads if one and not one.startswith(FAULT_HEAD)]
    return hashlib.sha256("\n".join(plain).encode()).hexdigest()[:32]


@lru_cache(maxsize=8192)
def plain_head(text: str) -> str:
    """A head without blanks, line ends and signs, full-width letters made plain."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text) if sign.isalnum()).lower()


def to_json(layout: Layout) -> str:
    """For keeping; heads are not kept, they are the key."""
    habits = layout.habits
    values = {
        "columns": {str(at): key for at, key in layout.columns.items()},
        "year": habits.year,
        "month_start": habits.month_start,
        "closed_undated": layout.closed_undated,
        "answers": {key: dict(found) for key, found in layout.answers.items()},
    }
    return json.dumps(values, ensure_ascii=False, sort_keys=True)


def from_json(text: str, found: Layout) -> Layout:
    """What was kept laid over the guess `found`. What cannot be read leaves the guess."""
    try:
        values: Any = json.loads(text)
        return replace(
            found,
            columns={int(at): str(key) for at, key in values["columns"].items()},
            habits=DayHabits(int(values["year"]), bool(values["month_start"])),
            closed_undated=bool(values["closed_undated"]),
            answers={
                str(key): {str(one): str(value) for one, value in texts.items()}
                for key, texts in values["answers"].items()
            },
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return found
