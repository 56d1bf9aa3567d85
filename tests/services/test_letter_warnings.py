"""Warnings before issue: the name on the card, days that no calendar has, sums whose words differ."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.core import Core
from desktop_app.domain.drafts import PartyDraft
from tests.services.desk_work import PERSON, VILLAGE, act, petition


@pytest.fixture
def matter(office: Core) -> str:
    found = petition(office, PERSON, PartyDraft(name="普阿果", place_code=VILLAGE))
    act(office, found, "accept")
    return found


def told(core: Core, matter: str, form: str = "F2", **values: Any) -> list[tuple[str, str]]:
    letters = core.services.letters
    filled = {**letters.prepare(matter, form).values, **values}
    return [(one.field, one.text) for one in letters.warnings(matter, form, filled)]


def test_what_the_record_gave_is_never_warned_about(office: Core, matter: str) -> None:
    for form in ("F1", "F2", "F11", "F13"):
        assert told(office, matter, form) == []


def test_a_name_that_is_not_on_the_card(office: Core, matter: str) -> None:
    (one,) = told(office, matter, addressee="张喜")
    assert one == ("addressee", "“信访人”写的是“张喜”，登记的姓名是“张㐂”，请核对。")


@pytest.mark.parametrize("names", ["张㐂、普阿果", "普阿果", "张㐂等"])
def test_people_of_the_matter_in_any_number(office: Core, matter: str, names: str) -> None:
    assert told(office, matter, addressee=names) == []


def test_a_day_other_than_the_recorded_one(office: Core, matter: str) -> None:
    (one,) = told(office, matter, received_on="2026-02-20")
    assert one == ("received_on", "“收到日期”写的是2026年2月20日，登记的是2026年3月2日，请核对。")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("于2026年2月30日前落实", "日历上没有2026年2月30日这一天"),
        ("补偿9600元（大写：玖仟陆佰圆整）", ""),
        ("补偿9,600.5元（大写：玖仟陆佰元伍角整）", ""),
        ("补偿9600元（大写：玖仟伍佰元整）", "应为“玖仟陆佰元整”"),
        ("身份证号532301198001011234", "末四位1234的号码校验不通过"),
        ("2026年3月2日收到", ""),
    ],
)
def test_in_long_texts(office: Core, matter: str, text: str, said: str) -> None:
    found = told(office, matter, subject=text)
    assert (said in found[0][1]) if said else not found
    assert "53230119" not in str(found)
