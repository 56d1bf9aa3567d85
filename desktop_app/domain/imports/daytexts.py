"""Dates in words and signs: 2026-3-5, 2026年3月5日, 二〇二六年三月五日; what is incomplete is refused."""

from __future__ import annotations

import re
from datetime import date

from desktop_app.domain.imports.chinese import SIGNS, digits_of, number_of
from desktop_app.domain.imports.dayhabits import (
    FIRST_SERIAL,
    LAST_SERIAL,
    RUN,
    WAY,
    DayHabits,
    make_day,
    of_serial,
)
from desktop_app.domain.imports.refused import Refused

# Compiled when first needed: not at every start.
_REST = r"(?:[\sT日号]*(?:上午|下午|晚上?|早上?)?\s*(?:\d{1,2}[:时点]\d{0,2}(?:分|:\d{2}(?:\.\d+)?)?)?)"
_WHOLE = rf"(\d{{4}}|\d{{2}})\s*[-./年、]\s*(\d{{1,2}})\s*[-./月、]\s*(\d{{1,2}}){_REST}"
_TURNED = r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})"
_MONTH = r"(\d{4})\s*[-./年、]\s*(\d{1,2})\s*月?(?:份)?"
_NO_YEAR = rf"(\d{{1,2}})\s*[-./月、]\s*(\d{{1,2}}){_REST}"
_SPOKEN = rf"([{SIGNS}]{{2,4}})年(?:([{SIGNS}]{{1,3}})月)?(?:份)?(?:([{SIGNS}]{{1,3}})[日号])?"
_SPOKEN_NO_YEAR = rf"([{SIGNS}]{{1,3}})月([{SIGNS}]{{1,3}})[日号]"


def of_text(text: str, habits: DayHabits) -> date:
    """Raises `Refused`."""
    spoken = _spoken(text, habits)
    if spoken is not None:
        return spoken
    if hit := re.fullmatch(_WHOLE, text):
        year, month, day = (int(part) for part in hit.groups())
        return make_day(year + 2000 if year < 100 else year, month, day)
    if hit := re.fullmatch(RUN, text):
        return make_day(*(int(part) for part in hit.groups()))
    if hit := re.fullmatch(_TURNED, text):
        return _turned(text, *(int(part) for part in hit.groups()))
    return _of_less(text, habits)


def _of_less(text: str, habits: DayHabits) -> date:
    """A date without its day or year, or the number behind one."""
    if hit := re.fullmatch(_MONTH, text):
        return _first(text, int(hit[1]), int(hit[2]), habits)
    if hit := re.fullmatch(_NO_YEAR, text):
        return _in_year(text, int(hit[1]), int(hit[2]), habits)
    if text.isdecimal() and FIRST_SERIAL <= int(text) <= LAST_SERIAL:
        return of_serial(int(text))
    raise Refused("“{text}”看不出是哪一天。", WAY, text=text)


def _spoken(text: str, habits: DayHabits) -> date | None:
    if hit := re.fullmatch(_SPOKEN, text):
        year = digits_of(hit[1])
        if year is None:
            return None
        year += 2000 if year < 100 else 0
        month, day = (number_of(part) if part else 0 for part in (hit[2], hit[3]))
        if not month:
            raise Refused("“{text}”只写了年。", WAY, text=text)
        return make_day(year, month, day or 0) if day else _first(text, year, month, habits)
    if hit := re.fullmatch(_SPOKEN_NO_YEAR, text):
        return _in_year(text, number_of(hit[1]) or 0, number_of(hit[2]) or 0, habits)
    return None


def _turned(text: str, first: int, second: int, year: int) -> date:
    """3/5/2026: which of the two is the month can only be told where one is above 12."""
    if first <= 12 and second <= 12 and first != second:
        raise Refused("“{text}”分不清月和日。", WAY, text=text)
    return make_day(year, second, first) if first > 12 else make_day(year, first, second)


def _first(text: str, year: int, month: int, habits: DayHabits) -> date:
    if not habits.month_start:
        way = "请补上日；记不清的，可以在对应栏目那一步选“只有年月的按当月1日”。"
        raise Refused("“{text}”没有写日。", way, text=text)
    return make_day(year, month, 1)


def _in_year(text: str, month: int, day: int, habits: DayHabits) -> date:
    if not habits.year:
        way = "请补上年份；整张表是同一年的，可以在对应栏目那一步填上年份。"
        raise Refused("“{text}”没有写年。", way, text=text)
    return make_day(habits.year, month, day)
