"""Pictures of a report by QtCharts; each bar and each point opens the list of its figure.

Loaded when the pictures are first looked at: the library costs a tenth of a second at the start.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCharts import (
    QBarCategoryAxis,
    QBarSet,
    QChart,
    QChartView,
    QHorizontalBarSeries,
    QLineSeries,
    QValueAxis,
)
from PySide6.QtCore import QEvent, QMargins, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.domain.reports import ReportChart
from desktop_app.services.statistics.pictures import Drawn, rounded_up
from desktop_app.ui.qt.look import Look, current_look
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.words import clauses, joined
from desktop_app.ui.reports.grid_model import Place
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.labels import label

_TOKENS = ("accent", "near", "done")
_LEAST_PX, _ROW_PX, _TEXT_PX = 240, 30, 12
_LINE_PX, _POINT_PX = 2.0, 4
_PERCENT, _ROOM = 100.0, 1.12


@dataclass(frozen=True)
class Figured:
    """A picture with the cell behind each of its values: by series, then by label."""

    chart: ReportChart
    drawn: Drawn
    places: tuple[tuple[Place, ...], ...]


class ChartView(QChartView):
    """Arrow keys walk over the values, Enter or a click opens one. `opened(Place)`, `told(text)`."""

    opened = Signal(object)
    told = Signal(str)

    def __init__(self, figured: Figured, speak: Callable[[Place], str]) -> None:
        super().__init__()
        self._figured, self._speak, self._at = figured, speak, (0, -1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(figured.drawn.title)
        self.setAccessibleDescription(self._summary())
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = current_look()
        rows = len(figured.drawn.labels) * max(1, len(figured.drawn.series))
        wanted = look.px(_LEAST_PX if figured.chart.line else 80) + (
            0 if figured.chart.line else look.px(_ROW_PX) * rows
        )
        self.setMinimumHeight(min(look.px(620), max(look.px(_LEAST_PX), wanted)))
        self.draw(look)

    def _summary(self) -> str:
        """The picture as a sentence, for those who hear it."""
        drawn = self._figured.drawn
        return clauses(
            f"{one.name} "
            + joined(f"{label} {text}" for label, text in zip(drawn.labels, one.texts, strict=True))
            for one in drawn.series
        )

    def draw(self, look: Look) -> None:
        """Anew in the look that is worn."""
        chart = QChart()
        chart.setAnimationOptions(QChart.AnimationOption.NoAnimation)
        chart.setBackgroundVisible(False)
        chart.setMargins(QMargins(0, 0, 0, 0))
        chart.legend().setVisible(len(self._figured.drawn.series) > 1)
        chart.legend().setAlignment(Qt.AlignmentFlag.AlignTop)
        chart.legend().setLabelColor(look.color("text"))
        chart.legend().setFont(_font(look))
        if not any(value for one in self._figured.drawn.series for value in one.values):
            chart.setTitle(self.tr("这一期没有数"))
            chart.setTitleFont(_font(look))
            chart.setTitleBrush(look.color("secondary"))
        if self._figured.chart.line:
            self._lines(chart, look)
        else:
            self._bars(chart, look)
        old = self.chart()
        self.setChart(chart)
        if old is not None:
            old.deleteLater()
        self.setBackgroundBrush(look.color("panel"))

    def _bars(self, chart: QChart, look: Look) -> None:
        """From the top down as in the table; Qt draws the first category lowest."""
        drawn = self._figured.drawn
        series = QHorizontalBarSeries()
        series.setLabelsVisible(True)
        series.setLabelsPosition(QHorizontalBarSeries.LabelsPosition.LabelsOutsideEnd)
        last = len(drawn.labels) - 1
        for number, one in enumerate(drawn.series):
            bars = QBarSet(one.name)
            bars.append([round(float(value or 0.0), 1) for value in reversed(one.values)])
            bars.setColor(_series_colour(look, number))
            bars.setBorderColor(_series_colour(look, number))
            bars.setLabelColor(look.color("text"))
            bars.setLabelFont(_font(look))
            bars.clicked.connect(lambda place, number=number: self._open(number, last - place))
            series.append(bars)
        series.setBarWidth(0.7)
        series.setLabelsPrecision(4)
        series.setLabelsFormat("@value%" if drawn.percent else "@value")
        chart.addSeries(series)
        names = QBarCategoryAxis()
        names.append(list(reversed([text or " " for text in drawn.labels])))
        _dress(names, look, grid=False)
        numbers = _axis(drawn, look)
        chart.addAxis(names, Qt.AlignmentFlag.AlignLeft)
        chart.addAxis(numbers, Qt.AlignmentFlag.AlignBottom)
        series.attachAxis(names)
        series.attachAxis(numbers)

    def _lines(self, chart: QChart, look: Look) -> None:
        drawn = self._figured.drawn
        names, numbers = QBarCategoryAxis(), _axis(drawn, look)
        names.append(_short(drawn.labels))
        _dress(names, look, grid=False)
        chart.addAxis(names, Qt.AlignmentFlag.AlignBottom)
        chart.addAxis(numbers, Qt.AlignmentFlag.AlignLeft)
        for number, one in enumerate(drawn.series):
            series = QLineSeries()
            series.setName(one.name)
            series.setPen(QPen(_series_colour(look, number), _LINE_PX))
            series.setMarkerSize(look.px(_POINT_PX))
            series.setPointsVisible(True)
            for place, value in enumerate(one.values):
                if value is not None:
                    series.append(float(place), float(value))
            series.clicked.connect(lambda point, number=number: self._open(number, _nearest(point)))
            chart.addSeries(series)
            series.attachAxis(names)
            series.attachAxis(numbers)

    def _open(self, series: int, place: int) -> None:
        if 0 <= place < len(self._figured.places[series]):
            found = self._figured.places[series][place]
            if found.cell.query is not None:
                self.opened.emit(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}.get(
            Qt.Key(event.key()), 0
        )
        series, place = self._at
        if step:
            self._walk(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and place >= 0:
            self._open(series, place)
        else:
            super().keyPressEvent(event)

    def _walk(self, step: int) -> None:
        """To the next value, over all series in turn; it is told below the picture."""
        count = len(self._figured.drawn.labels)
        whole = count * len(self._figured.drawn.series)
        if not whole:
            return
        series, place = self._at
        at = (series * count + place + step) % whole
        self._at = divmod(at, count)
        words = self._speak(self._figured.places[self._at[0]][self._at[1]])
        self.setAccessibleDescription(words)
        self.told.emit(words)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_figured"):
            self.draw(current_look())


def _axis(drawn: Drawn, look: Look) -> QValueAxis:
    axis = QValueAxis()
    top = _PERCENT if drawn.percent else rounded_up(drawn.most)
    axis.setRange(0.0, top * _ROOM)
    axis.setTickType(QValueAxis.TickType.TicksDynamic)
    axis.setTickAnchor(0.0)
    axis.setTickInterval(max(1.0, top / 4))
    axis.setLabelFormat("%d")
    _dress(axis, look, grid=True)
    return axis


def _dress(axis: QValueAxis | QBarCategoryAxis, look: Look, *, grid: bool) -> None:
    axis.setLabelsColor(look.color("secondary"))
    axis.setLabelsFont(_font(look))
    axis.setGridLineVisible(grid)
    axis.setGridLineColor(look.color("line"))
    axis.setLinePenColor(look.color("line_strong"))


def _series_colour(look: Look, number: int) -> QColor:
    return look.color(_TOKENS[number % len(_TOKENS)])


def _font(look: Look) -> QFont:
    font = QFont()
    font.setPixelSize(look.px(_TEXT_PX))
    return font


def _short(labels: Sequence[str]) -> list[str]:
    """Without the sign that all end with (月): twelve names must fit below a line."""
    ends = {text[-1:] for text in labels}
    return [text[:-1] or text for text in labels] if len(ends) == 1 else list(labels)


def _nearest(point: QPointF) -> int:
    return round(point.x())


class ChartBoard(QWidget):
    """All pictures of a report, two in a row. `opened(Place)` for a bar or a point."""

    opened = Signal(object)

    def __init__(self, speak: Callable[[Place], str]) -> None:
        super().__init__()
        set_role(self, "clear")
        self._speak = speak
        self.views: list[ChartView] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(14)

    def show_charts(self, charts: Sequence[Figured]) -> None:
        """Takes the old ones away; the one in the place of the one with the keyboard has it then."""
        focused = [view.hasFocus() for view in self.views]
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.views = []
        for place, figured in enumerate(charts):
            self._grid.addWidget(self._card(figured), place // 2, place % 2)
        self._grid.setRowStretch(len(charts) // 2 + 1, 1)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)
        for view, had in zip(self.views, focused, strict=False):
            if had:
                view.setFocus()

    def _card(self, figured: Figured) -> Card:
        card, view = Card(figured.drawn.title), ChartView(figured, self._speak)
        words = label("", "secondary", wrap=True)
        view.opened.connect(self.opened)
        words.hide()
        view.told.connect(words.setText)
        view.told.connect(lambda _text: words.show())
        card.body.addWidget(view, 1)
        card.body.addWidget(words)
        self.views.append(view)
        return card
