"""Dates as people write them in tables; what is incomplete is refused with the way to complete it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.domain.imports.chinese import SIGNS, digits_of, number_of
from desktop_app.domain.imports.raw import CellKind, RawCell
from desktop_app.domain.imports.refused import Refused

_FIRST_SERIAL, _LAST_SERIAL = 20_000, 80_000  # 1954 to 2119: smaller numbers are years or counts
_SERIAL_ZERO = date(1899, 12, 30)
# Compiled when first needed: not at every start.
_REST = r"(?:[\sT日号]*(?:上午|下午|晚上?|早上?)?\s*(?:\d{1,2}[:时点]\d{0,2}(?:分|:\d{2}(?:\.\d+)?)?)?)"
_WHOLE = rf"(\d{{4}}|\d{{2}})\s*[-./年、]\s*(\d{{1,2}})\s*[-./月、]\s*(\d{{1,2}}){_REST}"
_RUN = r"(\d{4})(\d{2})(\d{2})"
_TURNED = r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})"
_MONTH = r"(\d{4})\s*[-./年、]\s*(\d{1,2})\s*月?(?:份)?"
_NO_YEAR = rf"(\d{{1,2}})\s*[-./月、]\s*(\d{{1,2}}){_REST}"
_SPOKEN = rf"([{SIGNS}]{{2,4}})年(?:([{SIGNS}]{{1,3}})月)?(?:份)?(?:([{SIGNS}]{{1,3}})[日号])?"
_SPOKEN_NO_YEAR = rf"([{SIGNS}]{{1,3}})月([{SIGNS}]{{1,3}})[日号]"
_WAY = "请写成 2026-03-05 这样的日期。"


@dataclass(frozen=True)
class DayHabits:
    """How this table writes dates. `year` stands for a missing one (0: refused); `month_start` takes the
    first of the month where there is no day."""

    year: int = 0
    month_start: bool = False


def read_day(cell: RawCell, habits: DayHabits) -> date | None:
    """The day in a cell, None for an empty one. Raises `Refused`."""
    if cell.day is not None:
        return cell.day
    text = unicodedata.normalize("NFKC", cell.text).strip().strip("。,，")
    if not text or text in ("-", "—", "/", "无"):
        return None
    if cell.kind is CellKind.NUMBER:
        return _of_number(cell, text)
    return _of_text(text, habits)


def _of_number(cell: RawCell, text: str) -> date:
    if _FIRST_SERIAL <= cell.number <= _LAST_SERIAL:
        return _SERIAL_ZERO + timedelta(days=int(cell.number))
    hit = re.fullmatch(_RUN, text)
    if hit:
        return _day(*(int(part) for part in hit.groups()))
    if 1950 <= cell.number < 2200 and not cell.number.is_integer():
        raise Refused(
            "“{text}”是数字格式，1月和10月分不清。", "请改成文本格式，写成 2026-10-05 这样的日期。", text=text
        )
    raise Refused("“{text}”看不出是哪一天。", _WAY, text=text)


def _of_text(text: str, habits: DayHabits) -> date:
    spoken = _spoken(text, habits)
    if spoken is not None:
        return spoken
    if hit := re.fullmatch(_WHOLE, text):
        year, month, day = (int(part) for part in hit.groups())
        return _day(year + 2000 if year < 100 else year, month, day)
    if hit := re.fullmatch(_RUN, text):
        return _day(*(int(part) for part in hit.groups()))
    if hit := re.fullmatch(_TURNED, text):
        return _turned(text, *(int(part) for part in hit.groups()))
    return _of_less(text, habits)


def _of_less(text: str, habits: DayHabits) -> date:
    """A date without its day or year, or the number behind one."""
    if hit := re.fullmatch(_MONTH, text):
        return _first(text, int(hit[1]), int(hit[2]), habits)
    if hit := re.fullmatch(_NO_YEAR, text):
        return _in_year(text, int(hit[1]), int(hit[2]), habits)
    if text.isdecimal() and _FIRST_SERIAL <= int(text) <= _LAST_SERIAL:
        return _SERIAL_ZERO + timedelta(days=int(text))
    raise Refused("“{text}”看不出是哪一天。", _WAY, text=text)


def _spoken(text: str, habits: DayHabits) -> date | None:
    if hit := re.fullmatch(_SPOKEN, text):
        year = digits_of(hit[1])
        if year is None:
            return None
        year += 2000 if year < 100 else 0
        month, day = (number_of(part) if part else 0 for part in (hit[2], hit[3]))
        if not month:
            raise Refused("“{text}”只写了年。", _WAY, text=text)
        return _day(year, month, day or 0) if day else _first(text, year, month, habits)
    if hit := re.fullmatch(_SPOKEN_NO_YEAR, text):
        return _in_year(text, number_of(hit[1]) or 0, number_of(hit[2]) or 0, habits)
    return None


def _turned(text: str, first: int, second: int, year: int) -> date:
    """3/5/2026: which of the two is the month can only be told where one is above 12."""
    if first <= 12 and second <= 12 and first != second:
        raise Refused("“{text}”分不清月和日。", _WAY, text=text)
    return _day(year, second, first) if first > 12 else _day(year, first, second)


def _first(text: str, year: int, month: int, habits: DayHabits) -> date:
    if not habits.month_start:
        way = "请补上日；记不清的，可以在对应栏目那一步选“只有年月的按当月1日”。"
        raise Refused("“{text}”没有写日。", way, text=text)
    return _day(year, month, 1)


def _in_year(text: str, month: int, day: int, habits: DayHabits) -> date:
    if not habits.year:
        way = "请补上年份；整张表是同一年的，可以在对应栏目那一步填上年份。"
        raise Refused("“{text}”没有写年。", way, text=text)
    return _day(habits.year, month, day)


def _day(year: int, month: int, day: int) -> date:
    try:
        found = date(year, month, day)
    except ValueError:
        raise Refused(
            "没有{year}年{month}月{day}日这一天。", "请对照原件改正。", year=year, month=month, day=day
        ) from None
    if not 1949 <= year <= 2199:
        raise Refused("{year}年不可能。", "请对照原件改正年份。", year=year)
    return found
