"""更正送达: another day on the letter moves the step that recorded it and every limit that hangs on it."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.base.clock import SetClock
from desktop_app.base.errors import InputProblem, NotAllowed
from desktop_app.core import Core
from desktop_app.domain.changes import Changes
from desktop_app.domain.deadlines import Limit
from desktop_app.domain.records import Step
from desktop_app.domain.recount import recounted
from tests.services.desk_work import (
    act,
    clocks_of,
    conclude,
    letter_of,
    matter_of,
    petition,
    whole,
    write_letter,
)

THIRD, FIFTH = date(2026, 3, 3), date(2026, 3, 5)


@pytest.fixture
def served(office: Core, clock: SetClock) -> tuple[str, str]:
    """A matter and its opinion of 2 March, recorded as served on the 5th."""
    matter = petition(office, purpose="M36")
    conclude(office, matter)
    letter = write_letter(office, matter, "F11")
    clock.forward(days=4)
    told = {"served_on": FIFTH, "receiver": "张㐂", "relation": "J1", "servers": "王建国"}
    office.services.letters.record_service(letter, "W1", told)
    act(office, matter, "serve", receiver="张㐂", served_on=FIFTH)
    return matter, letter


def correct(core: Core, letter: str, on: date, to: str = "张㐂", reason: str = "回证上是另一天") -> Changes:
    return core.services.letters.correct_service(letter, on, to, reason)


def serving(core: Core, matter: str) -> Step:
    steps = core.services.matters.page(matter).file.steps
    return next(step for step in steps if "served_on" in step.inputs)


def test_letter_step_and_limit_follow_and_the_old_day_stays(office: Core, served: tuple[str, str]) -> None:
    matter, letter = served
    assert clocks_of(office, matter)["C9"].plain_on == date(2026, 4, 4)
    correct(office, letter, THIRD)
    now, step, nine = letter_of(office, letter), serving(office, matter), clocks_of(office, matter)["C9"]
    assert (now.served_on, now.service["served_on"]) == (THIRD, "2026-03-03")
    assert (step.done_on, step.inputs["served_on"]) == (THIRD, "2026-03-03")
    assert (nine.started_on, nine.plain_on, nine.stopped_on) == (THIRD, date(2026, 4, 2), None)
    assert "送达日期2026年3月5日更正为2026年3月3日" in nine.why
    for record in (letter, step.id, nine.id):
        assert any(one.reason == "回证上是另一天" for one in office.services.history.of(record))
    days = [one for one in office.services.history.of(letter) if one.field == "served_on"]
    assert (days[-1].old, days[-1].new) == ("2026-03-05", "2026-03-03")
    whole(office)


def test_a_day_without_reason_before_the_letter_or_to_come_is_refused(
    office: Core, served: tuple[str, str]
) -> None:
    before = office.store.digest()
    for on, to, reason, field in (
        (THIRD, "张㐂", " ", "reason"),
        (THIRD, "", "笔误", "receiver"),
        (FIFTH, "张㐂", "笔误", "served_on"),
        (date(2026, 3, 1), "张㐂", "笔误", "served_on"),
        (date(2026, 3, 7), "张㐂", "笔误", "served_on"),
    ):
        with pytest.raises(InputProblem) as caught:
            correct(office, served[1], on, to, reason)
        assert caught.value.problems[0].field == field
    assert office.store.digest() == before


def test_what_is_not_served_has_nothing_to_correct(office: Core) -> None:
    matter = petition(office)
    act(office, matter, "accept")
    with pytest.raises(NotAllowed, match="还没有登记送达"):
        correct(office, write_letter(office, matter, "F2"), THIRD)


def test_a_notice_letter_without_a_step_changes_alone(office: Core, clock: SetClock) -> None:
    matter = petition(office, purpose="M36")
    act(office, matter, "accept")
    letter = write_letter(office, matter, "F2")
    clock.forward(days=4)
    office.services.letters.serve(letter, FIFTH, "W1", "张㐂")
    clocks = clocks_of(office, matter)
    correct(office, letter, THIRD, "张小妹")
    assert (letter_of(office, letter).served_on, letter_of(office, letter).served_to) == (THIRD, "张小妹")
    assert clocks_of(office, matter) == clocks


def test_nothing_that_followed_may_lie_before_the_service(office: Core, served: tuple[str, str]) -> None:
    matter, letter = served
    act(office, matter, "ask_review", review_asked_on=FIFTH)
    with pytest.raises(InputProblem, match=r"提出日期.*2026年3月5日"):
        correct(office, letter, date(2026, 3, 6))


def test_a_limit_already_used_is_reckoned_anew_and_stays_ended(
    office: Core, clock: SetClock, served: tuple[str, str]
) -> None:
    matter, letter = served
    clock.forward(days=29)
    changes = act(office, matter, "ask_review", review_asked_on=date(2026, 4, 3))
    assert not changes.remarks
    changes = correct(office, letter, THIRD)
    nine = clocks_of(office, matter)["C9"]
    assert (nine.plain_on, nine.stopped_on) == (date(2026, 4, 2), date(2026, 4, 3))
    assert any("超过收到书面答复之日起30日" in str(one) for one in changes.remarks)
    whole(office)


def test_the_step_alone_recorded_it_and_the_clocks_of_a_closed_matter_follow(
    office: Core, clock: SetClock
) -> None:
    matter = petition(office, purpose="M36")
    conclude(office, matter)
    letter = write_letter(office, matter, "F11")
    clock.forward(days=4)
    act(office, matter, "serve", receiver="张㐂", served_on=FIFTH)
    act(office, matter, "close_agreed", consent=True)
    correct(office, letter, THIRD)
    assert matter_of(office, matter).state == "closed"
    assert clocks_of(office, matter)["C9"].plain_on == date(2026, 4, 2)


def test_of_two_papers_the_later_service_counts(office: Core, clock: SetClock) -> None:
    matter = petition(office, purpose="M36")
    conclude(office, matter)
    first, second = write_letter(office, matter, "F11"), write_letter(office, matter, "F11")
    clock.forward(days=4)
    office.services.letters.serve(first, THIRD, "W1", "张㐂")
    office.services.letters.serve(second, FIFTH, "W1", "李国强")
    act(office, matter, "serve", receiver="张㐂、李国强", served_on=FIFTH)
    correct(office, second, date(2026, 3, 2), "李国强")
    assert clocks_of(office, matter)["C9"].started_on == THIRD
    correct(office, first, date(2026, 3, 4))
    assert clocks_of(office, matter)["C9"].started_on == date(2026, 3, 4)


def test_only_the_round_in_which_it_was_served_is_corrected(
    office: Core, clock: SetClock, served: tuple[str, str]
) -> None:
    matter, first = served
    act(office, matter, "ask_review")
    clock.forward(days=10)
    act(office, matter, "review_redo", review_text="事实不清")
    act(office, matter, "conclude", approved_by="陈立新", result="P1")
    second = write_letter(office, matter, "F11")
    clock.forward(days=2)
    act(office, matter, "serve", receiver="张㐂")
    correct(office, first, THIRD)
    nines = [one for one in office.services.matters.page(matter).file.clocks if one.clock == "C9"]
    assert [one.started_on for one in nines] == [THIRD, date(2026, 3, 18)]
    correct(office, second, date(2026, 3, 17))
    nines = [one for one in office.services.matters.page(matter).file.clocks if one.clock == "C9"]
    assert [one.started_on for one in nines] == [THIRD, date(2026, 3, 17)]


def test_a_notice_moves_with_its_own_day(office: Core, clock: SetClock) -> None:
    matter = petition(office, purpose="M36")
    conclude(office, matter)
    letter = write_letter(office, matter, "F11")
    told = {"notice_on": "2026-03-02", "receiver": "张㐂", "place": "村务公开栏", "reason": "下落不明"}
    office.services.letters.record_service(letter, "W6", told)
    clock.forward(days=40)
    office.services.letters.catch_up()
    with pytest.raises(InputProblem, match="满30日"):
        correct(office, letter, date(2026, 3, 20))
    correct(office, letter, date(2026, 4, 3))
    assert letter_of(office, letter).service["notice_on"] == "2026-03-04"
    assert "公告：2026-03-04" in letter_of(office, letter).served_note


def test_a_new_calendar_keeps_the_word_of_the_correction(office: Core, served: tuple[str, str]) -> None:
    matter, letter = served
    correct(office, letter, THIRD)
    nine = clocks_of(office, matter)["C9"]
    calendar = office.desk.rules.calendar
    assert nine.started_on and nine.plain_on
    again = recounted(nine.started_on, nine.plain_on, nine.why, Limit(30), nine.clause, calendar, calendar)
    assert again.why == nine.why


def test_the_service_of_a_paper_written_elsewhere_is_corrected_in_the_matter(
    office: Core, clock: SetClock
) -> None:
    matter = petition(office, purpose="M36")
    conclude(office, matter)
    clock.forward(days=4)
    act(office, matter, "serve", receiver="张㐂", served_on=FIFTH)
    steps = office.services.steps
    with pytest.raises(InputProblem, match="意见日期"):
        steps.correct_service(matter, date(2026, 3, 1), "张㐂", "笔误")
    steps.correct_service(matter, THIRD, "张㐂", "笔误")
    assert clocks_of(office, matter)["C9"].plain_on == date(2026, 4, 2)
    whole(office)


def test_a_letter_of_ours_is_not_corrected_past_it(office: Core, served: tuple[str, str]) -> None:
    with pytest.raises(NotAllowed, match="在文书上更正"):
        office.services.steps.correct_service(served[0], THIRD, "张㐂", "笔误")
