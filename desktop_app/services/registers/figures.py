"""Figures of the registers: a number and the list behind it are one query, so they cannot differ."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.registers import Figure, FigureKind, Register
from desktop_app.services.desk import Desk
from desktop_app.services.registers.access import register_of
from desktop_app.services.registers.query import EntryFilter, value_of, where_of
from desktop_app.services.registers.standing import Standing, standing_of


@dataclass(frozen=True)
class FigureValue:
    """A figure over a span. `number` is a count, a sum (as kept: ㎡×100, 分) or a numerator; `of` a denominator.

    `hidden` entries are counted in `number` of a whole figure but are in no list (另有 n 件).
    """

    figure: Figure
    number: int
    of: int | None = None
    hidden: int = 0

    @property
    def percent(self) -> float | None:
        """None where there is nothing to divide by: shown as —, never as 0 %."""
        return None if not self.of else self.number * 100 / self.of


class Figures:
    """Reading only; any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def filter_of(self, figure: Figure, base: EntryFilter) -> EntryFilter:
        """The list behind a figure, under the filter that stands (place, office, days)."""
        return replace(base, where=(*base.where, *figure.where, *figure.of), by=figure.by or base.by)

    def all(self, register_id: str, base: EntryFilter, *, whole: bool = False) -> list[FigureValue]:
        """Every figure of a register under a filter. `whole` counts what the person may not open."""
        register = register_of(self._desk, register_id)
        return [self.value(register, figure, base, whole=whole) for figure in register.figures]

    def value(
        self, register: Register, figure: Figure, base: EntryFilter, *, whole: bool = False
    ) -> FigureValue:
        """One figure."""
        wanted = self.filter_of(figure, base)
        what = f"coalesce(sum({value_of(figure.field)}), 0)" if figure.kind is FigureKind.SUM else "count(*)"
        number = self._ask(register, what, wanted)
        hidden = self._ask(register, what, wanted, hidden=True) if whole else 0
        of = None
        if figure.kind is FigureKind.RATIO:
            below = replace(wanted, where=(*base.where, *figure.of))
            of = self._ask(register, "count(*)", below)
            of += self._ask(register, "count(*)", below, hidden=True) if whole else 0
        return FigureValue(figure, number + hidden, of, hidden)

    def _ask(self, register: Register, what: str, wanted: EntryFilter, *, hidden: bool = False) -> int:
        where, params = where_of(self._desk, register, wanted, hidden=hidden)
        sql = f"SELECT {what} FROM register_entry WHERE {where}"  # noqa: S608 - our own text
        return int(str(self._desk.store.read.value(sql, params)))

    def standing(self, entry: RegisterEntry) -> Standing | None:
        """时间过半任务过半: the progress of a target; None where the register has none."""
        return standing_of(self._desk, entry, self._of_year)

    def _of_year(self, named: str, year: int) -> int | None:
        """A figure (`register/figure`) over the year; None if there is no such figure."""
        register_id, _, key = named.partition("/")
        register = self._desk.rules.registers.get(register_id)
        figure = register.figure(key) if register else None
        if register is None or figure is None or not year:
            return None
        base = EntryFilter(first=date(year, 1, 1), last=date(year, 12, 31))
        return self.value(register, figure, base, whole=True).number
