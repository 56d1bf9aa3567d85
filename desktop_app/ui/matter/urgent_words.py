"""An urgent report (重大信访信息报告) about a matter in words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.services.duties.board import DutyKind
from desktop_app.services.duties.urgent import UrgentView
from desktop_app.ui.shared.act_row import ActLine
from desktop_app.ui.shared.columns import BadgeCell
from desktop_app.ui.shared.date_words import spoken

translate = QCoreApplication.translate


def report_line(view: UrgentView, today: date) -> ActLine:
    """An urgent report, and whether the bureau has it."""
    one = view.report
    at = one.reported_at
    when = spoken(at.date(), today) if at else ""
    got = (
        translate("MatterDuties", "县局已收到")
        if view.receipt is not None
        else translate("MatterDuties", "县局还没有确认收到")
    )
    return ActLine(
        badge=BadgeCell(translate("MatterDuties", "重大信息"), "near" if view.receipt is None else "plain"),
        what=" ".join(part for part in (translate("MatterDuties", "报告"), one.reported_to, when) if part),
        whom=one.content,
        detail=got,
        key=(DutyKind.URGENT, one.id),
        quiet=view.receipt is not None,
    )
