"""What bureau and office owe each other about one matter, with codes turned into words. Runs on a worker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from desktop_app.domain.records import Letter, Step
from desktop_app.services.duties.approvals import Standing
from desktop_app.services.duties.board import DutyRow, NextAct
from desktop_app.services.duties.corrections import CorrectionView
from desktop_app.services.duties.requests import RequestView
from desktop_app.services.duties.supervisions import SupervisionView
from desktop_app.services.duties.urgent import UrgentView
from desktop_app.services.duties.views import AssignmentView
from desktop_app.services.house import Services
from desktop_app.services.matters import MatterPage

_TOLD = (Standing.AGREED, Standing.CONFIRMED, Standing.REFUSED, Standing.CONTRADICTED)


@dataclass(frozen=True)
class DutyFile:
    """`ways` are the words of each way by code. `standings`: the bureau's word on letters and steps, by id.

    `bureau`: this desk is the bureau's. `rows`: the lines of the board that wait for this side, by record.
    """

    assignments: tuple[AssignmentView, ...] = ()
    supervisions: tuple[SupervisionView, ...] = ()
    requests: tuple[RequestView, ...] = ()
    corrections: tuple[CorrectionView, ...] = ()
    reports: tuple[UrgentView, ...] = ()
    ways: Mapping[str, str] = field(default_factory=dict)
    standings: Mapping[str, Standing] = field(default_factory=dict)
    bureau: bool = False
    rows: Mapping[str, DutyRow] = field(default_factory=dict)


def read_duties(services: Services, page: MatterPage) -> DutyFile:
    """All of one matter, newest first in each kind."""
    matter = page.file.matter.id
    found = DutyFile(
        assignments=tuple(services.assignments.of_matter(matter)),
        supervisions=tuple(services.supervisions.of_matter(matter)),
        requests=tuple(services.requests.of_matter(matter)),
        corrections=tuple(services.corrections.of_matter(matter)),
        reports=tuple(services.urgent_reports.of_matter(matter)),
        standings=_standings(services, page),
        bureau=services.desk.identity.is_bureau,
        ways=_ways(services),
    )
    owed = bool(found.assignments or found.supervisions or found.requests or found.corrections)
    return replace(found, rows=_rows(services, page, owed=owed))


def _rows(services: Services, page: MatterPage, *, owed: bool) -> dict[str, DutyRow]:
    """A report back is due only when the matter is closed."""
    matter = page.file.matter
    if not owed:  # the board is read as a whole: not for matters that neither side wants anything of
        return {}
    rows = [row for row in services.duty_board.rows() if row.matter_id == matter.id]
    return {
        row.id: row
        for row in rows
        if row.act != NextAct.WAIT and (row.act != NextAct.REPORT or matter.closed_on is not None)
    }


def _ways(services: Services) -> dict[str, str]:
    codes = services.desk.rules.codes
    lists = (codes[name] for name in ("assignment_ways", "supervision_ways", "request_ways") if name in codes)
    return {item.code: item.title for found in lists for item in found.items}


def _standings(services: Services, page: MatterPage) -> dict[str, Standing]:
    targets: list[Letter | Step] = [*page.file.letters, *page.file.steps]
    found = {target.id: services.approvals.standing(target) for target in targets}
    return {target: standing for target, standing in found.items() if standing in _TOLD}
