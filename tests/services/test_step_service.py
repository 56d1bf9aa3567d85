"""A step that records a service: what the way asks for stands on the letter or in the remark, or nothing is served."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.base.clock import SetClock
from desktop_app.base.errors import InputProblem
from desktop_app.core import Core
from tests.services.desk_work import act, clocks_of, conclude, letter_of, matter_of, petition, write_letter

REFUSED = {
    "served_on": date(2026, 3, 2),
    "receiver": "张㐂",
    "refusal": "称不服，拒收",
    "witness": "普阿果",
    "servers": "王建国、李文华",
}


@pytest.fixture
def matter(office: Core) -> str:
    made = petition(office, purpose="M36")
    conclude(office, made)
    return made


@pytest.mark.parametrize(("way", "words"), [("W2", "见证人.*第八十九条"), ("W3", "邮单号.*第九十一条")])
def test_a_refusal_without_witness_serves_nothing(office: Core, matter: str, way: str, words: str) -> None:
    write_letter(office, matter, "F11")
    with pytest.raises(InputProblem, match=words) as caught:
        act(office, matter, "serve", receiver="张㐂", service_way=way)
    assert [one.field for one in caught.value.problems] == ["service_note"]
    assert matter_of(office, matter).state == "concluded" and "C9" not in clocks_of(office, matter)
    act(office, matter, "serve", receiver="张㐂", service_way=way, service_note="见证人普阿果；邮单XA1")
    assert clocks_of(office, matter)["C9"].plain_on == date(2026, 4, 1)


def test_what_the_letter_says_is_not_asked_again(office: Core, matter: str) -> None:
    letter = write_letter(office, matter, "F11")
    office.services.letters.record_service(letter, "W2", REFUSED)
    act(office, matter, "serve", receiver="张㐂", service_way="W2")
    assert "普阿果" in letter_of(office, letter).served_note


def test_a_notice_serves_when_its_thirty_days_are_over(office: Core, clock: SetClock, matter: str) -> None:
    write_letter(office, matter, "F11")
    told = {"receiver": "张㐂", "service_way": "W6", "service_note": "下落不明，公告栏张贴"}
    clock.forward(days=29)
    with pytest.raises(InputProblem, match=r"满30日.*第九十五条.*2026年4月1日"):
        act(office, matter, "serve", **told)
    clock.forward(days=1)
    act(office, matter, "serve", **told)
    assert clocks_of(office, matter)["C9"].started_on == date(2026, 4, 1)


def test_no_letter_is_served_before_its_date(office: Core, clock: SetClock, matter: str) -> None:
    """The thirty days of the petitioner would have begun before there was a letter."""
    clock.forward(days=8)
    write_letter(office, matter, "F11")
    with pytest.raises(InputProblem, match="早于落款日期"):
        act(office, matter, "serve", receiver="张㐂", served_on=date(2026, 3, 5))
    act(office, matter, "serve", receiver="张㐂")
    assert clocks_of(office, matter)["C9"].started_on == date(2026, 3, 10)


def test_the_step_tells_no_earlier_day_than_the_letter(office: Core, clock: SetClock, matter: str) -> None:
    letter = write_letter(office, matter, "F11")
    clock.forward(days=4)
    office.services.letters.serve(letter, date(2026, 3, 6), "W1", "张㐂")
    with pytest.raises(InputProblem, match="2026年3月6日"):
        act(office, matter, "serve", receiver="张㐂", served_on=date(2026, 3, 4))
    act(office, matter, "serve", receiver="张㐂")


def test_a_letter_on_paper_alone_is_served_as_it_was(office: Core, matter: str) -> None:
    """Written elsewhere: nothing here knows its date."""
    told = {"receiver": "张㐂", "service_way": "W6", "service_note": "公告30日已满"}
    act(office, matter, "serve", **told)
    assert clocks_of(office, matter)["C9"].started_on == date(2026, 3, 2)
