"""The registers' page: what is due, the coverage, and every 台账 with its list."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from desktop_app.domain.registers import Register
from desktop_app.services.house import Services
from desktop_app.services.imports.imports import import_target
from desktop_app.services.registers.taskline import RegisterTask, TaskKind
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.registers.coverage_view import CoveragePage
from desktop_app.ui.registers.list_view import EntryList
from desktop_app.ui.registers.quick import begin_quick
from desktop_app.ui.registers.session import DRAFT_KIND
from desktop_app.ui.registers.sheet_acts import SheetActs
from desktop_app.ui.registers.shelf import COVERAGE, TASKS, Shelf
from desktop_app.ui.registers.tasks_view import TasksView
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.menu_panel import Entry, MenuPanel
from desktop_app.ui.shared.page import GAP_PX, Page
from desktop_app.ui.shared.page_header import PageHeader
from desktop_app.ui.shared.parked_card import ParkedCard

_LAST = "registers/last"
_TASKS, _COVERAGE, _LIST = 0, 1, 2


class RegistersPage(Page):
    """`show_register(id)` goes to a register; `begin(id)` makes a new entry of it."""

    kinds = ("register_entry", "visit", "matter")

    def __init__(self, desk: Desk, services: Services, doors: Doors) -> None:
        super().__init__(desk)
        self._services, self._doors = services, doors
        self._registers = services.registers.all()
        self._header = PageHeader(self.tr("台账"), inline=True)
        self.shelf = Shelf()
        self.tasks_view = TasksView(desk, services.register_tasks, self.act)
        self.coverage_view = CoveragePage(desk, services.coverage, services.places.name)
        self.list = EntryList(desk, services, doors)
        self._views = QStackedWidget()
        self._parked = ParkedCard(self.tr("没有写完的记录"), doors.entry_draft, self._drop)
        self.acts = SheetActs(desk, services, doors, self)
        self._build()

    def _build(self) -> None:
        self._print = self._header.add_quiet(self.tr("打印"), self.print_page, hint=self.tr("Ctrl+P"))
        self._sheets = self._header.add_quiet(self.tr("表格…"), self._open_sheets)
        self._full = self._header.add_quiet(self.tr("完整登记"), lambda: self.begin(full=True))
        self.primary = self._header.set_primary(self.tr("新增"), self.begin)
        set_role(self._views, "clear")
        for view in (self.tasks_view, self.coverage_view, self.list):
            self._views.addWidget(view)
        card = Card(flush=True)
        card.body.addWidget(self.shelf)
        row = QHBoxLayout()
        row.setSpacing(GAP_PX)
        row.addWidget(card)
        row.addWidget(self._views, 1)
        self.column.addWidget(self._header)
        self.column.addWidget(self._parked)
        self.column.addLayout(row, 1)
        self.shelf.show_registers(self._registers)
        self.shelf.chosen.connect(self._chosen)
        self.shelf.itemActivated.connect(lambda _item: self._go_right())
        self.list.begin.connect(self.begin)
        self.list.counted.connect(self._counted)
        self.shelf.choose(self.desk.state.text(_LAST, TASKS))

    # -- showing -------------------------------------------------------------------------------

    def register(self) -> Register | None:
        """The register that is shown, None for the tasks and the coverage."""
        key = self.shelf.key()
        return next((one for one in self._registers if one.id == key), None)

    def show_register(self, register_id: str) -> None:
        self.shelf.choose(register_id)

    def _chosen(self, key: str) -> None:
        self.desk.state.set_text(_LAST, key)
        register = self.register()
        self._views.setCurrentIndex(_LIST if register else _COVERAGE if key == COVERAGE else _TASKS)
        keeps = register is not None and register.keeps(self._services.desk.identity.role)
        self._print.setVisible(key != TASKS)
        self._sheets.setVisible(key != TASKS)
        self._full.setVisible(keeps and bool(register and register.quick))
        self.primary.setVisible(keeps)
        self._header.set_subtitle("")
        if register is not None:
            self.list.show_register(register)
        else:
            self._refresh_view()

    def _go_right(self) -> None:
        """Enter in the list of registers: to the rows of the chosen one."""
        view = self.list.table if self.register() is not None else self.tasks_view.table
        view.arrive(self.shelf)

    def _refresh_view(self) -> None:
        key = self.shelf.key()
        if self.register() is not None:
            self.list.refresh()
        elif key == COVERAGE:
            self.coverage_view.refresh()
        else:
            self.tasks_view.refresh()

    def refresh(self) -> None:
        self._refresh_view()
        services = self._services
        self.desk.tasks.run(services.registers.counts, self.shelf.show_counts, owner=self, key="counts")
        self.desk.tasks.run(
            lambda: services.drafts.parked(DRAFT_KIND), self._parked.show_drafts, owner=self, key="parked"
        )

    def _counted(self, total: int) -> None:
        self._header.set_subtitle(self.tr("共 {count} 条").format(count=total) if total else "")

    def _drop(self, draft_id: str) -> None:
        services = self._services
        self.desk.tasks.run(lambda: services.drafts.drop(draft_id), lambda _none: self.refresh(), owner=self)

    # -- acting --------------------------------------------------------------------------------

    def begin(self, *, full: bool = False) -> None:
        """A new entry: in the quick dialog where the register has one, else on a sheet."""
        register = self.register()
        if register is None:
            return
        if register.quick and not full:
            begin_quick(self.desk, self._services, self._doors, register, self)
        else:
            self._doors.new_entry(register.id, {})

    def act(self, task: RegisterTask) -> None:
        """Does what a line of 到期提醒 asks for."""
        if task.kind is TaskKind.MISSING:
            self.show_register(task.register_id)
        elif task.entry_id:
            self._doors.entry(task.entry_id)
        else:
            self._doors.new_entry(task.register_id, task.given)

    def print_page(self) -> bool:
        """The list or the coverage on paper (Ctrl+P)."""
        register = self.register()
        if register is not None:
            self._print_list(register)
        elif self.shelf.key() == COVERAGE:
            coverage, since = self._services.coverage, self.coverage_view.day()
            self.desk.tasks.run(lambda: coverage.print(since), self._doors.print_pdf, owner=self)
        else:
            return False
        return True

    def _print_list(self, register: Register) -> None:
        """Asks which print where the register has a form of its own for its list."""
        wanted, order = self.list.wanted(), self.list.order()
        lists = self._services.register_print.lists(register.id)
        if len(lists) == 1:
            self.acts.print_list(register, wanted, order)
            return
        entries = [
            Entry(title, partial(self.acts.print_list, register, wanted, order, form))
            for form, title in lists
        ]
        MenuPanel(self.tr("打印"), entries, self).open_under(self._print)

    def _open_sheets(self) -> None:
        register = self.register()
        if register is None:
            coverage, since = self._services.coverage, self.coverage_view.day()
            self.acts.write_as(
                self.tr("走访排查覆盖表"), lambda: coverage.export_xlsx(since, missed_only=False)
            )
            return
        wanted, order = self.list.wanted(), self.list.order()
        entries = [
            Entry(
                self.tr("导出现在的列表"),
                lambda: self.acts.export_list(register, wanted, order),
                self.tr("按屏幕上的筛选和顺序，写出全部栏目"),
            ),
            Entry(
                self.tr("导出屏幕上的栏目…"),
                lambda: self._doors.export(self.list.table, register.title),
                self.tr("和屏幕上看到的一样"),
            ),
        ]
        if register.keeps(self._services.desk.identity.role):
            detail = self.tr("导出的表改好以后再导入：有错一次列出，一次写入，可以整批撤销")
            entries.append(Entry(self.tr("导入表格…"), lambda: self.acts.import_list(register), detail))
            old = self.tr("别处的旧台账：栏目自己对应，有错一次列出，可以整批撤销")
            entries.append(
                Entry(self.tr("导入旧台账…"), lambda: self._doors.imports(import_target(register.id)), old)
            )
        MenuPanel(self.tr("表格"), entries, self).open_under(self._sheets)

    def focus_search(self) -> bool:
        if self.register() is None:
            return False
        self.list.search.take_focus()
        return True

    def leave(self) -> None:
        self.list.leave()
