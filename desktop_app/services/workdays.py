"""The working-day calendar of this node: years from files, local holidays edited here, limits that follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from desktop_app.base.errors import InputProblem, Problem, UserProblem
from desktop_app.domain.calendar import Calendar
from desktop_app.domain.localrules import BUREAU_SHEET, CALENDAR, OFFICE_SHEET, LocalHoliday, sheet_text
from desktop_app.services.desk import Desk
from desktop_app.services.localrules import adopt_local, write_local
from desktop_app.services.reckoning import MovedClock, Reckoning, Recomputed
from desktop_app.services.rulefiles import text_of

_MOST_BYTES, _MOST_DAYS, _NAME_MOST = 64_000, 20, 20


@dataclass(frozen=True)
class CalendarView:
    """What the settings page shows. `known_until`: the last day whose holidays are published here.

    `holidays` are this node's own local edits, `bureau_holidays` those that came from the bureau. `faults`
    say why a sheet that came is left out.
    """

    version: str
    known_until: date | None
    holidays: tuple[LocalHoliday, ...]
    bureau_holidays: tuple[LocalHoliday, ...]
    years_brought: tuple[str, ...]
    faults: tuple[UserProblem, ...] = ()


class Workdays:
    """Any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._reckoning = Reckoning(desk)
        self._own = BUREAU_SHEET if desk.identity.is_bureau else OFFICE_SHEET

    def view(self) -> CalendarView:
        """The calendar in force and what was added here or by the bureau (local edits)."""
        calendar, sheets = self._desk.rules.calendar, self._sheets()
        local = {_file(OFFICE_SHEET), _file(BUREAU_SHEET)}
        years = tuple(sorted(name.removesuffix(".toml") for name in sheets if name not in local))
        other = () if self._own == BUREAU_SHEET else self._holidays(BUREAU_SHEET)
        faults = self._desk.rules.calendar_faults
        return CalendarView(calendar.version, calendar.known_until, self.holidays(), other, years, faults)

    def holidays(self) -> tuple[LocalHoliday, ...]:
        """The local holidays of this node, for editing."""
        return self._holidays(self._own)

    def _holidays(self, sheet: str) -> tuple[LocalHoliday, ...]:
        return self._desk.rules.holidays_of(self._sheets().get(_file(sheet), ""))

    def outlook(self, holidays: Sequence[LocalHoliday]) -> tuple[MovedClock, ...]:
        """Which limits `save` would move; nothing is written. Raises like `save`."""
        return self._reckoning.outlook(self._with(holidays))

    def save(self, holidays: Sequence[LocalHoliday]) -> Recomputed:
        """Takes these in place of the present ones and reckons every running limit anew.

        Raises `InputProblem` (`name`, `first`, `last`, `worked`) for a holiday that cannot be.
        """
        self._with(holidays)
        return self._put({self._own: sheet_text(holidays)})

    def bring(self, path: Path) -> Recomputed:
        """Takes a year's file as the State Council's notice gives it. Raises `UserProblem` naming line and reason."""
        text = text_of(path, _MOST_BYTES)
        year = self._desk.rules.year_of(text, path.name)
        if not year:
            raise UserProblem(
                "文件里没有写明是哪一年（year）。", way_out="地方节假日请直接在这里填写。", field="file"
            )
        name = f"{CALENDAR}/{year}"
        self._desk.rules.calendar_with({**self._sheets(), _file(name): text})
        return self._put({name: text})

    def _put(self, values: dict[str, str]) -> Recomputed:
        before = self._desk.rules.calendar
        self._desk.store.change(lambda tx: write_local(tx, values, self._desk))
        adopt_local(self._desk)
        return self._reckoning.recompute(before)

    def _with(self, holidays: Sequence[LocalHoliday]) -> Calendar:
        problems = [problem for one in holidays for problem in _problems(one)]
        if problems:
            raise InputProblem(problems)
        sheets = {**self._sheets(), _file(self._own): sheet_text(holidays)}
        return self._desk.rules.calendar_with({name: text for name, text in sheets.items() if text})

    def _sheets(self) -> dict[str, str]:
        return dict(self._desk.rules.usable_sheets)


def _file(name: str) -> str:
    return name.partition("/")[2] + ".toml"


def _problems(one: LocalHoliday) -> list[Problem]:
    found = []
    if not one.name.strip() or len(one.name) > _NAME_MOST:
        found.append(Problem.of("name", "请填写节日名称，最多 {most} 字。", most=_NAME_MOST))
    if one.last < one.first:
        found.append(Problem("last", "放假的最后一天早于第一天，请改正。"))
    elif (one.last - one.first).days >= _MOST_DAYS:
        found.append(Problem.of("last", "一次放假最多 {most} 天，请核对。", most=_MOST_DAYS))
    span = {one.first + timedelta(days=n) for n in range(max(0, (one.last - one.first).days) + 1)}
    if span & set(one.worked):
        found.append(Problem("worked", "同一天不能既放假又上班，请改正。"))
    return found
