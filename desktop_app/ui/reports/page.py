"""统计: choose a report, a period and a unit; every number and every bar opens its list."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Protocol, cast

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.changes import Changes
from desktop_app.domain.codes import CodeList
from desktop_app.domain.reports import ReportChart
from desktop_app.services.house import Services
from desktop_app.services.statistics.pictures import chart_of, rows_of, table_of
from desktop_app.services.statistics.views import ReportView, TableView
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.reports.choosing import Choosing
from desktop_app.ui.reports.figures import Figures
from desktop_app.ui.reports.grid import FigureGrid
from desktop_app.ui.reports.grid_model import FigureModel, Place
from desktop_app.ui.reports.lines import LineTable
from desktop_app.ui.reports.panel import FigurePanel
from desktop_app.ui.reports.words import Told, spoken, tell, title_of
from desktop_app.ui.shared.asked import Ask, Asked
from desktop_app.ui.shared.asker import Asker
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.editors import Tools
from desktop_app.ui.shared.held_scroll import HeldScroll
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.menu_panel import Entry, MenuPanel
from desktop_app.ui.shared.page import Page
from desktop_app.ui.shared.page_header import PageHeader
from desktop_app.ui.shared.scroll_column import ScrollColumn
from desktop_app.ui.shared.segments import Segments
from desktop_app.ui.shared.undoing import tell_done

CHARTS = "charts"
_MOST_OTHERS = 200
_CHARTS_MODULE = "desktop_app.ui.reports.charts"


def _stay(_record: str) -> None:
    """A village has no page of its own."""


def _upper(codes: CodeList) -> list[tuple[str, str]]:
    return [(item.code, item.title) for item in codes.items if not item.parent]


class Board(Protocol):
    """What the page needs of the pictures, which are loaded when they are first looked at."""

    views: list[Any]
    opened: Any

    def show_charts(self, charts: Sequence[Any]) -> None: ...


class ReportsPage(Page):
    """`view` is the report on screen, None while the first is on its way."""

    kinds = (
        "matter",
        "step",
        "clock",
        "letter",
        "assignment",
        "supervision",
        "register_entry",
        "report_month",
    )

    def __init__(self, desk: Desk, services: Services, doors: Doors) -> None:
        super().__init__(desk)
        self._services, self._doors = services, doors
        self.view: ReportView | None = None
        self._shown = ("", "")
        self._asker = Asker(desk, services.undo, Tools(desk.tasks, desk.clock.today), self)
        self._header = PageHeader(self.tr("统计"), inline=True)
        codes = services.desk.rules.codes
        self.choosing = Choosing(
            services.reports.all(),
            services.reports.current,
            services.reports.usual,
            services.reports.units(),
            _upper(codes["categories"]),
            _upper(codes["channels"]),
            _upper(codes["work_groups"]),
            services.places.search,
            desk.tasks,
        )
        self.parts = Segments([])
        self.model = FigureModel(self.tell, self)
        self.grid, self.panel = FigureGrid(self.tr("报表")), FigurePanel()
        self.lines = LineTable(desk)
        self.board: Board | None = None
        self._notes = label("", "secondary", wrap=True)
        self._stack = QStackedWidget()
        self._pictures = ScrollColumn()
        self._pictures_at = HeldScroll(self._pictures.verticalScrollBar())
        self._build()
        self._listen()

    def _build(self) -> None:
        self._freeze = self._header.add_quiet(
            self.tr("封存本期"), self.freeze, hint=self.tr("本期的数字从此不变，以后的更正另外列出")
        )
        self._reopen = self._header.add_quiet(self.tr("解除封存…"), self.open_again)
        self._exports = self._header.add_quiet(self.tr("导出…"), self._open_exports)
        self._header.set_primary(self.tr("打印  Ctrl+P"), self.print_page)
        self.grid.setModel(self.model)
        for hidden in (self._freeze, self._reopen):
            hidden.setVisible(False)
        for part in (Figures(self.grid, self.panel), self.lines, self._pictures):
            self._stack.addWidget(part)
        set_role(self._stack, "clear")
        below = QWidget()
        set_role(below, "clear")
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._notes)
        self.parts.setAccessibleName(self.tr("看哪一张表，还是看图"))
        for widget in (self._header, self.choosing, self.parts):
            self.column.addWidget(widget)
        self.column.addWidget(self._stack, 1)
        self.column.addWidget(below)

    def _listen(self) -> None:
        self.choosing.changed.connect(self.refresh)
        self.parts.chosen.connect(self._show_part)
        self.grid.picked.connect(lambda place: self.panel.show_figure(place, self.tell(place)))
        self.grid.opened.connect(self.open_list)
        self.panel.asked.connect(lambda place, over: self.open_list(place, over=over))
        self.lines.opened.connect(self._doors.matter)

    def leave(self) -> None:
        self._pictures_at.note()

    def showEvent(self, event: QShowEvent) -> None:
        """Back from the list behind a bar: the pictures stand where they stood."""
        super().showEvent(event)
        self._pictures_at.hold()

    # -- reading -------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Counts the report anew, on a worker."""
        services, choice = self._services, self.choosing
        report, period, scope = choice.report.value(), choice.period.code(), choice.scope()

        def work() -> tuple[ReportView, bool, bool]:
            view, freezing = services.reports.make(report, period, scope), services.freezing
            return view, freezing.may_freeze(view), freezing.may_open(view)

        self.desk.tasks.run(work, self._show, owner=self, key="report", title=self.tr("正在统计"))

    def _show(self, found: tuple[ReportView, bool, bool]) -> None:
        """The same cell stays chosen where it is still there."""
        same = self.view is not None and self.view.report.id == found[0].report.id
        before = self._chosen() if same else None
        left = self.grid.left_at() if same else None
        view, may_freeze, may_open = found
        self.view = view
        self._header.set_subtitle(
            self.tr("{unit}　{period}").format(unit=view.unit, period=core_text(view.days.title))
        )
        self._freeze.setVisible(may_freeze)
        self._reopen.setVisible(may_open)
        parts = [(one.table.field, one.table.title) for one in view.tables]
        parts += [("lines", view.report.title)] if view.report.listing else []
        parts += [(CHARTS, self.tr("图"))] if view.report.charts else []
        # A picture stays a picture in the next report; a table gives way to the first one.
        kept = self.parts.value()
        self.parts.set_options(parts)
        self.parts.set_value(kept if kept in dict(parts) else parts[0][0])
        self.parts.setVisible(len(parts) > 1)
        self._show_notes(view)
        self._show_part(self.parts.value())
        if before is not None:
            index = self.model.index_of(*before)
            if index.isValid():
                self.grid.setCurrentIndex(index)
        if left is not None:
            self.grid.go_back_to(left)

    def _chosen(self) -> tuple[str, str] | None:
        place = self.model.place_at(self.grid.currentIndex())
        return (place.row.title, place.column.key) if place else None

    def _show_notes(self, view: ReportView) -> None:
        notes = [core_text(note.text) for note in view.notes]
        if view.listing is not None:
            text = self.tr("共 {count} 件").format(count=view.listing.number)
            notes.insert(0, text)
            if view.listing.hidden:
                secret = self.tr("另有 {count} 件保密事项，不列在这里。")
                notes.insert(1, secret.format(count=view.listing.hidden))
        self._notes.setText("　".join(notes))
        self._notes.setVisible(bool(notes))

    def _show_part(self, part: str) -> None:
        view = self.view
        if view is None:
            return
        if part == CHARTS:
            self._show_charts(view)
        elif view.report.listing:
            self.lines.show_view(view)
            self._stack.setCurrentIndex(1)
        else:
            table = next((one for one in view.tables if one.table.field == part), view.tables[0])
            self._show_table(table)

    def _show_table(self, table: TableView) -> None:
        self.panel.clear()
        self.model.show_table(table)
        if self._shown != (self.choosing.report.value(), table.table.field):
            self._shown = (self.choosing.report.value(), table.table.field)
            self.grid.horizontalScrollBar().setValue(0)
        self.grid.setAccessibleName(self.tr("报表：{title}").format(title=table.table.title))
        self._stack.setCurrentIndex(0)

    def _show_charts(self, view: ReportView) -> None:
        module = importlib.import_module(_CHARTS_MODULE)
        if self.board is None:
            made = module.ChartBoard(lambda place: spoken(self.tell(place)))
            made.opened.connect(self.open_list)
            self._pictures.column.addWidget(made)
            self.board = cast(Board, made)
        self._pictures_at.note()
        self.board.show_charts([self._figured(module, view, chart) for chart in view.report.charts])
        self._stack.setCurrentIndex(2)
        self._pictures_at.hold()

    def _figured(self, module: Any, view: ReportView, chart: ReportChart) -> Any:
        table = table_of(view, chart)
        rows = rows_of(table)
        places = tuple(
            tuple(Place(row, table.column(key), row.cells[key]) for row in rows) for key in chart.columns
        )
        return module.Figured(chart, chart_of(view, chart), places)

    def tell(self, place: Place) -> Told:
        """A cell in words."""
        return tell(self._services.reports, place.row.title, place.column, place.cell)

    # -- what can be done ----------------------------------------------------------------------

    def open_list(self, place: Place, *, over: bool = False) -> None:
        """The list behind a figure, or behind what it is measured against."""
        reports, title = self._services.reports, title_of(place.row.title, place.column)

        query = place.cell.over_query if over else place.cell.query

        def work() -> tuple[list[str], int, list[tuple[str, str, str]]]:
            others = reports.other_items(query) if query else []
            return (*reports.behind(place.cell, over=over), others)

        def show(found: tuple[list[str], int, list[tuple[str, str, str]]]) -> None:
            matters, hidden, others = found
            if others:
                self._show_others(title, others)
            elif any(matters):
                self._doors.listed(title, matters, hidden)
            else:
                nothing = self.tr("“{title}”没有可以打开的事项。").format(title=title)
                more = self.tr("另有 {count} 件保密事项。").format(count=hidden) if hidden else ""
                self.desk.messages.info(nothing + more)

        self.desk.tasks.run(work, show, owner=self, key="list")

    def _show_others(self, title: str, others: Sequence[tuple[str, str, str]]) -> None:
        """Visits, entries and villages: a list in place, from which each that has a page opens."""
        doors: dict[str, Callable[[str], Any]] = {"visit": self._doors.visit, "entry": self._doors.entry}
        entries = [
            Entry(text, partial(doors.get(kind, _stay), one)) for kind, one, text in others[:_MOST_OTHERS]
        ]
        MenuPanel(title, entries, self).open_under(self.panel)

    def print_page(self) -> bool:
        """Prints the report on its form, with its pictures."""
        view, papers = self.view, self._services.report_papers
        if view is None:
            return False
        self.desk.tasks.run(
            lambda: papers.pdf(view), self._doors.print_pdf, owner=self, title=self.tr("正在排版")
        )
        return True

    def _open_exports(self) -> None:
        entries = [
            Entry(
                self.tr("Excel 表格…"), lambda: self.export(".xlsx"), self.tr("数字能再算，一张表一个工作表")
            ),
            Entry(self.tr("PDF 文件…"), lambda: self.export(".pdf"), self.tr("和打印的一样，附图")),
            Entry(self.tr("填上级报表…"), self._doors.template, self.tr("上级发的表格，按单元格名称填好")),
        ]
        MenuPanel(self.tr("导出"), entries, self).open_under(self._exports)

    def export(self, ending: str) -> None:
        """Asks where to, and writes what is on screen."""
        view = self.view
        if view is None:
            return
        name = f"{view.unit}{view.days.title}{view.report.title}{ending}"
        kinds = {".xlsx": self.tr("Excel 表格 (*.xlsx)"), ".pdf": self.tr("PDF 文件 (*.pdf)")}
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("导出报表"), name, kinds[ending])
        if chosen:
            self.write(Path(chosen).with_suffix(ending))

    def write(self, path: Path) -> None:
        """Writes the report to a file; PDF or spreadsheet by the end of its name."""
        view, papers = self.view, self._services.report_papers
        if view is None:
            return
        done = self.tr("已导出到 {name}").format(name=path.name)
        self.desk.tasks.run(
            lambda: papers.save(view, path),
            lambda _none: self.desk.messages.done(done),
            owner=self,
            title=self.tr("正在导出"),
        )

    def freeze(self) -> None:
        """Closes the period: its figures stay, later corrections show beside them."""
        view, services = self.view, self._services
        if view is None:
            return
        done = self.tr("已封存{period}的数字").format(period=core_text(view.days.title))

        def told(changes: Changes) -> None:
            tell_done(self.desk, services.undo, changes, done, self.tr("撤销"), self.tr("已解除封存"))

        self.desk.tasks.run(lambda: services.freezing.freeze(view), told, owner=self, key="freeze")

    def open_again(self) -> None:
        """Takes back the closing; asks why."""
        view, freezing = self.view, self._services.freezing
        if view is None:
            return
        asked = [Asked("reason", self.tr("原因"), Ask.TEXT, required=True)]
        self._asker.ask(
            self.tr("解除封存"),
            asked,
            lambda values: freezing.open_again(view, str(values["reason"])),
            self.tr("已解除封存，数字按现在的记录统计"),
            intro=self.tr("解除以后，{period}的数字会随更正改变。").format(period=core_text(view.days.title)),
        )
