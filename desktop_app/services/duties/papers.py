"""The paper of a duty that was issued without a letter: 督办函, 黄牌警告单, 交办函, with the number it has.

Which form that is stands in the code list of the ways; what the record knows goes into the fields of these names.
"""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.base.errors import NotAllowed
from desktop_app.documents.render import render
from desktop_app.domain.dutyrecords import Assignment, Supervision
from desktop_app.services.desk import Desk
from desktop_app.services.duties.basics import bureau_name, missing, only_bureau, way_of
from desktop_app.services.duties.receiving import WAYS as ASSIGN_WAYS
from desktop_app.services.duties.supervisions import WAYS as SUPERVISE_WAYS
from desktop_app.services.letterpaper import frame_of
from desktop_app.services.letters import Letters


class DutyPapers:
    """Any thread; drawing takes some tens of milliseconds, so not on the UI thread. At the bureau only."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def form_title(self, code_list: str, way: str) -> str:
        """What the paper of this way is called; empty for a way without one."""
        form = self._desk.rules.forms.get(way_of(self._desk, code_list, way).attribute("form"))
        return form.title if form else ""

    def supervision(self, supervision_id: str) -> bytes:
        """The PDF of a supervision or card. Raises `NotAllowed` for a reminder, which has no paper."""
        only_bureau(self._desk)
        one = self._desk.store.read.get(Supervision, supervision_id)
        if one is None:
            raise missing("督办")
        given = self._desk.store.read.get(Assignment, one.assignment_id) if one.assignment_id else None
        values = {
            "sent_on": given.issued_on if given else None,
            "due_on": one.due_on,
            "overdue_days": one.days_overdue,
            "detail": one.problem,
            "reason": one.demand or one.problem,
            "demand": one.demand,
            "new_due_on": one.new_due_on,
            "ordinal_times": one.ordinal,
            "warned": one.warned,
        }
        return self._draw(one, SUPERVISE_WAYS, one.way, one.matter_id, values)

    def assignment(self, assignment_id: str) -> bytes:
        """The PDF of an assignment. Raises `NotAllowed` for a way without paper."""
        only_bureau(self._desk)
        one = self._desk.store.read.get(Assignment, assignment_id)
        if one is None:
            raise missing("交办")
        values = {"report_by": one.due_on, "report_needs": one.requirements}
        return self._draw(one, ASSIGN_WAYS, one.way, one.matter_id, values)

    def _draw(
        self,
        one: Supervision | Assignment,
        code_list: str,
        way: str,
        matter_id: str,
        known: Mapping[str, object],
    ) -> bytes:
        form = self._desk.rules.forms.get(way_of(self._desk, code_list, way).attribute("form"))
        if form is None or one.issued_on is None:
            raise NotAllowed("这一件没有函。", way_out="需要书面的，请另出文书。")
        prepared = Letters(self._desk).prepare(matter_id, form.id).values
        mine = {"to_organ": bureau_name(self._desk, one.to_node), **known}
        fields = {field.key for field in form.fields}
        filled = {
            key: _plain(value) for key, value in mine.items() if key in fields and value not in (None, "", 0)
        }
        frame = frame_of(self._desk, one.number, one.issued_on, draft=False)
        return render(form, {**prepared, **filled}, frame, self._desk.fonts).pdf


def _plain(value: object) -> object:
    """As a letter keeps its values: days in ISO, numbers as text."""
    return value if isinstance(value, str) else str(value)
