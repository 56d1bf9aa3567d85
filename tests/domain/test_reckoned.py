"""The kept line of a limit is read back into parts: every way of reckoning, and what somebody typed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.base.told import Told, ToldList
from desktop_app.domain.calendar import Calendar
from desktop_app.domain.deadlines import Limit, Unit, due, lengthened, set_due
from desktop_app.domain.reckoned import reckoned
from desktop_app.domain.reckoning import SAID, day_text, say
from desktop_app.domain.recount import recounted

DAYS = st.dates(date(2025, 1, 1), date(2027, 12, 31))
CLAUSES = st.sampled_from(
    ["", "《信访工作条例》第三十四条", "惯例：立案呈批（全国没有查到统一期限）", "局里的规定；见第3页。另附"]
)
OFF = frozenset(date(2026, 10, day) for day in range(1, 8)) | frozenset(
    date(2026, 4, 30) + timedelta(n) for n in range(5)
)
CALENDAR = Calendar(
    "1", OFF, frozenset({date(2026, 10, 10)}), frozenset({2026}), dict.fromkeys(OFF, "国庆节")
)
LATER = Calendar("2", frozenset(), frozenset(), frozenset({2026, 2027}))


def _told(line: str) -> str:
    """The line put together again from its parts."""
    return "".join("；".join(parts) + "。" for parts in reckoned(line))


def _unread(text: str) -> Iterator[str]:
    """Words of the program that were not read into a template."""
    if isinstance(text, ToldList):
        for part in text.parts:
            yield from _unread(part)
    elif isinstance(text, Told):
        for filled in text.params.values():
            yield from _unread(str(filled) if isinstance(filled, int) else cast(str, filled))
    elif any("\u4e00" <= sign <= "\u9fff" for sign in text):
        yield text


@given(DAYS, st.integers(1, 90), st.sampled_from(Unit), CLAUSES)
def test_a_reckoned_line_is_told_in_full(start: date, amount: int, unit: Unit, clause: str) -> None:
    found = due(start, Limit(amount, unit), CALENDAR, clause)
    assert _told(found.why) == found.why
    names = ("星期六", "星期日", "国庆节", clause)
    left = [one for parts in reckoned(found.why) for part in parts for one in _unread(part)]
    assert not [one for one in left if one not in names]


@given(DAYS, st.integers(0, 60), st.integers(1, 20), CLAUSES)
def test_so_is_one_that_was_set_and_lengthened(start: date, more: int, out: int, clause: str) -> None:
    first = set_due(start, start + timedelta(more), CALENDAR, clause)
    days = [start + timedelta(n) for n in range(out)]
    note = say("left_out", since=day_text(days[0]), until=day_text(days[-1]), count=out, clause="停电")
    longer = lengthened(first.plain, days, Unit.DAYS, CALENDAR, first.why, note)
    again = recounted(start, longer.plain, longer.why, Limit(15), clause, CALENDAR, LATER)
    for line in (first.why, longer.why, again.why):
        assert _told(line) == line
    ends = [part for parts in reckoned(longer.why) for part in parts if isinstance(part, Told)]
    assert any(part.template == SAID["ends"] for part in ends)


@pytest.mark.parametrize("line", ["", "以前的说法，没有句号", "甲；乙。丙", "2026年2月30日起算。"])
def test_another_wording_stays_as_it_is(line: str) -> None:
    parts = [part for sentence in reckoned(line) for part in sentence]
    assert "".join(parts) == line.replace("。", "").replace("；", "")
    assert not any(isinstance(part, Told) for part in parts)


def test_a_line_without_end_takes_no_time_without_end() -> None:
    line = "；（，到" * 20_000
    assert "".join(part for sentence in reckoned(line) for part in sentence) == "（，到" * 20_000
