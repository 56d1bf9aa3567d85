"""A layout kept for the next table like it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from desktop_app.domain.imports.dayhabits import DayHabits
from desktop_app.domain.imports.layout import Layout
from desktop_app.domain.imports.proposals import ONE_TABLE


def to_json(layout: Layout) -> str:
    """For keeping; heads are not kept, they are the key."""
    habits = layout.habits
    values = {
        "columns": {str(at): key for at, key in layout.columns.items()},
        "year": habits.year,
        "month_start": habits.month_start,
        "closed_undated": layout.closed_undated,
        "answers": {key: dict(found) for key, found in layout.answers.items() if key not in ONE_TABLE},
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
