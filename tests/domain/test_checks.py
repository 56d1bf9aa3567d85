"""ID numbers, names, phones as typed. All numbers are computed, none belongs to a person."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.checks import age_on, birth_of, check_party, party_warnings, sex_of
from desktop_app.domain.drafts import PartyDraft
from desktop_app.domain.texts import tidy_name, tidy_text

TODAY = date(2026, 3, 2)
GOOD = ["11010519491231002X", "440524188001010014", "532301197001010017", "532301198506150028"]
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def check_digit(first: str) -> str:
    """The rule of the standard, written out apart from the library."""
    return "10X98765432"[sum(int(d) * w for d, w in zip(first, WEIGHTS, strict=True)) % 11]


@pytest.mark.parametrize("number", GOOD)
def test_published_and_computed_numbers(number: str) -> None:
    assert check_digit(number[:17]) == number[17]
    old_man = check_party(PartyDraft(id_number=number), date(1990, 1, 1))
    assert old_man == []
    assert birth_of(number) == date.fromisoformat(f"{number[6:10]}-{number[10:12]}-{number[12:14]}")


def test_what_is_read_off() -> None:
    assert (birth_of("532301198506150028"), sex_of("532301198506150028")) == (date(1985, 6, 15), "0")
    assert (birth_of("11010519491231002x"), sex_of(" 110105 19491231 002Ｘ")) == (date(1949, 12, 31), "0")
    assert (birth_of("532301850615003"), sex_of("532301850615003")) == (date(1985, 6, 15), "1")
    assert (birth_of("53230119850230002X"), sex_of("53230119850230002X")) == (None, "")
    assert (birth_of(""), sex_of("12")) == (None, "")
    assert age_on(date(2000, 3, 2), TODAY) == 26
    assert age_on(date(2000, 3, 3), TODAY) == 25


@settings(deadline=None)
@given(st.dates(date(1900, 1, 1), TODAY), st.integers(0, 999), st.integers(0, 17))
def test_every_single_wrong_digit_is_caught(born: date, order: int, place: int) -> None:
    first = f"532301{born:%Y%m%d}{order:03}"
    number = first + check_digit(first)
    assert check_party(PartyDraft(id_number=number), TODAY) == []
    assert sex_of(number) == ("1" if order % 2 else "0")
    digit = "5" if number[place] != "5" else "6"
    wrong = number[:place] + digit + number[place + 1 :]
    assert [problem.field for problem in check_party(PartyDraft(id_number=wrong), TODAY)] == ["id_number"]


def test_a_wrong_check_digit_is_kept_only_on_purpose_an_impossible_date_never() -> None:
    wrong = "532301198506150027"
    assert "照此登记" in check_party(PartyDraft(id_number=wrong), TODAY)[0].text
    assert check_party(PartyDraft(id_number=wrong, id_kept=True), TODAY) == []
    assert "已按证件保留" in party_warnings(PartyDraft(id_number=wrong, id_kept=True), TODAY)[0].text
    for birth in ("19850230", "20270101", "18500101", "19851301", "00000000"):
        draft = PartyDraft(id_number=f"532301{birth}0028", id_kept=True)
        assert birth in check_party(draft, TODAY)[0].text


@pytest.mark.parametrize("number", ["5323011985061500", "abc", "53230119850615002８9", "5.32301E+17"])
def test_wrong_shapes_say_how_long_they_are(number: str) -> None:
    assert "18 位" in check_party(PartyDraft(id_number=number), TODAY)[0].text


def test_other_papers_are_taken_as_they_are() -> None:
    assert check_party(PartyDraft(id_kind="0006", id_number="E12345678"), TODAY) == []
    assert check_party(PartyDraft(id_kind="0006", id_number="E" * 41), TODAY)[0].field == "id_number"


def test_warnings() -> None:
    fields = [p.field for p in party_warnings(PartyDraft(id_number="532301850615003", sex="0"), TODAY)]
    assert fields == ["id_number", "sex"]
    child = PartyDraft(id_number=f"5323012015010100{2}" + check_digit("53230120150101002"))
    assert "监护人" in party_warnings(child, TODAY)[0].text
    assert party_warnings(PartyDraft(name="张\u200b三"), TODAY)[0].field == "name"


@pytest.mark.parametrize(
    "phone", ["13887801234", "+86 138-8780-1234", "0878-3122345", "3122345", "12345", "110", ""]
)
def test_usual_phones(phone: str) -> None:
    assert party_warnings(PartyDraft(phone=phone), TODAY) == []


@pytest.mark.parametrize("phone", ["1388780123", "138878012345", "没有电话", "12887801234"])
def test_unusual_phones_warn_but_pass(phone: str) -> None:
    assert [p.field for p in party_warnings(PartyDraft(phone=phone), TODAY)] == ["phone"]
    assert check_party(PartyDraft(phone=phone), TODAY) == []


@pytest.mark.parametrize("name", ["张" * 61, "13887801234", "。。。"])
def test_names_that_cannot_be(name: str) -> None:
    assert [p.field for p in check_party(PartyDraft(name=name), TODAY)] == ["name"]


@pytest.mark.parametrize("name", ["张㐂", "李𠮷", "王䶮", "赵堃", "阿卜杜拉·买买提", "O'Neil", "\U00031350"])
def test_rare_and_long_names_pass_untouched(name: str) -> None:
    assert check_party(PartyDraft(name=name), TODAY) == []
    assert tidy_name(name) == name


def test_tidying() -> None:
    assert tidy_name(" 张　 三\n") == "张三"
    assert tidy_name("John  Smith") == "John Smith"
    assert tidy_text("一\x00二\u202e三\r\n四 ") == "一二三 四"
    assert tidy_text("一\r\n二\t三", lines=True) == "一\n二\t三"


@settings(deadline=None)
@given(st.text(), st.dates(date(2000, 1, 1) - timedelta(1), TODAY))
def test_nothing_typed_can_break_the_checks(text: str, today: date) -> None:
    draft = PartyDraft(name=text, id_number=text, phone=text, address=text)
    check_party(draft, today)
    party_warnings(draft, today)
    assert tidy_name(tidy_name(text)) == tidy_name(text)
