"""Reads a date the way people type it; knows nothing of windows."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta

_WORDS = {"今天": 0, "今日": 0, "昨天": -1, "昨日": -1, "前天": -2, "明天": 1, "明日": 1, "后天": 2}
_WORDS |= {"today": 0, "yesterday": -1, "tomorrow": 1}
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_SHORT = re.compile(r"(\d{2})(\d{2})")
_SHIFT = re.compile(r"([+-])(\d{1,4})")
_PARTS = re.compile(r"(?:(\d{4}|\d{2})[-./年\s]+)?(\d{1,2})[-./月\s]+(\d{1,2})日?")
_CENTURY = 2000


def read_date(text: str, today: date) -> date | None:
    """None when it is no date. Understands 20260302, 2026-3-2, 2026年3月2日, 3.2, 0302, 今天, +7.

    Without a year the one is taken that lies nearest to `today`: in January, 12.28 is last year's.
    """
    plain = unicodedata.normalize("NFKC", text).strip().replace("。", ".").replace("、", ".")
    if plain.lower() in _WORDS:
        return today + timedelta(days=_WORDS[plain.lower()])
    if hit := _SHIFT.fullmatch(plain):
        return _shift(today, int(hit[1] + hit[2]))
    if hit := _COMPACT.fullmatch(plain):
        return _make(int(hit[1]), int(hit[2]), int(hit[3]))
    if hit := _SHORT.fullmatch(plain):
        return _nearest(int(hit[1]), int(hit[2]), today)
    if hit := _PARTS.fullmatch(plain):
        return _from_parts(hit[1], int(hit[2]), int(hit[3]), today)
    return None


def _from_parts(year: str | None, month: int, day: int, today: date) -> date | None:
    if year is None:
        return _nearest(month, day, today)
    return _make(int(year) if len(year) == 4 else _CENTURY + int(year), month, day)


def _make(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _shift(today: date, days: int) -> date | None:
    try:
        return today + timedelta(days=days)
    except OverflowError:
        return None


def _nearest(month: int, day: int, today: date) -> date | None:
    """29 February is looked for up to eight years either way."""
    reach = range(-8, 9) if (month, day) == (2, 29) else range(-1, 2)
    years = [today.year + step for step in reach if 1 <= today.year + step <= 9999]
    found = [made for made in (_make(year, month, day) for year in years) if made is not None]
    return min(found, key=lambda made: abs((made - today).days), default=None)
