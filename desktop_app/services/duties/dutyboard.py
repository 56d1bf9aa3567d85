"""The board of duties, for each side: what it is, by when, what the other has seen, and what to do next."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.records import Matter
from desktop_app.services.desk import Desk
from desktop_app.services.duties.assignments import Assignments
from desktop_app.services.duties.board import DutyKind, DutyRow, NextAct
from desktop_app.services.duties.cameback import came_back
from desktop_app.services.duties.dutylines import DutyLines
from desktop_app.services.duties.roles import REPORT_RECEIVED, action_for
from desktop_app.services.duties.supervisions import Supervisions, SupervisionView
from desktop_app.services.duties.views import AssignmentView, AssignStage


class DutyBoard:
    """Reading only; any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._lines = DutyLines(desk)

    def rows(self) -> list[DutyRow]:
        """The board of this node's role."""
        return self.for_bureau() if self._desk.identity.is_bureau else self.for_office()

    def for_office(self) -> list[DutyRow]:
        """What the bureau wants of this office, and what this office waits for. The most urgent first."""
        desk = self._desk
        given = [(one, _office_step(one)) for one in Assignments(desk).current()]
        rows = [self._lines.assignment(one, act) for one, act in given if act]
        rows += [
            self._lines.supervision(one, _office_act(one)) for one in Supervisions(desk).all() if one.open
        ]
        rows += self._lines.corrections(NextAct.CORRECT)
        rows += self._lines.carried_out()
        rows += self._lines.requests(NextAct.WAIT)
        rows += self._lines.urgent(NextAct.WAIT)
        return _sorted([*rows, *self._lines.contradictions()])

    def for_bureau(self) -> list[DutyRow]:
        """What offices wait for, what is late with them, and what they have not received."""
        desk = self._desk
        current = Assignments(desk).current()
        given = [(one, self._bureau_step(one)) for one in current]
        given += [(one, NextAct.ASSIGN) for one in came_back(desk, current)]
        rows = [self._lines.assignment(one, act) for one, act in given if act]
        rows += [self._lines.supervision(one, NextAct.WAIT) for one in Supervisions(desk).all() if one.open]
        rows += (
            self._lines.yellow()
            + self._lines.pending()
            + self._lines.corrections(NextAct.WAIT)
            + self._lines.urgent(NextAct.RECEIVE)
        )
        return _sorted([*rows, *self._lines.contradictions()])

    def _bureau_step(self, view: AssignmentView) -> NextAct | None:
        """None where nothing is left: an objection stands among the approvals."""
        if view.stage == AssignStage.REPORTED:
            return NextAct.TAKE_IN if self._told(view) else None
        if view.stage in (AssignStage.WITHDRAWN, AssignStage.OBJECTED) or _silent(view):
            return None
        return NextAct.SUPERVISE if view.days_late else NextAct.WAIT

    def _told(self, view: AssignmentView) -> bool:
        """Whether a report has come that the bureau's own matter waits for."""
        matter = self._desk.store.read.get(Matter, view.assignment.matter_id)
        if view.stage != AssignStage.REPORTED or matter is None or matter.owner != self._desk.identity.node:
            return False
        procedure = self._desk.rules.procedures.find(matter.procedure, matter.procedure_version)
        action = action_for(procedure, REPORT_RECEIVED) if procedure else None
        return action is not None and matter.state in action.from_states


_OFFICE_ACTS = {
    AssignStage.UNRECEIVED: NextAct.SIGN,
    AssignStage.RECEIVED: NextAct.TAKE_UP,
    AssignStage.OBJECTED: NextAct.WAIT,
    AssignStage.TAKEN_UP: NextAct.REPORT,
}
_FIRST = (DutyKind.URGENT, DutyKind.CONTRADICTION, DutyKind.YELLOW)
_LAST = (NextAct.CONFIRM, NextAct.WAIT)


def _silent(view: AssignmentView) -> bool:
    """Taken up, and no report is wanted."""
    return view.stage == AssignStage.TAKEN_UP and not view.assignment.report_wanted


def _office_step(view: AssignmentView) -> NextAct | None:
    """None where nothing is left for the office; one that was withdrawn from under its matter is to be settled."""
    if view.stage == AssignStage.WITHDRAWN and view.matter and not view.matter.closed_on:
        return NextAct.SETTLE
    return None if _silent(view) else _OFFICE_ACTS.get(view.stage)


def _office_act(view: SupervisionView) -> NextAct:
    return NextAct.REPLY if view.acknowledged else NextAct.ACKNOWLEDGE


def _sorted(rows: list[DutyRow]) -> list[DutyRow]:
    """Urgent reports, contradictions, cards; then what is ours to do by date; then what is only to be
    confirmed; then what we wait for."""
    return sorted(rows, key=lambda row: (_rank(row), row.due_on or date.max, row.id))


def _rank(row: DutyRow) -> int:
    if row.kind in _FIRST:
        return _FIRST.index(row.kind)
    return len(_FIRST) + (1 + _LAST.index(row.act) if row.act in _LAST else 0)
