"""Visits in the field, with their matters and what goes wrong in typing."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from desktop_app.base.errors import InputProblem
from desktop_app.core import Core
from desktop_app.domain.drafts import VisitDraft
from desktop_app.domain.records import VisitMatter
from desktop_app.services.visitlist import VisitFilter
from tests.services.conftest import NOW
from tests.services.desk_work import petition, whole


def draft(**more: Any) -> VisitDraft:
    values: dict[str, Any] = {"started_at": NOW - timedelta(hours=1), "findings": "渠已疏通", **more}
    return VisitDraft(**values)


def test_a_visit_stands_with_its_matters_and_leaves_them(office: Core) -> None:
    visits = office.services.visits
    first, second = petition(office), petition(office)
    visit = str(visits.save(draft(officers=("王建国", "刘大山"), matter_ids=(first, first, second))).made)
    opened = visits.open(visit)
    assert opened is not None
    assert {matter.id for matter in opened.matters} == {first, second}
    assert len(office.store.read.of(VisitMatter, "visit_id", visit)) == 2
    assert [one.id for one in visits.of_matter(first)] == [visit]
    visits.save(draft(findings="仍堵", matter_ids=(second,)), visit)
    assert visits.of_matter(first) == []
    turn = [one for one in office.services.history.of(visit) if one.field == "findings"][-1]
    assert (turn.old, turn.new) == ("渠已疏通", "仍堵")
    whole(office)


def test_saving_the_same_visit_again_writes_nothing(office: Core) -> None:
    visits = office.services.visits
    visit = str(visits.save(draft(officers=("王建国",))).made)
    opened = visits.open(visit)
    assert opened is not None
    assert visits.save(visits.draft_of(opened.visit, ()), visit).records == {}


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"started_at": None}, "started_at"),
        ({"started_at": NOW + timedelta(minutes=1)}, "started_at"),
        ({"ended_at": NOW - timedelta(hours=2)}, "ended_at"),
        ({"problems_raised": 1, "problems_solved": 2}, "problems_solved"),
        ({"findings": " "}, "findings"),
    ],
)
def test_what_cannot_be_is_told_by_field(office: Core, more: dict[str, Any], field: str) -> None:
    with pytest.raises(InputProblem) as caught:
        office.services.visits.save(draft(**more))
    assert [problem.field for problem in caught.value.problems] == [field]


def test_a_visit_is_retired_with_a_reason_only(office: Core) -> None:
    visits = office.services.visits
    visit = str(visits.save(draft()).made)
    with pytest.raises(InputProblem):
        visits.retire(visit, "")
    visits.retire(visit, "记错日子")
    assert office.services.visit_list.count(VisitFilter()) == 0
    opened = visits.open(visit)
    assert opened is not None
    assert opened.visit.retired == "记错日子"
