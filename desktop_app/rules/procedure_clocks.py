"""Reads one `[[clocks]]` table of a procedure."""

from __future__ import annotations

from desktop_app.domain.deadlines import Limit, Unit
from desktop_app.domain.procedures import ClockRule, Extension
from desktop_app.rules.procedure_actions import read_checks
from desktop_app.rules.toml import Table

_TASKS = ("", "call", "visit", "send", "follow")
_MOST = {Unit.DAYS: 3660, Unit.WORKING_DAYS: 2500, Unit.MONTHS: 120}


def read_clock(row: Table) -> ClockRule:
    """Raises `RuleProblem` for a clock without clause, length, or the words of its waiver."""
    clock = ClockRule(
        id=row.text("id"),
        title=row.text("title"),
        limit=None if row.flag("set_by_hand") else _read_limit(row),
        starts_on=row.text("starts_on"),
        clause=row.text("clause"),
        counts_late=row.flag("counts_late", True),
        waived_when=read_checks(row, "waived_when"),
        waived_text=row.text("waived_text", ""),
        extension=_read_extension(row.table("extension")) if "extension" in row else None,
        pause=row.text("pause", ""),
        settable=row.flag("settable"),
        task=row.choice("task", _TASKS, ""),
    )
    row.done()
    if clock.waived_when and not clock.waived_text:
        row.fail("waived_text", "写了免除条件，就要写明免除的说法")
    if clock.settable and clock.limit is None:
        row.fail("settable", "指定日期的期限没有长短可设")
    return clock


def _read_limit(row: Table, key: str = "limit") -> Limit:
    unit = Unit(row.choice("unit", [unit.value for unit in Unit]))
    return Limit(row.integer(key, least=1, most=_MOST[unit]), unit)


def _read_extension(row: Table) -> Extension:
    extension = Extension(_read_limit(row, "most"), row.text("clause"))
    row.done()
    return extension
