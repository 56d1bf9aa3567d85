"""大写 of amounts and dates, against the examples of the rules for filling in bills."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.capitals import date_capitals, date_words, money_words, number_words
from desktop_app.domain.expressions import evaluate


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        ("0", "零元整"),
        ("0.05", "伍分"),
        ("0.5", "伍角整"),
        ("15", "壹拾伍元整"),
        ("9,600.00", "玖仟陆佰元整"),
        ("￥1409.50元", "壹仟肆佰零玖元伍角整"),
        ("6007.14", "陆仟零柒元壹角肆分"),
        ("325.04", "叁佰贰拾伍元零肆分"),
        ("107000.53", "壹拾万柒仟元伍角叁分"),
        ("100000001", "壹亿零壹元整"),
        ("1000100000", "壹拾亿零壹拾万元整"),
        ("1000000000000", "壹万亿元整"),
        ("1234567890123456", "壹仟贰佰叁拾肆万伍仟陆佰柒拾捌亿玖仟零壹拾贰万叁仟肆佰伍拾陆元整"),
    ],
)
def test_amounts(figures: str, words: str) -> None:
    assert money_words(figures) == words


@pytest.mark.parametrize("text", ["", "-3", "1.234", "约三百", "1e400", "NaN", "10000000000000000"])
def test_what_is_no_amount_has_no_words(text: str) -> None:
    assert money_words(text) == ""


_VALUES = {one: place for place, one in enumerate("零壹贰叁肆伍陆柒捌玖")}
_UNITS = {"拾": 10, "佰": 100, "仟": 1000}


def value_of(words: str) -> int:
    """Reads the words back, group by group."""
    for sign, size in (("亿", 10**8), ("万", 10**4)):
        head, found, tail = words.rpartition(sign)
        if found:
            return value_of(head) * size + value_of(tail)
    total, digit = 0, 0
    for one in words:
        if one in _UNITS:
            total, digit = total + digit * _UNITS[one], 0
        else:
            digit = _VALUES[one]
    return total + digit


@given(st.integers(0, 10**12 - 1))
def test_words_read_back_as_the_number(number: int) -> None:
    words = number_words(number)
    assert value_of(words) == number
    assert "零零" not in words
    assert number == 0 or not words.endswith("零")


def test_dates() -> None:
    assert date_words(date(2026, 3, 12)) == "二〇二六年三月十二日"
    assert date_words(date(2030, 10, 31)) == "二〇三〇年十月三十一日"
    assert date_capitals(date(2026, 3, 12)) == "贰零贰陆年叁月壹拾贰日"
    assert date_capitals(date(2026, 2, 15)) == "贰零贰陆年零贰月壹拾伍日"
    assert date_capitals(date(2026, 10, 30)) == "贰零贰陆年零壹拾月零叁拾日"


def test_expressions_ask_for_them_by_name() -> None:
    context = {"fine": "9600", "count": "3", "on": date(2026, 3, 2), "typed": "2026-02-31", "kind": "来电"}
    assert evaluate('money("fine")', context) == "玖仟陆佰元整"
    assert evaluate('number("count")', context) == "叁"
    assert evaluate('number("kind")', context) == ""
    assert evaluate('date_words("on")', context) == "二〇二六年三月二日"
    assert evaluate('date_capitals("on")', context) == "贰零贰陆年叁月零贰日"
    assert evaluate('date_words("typed")', context) == evaluate('chinese_date("typed")', context) == ""
    assert evaluate('cases("kind=来访", "甲", "kind=来电", "乙", "丙")', context) == "乙"
    assert evaluate('cases("kind=来访", "甲", "丙")', context) == "丙"
    assert evaluate('cases("kind=来访", "甲")', context) == ""
