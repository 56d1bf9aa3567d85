"""Taking an import of duties back, and bringing it again; what a person may undo of his own."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.dutydrafts import AssignmentDraft
from desktop_app.domain.dutyrecords import Assignment
from tests.services.desk_work import act, petition, whole
from tests.services.duty_nodes import County


def test_an_import_with_duties_is_taken_back_and_comes_again(county: County) -> None:
    office, bureau = county.dong, county.bureau
    procedure = bureau.desk.rules.procedure_for("petition").id
    bureau.services.authorities.set(procedure, "extend", ["office"])
    draft = AssignmentDraft(matter_id=petition(bureau), to_node=office.identity.node, due_on=date(2026, 4, 1))
    bureau.services.assignments.issue(draft)
    matter = petition(office)
    act(office, matter, "accept")
    act(office, matter, "start", responsible="王建国")

    def needs_paper() -> bool:
        found = office.services.matters.page(matter).options
        return next(one for one in found if one.action.id == "extend").approval

    path = bureau.services.bundles.export(county.stick, reader=office.identity.node).path
    for _ in range(2):
        assert needs_paper()
        office.services.bundles.import_bundle(path)
        assert len(office.services.assignments.inbox()) == 1
        assert not needs_paper()
        assert office.services.bundles.import_bundle(path).new_entries == 0
        office.services.bundles.undo_import()
        assert office.store.read.find(Assignment) == []
    whole(office)


def test_a_receipt_may_be_undone_and_signed_again(county: County) -> None:
    office, bureau = county.dong.services, county.bureau.services
    draft = AssignmentDraft(
        matter_id=petition(county.bureau), to_node=county.dong.identity.node, due_on=date(2026, 4, 1)
    )
    one = str(bureau.assignments.issue(draft).made)
    county.round()
    changes = office.assignments.sign(one)
    assert office.undo.possible(changes)
    office.undo.undo(changes)
    view = office.assignments.get(one)
    assert view and view.receipt is None
    office.assignments.sign(one)
    county.round()
    view = bureau.assignments.get(one)
    assert view and view.receipt
    whole(county.dong)
