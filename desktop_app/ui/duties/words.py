"""The duties in words: what to do, how long it has waited, how far it has come."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.services.duties.board import DutyKind, DutyRow, NextAct
from desktop_app.services.duties.delivery import Delivery
from desktop_app.ui.shared.columns import BadgeCell
from desktop_app.ui.shared.due_words import due_badge
from desktop_app.ui.shared.duty_words import duty_button

translate = QCoreApplication.translate

_LONG_DAYS = 3
"""A receipt that takes longer than this catches the eye; one trip with the stick is a week at most."""


def act_words(act: NextAct, *, closed: bool = True) -> str:
    """The word on the button; empty where the other side has the next word.

    A matter that was taken up is worked on until it is `closed`, then reported.
    """
    if act == NextAct.REPORT and not closed:
        return translate("Duties", "去办理")
    return duty_button(act)


def kind_title(kind: DutyKind) -> str:
    """The heading above the lines of one kind."""
    words = {
        DutyKind.ASSIGNMENT: translate("Duties", "交办"),
        DutyKind.SUPERVISION: translate("Duties", "督办和黄牌"),
        DutyKind.YELLOW: translate("Duties", "应发的黄牌"),
        DutyKind.APPROVAL: translate("Duties", "请示和审批"),
        DutyKind.REQUEST: translate("Duties", "请示"),
        DutyKind.CORRECTION: translate("Duties", "更正请求"),
        DutyKind.URGENT: translate("Duties", "重大信访信息"),
        DutyKind.CONTRADICTION: translate("Duties", "与县局记录不一致"),
    }
    return words[kind]


def delivery_words(delivery: Delivery | None) -> str:
    """How far our record has come; empty for one of the other side."""
    words = {
        Delivery.HERE: translate("Duties", "还没有写到U盘"),
        Delivery.SENT: translate("Duties", "已写到U盘，对方还没有确认"),
        Delivery.ARRIVED: translate("Duties", "对方已收到"),
    }
    return words.get(delivery, "") if delivery is not None else ""


def row_badge(row: DutyRow, today: date) -> BadgeCell:
    """What is most pressing about a row: late, urgent, a date, or how long it has waited."""
    if row.days_late and row.kind != DutyKind.SUPERVISION:
        return BadgeCell(translate("Duties", "超期 {days} 天").format(days=row.days_late), "overdue")
    if row.act in _OF_ACT:
        return _act_badge(row.act)
    if row.days_unreceived is not None:
        return _waited(row, row.days_unreceived)
    if row.due_on is not None:
        return due_badge(row.due_on, row.due_on, today)
    waits = row.act == NextAct.WAIT
    return BadgeCell(
        translate("Duties", "等待") if waits else translate("Duties", "待办"), "plain" if waits else "info"
    )


_OF_ACT = (NextAct.RECEIVE, NextAct.CONFIRM, NextAct.TAKE_IN, NextAct.ASSIGN)


def _act_badge(act: NextAct) -> BadgeCell:
    """Where what is to be done says more than any day."""
    words = {
        NextAct.RECEIVE: (translate("Duties", "急"), "near"),
        NextAct.CONFIRM: (translate("Duties", "纸上已批"), "info"),
        NextAct.TAKE_IN: (translate("Duties", "已报办结"), "info"),
        NextAct.ASSIGN: (translate("Duties", "已退回"), "near"),
    }
    return BadgeCell(*words[act])


def _waited(row: DutyRow, days: int) -> BadgeCell:
    texts = {
        DutyKind.ASSIGNMENT: translate("Duties", "未签收 {days} 天"),
        DutyKind.SUPERVISION: translate("Duties", "未签收 {days} 天"),
        DutyKind.URGENT: translate("Duties", "未签收 {days} 天"),
    }
    text = texts.get(row.kind, translate("Duties", "待答复 {days} 天"))
    if not days:
        return BadgeCell(translate("Duties", "今天"), "info")
    return BadgeCell(text.format(days=days), "near" if days > _LONG_DAYS else "plain")


def result_badge(result: str, *, good: bool) -> BadgeCell:
    """How something ended."""
    words = {
        "reported": translate("Duties", "已报结"),
        "withdrawn": translate("Duties", "已撤回"),
        "replied": translate("Duties", "已回复"),
        "agreed": translate("Duties", "已同意"),
        "refused": translate("Duties", "未同意"),
        "accepted": translate("Duties", "已更正"),
        "declined": translate("Duties", "未更正"),
        "received": translate("Duties", "已签收"),
    }
    return BadgeCell(words.get(result, result), "done" if good else "plain")
