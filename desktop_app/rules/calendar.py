"""Loads `calendar/*.toml`: one file a year, plus files without `year` for local holidays."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

from desktop_app.domain.calendar import Calendar
from desktop_app.domain.localrules import LocalHoliday
from desktop_app.rules.toml import Table, parse_rules, read_rules, rule_files

_LONGEST_HOLIDAY_DAYS = 20


@dataclass
class _Sheet:
    """One file's days. A later folder's file of the same name takes the place of an earlier one."""

    year: int = 0
    off: dict[date, str] = field(default_factory=dict)
    worked: set[date] = field(default_factory=set)
    spans: list[LocalHoliday] = field(default_factory=list)


def load_calendar(folders: Iterable[Path], texts: Mapping[str, str] | None = None) -> Calendar:
    """All files of the folders, later folders overriding by file name (shipped < bureau < office).

    `texts` are files kept elsewhere, by name; they come last. What a file without year says of a day, a local
    holiday, overrules the year's own. Raises `RuleProblem` for a day outside its file's year, a day both off
    and worked, a double year.
    """
    sheets: dict[str, _Sheet] = {}
    years: dict[int, str] = {}
    tables = [*map(read_rules, rule_files(folders)), *(parse_rules(t, name) for name, t in _items(texts))]
    for table in tables:
        sheet = _read_sheet(table)
        if sheet.year and years.setdefault(sheet.year, table.file) != table.file:
            table.fail("year", "{year} 年已在 {years} 中给出", year=sheet.year, years=years[sheet.year])
        sheets[table.file] = sheet
    return _laid_together(sorted(sheets.values(), key=lambda sheet: not sheet.year))


def holidays_of(text: str, name: str = "") -> tuple[LocalHoliday, ...]:
    """The holidays of one file's text, for editing; the days worked for them stand with the first."""
    sheet = _read_sheet(parse_rules(text, name))
    rows = [LocalHoliday(span.name, span.first, span.last) for span in sheet.spans]
    if rows and sheet.worked:
        rows[0] = replace(rows[0], worked=tuple(sorted(sheet.worked)))
    return tuple(rows)


def year_of(text: str, name: str) -> int:
    """The year of one file's text, 0 for a file of local holidays. Raises `RuleProblem`."""
    return _read_sheet(parse_rules(text, name)).year


def _items(texts: Mapping[str, str] | None) -> list[tuple[str, str]]:
    return list((texts or {}).items())


def _laid_together(sheets: list[_Sheet]) -> Calendar:
    """Year files first, so that a local day has the last word on being off or worked."""
    names: dict[date, str] = {}
    worked: set[date] = set()
    for sheet in sheets:
        names.update(sheet.off)
        worked = (worked - set(sheet.off)) | sheet.worked
    known = frozenset(sheet.year for sheet in sheets if sheet.year)
    off, local = frozenset(names) - worked, [sheet for sheet in sheets if not sheet.year]
    edited = frozenset(day for sheet in local for day in (*sheet.off, *sheet.worked))
    return Calendar(_version(known, off, frozenset(worked)), off, frozenset(worked), known, names, edited)


def _read_sheet(table: Table) -> _Sheet:
    sheet = _Sheet(year=table.integer("year", 0, 0, 2199))
    table.text("notice", "")
    for span in table.tables("off"):
        name, first, last = span.text("name"), span.day("from"), span.day("to")
        span.done()
        if not timedelta(0) <= last - first < timedelta(days=_LONGEST_HOLIDAY_DAYS):
            span.fail("to", "应不早于 from，且一次放假不超过 20 天")
        sheet.spans.append(LocalHoliday(name, first, last))
        sheet.off.update({first + timedelta(days=n): name for n in range((last - first).days + 1)})
    sheet.worked.update(table.days("worked"))
    table.done()
    for day in (*sheet.off, *sheet.worked):
        if sheet.year and day.year != sheet.year:
            table.fail("year", "{day} 不在 {year} 年内", day=day, year=sheet.year)
    for day in sheet.worked & set(sheet.off):
        table.fail("worked", "{day} 同时写成了放假和上班", day=day)
    return sheet


def _version(years: frozenset[int], off: frozenset[date], worked: frozenset[date]) -> str:
    """`2026-1a2b3c4d`: last known year and a digest of every day, so that equal calendars are equal anywhere."""
    text = f"{sorted(years)}|{sorted(map(str, off))}|{sorted(map(str, worked))}"
    return f"{max(years, default=0)}-{hashlib.sha256(text.encode()).hexdigest()[:8]}"
