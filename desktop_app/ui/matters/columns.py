"""The ledger's columns."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.ui.matters.lines import LedgerLine
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.columns import BADGE, Column


def _name(line: LedgerLine) -> str:
    mark = QCoreApplication.translate("LedgerColumns", "（优先）") if line.row.priority else ""
    return f"{core_text(line.row.name)}{mark}"


def ledger_columns() -> tuple[Column, ...]:
    """Made when the window is, so that the titles are in its language."""
    translate = QCoreApplication.translate
    return (
        Column(
            translate("LedgerColumns", "编号"), lambda line: line.row.number, 158, sort="number", strong=True
        ),
        Column(translate("LedgerColumns", "姓名"), _name, 126),
        Column(translate("LedgerColumns", "事由"), lambda line: line.row.title, 0, sort="title"),
        Column(
            translate("LedgerColumns", "地点"),
            lambda line: line.place,
            150,
            sort="place",
            quiet=True,
            spare=True,
        ),
        Column(translate("LedgerColumns", "状态"), lambda line: line.state, 110, sort="state", shape=BADGE),
        Column(translate("LedgerColumns", "期限"), lambda line: line.due, 112, sort="due", shape=BADGE),
        Column(
            translate("LedgerColumns", "收到"),
            lambda line: line.row.received_on.isoformat() if line.row.received_on else "",
            112,
            sort="received_on",
            quiet=True,
            spare=True,
        ),
    )
