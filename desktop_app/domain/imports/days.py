"""Dates as people write them in tables; what is incomplete is refused with the way to complete it."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from desktop_app.domain.imports.dayhabits import (
    FIRST_SERIAL,
    LAST_SERIAL,
    RUN,
    WAY,
    DayHabits,
    make_day,
    of_serial,
)
from desktop_app.domain.imports.daytexts import of_text
from desktop_app.domain.imports.raw import CellKind, RawCell
from desktop_app.domain.imports.refused import Refused


def read_day(cell: RawCell, habits: DayHabits) -> date | None:
    """The day in a cell, None for an empty one. Raises `Refused`."""
    if cell.day is not None:
        return cell.day
    text = unicodedata.normalize("NFKC", cell.text).strip().strip("。,，")
    if not text or text in ("-", "—", "/", "无"):
        return None
    if cell.kind is CellKind.NUMBER:
        return _of_number(cell, text)
    return of_text(text, habits)


def _of_number(cell: RawCell, text: str) -> date:
    if FIRST_SERIAL <= cell.number <= LAST_SERIAL:
        return of_serial(cell.number)
    hit = re.fullmatch(RUN, text)
    if hit:
        return make_day(*(int(part) for part in hit.groups()))
    if 1950 <= cell.number < 2200 and not cell.number.is_integer():
        raise Refused(
            "“{text}”是数字格式，1月和10月分不清。", "请改成文本格式，写成 2026-10-05 这样的日期。", text=text
        )
    raise Refused("“{text}”看不出是哪一天。", WAY, text=text)
