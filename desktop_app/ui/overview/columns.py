"""The columns of the bureau's table, and the words in its cells."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.ui.overview.rate_painter import RATE
from desktop_app.ui.overview.reading import OfficeLine
from desktop_app.ui.shared.columns import BADGE, NUMBER, BadgeCell, Column
from desktop_app.ui.shared.date_words import done

LATE, NEAR, UNRECEIVED, CARDS, HEARD = "late", "near", "unreceived", "cards", "heard"

translate = QCoreApplication.translate


def office_columns(today: Callable[[], date]) -> list[Column]:
    """`today` gives the day against which 最近来数据 is told. Narrow windows leave out what stands last."""
    return [
        Column(translate("Overview", "单位"), _name, 0, "name", strong=True),
        Column(
            translate("Overview", "本年收到"), lambda line: str(line.row.received), 88, "received", NUMBER
        ),
        Column(translate("Overview", "在办"), lambda line: str(line.row.open), 66, "open", NUMBER),
        Column(translate("Overview", "超期"), _late, 96, LATE, BADGE, door=True),
        Column(translate("Overview", "按期率"), rate_words, 150, "rate", RATE, spare=True),
        Column(translate("Overview", "最近来数据"), lambda line: heard(line, today()), 150, HEARD, BADGE),
        Column(translate("Overview", "未签收"), _unreceived, 118, UNRECEIVED, BADGE, spare=True, door=True),
        Column(translate("Overview", "黄牌"), _cards, 78, CARDS, BADGE, spare=True, door=True),
        Column(translate("Overview", "临近"), _near, 86, NEAR, BADGE, spare=True, door=True),
    ]


def _name(line: OfficeLine) -> str:
    return translate("Overview", "本局") if line.row.own else line.row.name


def _counted(count: int, text: str, kind: str) -> BadgeCell:
    return BadgeCell(text.format(count=count), kind) if count else BadgeCell("")


def _late(line: OfficeLine) -> BadgeCell:
    return _counted(line.row.late, translate("Overview", "{count} 件超期"), "overdue")


def _near(line: OfficeLine) -> BadgeCell:
    return _counted(line.row.near, translate("Overview", "{count} 件"), "near")


def _unreceived(line: OfficeLine) -> BadgeCell:
    if not line.unreceived:
        return BadgeCell("")
    if not line.unreceived_days:
        return BadgeCell(translate("Overview", "{count} 件 今天").format(count=line.unreceived), "info")
    text = translate("Overview", "{count} 件 {days} 天")
    return BadgeCell(text.format(count=line.unreceived, days=line.unreceived_days), "near")


def _cards(line: OfficeLine) -> BadgeCell:
    return _counted(line.cards, translate("Overview", "{count} 张"), "near")


def rate_words(line: OfficeLine) -> str:
    return f"{line.row.rate}%" if line.row.rate is not None else "–"


def heard(line: OfficeLine, today: date) -> BadgeCell:
    """Silent for more than a week is told in colour and in words."""
    silent = line.row.silent_days(today)
    if line.row.own:
        return BadgeCell("")
    if silent < 0:
        return BadgeCell(translate("Overview", "从未"), "near")
    if silent:
        return BadgeCell(translate("Overview", "已 {days} 天没有来").format(days=silent), "near")
    return BadgeCell(done(line.row.heard_on, today) if line.row.heard_on else "", "done")


SORTS: dict[str, Callable[[OfficeLine], int]] = {
    UNRECEIVED: lambda line: line.unreceived_days + 1 if line.unreceived else 0,
    CARDS: lambda line: line.cards,
    HEARD: lambda line: line.row.heard_on.toordinal() if line.row.heard_on else 0,
    "rate": lambda line: -1 if line.row.rate is None else line.row.rate,
}
"""What a header sorts by, where it is not the count of the row of that name."""
