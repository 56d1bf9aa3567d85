"""Papers of any form, filled by what the form itself asks for."""

from __future__ import annotations

import copy
from typing import Any

from desktop_app.core import Core
from desktop_app.domain.forms import FieldType, FormField

WORDS = "如实填写。"
_ROUNDS = 3


def issue_paper(core: Core, matter: str, form_id: str) -> str:
    """Prepares a paper, fills what its checks ask for, has it approved on paper where needed, issues it."""
    letters, today = core.services.letters, core.around.clock.today()
    prepared = letters.prepare(matter, form_id)
    values: dict[str, Any] = copy.deepcopy(dict(prepared.values))
    for _ in range(_ROUNDS):
        for problem in letters.problems(form_id, values):
            _fill(prepared.form.fields, values, problem.field, today.isoformat())
    letter = str(letters.save(matter, form_id, values).made)
    if prepared.form.approval:
        letters.approve(letter, "陈立新", today)
    letters.issue(letter)
    return letter


def _fill(fields: tuple[FormField, ...], values: dict[str, Any], path: str, day: str) -> None:
    key, *inner = path.split(".")
    asked = next(one for one in fields if one.key == key)
    if not inner:
        values[key] = _value(asked, day)
        return
    rows = values.setdefault(key, [{}])
    _fill(asked.columns, rows[int(inner[0])], ".".join(inner[1:]), day)


def _value(asked: FormField, day: str) -> object:
    if asked.type is FieldType.ROWS:
        return [{one.key: _value(one, day) for one in asked.columns}]
    if asked.choices:
        return asked.choices[0].key
    by_type = {
        FieldType.DATE: day,
        FieldType.MOMENT: f"{day}T09:30",
        FieldType.NUMBER: "3",
        FieldType.FLAG: True,
    }
    return by_type.get(asked.type, WORDS[: asked.max_length])
