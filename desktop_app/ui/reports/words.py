"""What is said about a figure: in the tool tip, in the side panel, and by a screen reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.reports import Measure, ReportColumn
from desktop_app.services.statistics.reports import Reports
from desktop_app.services.statistics.views import Cell
from desktop_app.ui.qt.words import core_text, joined, said

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Told:
    """A figure in words. `below` is what it is measured against, empty for a plain count."""

    title: str
    number: str
    above: str = ""
    below: str = ""
    definition: str = ""
    remarks: tuple[str, ...] = ()


def title_of(row: str, column: ReportColumn) -> str:
    """合计 · 办理 按期办结率."""
    return " · ".join(part for part in (row, f"{column.group} {column.label}".strip()) if part)


def tell(reports: Reports, row: str, column: ReportColumn, cell: Cell) -> Told:
    """All that is known of a cell; reads nothing from the store."""
    if cell.query is None:
        return Told(title_of(row, column), cell.text, definition=core_text(cell.parts))
    measure = reports.measure(cell.query)
    above, below = f"{measure.title} {cell.number}", ""
    definition = measure.definition
    if cell.over_query is not None and cell.over is not None:
        other = reports.measure(cell.over_query)
        if column.is_rate:
            below = f"{other.title} {cell.over}"
            definition = "\n".join(said(one.title, one.definition) for one in (measure, other))
        else:
            days = f"{cell.over_query.first.isoformat()}—{cell.over_query.last.isoformat()}"
            below = f"{days} {cell.over}"
    return Told(title_of(row, column), cell.text, above, below, definition, tuple(_remarks(measure, cell)))


def _remarks(measure: Measure, cell: Cell) -> Sequence[str]:
    found = []
    if cell.hidden:
        text = translate("Reports", "其中 {count} {unit}保密，计入数字，不列在清单里。")
        found.append(text.format(count=cell.hidden, unit=measure.unit))
    if cell.adjusted:
        text = translate("Reports", "封存以后有更正：按现在的记录是 {now}（{change}）。")
        now = (cell.number or 0) + cell.adjusted
        found.append(text.format(now=now, change=f"{cell.adjusted:+d}"))
    return found


def hint_of(told: Told) -> str:
    """One line for hovering: the number, and what it is made of."""
    parts = [told.title, told.number]
    if told.below:
        parts.append(f"{told.above} ÷ {told.below}" if "%" in told.number else f"{told.above} / {told.below}")
    return "\n".join([" ".join(parts[:2]), *parts[2:], *told.remarks])


def spoken(told: Told) -> str:
    """For a screen reader, without signs."""
    if not told.below:
        return f"{told.title} {told.number}"
    return joined((f"{told.title} {told.number}", told.above, told.below))
