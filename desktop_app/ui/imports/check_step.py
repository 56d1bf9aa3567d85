"""Step three: what would be taken in, and every fault of the table in one list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.imports.faults import Fault, FaultKind
from desktop_app.domain.imports.layout import Layout
from desktop_app.domain.imports.lines import Line
from desktop_app.services.imports.checked import Checked
from desktop_app.ui.imports.proposed_table import ProposedTable
from desktop_app.ui.imports.work import Work
from desktop_app.ui.qt.counting import fill_counted
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.words import core_text, listed
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.columns import BADGE, NUMBER, BadgeCell, Column
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.menu_panel import Entry, Heading, MenuPanel
from desktop_app.ui.shared.paged_model import Filters, PagedTableModel, Sort
from desktop_app.ui.shared.segments import Segments
from desktop_app.ui.shared.table_view import TableView

FAULTS, PROPOSED, ROWS = "faults", "proposed", "rows"


class CheckStep(QWidget):
    """`answered(field, text, value)` when a person said what a text of the table stands for."""

    answered = Signal(str, str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        set_role(self, "clear")
        self._desk = desk
        self._faults: Sequence[Fault] = ()
        self._lines: Sequence[Line] = ()
        self._same: Counter[tuple[str, str]] = Counter()
        self._replacing = False
        self.summary, self._passed = label("", "section", wrap=True), label("", "secondary", wrap=True)
        self.detail = label("", "secondary", wrap=True)
        self.view = Segments([(FAULTS, ""), (ROWS, "")])
        self.proposed = ProposedTable(desk)
        self.table, self.rows = TableView(self.tr("要改的地方")), TableView(self.tr("头几行"))
        self.model = PagedTableModel(self._columns(), self._fetch, self._count, desk.tasks, self, hides=False)
        self._stack = QStackedWidget()
        self._build()

    def _build(self) -> None:
        self.table.setModel(self.model)
        self.table.opened.connect(self._offer)
        set_role(self._stack, "clear")
        for table in (self.table, self.proposed, self.rows):
            self._stack.addWidget(table)
        card = Card(flush=True)
        card.body.addWidget(self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.summary, self._passed, self.view):
            column.addWidget(widget)
        column.addWidget(card, 1)
        column.addWidget(self.detail)
        self.table.selectionModel().currentRowChanged.connect(self._tell)
        self.view.chosen.connect(self._show_view)
        self.proposed.answered.connect(self._replace_proposed)
        self.setFocusProxy(self.table)

    def _replace_proposed(self, field: str, text: str, node: str) -> None:
        """The table is looked through anew, and the proposals stay in sight."""
        self._replacing = True
        self.answered.emit(field, text, node)

    def _show_view(self, key: str) -> None:
        self.view.set_value(key)
        self._stack.setCurrentIndex((FAULTS, PROPOSED, ROWS).index(key))
        self.setFocusProxy(self.proposed if key == PROPOSED else self.table)
        self.detail.setVisible(key == FAULTS)

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("行"), lambda one: str(one.row), 64, shape=NUMBER),
            Column(self.tr("栏"), lambda one: one.head, 110, strong=True),
            Column(self.tr("表里写的"), lambda one: one.text.replace("\n", " "), 150),
            Column(self.tr("什么问题"), lambda one: core_text(one.what), 0),
            Column(self.tr("怎么办"), self._way, 300, quiet=True, spare=True),
            Column("", self._badge, 96, shape=BADGE, spare=True),
        ]

    def _way(self, fault: Fault) -> str:
        return self.tr("按回车选一项，同样的都照办") if fault.choices else core_text(fault.way)

    def _badge(self, fault: Fault) -> BadgeCell:
        if fault.kind is FaultKind.DOUBLE:
            return BadgeCell(self.tr("重复"))
        return BadgeCell(self.tr("可以选"), "info") if fault.choices else BadgeCell("")

    # -- showing -------------------------------------------------------------------------------

    def show_work(self, work: Work, lines: Sequence[Line]) -> None:
        """The faults and the first rows of a table that was looked through."""
        checked = work.checked
        if checked is None:
            return
        self._faults, self._lines = checked.faults, lines
        self._same = Counter((one.field, one.text) for one in checked.faults)
        self.summary.setText(self._summary(checked))
        self._passed.setText(self._passed_text(checked))
        self._passed.setVisible(bool(self._passed.text()))
        faults = self.tr("要改的地方 {count}").format(count=len(checked.faults))
        placed = self.tr("按属地分的所 {count}").format(count=len(checked.proposals))
        options = [(FAULTS, faults), *([(PROPOSED, placed)] if checked.proposals else [])]
        self.view.set_options([*options, (ROWS, self.tr("头几行的样子"))])
        first = FAULTS if checked.faults else PROPOSED if checked.proposals else ROWS
        self._show_view(PROPOSED if self._replacing and checked.proposals else first)
        self._replacing = False
        self.proposed.show_proposals(checked.proposals)
        self.model.reload()
        self._show_rows(work.layout)

    def _summary(self, checked: Checked) -> str:
        total = len(checked.lines.lines)
        text = self.tr("共 {total} 行：{good} 行可以导入，{bad} 行要改（其中重复 {double} 行）。")
        if not checked.faults:
            text = self.tr("共 {total} 行，都可以导入。")
        counts = {"good": len(checked.good), "bad": checked.bad_rows, "double": checked.doubles}
        said = text.format(total=total, **counts)
        if checked.proposals:
            more = self.tr("{count} 行没有写承办单位，按属地提出了所：请先看一遍，不对的按回车改。")
            said += fill_counted(more, count=len(checked.proposals))
        if checked.kinds:
            rows = self.tr("{kind} {count} 行")
            each = listed(
                fill_counted(rows, kind=core_text(kind), count=count) for kind, count in checked.kinds
            )
            said += self.tr("几种事项在一张表里，逐行登记：{kinds}。").format(kinds=each)
        return said

    def _passed_text(self, checked: Checked) -> str:
        lines = checked.lines
        passed = Counter(what for _row, what in lines.passed)
        parts = [self.tr("空行 {count}").format(count=lines.blank)] if lines.blank else []
        parts += [f"{core_text(what)} {count}" for what, count in passed.items()]
        return self.tr("略过：{parts}").format(parts=listed(parts)) if parts else ""

    def _show_rows(self, layout: Layout) -> None:
        heads = [(key, layout.heads[at]) for at, key in layout.columns.items() if at < len(layout.heads)]
        columns = [Column(self.tr("行"), lambda one: str(one.number), 64, shape=NUMBER)]
        columns += [Column(head, partial(_text_of, key), 130) for key, head in heads]
        model = PagedTableModel(
            columns, self._fetch_lines, lambda _filters: len(self._lines), self._desk.tasks, self.rows
        )
        self.rows.setModel(model)
        model.reload()

    def _fetch(self, offset: int, limit: int, _sort: Sort, _filters: Filters) -> Sequence[Fault]:
        return self._faults[offset : offset + limit]

    def _count(self, _filters: Filters) -> int:
        return len(self._faults)

    def _fetch_lines(self, offset: int, limit: int, _sort: Sort, _filters: Filters) -> Sequence[Line]:
        return self._lines[offset : offset + limit]

    def _tell(self, index: QModelIndex) -> None:
        """The whole sentence of the line that the keyboard is on: a narrow window cuts it."""
        fault = index.data(PagedTableModel.ROW_ROLE) if index.isValid() else None
        if not isinstance(fault, Fault):
            self.detail.clear()
            return
        text = self.tr("第{row}行“{head}”：{what}{way}")
        said = text.format(
            row=fault.row, head=fault.head, what=core_text(fault.what), way=core_text(fault.way)
        )
        self.detail.setText(said)

    # -- answering -----------------------------------------------------------------------------

    def _offer(self, fault: Fault) -> None:
        """What the text may stand for; the answer holds for every cell that says the same."""
        if not fault.choices:
            return
        same = self._same[fault.field, fault.text]
        text = fill_counted(self.tr("“{text}”（共 {count} 处）是："), text=fault.text, count=same)
        entries: list[Entry | Heading] = [Heading(text)]
        entries += [
            Entry(core_text(words), partial(self.answered.emit, fault.field, fault.text, value))
            for value, words in fault.choices
        ]
        MenuPanel(self.tr("选一项"), entries, self).open_under(self.table)


def _text_of(key: str, line: Line) -> str:
    cell = line.cells.get(key)
    return cell.text.replace("\n", " ") if cell else ""
