"""The restrictions of a search: what, open or closed, where, when; wrapped where there is no room."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from desktop_app.services.search.search import CLOSED, OPEN, ORDER, Kind, SearchFilter
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.search.words import kind_titles
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.date_edit import DateEdit
from desktop_app.ui.shared.flow_layout import FlowLayout
from desktop_app.ui.shared.place_picker import PlacePicker
from desktop_app.ui.shared.segments import Segments

_DATE_PX, _PLACE_PX, _GAP_PX = 140, 200, 10


class SearchFilters(QWidget):
    """`changed` when a person changed any of them. Alt+0 … Alt+6 choose the noun (bound by the panel)."""

    changed = Signal()

    def __init__(
        self,
        search_places: Callable[[str], Sequence[tuple[str, str]]],
        name_of: Callable[[str], str],
        today: Callable[[], date],
        tasks: TaskRunner,
    ) -> None:
        super().__init__()
        set_role(self, "clear")
        self._name_of = name_of
        self.kind = Segments(self._titles({}), wraps=True)
        self.state = QComboBox()
        for words, value in (
            (self.tr("办结与否"), ""),
            (self.tr("未办结"), OPEN),
            (self.tr("已办结"), CLOSED),
        ):
            self.state.addItem(words, value)
        self.place = PlacePicker(search_places, tasks, self.tr("村或乡镇"))
        self.first, self.last = DateEdit(today), DateEdit(today)
        self._reset = button(self.tr("清除筛选"), self.clear, "link")
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        look, row = current_look(), FlowLayout(gap_px=_GAP_PX)
        for field, width, name in (
            (self.state, 0, self.tr("办结与否")),
            (self.place, _PLACE_PX, self.tr("地点")),
            (self.first, _DATE_PX, self.tr("从")),
            (self.last, _DATE_PX, self.tr("到")),
        ):
            field.setAccessibleName(name)
            if width:
                field.setFixedWidth(look.px(width))
            row.addWidget(field)
        self.first.setPlaceholderText(self.tr("从哪天"))
        self.last.setPlaceholderText(self.tr("到哪天"))
        row.addWidget(self._reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.kind.setAccessibleName(self.tr("找什么"))
        column.addWidget(self.kind)
        column.addLayout(row)

    def _listen(self) -> None:
        self.kind.chosen.connect(lambda _kind: self.changed.emit())
        self.state.activated.connect(lambda _row: self.changed.emit())
        self.place.placed.connect(lambda _code: self.changed.emit())
        for field in (self.first, self.last):
            field.dated.connect(lambda _day: self.changed.emit())

    def _titles(self, counts: Mapping[Kind, int]) -> list[tuple[str, str]]:
        words, total = kind_titles(), sum(counts.values())
        shown = {
            kind: f"{words[kind]} {counts[kind]:,}" if counts.get(kind) else words[kind] for kind in ORDER
        }
        whole = f"{self.tr('全部')} {total:,}" if total else self.tr("全部")
        return [("", whole), *((kind.name, shown[kind]) for kind in ORDER)]

    def show_counts(self, counts: Mapping[Kind, int]) -> None:
        """Beside the nouns."""
        self.kind.set_options(self._titles(counts))

    def choose(self, kind: Kind | None) -> None:
        """As if the person had chosen that noun."""
        self.kind.set_value(kind.name if kind else "")
        self.changed.emit()

    def value(self, text: str) -> SearchFilter:
        """What is asked for with these words."""
        kind = self.kind.value()
        return SearchFilter(
            text=text,
            kind=Kind[kind] if kind else None,
            place=self.place.code(),
            state=str(self.state.currentData()),
            first=self.first.value(),
            last=self.last.value(),
        )

    def show_value(self, wanted: SearchFilter) -> None:
        """Sets all without telling."""
        self.kind.set_value(wanted.kind.name if wanted.kind else "")
        self.state.setCurrentIndex(max(0, self.state.findData(wanted.state)))
        self.place.set_place(wanted.place, self._name_of(wanted.place) if wanted.place else "")
        self.first.set_date(wanted.first)
        self.last.set_date(wanted.last)

    def clear(self) -> None:
        self.show_value(SearchFilter())
        self.changed.emit()
