"""The columns of the bureau's table, and the words in its cells."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.services.overview import OfficeRow
from desktop_app.ui.overview.rate_painter import RATE
from desktop_app.ui.shared.columns import BADGE, NUMBER, BadgeCell, Column
from desktop_app.ui.shared.date_words import distance


def office_columns(today: date) -> list[Column]:
    """`today` is the day against which 最近来数据 is told."""
    translate = QCoreApplication.translate
    return [
        Column(translate("Overview", "单位"), _name, 0, "name", strong=True),
        Column(translate("Overview", "本年收到"), lambda row: str(row.received), 88, "received", NUMBER),
        Column(translate("Overview", "在办"), lambda row: str(row.open), 66, "open", NUMBER),
        Column(translate("Overview", "超期"), _late, 104, "late", BADGE),
        Column(translate("Overview", "按期率"), _rate, 160, "rate", RATE, spare=True),
        Column(translate("Overview", "7 日内到期"), _near, 104, "near", BADGE, spare=True),
        Column(translate("Overview", "最近来数据"), lambda row: heard(row, today), 172, "heard", BADGE),
    ]


def _name(row: OfficeRow) -> str:
    return QCoreApplication.translate("Overview", "本局") if row.own else row.name


def _late(row: OfficeRow) -> BadgeCell:
    text = QCoreApplication.translate("Overview", "{count} 件超期")
    return BadgeCell(text.format(count=row.late), "overdue") if row.late else BadgeCell("")


def _near(row: OfficeRow) -> BadgeCell:
    text = QCoreApplication.translate("Overview", "{count} 件临近")
    return BadgeCell(text.format(count=row.near), "near") if row.near else BadgeCell("")


def _rate(row: OfficeRow) -> str:
    return f"{row.rate}%" if row.rate is not None else "–"


def heard(row: OfficeRow, today: date) -> BadgeCell:
    """Silent for more than a week is told in colour and in words."""
    translate = QCoreApplication.translate
    silent = row.silent_days(today)
    if row.own:
        return BadgeCell("")
    if silent < 0:
        return BadgeCell(translate("Overview", "从未"), "near")
    if silent:
        return BadgeCell(translate("Overview", "已 {days} 天没有来数据").format(days=silent), "near")
    return BadgeCell(distance(row.heard_on, today) if row.heard_on else "", "done")
