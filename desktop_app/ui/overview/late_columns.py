"""The columns of the board of overdue matters: whose, which, by how much, and how hard it was pressed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.services.ledger import LedgerRow
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.columns import BADGE, BadgeCell, Column
from desktop_app.ui.shared.due_words import due_badge


def late_columns(
    today: date, office: Callable[[str], str], pressed: Callable[[str], BadgeCell]
) -> list[Column]:
    """`office(node)` is its name, `pressed(matter id)` says what the bureau has done about it."""
    translate = QCoreApplication.translate
    return [
        Column(translate("Overview", "超期"), lambda row: _late(row, today), 112, "due", BADGE),
        Column(translate("Overview", "事项"), _matter, 0, strong=True),
        Column(translate("Overview", "编号"), lambda row: row.number, 160, quiet=True),
        Column(translate("Overview", "单位"), lambda row: office(row.owner), 150),
        Column(translate("Overview", "督办"), lambda row: pressed(row.id), 120, shape=BADGE),
        Column(translate("Overview", "期限"), lambda row: row.clock_title, 170, quiet=True, spare=True),
    ]


def _late(row: LedgerRow, today: date) -> BadgeCell:
    return due_badge(row.plain_on, row.rolled_on, today)


def _matter(row: LedgerRow) -> str:
    return f"{core_text(row.name)} {row.title}".strip()
