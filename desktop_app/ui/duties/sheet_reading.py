"""Reads the sheet of one duty, whatever its kind. Runs on a worker."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from desktop_app.base.errors import UserProblem
from desktop_app.services.duties.board import DutyKind, DutyRow
from desktop_app.services.house import Services
from desktop_app.ui.duties.sheet import DutySheet
from desktop_app.ui.duties.sheets_asked import approval_sheet, letter_sheet, request_sheet
from desktop_app.ui.duties.sheets_given import assignment_sheet, supervision_sheet
from desktop_app.ui.duties.sheets_told import correction_sheet, urgent_sheet

V = TypeVar("V")


def read_sheet(services: Services, kind: str, record: str) -> DutySheet:
    """Raises `UserProblem` for what is not here any more."""
    row = next((one for one in services.duty_board.rows() if one.kind == kind and one.id == record), None)
    readers: dict[str, Callable[[Services, str, DutyRow | None], DutySheet | None]] = {
        DutyKind.ASSIGNMENT: _assignment,
        DutyKind.SUPERVISION: _supervision,
        DutyKind.YELLOW: _supervision,
        DutyKind.CORRECTION: _correction,
        DutyKind.URGENT: _urgent,
        DutyKind.REQUEST: _request,
        DutyKind.APPROVAL: _approval,
        DutyKind.CONTRADICTION: _approval,
    }
    found = readers[kind](services, record, row) if kind in readers else None
    if found is None:
        raise UserProblem("没有这条往来。", way_out="请刷新页面。")
    return found


def _assignment(services: Services, record: str, row: DutyRow | None) -> DutySheet | None:
    view = services.assignments.get(record)
    return assignment_sheet(services, view, row) if view else None


def _supervision(services: Services, record: str, row: DutyRow | None) -> DutySheet | None:
    view = _first(one for one in services.supervisions.all() if one.supervision.id == record)
    return supervision_sheet(services, view, row) if view else None


def _correction(services: Services, record: str, row: DutyRow | None) -> DutySheet | None:
    view = _first(one for one in services.corrections.all() if one.request.id == record)
    return correction_sheet(services, view, row) if view else None


def _urgent(services: Services, record: str, row: DutyRow | None) -> DutySheet | None:
    view = _first(one for one in services.urgent_reports.all() if one.report.id == record)
    return urgent_sheet(services, view, row) if view else None


def _request(services: Services, record: str, row: DutyRow | None) -> DutySheet | None:
    view = _first(one for one in services.requests.all() if one.request.id == record)
    return request_sheet(services, view, row) if view else None


def _approval(services: Services, record: str, row: DutyRow | None) -> DutySheet | None:
    """The record is the request, the letter, or at an office the approval of one of them."""
    wanted = _first(
        one
        for one in services.requests.all()
        if record in (one.request.id, one.decision.id if one.decision else "")
    )
    if wanted is not None:
        return request_sheet(services, wanted, row)
    said = (*services.approvals.arrived(), *services.approvals.contradictions())
    word = _first(one for one in said if one.id == record)
    return approval_sheet(services, word, row) if word else letter_sheet(services, record, row)


def _first(found: Iterable[V]) -> V | None:
    return next(iter(found), None)
