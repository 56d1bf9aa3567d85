"""Numbers that both branches gave: paper with the same number may be out twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desktop_app.domain.records import GivenNumber
from desktop_app.services.numbers import BEFORE
from desktop_app.store.journal import NEW, Line
from desktop_app.store.records import Records

Number = tuple[str, int, int]
"""Series, year, counter."""


def given_in(lines: Iterable[Line]) -> dict[Number, tuple[str, str]]:
    """Numbers that these lines give: the text on paper (the counter where there is none), and to what."""
    found: dict[Number, tuple[str, str]] = {}
    for line in lines:
        data = line.data
        if line.type == "given_number" and line.op == NEW and data.get("given_to") not in (None, "", BEFORE):
            number = str(data.get("series", "")), _whole(data.get("year")), _whole(data.get("counter"))
            found[number] = str(data.get("text") or number[2]), line.id
    return found


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0


def doubled_in(records: Records, writer: str, lines: Iterable[Line]) -> list[str]:
    """Of the numbers in these lines those that this writer has given to something else in the state."""
    found = []
    for (series, year, counter), (text, record) in given_in(lines).items():
        where = "owner = ? AND series = ? AND year = ? AND counter = ? AND id <> ?"
        if records.find(GivenNumber, where, (writer, series, year, counter, record), limit=1):
            found.append(text)
    return found


def highest(lines: Iterable[Line]) -> dict[str, int]:
    """How far these lines have given each run, by `series|year`."""
    found: dict[str, int] = {}
    for series, year, counter in given_in(lines):
        run = f"{series}|{year}"
        found[run] = max(counter, found.get(run, 0))
    return found


def runs_of(numbers: Iterable[str]) -> dict[str, int]:
    """The spelling of a ruling (`series|year|counter`) as counters by `series|year`."""
    pairs = [text.rpartition("|") for text in numbers]
    return {run: int(counter) for run, _, counter in pairs if counter.isdecimal()}


def spelled(runs: Mapping[str, int]) -> tuple[str, ...]:
    """Runs as a ruling spells them: the journal allows no such text as a key."""
    return tuple(f"{run}|{counter}" for run, counter in sorted(runs.items()))


def doubled_between(one: Iterable[Line], other: Iterable[Line]) -> list[str]:
    """Numbers that two branches gave to different things, as they stand on paper."""
    first, second = given_in(one), given_in(other)
    return sorted(
        first[number][0] for number in first.keys() & second.keys() if first[number] != second[number]
    )
