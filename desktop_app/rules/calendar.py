"""Loads `calendar/*.toml`: one file a year, plus files without `year` for local holidays."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from desktop_app.domain.calendar import Calendar
from desktop_app.rules.toml import Table, read_rules, rule_files

_LONGEST_HOLIDAY_DAYS = 20


@dataclass
class _Sheet:
    """One file's days. A later folder's file of the same name takes the place of an earlier one."""

    year: int = 0
    off: dict[date, str] = field(default_factory=dict)
    worked: set[date] = field(default_factory=set)


def load_calendar(folders: Iterable[Path]) -> Calendar:
    """All files of the folders, later folders overriding by file name (shipped < bureau < office).

    Raises `RuleProblem` for a day outside its file's year, a day both off and worked, a double year.
    """
    sheets: dict[str, _Sheet] = {}
    years: dict[int, str] = {}
    for path in rule_files(folders):
        table = read_rules(path)
        sheet = _read_sheet(table)
        if sheet.year and years.setdefault(sheet.year, path.name) != path.name:
            table.fail("year", f"{sheet.year} 年已在 {years[sheet.year]} 中给出")
        sheets[path.name] = sheet
    names = {day: name for sheet in sheets.values() for day, name in sheet.off.items()}
    worked = frozenset(day for sheet in sheets.values() for day in sheet.worked)
    known = frozenset(sheet.year for sheet in sheets.values() if sheet.year)
    off = frozenset(names) - worked
    return Calendar(_version(known, off, worked), off, worked, known, names)


def _read_sheet(table: Table) -> _Sheet:
    sheet = _Sheet(year=table.integer("year", 0, 0, 2199))
    table.text("notice", "")
    for span in table.tables("off"):
        name, first, last = span.text("name"), span.day("from"), span.day("to")
        span.done()
        if not timedelta(0) <= last - first < timedelta(days=_LONGEST_HOLIDAY_DAYS):
            span.fail("to", "应不早于 from，且一次放假不超过 20 天")
        sheet.off.update({first + timedelta(days=n): name for n in range((last - first).days + 1)})
    sheet.worked.update(table.days("worked"))
    table.done()
    for day in (*sheet.off, *sheet.worked):
        if sheet.year and day.year != sheet.year:
            table.fail("year", f"{day} 不在 {sheet.year} 年内")
    for day in sheet.worked & set(sheet.off):
        table.fail("worked", f"{day} 同时写成了放假和上班")
    return sheet


def _version(years: frozenset[int], off: frozenset[date], worked: frozenset[date]) -> str:
    """`2026-1a2b3c4d`: last known year and a digest of every day, so that equal calendars are equal anywhere."""
    text = f"{sorted(years)}|{sorted(map(str, off))}|{sorted(map(str, worked))}"
    return f"{max(years, default=0)}-{hashlib.sha256(text.encode()).hexdigest()[:8]}"
