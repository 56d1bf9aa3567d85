"""What is done with a whole list: print it, write it to a spreadsheet, read one back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.base.errors import InputProblem, UserProblem
from desktop_app.domain.changes import Changes
from desktop_app.domain.registers import Register
from desktop_app.services.house import Services
from desktop_app.services.registers.query import EntryFilter
from desktop_app.services.registers.sheets import SheetPlan
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.registers.import_dialog import ImportDialog
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.paged_model import Sort
from desktop_app.ui.shared.undoing import tell_done

_SUFFIX = ".xlsx"


class SheetActs(QObject):
    """Acts on the list shown by `page`; every file is written whole or not at all."""

    def __init__(self, desk: Desk, services: Services, doors: Doors, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._services, self._doors, self._page = desk, services, doors, page

    def print_list(self, register: Register, wanted: EntryFilter, order: Sort, form_id: str = "") -> None:
        """The list as it stands on screen, on one of the forms of `lists`."""
        services = self._services

        def make() -> bytes:
            return services.register_print.listing(
                register.id, wanted, sort=order.key, descending=order.descending, form_id=form_id
            )

        self._desk.tasks.run(make, self._doors.print_pdf, owner=self, title=self.tr("正在排版"))

    def export_list(self, register: Register, wanted: EntryFilter, order: Sort) -> None:
        """Asks where to, and writes what stands on screen with every field."""
        services = self._services

        def make() -> bytes:
            return services.register_sheets.export_xlsx(
                register.id, wanted, sort=order.key, descending=order.descending
            )

        self.write_as(f"{register.title}台账", make)

    def write_as(self, name: str, make: Callable[[], bytes]) -> None:
        """Asks for a file and writes it."""
        chosen, _ = QFileDialog.getSaveFileName(
            self._page, self.tr("导出表格"), f"{name}{_SUFFIX}", self.tr("Excel 表格 (*.xlsx)")
        )
        if chosen:
            self.write(Path(chosen).with_suffix(_SUFFIX), make)

    def write(self, path: Path, make: Callable[[], bytes]) -> None:
        """Makes the content and writes it to a file."""
        services = self._services

        def work() -> None:
            services.register_sheets.write_file(path, make())

        done = self.tr("已导出到 {name}").format(name=path.name)
        self._desk.tasks.run(
            work, lambda _none: self._desk.messages.done(done), owner=self, title=self.tr("正在导出")
        )

    def import_list(self, register: Register) -> None:
        """Asks for a file, tells what it would change, and takes it in."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._page, self.tr("导入表格"), "", self.tr("Excel 表格 (*.xlsx)")
        )
        if chosen:
            self.look_at(register, Path(chosen))

    def look_at(self, register: Register, path: Path) -> None:
        """Reads the file; its faults are listed all at once, nothing is written yet."""
        services = self._services

        def read() -> tuple[bytes, SheetPlan]:
            content = services.register_sheets.read_file(path)
            return content, services.register_sheets.look(register.id, content)

        self._desk.tasks.run(
            read,
            lambda found: self._ask(register, *found),
            failed=lambda problem: self._refused(register, problem),
            owner=self,
            title=self.tr("正在读表格"),
        )

    def _refused(self, register: Register, problem: UserProblem) -> None:
        if isinstance(problem, InputProblem):
            ImportDialog(register.title, self._page).show_problems(problem.problems)
        else:
            self._desk.messages.problem(problem)

    def _ask(self, register: Register, content: bytes, plan: SheetPlan) -> None:
        if not plan.new and not plan.changed:
            self._desk.messages.info(self.tr("表里的内容和台账一样，没有要改的。"))
            return
        dialog = ImportDialog(register.title, self._page)
        dialog.accepted.connect(lambda: self.take_in(register, content))
        dialog.show_plan(plan)

    def take_in(self, register: Register, content: bytes) -> None:
        """Writes the whole table in one go; 撤销 takes it back."""
        services = self._services
        self._desk.tasks.run(
            lambda: services.register_sheets.import_xlsx(register.id, content),
            self._taken,
            owner=self,
            title=self.tr("正在导入"),
        )

    def _taken(self, changes: Changes) -> None:
        count = len(changes.ids("register_entry"))
        done = self.tr("已导入 {count} 条").format(count=count)
        tell_done(self._desk, self._services.undo, changes, done, self.tr("撤销"), self.tr("整批已撤销"))
