"""请示 and 更正请求 of one matter in words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.services.duties.board import DutyKind
from desktop_app.services.duties.corrections import CorrectionView
from desktop_app.services.duties.requests import RequestView
from desktop_app.ui.matter.duties_reading import DutyFile
from desktop_app.ui.shared.act_row import ActLine
from desktop_app.ui.shared.columns import BadgeCell
from desktop_app.ui.shared.date_words import spoken

translate = QCoreApplication.translate

_GAP = "　·　"


def request_line(view: RequestView, duties: DutyFile, today: date) -> ActLine:
    """What was asked of the bureau, and its word."""
    one, decision = view.request, view.decision
    way = duties.ways.get(one.way, one.way)
    if decision is not None:
        word = translate("MatterDuties", "同意") if decision.agreed else translate("MatterDuties", "不同意")
        detail = _GAP.join(part for part in (word, decision.approved_by, decision.text) if part)
    else:
        detail = translate("MatterDuties", "等县局答复")
    asked = spoken(one.requested_on, today) if one.requested_on else ""
    return ActLine(
        badge=BadgeCell(translate("MatterDuties", "请示"), "plain" if decision else "info"),
        what=" ".join(part for part in (way, asked) if part),
        whom=one.reason,
        detail=detail,
        key=(DutyKind.REQUEST, one.id),
        quiet=True,
    )


def correction_line(view: CorrectionView, duties: DutyFile) -> ActLine:
    """What the bureau wants to be corrected, from what to what."""
    one = view.request
    wanted = translate("MatterDuties", "改为“{wanted}”").format(wanted=one.wanted)
    was = translate("MatterDuties", "现在是“{was}”").format(was=one.was) if one.was else ""
    if view.answer is not None:
        state = (
            translate("MatterDuties", "已更正") if view.accepted else translate("MatterDuties", "没有接受")
        )
    else:
        state = (
            translate("MatterDuties", "待办") if not duties.bureau else translate("MatterDuties", "等所里")
        )
    mine = view.answer is None and not duties.bureau
    return ActLine(
        badge=BadgeCell(state, "near" if mine else "plain"),
        what=translate("MatterDuties", "县局请求更正"),
        whom=wanted,
        detail=_GAP.join(part for part in (was, one.reason) if part),
        key=(DutyKind.CORRECTION, one.id),
        quiet=not mine,
    )
