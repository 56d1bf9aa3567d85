"""Registering: what it needs, what it leaves as a to-do, and the number it gives."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from desktop_app.base.clock import SetClock
from desktop_app.base.errors import InputProblem, NotAllowed
from desktop_app.core import Core
from desktop_app.domain.drafts import MatterDraft, PartyDraft
from desktop_app.domain.records import GivenNumber, Step
from tests.services.desk_work import PERSON, VILLAGE, act, clocks_of, dispute, matter_of, petition, whole


def register(core: Core, **values: object) -> str:
    return str(core.services.matters.register(MatterDraft(**values)).made)  # type: ignore[arg-type]


def fields_refused(core: Core, **values: object) -> list[str]:
    before = core.store.digest()
    with pytest.raises(InputProblem) as caught:
        register(core, **values)
    assert core.store.digest() == before
    return [problem.field for problem in caught.value.problems]


def test_a_name_and_one_line_are_enough_and_gaps_become_to_dos(office: Core) -> None:
    matter = register(office, parties=(PartyDraft(name="张㐂"),), title="排水沟被占")
    page = office.services.matters.page(matter)
    assert (page.file.matter.number, page.state_title) == ("东华信 2026-0001", "已登记")
    assert page.file.matter.first_receiver == "王建国"
    assert {"channel", "purpose"} <= {gap.field for gap in page.gaps}
    whole(office)


def test_an_anonymous_petition_owes_no_notice(office: Core) -> None:
    matter = register(office, parties=(PartyDraft(anonymous=True),), title="有人占用耕地")
    page = office.services.matters.page(matter)
    assert page.file.main_party is not None
    assert page.file.main_party.name == ""
    assert "C2" not in clocks_of(office, matter)


def test_every_fault_is_told_at_once_and_nothing_is_written(office: Core) -> None:
    future = date(2026, 3, 3)
    assert fields_refused(office) == ["name", "title"]
    assert fields_refused(office, parties=(PERSON,), title="x", received_on=future) == [
        "received_on",
        "registered_on",
    ]
    wrong = PartyDraft(name="张三", id_number="53230119800101123")
    assert fields_refused(office, parties=(wrong,), title="", people_count=0) == [
        "title",
        "people_count",
        "id_number",
    ]
    assert fields_refused(office, parties=(PERSON,), title="字" * 61) == ["title"]


def test_invisible_characters_do_not_get_into_a_record(office: Core) -> None:
    matter = register(office, parties=(PERSON,), title=" 排水\u200b沟\n被占 ", facts="一\r\n二\x00")
    found = matter_of(office, matter)
    assert (found.title, found.facts) == ("排水沟 被占", "一\n二")


def test_numbers_follow_the_year_of_the_paper_and_the_kind(office: Core, clock: SetClock) -> None:
    numbers = [matter_of(office, petition(office)).number for _ in range(2)]
    numbers.append(matter_of(office, dispute(office)).number)
    old_day = date(2025, 12, 30)
    numbers.append(matter_of(office, petition(office, received_on=old_day, registered_on=old_day)).number)
    clock.move_to(clock.now().replace(year=2027, month=1, day=4))
    numbers.append(matter_of(office, petition(office)).number)
    assert numbers == [
        "东华信 2026-0001",
        "东华信 2026-0002",
        "东华纠 2026-0001",
        "东华信 2025-0001",
        "东华信 2027-0001",
    ]


def test_an_office_that_starts_in_mid_year_goes_on_after_its_last_number(make: Callable[..., Core]) -> None:
    office = make(last_numbers={"register/信": (2026, 46)})
    assert matter_of(office, petition(office)).number == "东华信 2026-0047"
    old = petition(
        office, number="东华信 2026-0046", registered_on=date(2026, 2, 3), received_on=date(2026, 2, 2)
    )
    found = matter_of(office, old)
    assert (found.number, found.old_number) == ("东华信 2026-0046", True)
    assert found.registered_at is not None
    assert found.registered_at.date() == date(2026, 2, 3)
    petition(office, number="东华信 2026-0012")
    assert matter_of(office, petition(office)).number == "东华信 2026-0048"
    whole(office)


@pytest.mark.parametrize("number", ["东华信 2026-0046", "东华信 2026-46", " 东华信 2026-0046 "])
def test_an_old_number_is_never_given_twice(make: Callable[..., Core], number: str) -> None:
    office = make(last_numbers={"register/信": (2026, 46)})
    petition(office, number="东华信 2026-0046")
    assert fields_refused(office, parties=(PERSON,), title="x", number=number) == ["number"]


def test_a_number_of_another_pattern_is_kept_once_and_blocks_nothing(office: Core) -> None:
    assert matter_of(office, petition(office, number="县交办 12-3")).number == "县交办 12-3"
    assert fields_refused(office, parties=(PERSON,), title="x", number="县交办 12-3") == ["number"]
    assert fields_refused(office, parties=(PERSON,), title="x", number="长" * 61) == ["number"]
    assert matter_of(office, petition(office)).number == "东华信 2026-0001"


def test_the_number_and_the_matter_come_together_or_not_at_all(office: Core) -> None:
    """A set limit before the receipt fails deep inside the transaction."""
    before = office.store.digest()
    with pytest.raises(InputProblem):
        dispute(office, limit_on=date(2026, 1, 1))
    assert office.store.digest() == before
    assert matter_of(office, dispute(office)).number == "东华纠 2026-0001"


def test_the_draft_is_gone_when_the_matter_is_there(office: Core) -> None:
    drafts = office.services.drafts
    draft_id = drafts.new_id()
    drafts.keep(draft_id, "matter", "排水沟", {"title": "排水沟"})
    with pytest.raises(InputProblem):
        office.services.matters.register(MatterDraft(), draft_id)
    assert len(drafts.parked("matter")) == 1
    office.services.matters.register(MatterDraft(title="排水沟", parties=(PERSON,)), draft_id)
    assert drafts.parked("matter") == []


def test_a_correction_keeps_its_reason_and_moves_the_limit(office: Core) -> None:
    matter = petition(office, place_code=VILLAGE)
    assert clocks_of(office, matter)["C2"].plain_on == date(2026, 3, 17)
    office.services.matters.correct(matter, {"received_on": date(2026, 2, 27)}, "收件章是二十七日")
    clock = clocks_of(office, matter)["C2"]
    assert (clock.started_on, clock.plain_on, clock.rolled_on) == (
        date(2026, 2, 27),
        date(2026, 3, 14),
        date(2026, 3, 16),
    )
    turn = [one for one in office.services.history.of(matter) if one.field == "received_on"][-1]
    assert (turn.old, turn.new, turn.by, turn.reason) == (
        "2026-03-02",
        "2026-02-27",
        "王建国",
        "收件章是二十七日",
    )
    whole(office)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"title": " "}, "title"),
        ({"received_on": date(2026, 3, 9)}, "received_on"),
        ({"received_on": None}, "received_on"),
        ({"people_count": 0}, "people_count"),
        ({"first_receiver": ""}, "first_receiver"),
        ({"facts": "字" * 20_001}, "facts"),
    ],
)
def test_a_correction_is_checked_like_a_registration(
    office: Core, values: dict[str, object], field: str
) -> None:
    matter = petition(office)
    before = office.store.digest()
    with pytest.raises(InputProblem) as caught:
        office.services.matters.correct(matter, values)
    assert field in [problem.field for problem in caught.value.problems]
    assert office.store.digest() == before


@pytest.mark.parametrize(
    "key", ["number", "state", "procedure", "closed_on", "registered_at", "retired", "nonsense"]
)
def test_what_is_not_a_fact_is_not_corrected(office: Core, key: str) -> None:
    matter = petition(office)
    with pytest.raises(NotAllowed):
        office.services.matters.correct(matter, {key: "x"})


def test_a_limit_that_is_set_later_runs_and_follows_its_correction(office: Core) -> None:
    matter = dispute(office)
    assert clocks_of(office, matter) == {}
    correct = office.services.matters.correct
    correct(matter, {"limit_on": date(2026, 3, 20)})
    assert clocks_of(office, matter)["limit"].rolled_on == date(2026, 3, 20)
    correct(matter, {"limit_on": date(2026, 4, 4)})
    clocks = office.services.matters.page(matter).file.clocks
    assert [(clock.plain_on, clock.rolled_on) for clock in clocks] == [(date(2026, 4, 4), date(2026, 4, 7))]
    with pytest.raises(InputProblem):
        correct(matter, {"limit_on": date(2026, 2, 1)})
    act(office, matter, "begin", responsible="王建国", limit_on=date(2026, 5, 8))
    clocks = office.services.matters.page(matter).file.clocks
    assert [clock.rolled_on for clock in clocks] == [date(2026, 5, 8)]
    correct(matter, {"limit_on": None})
    assert office.services.matters.page(matter).file.clocks == ()
    whole(office)


def test_a_channel_that_was_wrong_changes_which_limits_run(office: Core) -> None:
    matter = petition(office)
    assert set(clocks_of(office, matter)) == {"C2"}
    office.services.matters.correct(matter, {"channel": "L08"})
    assert set(clocks_of(office, matter)) == {"C3", "C4"}


def test_a_matter_registered_by_mistake_is_retired_and_its_number_stays_void(office: Core) -> None:
    matters = office.services.matters
    matter = petition(office)
    with pytest.raises(InputProblem):
        matters.retire(matter, " ")
    matters.retire(matter, "重复登记")
    assert matter_of(office, matter).retired == "重复登记"
    number = office.store.read.of(GivenNumber, "given_to", matter)[0]
    assert (number.text, number.void_reason) == ("东华信 2026-0001", "重复登记")
    assert matter_of(office, petition(office)).number == "东华信 2026-0002"
    assert [row.number for row in office.services.ledger.page(_all())] == ["东华信 2026-0002"]
    for refused in (lambda: act(office, matter, "accept"), lambda: matters.retire(matter, "再来")):
        with pytest.raises(NotAllowed):
            refused()
    assert office.store.read.of(Step, "matter_id", matter)
    whole(office)


def _all() -> object:
    from desktop_app.services.ledger import LedgerFilter

    return LedgerFilter()
