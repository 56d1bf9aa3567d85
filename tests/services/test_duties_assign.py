"""交办、转办、移交 with real nodes and real bundles: issue, receipt, own matter, report, objection, withdrawal."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.dutydrafts import AssignmentDraft
from desktop_app.services.duties.views import AssignStage
from tests.services.desk_work import petition
from tests.services.duty_nodes import County


def given(county: County, **more: object) -> str:
    matter = petition(county.bureau)
    values = {"matter_id": matter, "to_node": county.dong.identity.node, "due_on": date(2026, 4, 1), **more}
    return str(county.bureau.services.assignments.issue(AssignmentDraft(**values)).made)  # type: ignore[arg-type]


def test_an_assignment_comes_is_taken_up_and_reported_back(county: County) -> None:
    one = given(county, requirements="请依法调查处理")
    view = county.bureau.services.assignments.outbox()[0]
    assert (view.stage, view.days_unreceived, view.seen_by_other) == (AssignStage.UNRECEIVED, 0, False)
    county.days(3)
    county.round()
    view = county.bureau.services.assignments.outbox()[0]
    assert (view.stage, view.days_unreceived, view.seen_by_other) == (AssignStage.UNRECEIVED, 3, True)
    matter = str(county.dong.services.assignments.take_up(one).made)
    own = county.dong.services.matters.get(matter)
    assert own is not None
    assert (own.title, own.arrived_on, own.received_on) == (
        "反映排水沟被占",
        date(2026, 3, 5),
        date(2026, 3, 2),
    )
    assert (own.source_due_on, own.origin) == (date(2026, 4, 1), view.assignment.matter_id)
    county.dong.services.assignments.report_back(one, "已经疏通排水沟，信访人满意。")
    county.round()
    view = county.bureau.services.assignments.of_matter(view.assignment.matter_id)[0]
    assert view.stage == AssignStage.REPORTED
    assert view.report and view.report.text.startswith("已经疏通")
    assert view.matter and view.matter.id == matter
