"""What a local holiday asks for, and reading it back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.base.errors import InputProblem, Problem
from desktop_app.domain.localrules import LocalHoliday
from desktop_app.ui.shared.answered import day_of, text_of
from desktop_app.ui.shared.asked import Ask, Asked
from desktop_app.ui.shared.date_text import read_date

translate = QCoreApplication.translate
_BETWEEN = re.compile(r"[、，,；;\s]+")


def holiday_asked(one: LocalHoliday | None) -> tuple[Asked, ...]:
    """Empty for a new one."""
    worked = "、".join(day.isoformat() for day in one.worked) if one else ""
    return (
        Asked("name", translate("Holiday", "节日名称"), Ask.LINE, True, one.name if one else ""),
        Asked("first", translate("Holiday", "放假第一天"), Ask.DATE, True, one.first if one else ""),
        Asked("last", translate("Holiday", "最后一天"), Ask.DATE, True, one.last if one else ""),
        Asked(
            "worked",
            translate("Holiday", "调休上班的日子"),
            Ask.LINE,
            value=worked,
            hint=translate("Holiday", "为这个假期补班的周末，几天用、隔开；没有就空着"),
        ),
    )


def holiday_of(values: Mapping[str, object], today: date) -> LocalHoliday:
    """Raises `InputProblem` at the field that is missing or no day."""
    first, last = day_of(values, "first"), day_of(values, "last")
    problems = []
    if first is None:
        problems.append(Problem("first", translate("Holiday", "请填写放假第一天。")))
    worked = []
    for text in filter(None, _BETWEEN.split(text_of(values, "worked"))):
        day = read_date(text, first or today)
        if day is None:
            said = translate("Holiday", "这里有看不懂的日期，请写成 2026-8-9 这样，几天用、隔开。")
            problems.append(Problem("worked", said))
            break
        worked.append(day)
    if problems or first is None:
        raise InputProblem(problems)
    return LocalHoliday(text_of(values, "name"), first, last or first, tuple(worked))
