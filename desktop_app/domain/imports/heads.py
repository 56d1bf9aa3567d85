"""Finding the heads of a table: title rows above, heads over two or three rows, merged ones, several sheets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop_app.domain.imports.dayhabits import DayHabits
from desktop_app.domain.imports.headmatch import HEAD_MOST, match
from desktop_app.domain.imports.layout import Layout
from desktop_app.domain.imports.raw import CellKind, RawSheet
from desktop_app.domain.imports.rawbook import RawBook
from desktop_app.domain.imports.targets import Target

_LOOKED_AT, _DEEPEST = 30, 3
_YEAR = re.compile(r"(20\d{2}|19\d{2})\s*年?度?")


@dataclass(frozen=True)
class _Found:
    score: int
    layout: Layout


def guess(book: RawBook, target: Target) -> Layout | None:
    """The best sheet and head rows for the target, None if no head of any sheet means one of its fields."""
    found = [one for sheet in book.sheets for one in _of_sheet(_top(sheet), target)]
    best = max(found, key=lambda one: one.score, default=None)
    return best.layout if best and best.score > 0 else None


def guess_sheet(sheet: RawSheet, target: Target, first: int | None = None, last: int | None = None) -> Layout:
    """The same for one sheet; with `first` and `last` (rows from 0) for heads that a person pointed at."""
    if first is not None:
        return _layout(sheet, target, first, last if last is not None else first)[1]
    best = max(_of_sheet(_top(sheet), target), key=lambda one: one.score, default=None)
    return best.layout if best else Layout(sheet=sheet.name)


def _of_sheet(sheet: RawSheet, target: Target) -> Iterable[_Found]:
    for first in range(min(_LOOKED_AT, len(sheet.rows))):
        if not any(not cell.empty for cell in sheet.rows[first]):
            continue
        for last in range(first, min(first + _DEEPEST, len(sheet.rows))):
            if last > first and (_is_title(sheet, first) or not _goes_on(sheet, last)):
                break
            score, layout = _layout(sheet, target, first, last)
            yield _Found(score * 10 - (last - first) * 3, layout)


def _top(sheet: RawSheet) -> RawSheet:
    """The part in which heads are looked for."""
    last = _LOOKED_AT + _DEEPEST
    return replace(sheet, rows=sheet.rows[:last], merges=tuple(one for one in sheet.merges if one.top < last))


def _is_title(sheet: RawSheet, row: int) -> bool:
    """One text alone in its row, merged or not: it stands above the heads and is none of them."""
    return len({cell.text for cell in sheet.rows[row] if not cell.empty}) == 1


def _goes_on(sheet: RawSheet, row: int) -> bool:
    """Whether a row can still be a head: no number or date in it."""
    return all(cell.kind is CellKind.TEXT for cell in sheet.rows[row])


def _layout(sheet: RawSheet, target: Target, first: int, last: int) -> tuple[int, Layout]:
    heads = heads_of(sheet, first, last)
    score, columns = match(heads, target.fields)
    habits = DayHabits(year=_year_above(sheet, first))
    return score, Layout(sheet.name, first, last, heads, columns, habits)


def heads_of(sheet: RawSheet, first: int, last: int) -> tuple[str, ...]:
    """The words over each column, those of merged heads in front: 当事人 / 姓名 → 当事人姓名."""
    rows = sheet.filled(last + 1).rows[first : last + 1]
    found = []
    for column in range(max((len(row) for row in rows), default=0)):
        texts = [row[column].text for row in rows if column < len(row)]
        kept = [text for at, text in enumerate(texts) if text and text not in texts[:at]]
        found.append("".join(kept)[: HEAD_MOST * 2])
    return tuple(found)


def _year_above(sheet: RawSheet, first: int) -> int:
    """The year that the title or the sheet's name speaks of, 0 for none: 2025年信访台账."""
    texts = [cell.text for row in sheet.rows[:first] for cell in row if cell.text] + [sheet.name]
    years = {int(hit[1]) for text in texts if (hit := _YEAR.search(text))}
    return years.pop() if len(years) == 1 else 0
