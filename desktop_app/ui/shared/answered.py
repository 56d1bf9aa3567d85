"""What was typed into a dialog, as the services want it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from desktop_app.base.clock import CHINA
from desktop_app.base.errors import InputProblem, Problem


def text_of(values: Mapping[str, object], key: str) -> str:
    """Empty where the field was not asked for."""
    return str(values.get(key) or "").strip()


def day_of(values: Mapping[str, object], key: str) -> date | None:
    """None for an empty field. Raises `InputProblem` at it for a text that is no date."""
    found = values.get(key) or None
    if found is None or isinstance(found, date):
        return found
    said = QCoreApplication.translate("Answered", "看不懂这个日期，请写成 2026-3-2 这样。")
    raise InputProblem([Problem(key, said)])


def moment_of(values: Mapping[str, object], key: str) -> datetime | None:
    """None for an empty field, else with +08:00. Raises `InputProblem` at it for a text that is no day with a time."""
    found = values.get(key) or None
    if found is None:
        return None
    if isinstance(found, datetime):
        return found.replace(tzinfo=CHINA)
    said = QCoreApplication.translate("Answered", "看不懂这个时间，请写日期和几点几分。")
    raise InputProblem([Problem(key, said)])


def whole_of(values: Mapping[str, object], key: str) -> int:
    """0 for an empty field. Raises `InputProblem` at it for what is no whole number."""
    text = text_of(values, key)
    if text and not text.isdecimal():
        said = QCoreApplication.translate("Answered", "请写一个整数。")
        raise InputProblem([Problem(key, said)])
    return int(text or 0)
