"""What the dialogs of 提醒, 督办 and 黄牌 ask for, on both sides."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.ui.shared.asked import Ask, Asked, Options

translate = QCoreApplication.translate


def press_asked(ways: Options, way: str, due_on: date | None, problem: str, today: date) -> tuple[Asked, ...]:
    """`due_on` is the limit that was missed or comes near; the person may put another in its place."""
    return (
        Asked("way", translate("Duties", "方式"), Ask.CHOICE, True, way, ways),
        Asked("problem", translate("Duties", "存在的问题"), Ask.TEXT, True, problem, rows=2),
        Asked("demand", translate("Duties", "要求"), Ask.TEXT, True, rows=2),
        Asked("due_on", translate("Duties", "原来的期限"), Ask.DATE, value=due_on or ""),
        Asked(
            "new_due_on",
            translate("Duties", "现在要求办结的日期"),
            Ask.DATE,
            hint=translate("Duties", "督办必须写明；过了这天没有办结，应发黄牌"),
        ),
        Asked(
            "number",
            translate("Duties", "函号"),
            hint=translate("Duties", "纸上已经有函号的写在这里；空着由程序编号，提醒不编号"),
        ),
        Asked("issued_on", translate("Duties", "发出日期"), Ask.DATE, True, today),
    )


def yellow_asked(today: date) -> tuple[Asked, ...]:
    return (
        Asked(
            "demand",
            translate("Duties", "警告事由和要求"),
            Ask.TEXT,
            rows=2,
            hint=translate("Duties", "每张卡都写这句；可以空着。超期的日期和天数由程序写上"),
        ),
        Asked("new_due_on", translate("Duties", "新的期限"), Ask.DATE),
        Asked("on", translate("Duties", "签发日期"), Ask.DATE, True, today),
    )


def acknowledge_asked(person: str, today: date) -> tuple[Asked, ...]:
    """A yellow card names who was warned."""
    return (
        Asked("warned", translate("Duties", "被警告人签名"), Ask.LINE, True, person),
        Asked("on", translate("Duties", "收到日期"), Ask.DATE, True, today),
    )


def reply_asked(today: date) -> tuple[Asked, ...]:
    hint = translate("Duties", "办到哪一步、为什么慢、什么时候办完")
    return (
        Asked("text", translate("Duties", "回复"), Ask.TEXT, True, rows=4, hint=hint),
        Asked("on", translate("Duties", "回复日期"), Ask.DATE, True, today),
    )
