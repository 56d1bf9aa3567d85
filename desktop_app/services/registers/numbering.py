"""Numbers of entries: the highest of the year and one; a retired entry keeps its own, so none comes twice.

What stood on paper before this program, and what a restore must not give again, is counted too.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from desktop_app.base.errors import InputProblem, Problem
from desktop_app.domain.numbering import REGISTER_PATTERN, format_number, parse_number
from desktop_app.domain.registers import Register
from desktop_app.domain.texts import tidy_text
from desktop_app.services.desk import Desk
from desktop_app.services.numbers import run_so_far
from desktop_app.services.numberseries import entry_series
from desktop_app.services.settings import Settings
from desktop_app.store.transaction import Transaction

_MOST = 40


def number_for(tx: Transaction, desk: Desk, register: Register, on: date, kept: str = "") -> dict[str, Any]:
    """Number, year and counter of a new entry. `kept` is one given on paper, which the next one follows.

    Raises `InputProblem` for a number that this register has given already.
    """
    if not register.sign:
        return {}
    pattern = REGISTER_PATTERN.replace("{sign}", register.sign)
    signs = Settings(desk).all(tx.records)
    text = tidy_text(kept)
    if not text:
        before = run_so_far(tx, entry_series(register.id), on.year)
        counter = max(_last(tx, register.id, on.year), before) + 1
        return {
            "number": format_number(pattern, on.year, counter, signs),
            "year": on.year,
            "counter": counter,
        }
    if len(text) > _MOST:
        raise InputProblem([Problem.of("number", "编号最多{most}个字，请核对。", most=_MOST)])
    sql = "SELECT 1 FROM register_entry WHERE owner = ? AND register = ? AND number = ?"
    if tx.records.value(sql, (tx.node, register.id, text)):
        raise InputProblem([Problem.of("number", "编号“{text}”已经用过，请核对。", text=text)])
    read = parse_number(pattern, text, signs)
    return {"number": text, "year": read.year if read else 0, "counter": read.counter if read else 0}


def _last(tx: Transaction, register: str, year: int) -> int:
    sql = "SELECT max(counter) FROM register_entry WHERE owner = ? AND register = ? AND year = ?"
    value = tx.records.value(sql, (tx.node, register, year))
    return value if isinstance(value, int) else 0
