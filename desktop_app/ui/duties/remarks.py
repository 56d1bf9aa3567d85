"""What a line says beside its dates: what is to be corrected, why something is asked, when it was found."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.dutyrecords import CorrectionRequest, UrgentReport
from desktop_app.services.duties.board import DutyKind, DutyRow, NextAct
from desktop_app.services.house import Services
from desktop_app.ui.duties.field_words import field_words, value_words

translate = QCoreApplication.translate

_ABOUT_GIVEN = (NextAct.ASSIGN, NextAct.TAKE_IN)


def remarks_of(services: Services, rows: Sequence[DutyRow]) -> dict[str, str]:
    """By record id; on a worker. What the board has none of is not read."""
    kinds = {row.kind for row in rows}
    found: dict[str, str] = {}
    if DutyKind.CORRECTION in kinds:
        asked = [view.request for view in services.corrections.all(open_only=True)]
        found |= {str(one.id): changed_words(services, one) for one in asked}
    if kinds & {DutyKind.APPROVAL, DutyKind.REQUEST}:
        wanted = [view.request for view in services.requests.all(open_only=True)]
        found |= {str(one.id): one.reason for one in wanted}
    for row in rows:
        if row.act in _ABOUT_GIVEN and (given := services.assignments.get(row.id)):
            report = given.report.text if given.report else ""
            found[row.id] = report if row.act == NextAct.TAKE_IN else given.assignment.withdrawn_reason
    if DutyKind.URGENT in kinds:
        told = [view.report for view in services.urgent_reports.all(open_only=True)]
        found |= {str(one.id): _urgent_words(one) for one in told}
    return found


def changed_words(services: Services, wanted: CorrectionRequest) -> str:
    """`电话：13800000000 改为 13900000000`."""
    text = translate("Duties", "{field}：{was} 改为 {wanted}")
    return text.format(
        field=field_words(wanted.field),
        was=value_words(services, wanted.field, wanted.was),
        wanted=value_words(services, wanted.field, wanted.wanted),
    )


def _urgent_words(report: UrgentReport) -> str:
    text = translate("Duties", "{found} 发现，{told} 报告给{whom}")
    return text.format(
        found=_moment(report.discovered_at), told=_moment(report.reported_at), whom=report.reported_to
    )


def _moment(moment: datetime | None) -> str:
    return moment.strftime("%m-%d %H:%M") if moment else ""
