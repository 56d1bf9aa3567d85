"""The board as a table: for a spreadsheet of what stands on screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from desktop_app.services.listexport import ListColumn, SheetList
from desktop_app.ui.shared.act_row import ActLine

translate = QCoreApplication.translate


def listed(title: str, groups: Iterable[tuple[str, Sequence[ActLine]]]) -> SheetList:
    """One row a line, its section in front."""
    columns = (
        ListColumn(translate("Duties", "类别"), 110),
        ListColumn(translate("Duties", "状态"), 110),
        ListColumn(translate("Duties", "方式"), 110),
        ListColumn(translate("Duties", "事项")),
        ListColumn(translate("Duties", "情况")),
        ListColumn(translate("Duties", "下一步"), 110),
    )
    rows = [
        [group, line.badge.text, line.what, line.whom, line.detail, line.button]
        for group, lines in groups
        for line in lines
    ]
    return SheetList(title, columns, rows)
