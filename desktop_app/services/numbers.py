"""Numbers, given in the same transaction as what they number; a void one stays (product.md, "Numbers")."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.base.errors import InputProblem, Problem
from desktop_app.base.ids import RecordId
from desktop_app.domain.numbering import format_number, parse_number
from desktop_app.domain.records import GivenNumber
from desktop_app.domain.texts import tidy_text
from desktop_app.store.local import set_meta
from desktop_app.store.records import Records
from desktop_app.store.transaction import Transaction

BEFORE = "before"
_TEXT_MAX = 60
_FLOORS = "number_floors"
_LEAP = 20
"""An old number so far beyond the last one is more often a slip of the finger than a gap on paper."""


class NumberLeaps(InputProblem):
    """The number is free, but the run would go on far beyond where it stands: to be asked about first."""


@dataclass(frozen=True)
class Series:
    """A run of numbers: its name in the journal and the pattern that writes one."""

    name: str
    pattern: str


def last_used(records: Records, node: str, series: str, year: int) -> int:
    """The highest counter given or stated so far, 0 if none."""
    value = records.value(
        "SELECT max(counter) FROM given_number WHERE owner = ? AND series = ? AND year = ?",
        (node, series, year),
    )
    return value if isinstance(value, int) else 0


def give(tx: Transaction, series: Series, year: int, signs: Mapping[str, str], given_to: RecordId) -> str:
    """Takes the next number of the series and records who got it. Returns its text."""
    counter = run_so_far(tx, series.name, year) + 1
    text = format_number(series.pattern, year, counter, signs)
    tx.add(
        GivenNumber(
            id=tx.new_id(), series=series.name, year=year, counter=counter, text=text, given_to=given_to
        )
    )
    return text


def run_so_far(tx: Transaction, series: str, year: int) -> int:
    """The highest counter that was given, stated, or known to this PC from before a restore; 0 if none."""
    return max(last_used(tx.records, tx.node, series, year), _floor(tx, series, year))


def keep_floors(tx: Transaction, counters: Mapping[str, int]) -> None:
    """No run gives a number again that this PC, or another of this office, had given. Keys are `series|year`.

    What was known before stays: a floor never falls.
    """
    stored = tx.records.value("SELECT value FROM meta WHERE name = ?", (_FLOORS,))
    known: dict[str, int] = json.loads(str(stored)) if stored is not None else {}
    raised = {run: max(count, known.get(run, 0)) for run, count in counters.items()}
    set_meta(tx, {_FLOORS: json.dumps({**known, **raised}, sort_keys=True)})


def _floor(tx: Transaction, series: str, year: int) -> int:
    stored = tx.records.value("SELECT value FROM meta WHERE name = ?", (_FLOORS,))
    return int(json.loads(str(stored)).get(f"{series}|{year}", 0)) if stored is not None else 0


def keep_old(
    tx: Transaction,
    series: Series,
    text: str,
    signs: Mapping[str, str],
    given_to: RecordId,
    field: str,
    *,
    sure: bool = True,
) -> str:
    """Keeps a number that was given on paper before. Raises `InputProblem` if it is taken, and, unless
    somebody is `sure`, `NumberLeaps` for one far beyond the last.

    A text that is not of this series' pattern is kept as it is and blocks nothing. The last number that
    the first-run wizard was told is free for the one paper that bears it.
    """
    text = tidy_text(text)
    if len(text) > _TEXT_MAX:
        raise InputProblem([Problem.of(field, "编号最多{most}个字，请核对。", most=_TEXT_MAX)])
    if tx.records.value("SELECT 1 FROM given_number WHERE owner = ? AND text = ?", (tx.node, text)):
        raise InputProblem([Problem.of(field, "编号“{text}”已经用过，请核对。", text=text)])
    read = parse_number(series.pattern, text, signs)
    year, counter = (read.year, read.counter) if read else (0, _next_odd(tx, series))
    name = series.name if read else f"{series.name}*"
    present = _present(tx, name, year, counter) if read else None
    if present is None:
        if read and not sure:
            _ask_about_leap(tx, name, year, counter, field)
        number = GivenNumber(
            id=tx.new_id(), series=name, year=year, counter=counter, text=text, given_to=given_to
        )
        tx.add(number)
    elif present.given_to == BEFORE:
        tx.set(GivenNumber, present.id, text=text, given_to=given_to, void_reason="")
    else:
        raise InputProblem(
            [Problem.of(field, "{year}年第{counter}号已经用过，请核对。", year=year, counter=counter)]
        )
    return text


def _ask_about_leap(tx: Transaction, series: str, year: int, counter: int, field: str) -> None:
    last = last_used(tx.records, tx.node, series, year)
    if counter > last + _LEAP:
        raise NumberLeaps(
            [
                Problem.of(
                    field,
                    "{year}年上一个号是{last}号，这里是{counter}号；以后从{next}号接着编，中间的号不再使用。"
                    "确实如此，请再按一次。",
                    year=year,
                    last=last,
                    counter=counter,
                    next=counter + 1,
                )
            ]
        )


def _present(tx: Transaction, series: str, year: int, counter: int) -> GivenNumber | None:
    where = "owner = ? AND series = ? AND year = ? AND counter = ?"
    found = tx.records.find(GivenNumber, where, (tx.node, series, year, counter))
    return found[0] if found else None


def _next_odd(tx: Transaction, series: Series) -> int:
    return last_used(tx.records, tx.node, f"{series.name}*", 0) + 1


def state_last(
    tx: Transaction, series: Series, year: int, counter: int, why: str = "启用本程序前已用至此号"
) -> None:
    """Records the last number that paper may bear (used before the program came): the next one follows it."""
    if counter > last_used(tx.records, tx.node, series.name, year):
        tx.add(
            GivenNumber(
                id=tx.new_id(),
                series=series.name,
                year=year,
                counter=counter,
                text="",
                given_to=BEFORE,
                void_reason=why,
            )
        )


def keep_gap(tx: Transaction, series: str, year: int, counter: int, why: str) -> None:
    """Explains numbers below one that is in use: up to `counter` they belong to papers that are not here."""
    if _present(tx, series, year, counter) is None:
        tx.add(
            GivenNumber(
                id=tx.new_id(),
                series=series,
                year=year,
                counter=counter,
                text="",
                given_to=BEFORE,
                void_reason=why,
            )
        )


def void(tx: Transaction, given_to: RecordId, reason: str) -> None:
    """Marks the numbers of a voided paper; they are never given again."""
    for number in tx.records.of(GivenNumber, "given_to", given_to):
        tx.set(GivenNumber, number.id, void_reason=reason)
