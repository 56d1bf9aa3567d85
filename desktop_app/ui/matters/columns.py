"""The ledger's columns: what may be left out in a narrow window stands on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.columns import BADGE, Column

if TYPE_CHECKING:
    from desktop_app.ui.matters.lines import LedgerLine


def _title(line: LedgerLine) -> str:
    """The marks stand before the words: they must not be cut off with the end of a long title."""
    marks = f"[{' '.join(line.marks)}] " if line.marks else ""
    return f"{marks}{line.row.title}"


def ledger_columns() -> tuple[Column, ...]:
    """Made when the window is, so that the titles are in its language."""
    translate = QCoreApplication.translate
    return (
        Column(
            translate("LedgerColumns", "编号"), lambda line: line.row.number, 146, sort="number", strong=True
        ),
        Column(translate("LedgerColumns", "姓名"), lambda line: core_text(line.row.name), 92),
        Column(translate("LedgerColumns", "事由"), _title, 0, sort="title"),
        Column(translate("LedgerColumns", "期限"), lambda line: line.due, 112, sort="due", shape=BADGE),
        Column(
            translate("LedgerColumns", "状态"),
            lambda line: line.state,
            112,
            sort="state",
            shape=BADGE,
            spare=True,
        ),
        Column(
            translate("LedgerColumns", "地点"),
            lambda line: line.place,
            150,
            sort="place",
            quiet=True,
            spare=True,
        ),
        Column(
            translate("LedgerColumns", "收到"),
            lambda line: line.row.received_on.isoformat() if line.row.received_on else "",
            108,
            sort="received_on",
            quiet=True,
            spare=True,
        ),
    )
