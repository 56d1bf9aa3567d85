"""The text of a correction request and the value that it means."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from typing import Any

from desktop_app.base.errors import InputProblem, Problem
from desktop_app.domain.drafts import PartyDraft
from desktop_app.domain.records import Matter, Party
from desktop_app.services.matters import CORRECTABLE
from desktop_app.store.codec import from_journal, to_journal

PARTY_FIELDS = tuple(f.name for f in fields(PartyDraft) if f.name not in ("party_id", "role"))
_LISTS = ("、", "，", ",")


def text_of(value: object) -> str:
    """A value as it stands in a request: days in ISO, lists with 、 between."""
    if isinstance(value, tuple):
        return "、".join(str(one) for one in value)
    if isinstance(value, bool):
        return "是" if value else "否"
    return value.isoformat() if isinstance(value, date) else str(value if value is not None else "")


def value_of(target: Matter | Party, field: str, wanted: str) -> Any:
    """`wanted` as a value of the field. Raises `InputProblem` for a field that cannot be corrected or a bad value."""
    if field not in (CORRECTABLE if isinstance(target, Matter) else PARTY_FIELDS):
        raise InputProblem([Problem("field", "这一项不能更正。")])
    present = to_journal(type(target), {field: getattr(target, field)})[field]
    text = wanted.strip()
    try:
        return from_journal(type(target), field, _reader(present, field)(text))
    except ValueError:
        raise InputProblem(
            [Problem("wanted", "更正后的内容填写不对，请核对（日期写成 2026-03-02 的样子）。")]
        ) from None


def _reader(present: object, field: str) -> Callable[[str], object]:
    if isinstance(present, bool):
        return lambda text: text in ("是", "1", "true")
    if isinstance(present, int):
        return int
    if isinstance(present, list):
        return _split
    if field.endswith("_on"):
        return lambda text: date.fromisoformat(text).isoformat() if text else None
    return str


def _split(text: str) -> list[str]:
    for sign in _LISTS[1:]:
        text = text.replace(sign, _LISTS[0])
    return [part.strip() for part in text.split(_LISTS[0]) if part.strip()]
