"""The words under the four figures."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.services.overview import OverviewView
from desktop_app.ui.overview.reading import OfficeLine, offices_of
from desktop_app.ui.qt.words import listed

translate = QCoreApplication.translate


def yearly_words(view: OverviewView) -> str:
    """How many limits ended this year, and how many were kept."""
    due, kept = view.total("due"), view.total("kept")
    text = translate("OverviewPage", "到期 {due} 个期限，按期 {kept} 个")
    return text.format(due=due, kept=kept) if due else translate("OverviewPage", "还没有到期的期限")


def near_words(view: OverviewView) -> str:
    return translate("OverviewPage", "7 日内到期 {count} 件").format(count=view.total("near"))


def worst_words(lines: Sequence[OfficeLine]) -> str:
    """The office with the most overdue matters."""
    worst = max(offices_of(lines), key=lambda line: line.row.late, default=None)
    if worst is None or not worst.row.late:
        return ""
    text = translate("OverviewPage", "{name} {count} 件")
    return text.format(name=worst.row.name, count=worst.row.late)


def silent_offices(lines: Sequence[OfficeLine], day: date) -> list[str]:
    """Names of the offices that were not heard for a week, the longest silence first; never heard is longest."""
    silent = [line.row for line in offices_of(lines) if line.row.silent_days(day)]
    silent.sort(key=lambda row: (row.heard_on is not None, row.heard_on or day))
    return [row.name for row in silent]


def silent_words(lines: Sequence[OfficeLine], day: date) -> str:
    names = silent_offices(lines, day)
    return listed(names) if names else translate("OverviewPage", "7 天内都有数据来")


def hidden_words(count: int) -> str:
    """Confidential matters count in no list of this page; empty where there is none."""
    text = translate("OverviewPage", "另有 {count} 件保密事项")
    return text.format(count=count) if count else ""
