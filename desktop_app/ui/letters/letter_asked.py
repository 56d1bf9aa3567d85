"""What each act on a letter asks for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.base.errors import InputProblem, Problem
from desktop_app.ui.shared.asked import Ask, Asked

translate = QCoreApplication.translate


def approve_asked(approver: str, today: date) -> tuple[Asked, ...]:
    """`approver` is the one who approved last."""
    hint = translate("LetterAsked", "有权机关负责人姓名")
    return (
        Asked("approved_by", translate("LetterAsked", "批准人"), Ask.LINE, True, approver, hint=hint),
        Asked("approved_on", translate("LetterAsked", "批准日期"), Ask.DATE, True, today),
        Asked(
            "approval_note",
            translate("LetterAsked", "批准说明"),
            hint=translate("LetterAsked", "批示原文或审批单编号"),
        ),
    )


def issue_asked(today: date, *, numbered: bool) -> tuple[Asked, ...]:
    """A number is asked for only where the form has one."""
    day = Asked("dated_on", translate("LetterAsked", "落款日期"), Ask.DATE, True, today)
    hint = translate("LetterAsked", "不填由程序给下一个号；纸上已经编过号的，照纸上的填。")
    return (day, Asked("number", translate("LetterAsked", "文号"), hint=hint)) if numbered else (day,)


def seal_asked(today: date) -> tuple[Asked, ...]:
    """The day the seal was put on the paper."""
    return (Asked("sealed_on", translate("LetterAsked", "用印日期"), Ask.DATE, True, today),)


def day_of(values: Mapping[str, object], key: str) -> date:
    """The day typed under `key`. Raises `InputProblem` for what is none."""
    value = values.get(key)
    if isinstance(value, date):
        return value
    raise InputProblem([Problem(key, translate("LetterAsked", "请填写日期，例如 3.2 或 今天。"))])
