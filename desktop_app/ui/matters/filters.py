"""The filters above the ledger: state at one key, then kind, marks, work group, place and dates."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from desktop_app.ui.matters.views import ALL, CLOSED, LATE, NEAR, OPEN, view_filter
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.date_edit import DateEdit
from desktop_app.ui.shared.flow_layout import FlowLayout
from desktop_app.ui.shared.labels import clear_widget
from desktop_app.ui.shared.place_picker import PlacePicker
from desktop_app.ui.shared.segments import Segments

if TYPE_CHECKING:
    from desktop_app.services.ledger import StateCount
    from desktop_app.ui.matters.choices import LedgerChoices, Pairs
    from desktop_app.ui.qt.tasks import TaskRunner

_DATE_PX, _PLACE_PX, _GAP_PX = 140, 200, 10


class LedgerFilters(QWidget):
    """`changed` when any of them was changed by a person. They wrap where the window is narrow.

    Work group and dates are asked for less often: they stand behind a button until one of them is used.
    """

    changed = Signal()

    def __init__(
        self,
        choices: LedgerChoices,
        search: Callable[[str], Sequence[tuple[str, str]]],
        today: Callable[[], date],
        tasks: TaskRunner,
    ) -> None:
        super().__init__()
        set_role(self, "clear")
        self.view = Segments(self._view_titles({}))
        self.kind = _combo(self.tr("所有种类"), choices.kinds)
        self.mark = self._marks(choices.flags)
        self.group = _combo(self.tr("所有工作组"), choices.groups)
        self.state = _combo(self.tr("所有状态"), ())
        self.place = PlacePicker(search, tasks)
        self.first, self.last = DateEdit(today), DateEdit(today)
        self._reset = button(self.tr("清除筛选"), self.clear, "link")
        self._more_link = button(self.tr("更多筛选"), self._toggle_more, "link")
        self._rest = clear_widget()
        self._lay_out()
        self._listen()

    def _marks(self, flags: Pairs) -> QComboBox:
        """Marks and flags in one list; each entry is the part of the filter that it sets."""
        box = _combo(self.tr("所有标志"), ())
        own = (
            (self.tr("督办的"), {"supervised": True}),
            (self.tr("三优先的"), {"priority": True}),
            (self.tr("与以前同一件事的"), {"repeat": True}),
        )
        for words, part in own:
            box.addItem(words, part)
        for code, words in flags:
            box.addItem(words, {"flag": code})
        return box

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
        look = current_look()
        for edit, text in ((self.first, self.tr("收到日期起")), (self.last, self.tr("收到日期止"))):
            edit.setPlaceholderText(text)
            edit.setFixedWidth(look.px(_DATE_PX))
        self.place.setPlaceholderText(self.tr("村、小组"))
        self.place.setFixedWidth(look.px(_PLACE_PX))
        names = (
            (self.view, self.tr("快速筛选")),
            (self.kind, self.tr("事项种类")),
            (self.mark, self.tr("标志")),
            (self.group, self.tr("工作组")),
            (self.state, self.tr("状态")),
            (self.place, self.tr("地点")),
            (self.first, self.tr("收到日期起")),
            (self.last, self.tr("收到日期止")),
        )
        for widget, name in names:
            widget.setAccessibleName(name)
        self.kind.ensurePolished()
        for link in (self._reset, self._more_link):
            link.setMinimumHeight(self.kind.sizeHint().height())  # on the line of the fields beside it
        host = clear_widget()
        rows = (
            (host, (self.kind, self.state, self.mark, self.place, self._more_link, self._reset)),
            (self._rest, (self.group, self.first, self.last)),
        )
        for line, fields in rows:
            flow = FlowLayout(line, _GAP_PX)
            for field in fields:
                flow.addWidget(field)
        self.show_more(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP_PX)
        column.addWidget(self.view)
        column.addWidget(host)
        column.addWidget(self._rest)

    def _toggle_more(self) -> None:
        self.show_more(not self._rest.isVisibleTo(self))

    def show_more(self, on: bool) -> None:
        """Shows or hides work group and dates; hidden ones restrict nothing."""
        self._rest.setVisible(on)
        self._more_link.setText(self.tr("收起筛选") if on else self.tr("更多筛选"))
        if not on and (self.group.currentIndex() > 0 or self.first.value() or self.last.value()):
            self._plain_rest()
            self._told()

    def _plain_rest(self) -> None:
        self.group.setCurrentIndex(0)
        self.first.set_date(None)
        self.last.set_date(None)

    def _listen(self) -> None:
        self.view.chosen.connect(self._told)
        for box in (self.kind, self.mark, self.group, self.state):
            box.activated.connect(self._told)
        self.place.placed.connect(self._told)
        self.first.dated.connect(self._told)
        self.last.dated.connect(self._told)

    def _told(self, *_args: object) -> None:
        self._reset.setEnabled(self.narrowed())
        self.changed.emit()

    def value(self) -> dict[str, Any]:
        """By the names of `LedgerFilter`; only what restricts."""
        chosen = {
            "kind": self.kind.currentData(),
            "work_group": self.group.currentData(),
            "states": self.state.currentData(),
            "place": self.place.code(),
            "received_from": self.first.value(),
            "received_to": self.last.value(),
            **(self.mark.currentData() or {}),
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
        for box in (self.kind, self.mark, self.state):
            box.setCurrentIndex(0)
        self.place.set_place("", "")
        self._plain_rest()
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
        self.state.updateGeometry()


def _combo(everything: str, options: Pairs) -> QComboBox:
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    box.addItem(everything, "")
    for code, words in options:
        box.addItem(words, code)
    return box
