"""Pictures of figures on paper: bars with their numbers, a line over the months; four on a sheet laid across."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop_app.documents.filling import Span
from desktop_app.documents.fonts import FontBook, Role
from desktop_app.documents.geometry import LANDSCAPE, MM
from desktop_app.documents.marks import Bars, Colour, Mark, Page, Rule, moved
from desktop_app.documents.placing import words_at
from desktop_app.documents.setting import Style, measure

_COLUMNS, _ROWS = 2, 2
_TOP, _GAP, _FOOT = 22 * MM, 7 * MM, 24 * MM
_HEAD, _LEGEND = 7 * MM, 5 * MM
_COLOURS: tuple[Colour, ...] = ((0.12, 0.44, 0.70), (0.70, 0.74, 0.78), (0.85, 0.55, 0.10))
_AXIS: Colour = (0.55, 0.60, 0.65)
_SIZE, _TITLE_SIZE = 7.5, 11.0
_LABEL_SHARE, _NUMBER_ROOM = 0.34, 13 * MM
_STEPS, _SMALLEST = 4, 4.0


@dataclass(frozen=True)
class Series:
    """One row of values, None where there is nothing to show; `texts` are written beside them."""

    name: str
    values: tuple[float | None, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Chart:
    """Bars from left to right, one group a label; with `line` points joined from label to label."""

    title: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    line: bool = False
    percent: bool = False

    @property
    def most(self) -> float:
        """The right end of the axis: a round number that no value exceeds."""
        if self.percent:
            return 100.0
        top = max((value for one in self.series for value in one.values if value is not None), default=0.0)
        return rounded_up(top)


def rounded_up(value: float) -> float:
    """4, 8, 12, 20, 40, 60, 80, 120 …: the next number that a quarter of is whole."""
    if value <= _SMALLEST * 2:
        return _SMALLEST if value <= _SMALLEST else _SMALLEST * 2
    size = 1.0
    while True:
        for step in (12, 20, 40, 60, 80):
            if value <= step * size:
                return step * size
        size *= 10


def chart_pages(charts: Sequence[Chart], fonts: FontBook) -> list[Page]:
    """The pictures on sheets laid across. Hold `fonts.lock`."""
    pages: list[Page] = []
    width = (LANDSCAPE.block - _GAP) / _COLUMNS
    height = (LANDSCAPE.height - _TOP - _FOOT - _GAP) / _ROWS
    for place, chart in enumerate(charts):
        slot = place % (_COLUMNS * _ROWS)
        if not slot:
            pages.append(Page(paper=LANDSCAPE))
        x = LANDSCAPE.left + (slot % _COLUMNS) * (width + _GAP)
        y = _TOP + (slot // _COLUMNS) * (height + _GAP)
        pages[-1].marks += [moved(mark, x, y) for mark in chart_marks(chart, width, height, fonts)]
    return pages


def chart_marks(chart: Chart, width: float, height: float, fonts: FontBook) -> list[Mark]:
    """One picture with its upper left corner at (0, 0)."""
    marks = words_at(chart.title, _style(_TITLE_SIZE, Role.HEITI), fonts, 0.0, 0.0, width)
    top = _HEAD
    if len(chart.series) > 1:
        marks += _legend(chart, fonts)
        top += _LEGEND
    inner = (
        _lines(chart, width, height - top, fonts) if chart.line else _bars(chart, width, height - top, fonts)
    )
    return [*marks, *(moved(mark, 0.0, top) for mark in inner)]


def _style(size: float = _SIZE, role: Role = Role.SONGTI, align: str = "left") -> Style:
    return Style(role, size, size * 1.3, align=align)


def _legend(chart: Chart, fonts: FontBook) -> list[Mark]:
    marks: list[Mark] = []
    x = 0.0
    for place, one in enumerate(chart.series):
        marks.append(Bars(x, _HEAD + 1.0, ((0.0, 0.0, _SIZE, _SIZE),), _colour(place)))
        marks += words_at(one.name, _style(), fonts, x + _SIZE + 3, _HEAD, 60 * MM)
        x += 3 * _SIZE + measure([Span(one.name)], _style(), fonts).width
    return marks


def _colour(place: int) -> Colour:
    return _COLOURS[place % len(_COLOURS)]


def _bars(chart: Chart, width: float, height: float, fonts: FontBook) -> list[Mark]:
    """Labels at the left, bars to the right, the number at the end of each bar."""
    left = width * _LABEL_SHARE
    room = width - left - _NUMBER_ROOM
    row = min(height / max(1, len(chart.labels)), 11 * MM)
    bar = row * 0.8 / max(1, len(chart.series))
    size = min(_SIZE, max(3.5, bar * 0.95), max(4.0, row * 0.75))
    marks: list[Mark] = [Rule(left, 0.0, left, row * len(chart.labels), 0.6, _AXIS)]
    for place, text in enumerate(chart.labels):
        y = place * row
        marks += words_at(_cut(text, left - 4, size, fonts), _style(size, align="right"), fonts, 0.0,
                          y + (row - size * 1.3) / 2, left - 4)  # fmt: skip
        for number, one in enumerate(chart.series):
            marks += _bar(
                chart, one, number, place, (left, y + row * 0.1 + number * bar, room, bar, size), fonts
            )
    return marks


def _bar(
    chart: Chart, one: Series, number: int, place: int, box: tuple[float, ...], fonts: FontBook
) -> list[Mark]:
    x, y, room, height, size = box
    value = one.values[place]
    length = room * min(1.0, max(0.0, (value or 0.0) / chart.most))
    marks: list[Mark] = [Bars(x, y, ((0.0, 0.0, length, height * 0.9),), _colour(number))] if length else []
    return marks + words_at(
        one.texts[place],
        _style(size),
        fonts,
        x + length + 3,
        y + (height * 0.9 - size * 1.3) / 2,
        _NUMBER_ROOM,
    )


def _cut(text: str, width: float, size: float, fonts: FontBook) -> str:
    """As much of a label as there is room for."""
    while len(text) > 1 and measure([Span(text)], _style(size), fonts).width > width:
        text = text[:-2] + "…" if text.endswith("…") else text[:-1] + "…"
    return text


def _lines(chart: Chart, width: float, height: float, fonts: FontBook) -> list[Mark]:
    """An axis with four steps, the labels below, each series as a line with its numbers at the points."""
    left, bottom = 9 * MM, height - 5 * MM
    step = (width - left) / max(1, len(chart.labels))
    marks: list[Mark] = []
    for number in range(_STEPS + 1):
        y = bottom - (bottom - 3 * MM) * number / _STEPS
        marks.append(Rule(left, y, width, y, 0.3 if number else 0.6, _AXIS))
        text = f"{chart.most * number / _STEPS:g}"
        marks += words_at(text, _style(align="right"), fonts, 0.0, y - _SIZE * 0.7, left - 3)
    for place, text in enumerate(chart.labels):
        name = _cut(text, step, _SIZE, fonts)
        marks += words_at(name, _style(align="center"), fonts, left + place * step, bottom + 2, step)
    for number, one in enumerate(chart.series):
        points = [
            (left + (place + 0.5) * step, bottom - (bottom - 3 * MM) * value / chart.most, one.texts[place])
            for place, value in enumerate(one.values)
            if value is not None
        ]
        marks += _line(points, _colour(number), fonts, above=number == 0)
    return marks


def _line(
    points: Sequence[tuple[float, float, str]], colour: Colour, fonts: FontBook, *, above: bool
) -> list[Mark]:
    marks: list[Mark] = [Rule(one[0], one[1], two[0], two[1], 1.4, colour) for one, two in pairwise(points)]
    for x, y, text in points:
        marks.append(Bars(x - 1.6, y - 1.6, ((0.0, 0.0, 3.2, 3.2),), colour))
        if above:
            marks += words_at(text, _style(align="center"), fonts, x - 8 * MM, y - _SIZE * 1.7, 16 * MM)
    return marks
