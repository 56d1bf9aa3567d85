"""The filters above the ledger: state at one key, then kind, place and dates."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.records import Kind
from desktop_app.services.ledger import Due, StateCount
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.date_edit import DateEdit
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.place_picker import PlacePicker
from desktop_app.ui.shared.segments import Segments

ALL, OPEN, LATE, NEAR, CLOSED = "all", "open", "late", "near", "closed"
_VIEWS: Mapping[str, Mapping[str, Any]] = {
    ALL: {},
    OPEN: {"closed": False},
    LATE: {"due": Due.LATE},
    NEAR: {"due": Due.NEAR},
    CLOSED: {"closed": True},
}
_DATE_PX, _PLACE_PX = 140, 220


def view_filter(view: str) -> Mapping[str, Any]:
    """What one of the quick views restricts."""
    return _VIEWS[view]


class LedgerFilters(QWidget):
    """`changed` when any of them was changed by a person."""

    changed = Signal()

    def __init__(
        self, search: Callable[[str], Sequence[tuple[str, str]]], today: Callable[[], date], tasks: TaskRunner
    ) -> None:
        super().__init__()
        set_role(self, "clear")
        self.view = Segments(self._view_titles({}))
        self.kind, self.state = QComboBox(), QComboBox()
        self.place = PlacePicker(search, tasks)
        self.first, self.last = DateEdit(today), DateEdit(today)
        self._reset = button(self.tr("清除筛选"), self.clear, "link")
        self._lay_out()
        self._listen()

    def _view_titles(self, counts: Mapping[str, int]) -> list[tuple[str, str]]:
        titles = {
            ALL: self.tr("全部"),
            OPEN: self.tr("在办"),
            LATE: self.tr("超期"),
            NEAR: self.tr("临近"),
            CLOSED: self.tr("已结"),
        }
        return [
            (view, f"{text} {counts[view]:,}" if view in counts else text) for view, text in titles.items()
        ]

    def _lay_out(self) -> None:
        self.kind.addItem(self.tr("信访和纠纷"), "")
        self.kind.addItem(self.tr("信访"), Kind.PETITION)
        self.kind.addItem(self.tr("纠纷"), Kind.DISPUTE)
        self.state.addItem(self.tr("所有状态"), ())
        self.state.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        look = current_look()
        for edit, text in ((self.first, self.tr("收到日期起")), (self.last, self.tr("收到日期止"))):
            edit.setPlaceholderText(text)
            edit.setMinimumWidth(look.px(_DATE_PX))
            edit.setMaximumWidth(look.px(_DATE_PX) + 40)
        self.place.setPlaceholderText(self.tr("村、小组"))
        self.place.setMaximumWidth(look.px(_PLACE_PX))
        names = (
            (self.view, self.tr("快速筛选")),
            (self.kind, self.tr("事项种类")),
            (self.state, self.tr("状态")),
            (self.place, self.tr("地点")),
            (self.first, self.tr("收到日期起")),
            (self.last, self.tr("收到日期止")),
        )
        for widget, name in names:
            widget.setAccessibleName(name)
        row = QHBoxLayout()
        row.setSpacing(10)
        for field in (
            self.kind,
            self.state,
            self.place,
            self.first,
            label("–", "secondary"),
            self.last,
            self._reset,
        ):
            row.addWidget(field)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.view)
        column.addLayout(row)

    def _listen(self) -> None:
        self.view.chosen.connect(self._told)
        self.kind.activated.connect(self._told)
        self.state.activated.connect(self._told)
        self.place.placed.connect(self._told)
        self.first.dated.connect(self._told)
        self.last.dated.connect(self._told)

    def _told(self, *_args: object) -> None:
        self.changed.emit()

    def value(self) -> dict[str, Any]:
        """By the names of `LedgerFilter`; only what restricts."""
        chosen = {
            "kind": self.kind.currentData(),
            "states": self.state.currentData(),
            "place": self.place.code(),
            "received_from": self.first.value(),
            "received_to": self.last.value(),
        }
        return {**view_filter(self.view.value()), **{name: value for name, value in chosen.items() if value}}

    def narrowed(self) -> bool:
        """True when anything but the quick view restricts."""
        return self.value() != dict(view_filter(self.view.value()))

    def clear(self) -> None:
        """Back to the quick view alone."""
        self.set_plain()
        self._told()

    def set_plain(self, view: str = "") -> None:
        """Takes all restrictions away without telling, and goes to a quick view if one is named."""
        self.kind.setCurrentIndex(0)
        self.state.setCurrentIndex(0)
        self.place.set_place("", "")
        self.first.set_date(None)
        self.last.set_date(None)
        if view:
            self.view.set_value(view)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        self.view.set_options(self._view_titles(counts))

    def show_states(self, states: Sequence[StateCount]) -> None:
        """Offers the states that occur, with their counts; the chosen one stays chosen."""
        chosen = self.state.currentData()
        self.state.clear()
        self.state.addItem(self.tr("所有状态"), ())
        for one in states:
            self.state.addItem(f"{one.title} {one.count:,}", one.states)
        place = next((n for n in range(self.state.count()) if self.state.itemData(n) == chosen), 0)
        self.state.setCurrentIndex(place)
