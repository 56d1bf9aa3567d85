"""What 更正送达 asks for, on the page of a letter and of a matter."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.base.errors import InputProblem, Problem
from desktop_app.ui.shared.asked import Ask, Asked
from desktop_app.ui.shared.editors import as_day

translate = QCoreApplication.translate


def service_asked(served_on: date | None, receiver: str) -> tuple[Asked, ...]:
    """The keys are those of the service: `served_on`, `receiver`, `reason`."""
    hint = translate("ServiceAsked", "公告送达的，填公告满30日的那一天。")
    return (
        Asked("served_on", translate("ServiceAsked", "送达日期"), Ask.DATE, True, served_on or "", hint=hint),
        Asked("receiver", translate("ServiceAsked", "签收人"), Ask.LINE, True, receiver),
        Asked("reason", translate("ServiceAsked", "更正原因"), Ask.TEXT, True, rows=2),
    )


def typed_service(values: Mapping[str, object]) -> tuple[date, str, str]:
    """Day, receiver and reason as typed. Raises `InputProblem` for what is no day."""
    day = as_day(values.get("served_on"))
    if day is None:
        text = translate("ServiceAsked", "请填写日期，例如 3.2 或 今天。")
        raise InputProblem([Problem("served_on", text)])
    return day, str(values["receiver"]), str(values["reason"])


def service_intro() -> str:
    """What follows from it, above the fields."""
    return translate(
        "ServiceAsked", "送达方式不变。从送达之日起算的期限跟着重新推算；原来的日期和更正的原因留在历史里。"
    )
