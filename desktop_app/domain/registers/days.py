"""Days and times as people write them in a register or a spreadsheet."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime

from desktop_app.domain.registers.fields import RegisterField

_DAY = re.compile(r"(\d{4})(?:[-./年])(\d{1,2})(?:[-./月])(\d{1,2})日?(?:[T ].*)?|(\d{4})(\d{2})(\d{2})")
_TIME = re.compile(r"(\d{1,2})[:时点](\d{1,2})?分?")


class Unreadable(Exception):
    """What was typed is no value of the field: a Chinese template with `{name}` places, and their params."""

    def __init__(self, template: str, field: str = "", **params: object) -> None:
        super().__init__(template)
        self.template, self.field, self.params = template, field, params


def date_of(field: RegisterField, typed: object) -> object:
    if isinstance(typed, datetime):
        return typed.date().isoformat()
    if isinstance(typed, date):
        return typed.isoformat()
    day = read_day(str(typed))
    if day is None:
        raise Unreadable("“{label}”看不懂，请写成 2026-03-02 这样的日期。", label=field.label)
    return day.isoformat()


def read_day(text: str) -> date | None:
    """A whole date: 2026-3-2, 2026.3.2, 2026年3月2日, 20260302; a time behind it is left out."""
    hit = _DAY.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if hit is None:
        return None
    year, month, day = (int(hit[n] or hit[n + 3]) for n in (1, 2, 3))
    try:
        return date(year, month, day)
    except ValueError:
        return None


def time_of(field: RegisterField, typed: object) -> object:
    hit = _TIME.fullmatch(unicodedata.normalize("NFKC", str(typed)).strip())
    hour, minute = (int(hit[1]), int(hit[2] or 0)) if hit else (99, 0)
    if hour > 23 or minute > 59:
        raise Unreadable("“{label}”看不懂，请写成 9:30 这样的时间。", label=field.label)
    return f"{hour:02}:{minute:02}"
