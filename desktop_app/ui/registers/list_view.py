"""The list of one register: search, filters, figures, table; prints and spreadsheets of what is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop_app.domain.registers import Register
from desktop_app.services.house import Services
from desktop_app.services.registers.figures import FigureValue
from desktop_app.services.registers.query import EntryFilter
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.registers.columns import columns_of
from desktop_app.ui.registers.figures_strip import FiguresStrip
from desktop_app.ui.registers.filters import FilterRow
from desktop_app.ui.registers.lines import EntryLine, EntrySource
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.elided_label import ElidedLabel
from desktop_app.ui.shared.empty_state import EmptyState
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.paged_model import PagedTableModel, Sort
from desktop_app.ui.shared.search_line import SearchLine
from desktop_app.ui.shared.table_view import TableView

_TABLE, _NONE, _MISSED = 0, 1, 2


@dataclass(frozen=True)
class _Above:
    """What is read beside the rows."""

    figures: tuple[FigureValue, ...]
    hidden: int


class EntryList(QWidget):
    """`counted(total)` after each count; `begin` when the empty page's button is pressed."""

    counted = Signal(int)
    begin = Signal()

    def __init__(self, desk: Desk, services: Services, doors: Doors) -> None:
        super().__init__()
        set_role(self, "clear")
        self._desk, self._services, self._doors = desk, services, doors
        self.register: Register | None = None
        self.model: PagedTableModel | None = None
        self._title = label("", "section")
        self._hint = ElidedLabel("", "secondary")
        self.search = SearchLine(self.tr("搜索本台账（Ctrl+F）"))
        self.filters, self.figures = FilterRow(), FiguresStrip()
        self.table = TableView(self.tr("台账列表"))
        self._hidden = label("", "secondary")
        self._stack = QStackedLayout()
        self._empty = EmptyState("empty-matters", "", self.tr("新增"), self.begin.emit)
        self._build()

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self._title)
        top.addWidget(self._hint, 1)
        top.addWidget(self.search)
        card, holder = Card(flush=True), QWidget()
        set_role(holder, "clear")
        holder.setLayout(self._stack)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        missed = self.tr("没有符合条件的记录。")
        self._stack.addWidget(EmptyState("empty-search", missed, self.tr("看全部"), self.show_all))
        card.body.addWidget(holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.filters)
        column.addWidget(self.figures)
        column.addWidget(card, 1)
        column.addWidget(self._hidden)
        self._hidden.setVisible(False)
        self.search.paused.connect(lambda _text: self._ask())
        self.search.asked.connect(lambda _text: self._go_down())
        self.filters.changed.connect(self._ask)
        self.figures.picked.connect(lambda _key: self._ask())
        self.table.opened.connect(self._open)

    def show_register(self, register: Register) -> None:
        """Another register: its columns, filters and figures."""
        self.leave()
        self.register = register
        bureau = self._services.desk.identity.is_bureau
        self._title.setText(register.title)
        self._hint.setText(register.purpose)
        self._empty.set_sentence(register.purpose)
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.figures.let_go()
        self.filters.show_register(register, self._services.registers.owners() if bureau else {})
        source, old = EntrySource(self._services, register), self.model
        columns = columns_of(register, bureau=bureau)
        self.model = PagedTableModel(columns, source.fetch, source.count, self._desk.tasks, self)
        self.model.counted.connect(self._counted)
        self.table.setModel(self.model)
        if old is not None:
            old.deleteLater()
        self._desk.state.restore_header(self._header(), self.table.horizontalHeader())
        self.refresh()

    def _header(self) -> str:
        register = self.register
        return f"register-{register.id}-{register.version}" if register else ""

    def wanted(self) -> EntryFilter:
        """The filter as it stands, a chosen figure among it."""
        base = self.filters.wanted(self.search.value(), self._desk.clock.today())
        figure = self.register.figure(self.figures.chosen()) if self.register else None
        return self._services.figures.filter_of(figure, base) if figure else base

    def order(self) -> Sort:
        """The order of the rows on screen."""
        return self.model.order if self.model and self.model.order.key else Sort("on", True)

    def refresh(self) -> None:
        """Reads rows and figures anew."""
        register, model = self.register, self.model
        if register is None or model is None:
            return
        model.set_filters({"wanted": self.wanted()})
        model.reload()
        services = self._services
        base = self.filters.wanted(self.search.value(), self._desk.clock.today())

        def read() -> _Above:
            values = tuple(services.figures.all(register.id, base))
            return _Above(values, services.registers.count(register.id, base, hidden=True))

        self._desk.tasks.run(read, self._show_above, owner=self, key="figures")

    def _show_above(self, above: _Above) -> None:
        if self.register is None:
            return
        self.figures.show_values(self.register, above.figures)
        text = self.tr("另有 {count} 件保密，只有指定的人可以打开。").format(count=above.hidden)
        self._hidden.setText(text)
        self._hidden.setVisible(bool(above.hidden))

    def _ask(self) -> None:
        if self.model is not None and self.model.filters.get("wanted") != self.wanted():
            self.refresh()

    def show_all(self) -> None:
        """No restriction any more."""
        self.search.clear()
        self.filters.clear()
        self.figures.let_go()
        self.refresh()

    def _counted(self, total: int) -> None:
        asked = self.filters.narrowed() or bool(self.search.value() or self.figures.chosen())
        self._stack.setCurrentIndex(_TABLE if total else (_MISSED if asked else _NONE))
        self.counted.emit(total)

    def _open(self, line: EntryLine) -> None:
        self._doors.entry(line.entry_id)

    def _go_down(self) -> None:
        """Enter in the search field: to the first hit, also when it is still on its way."""
        self._ask()
        self.table.arrive(self.search)

    def rows(self) -> Sequence[Any]:
        """The rows read so far, for tests."""
        model = self.model
        return [model.row_at(place) for place in range(model.rowCount())] if model else []

    def leave(self) -> None:
        """Keeps the widths of the columns."""
        if self.register is not None:
            self._desk.state.keep_header(self._header(), self.table.horizontalHeader())
