"""办理程序: which rules are in force, in which version and from where, to be read step by step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from desktop_app.base.errors import UserProblem
from desktop_app.domain.changes import Changes
from desktop_app.domain.forms import Form
from desktop_app.domain.procedures import Procedure
from desktop_app.services.house import Services
from desktop_app.services.procedurefiles import OwnFile
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.words import clauses, core_text, problem_text, problem_way_out
from desktop_app.ui.settings.procedure_words import in_order, sheet_of
from desktop_app.ui.settings.topic import Topic
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.columns import BADGE, NUMBER, BadgeCell, Column
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty
from desktop_app.ui.shared.paged_model import Filters, PagedTableModel, Sort
from desktop_app.ui.shared.sheet_dialog import SheetDialog
from desktop_app.ui.shared.table_view import TableView


@dataclass(frozen=True)
class Rules:
    """What could be read: procedures with the forms they name, own files, or the problem that stopped the reading."""

    procedures: Sequence[Procedure] = ()
    forms: Mapping[str, Form] | None = None
    files: Sequence[OwnFile] = ()
    problem: UserProblem | None = None


class ProceduresTopic(Topic):
    """A row opens the procedure as a sheet in words. The bureau may lay a file of its own over a shipped one."""

    fills = True

    def __init__(self, desk: Desk, services: Services) -> None:
        super().__init__(desk)
        self._rules, self._service, self._found = services.desk.rules, services.procedure_files, Rules()
        self._bureau = services.desk.identity.is_bureau
        self.head(
            self.tr("办理程序"),
            self.tr("每一步由谁办、期限几天、依据哪一条，都写在程序文件里。点一行可以逐步阅读。"),
        )
        self._fault, self._way_out = label("", "error", wrap=True), label("", "secondary", wrap=True)
        self.model = PagedTableModel(self._columns(), self._fetch, self._count, desk.tasks, self)
        self.table = TableView(self.title)
        self.table.setModel(self.model)
        self.table.opened.connect(self.read)
        self._files = QVBoxLayout()
        for part in (self._fault, self._way_out, self.table):
            self.column.addWidget(part)
        self.column.setStretchFactor(self.table, 1)
        self.column.addLayout(self._own())

    def _own(self) -> QVBoxLayout:
        """The bureau's own files, below the table; an office sees them once there are some."""
        self._own_title = label(self.tr("县局自己的程序文件"), "section")
        top, column = QHBoxLayout(), QVBoxLayout()
        top.addWidget(self._own_title)
        top.addStretch(1)
        if self._bureau:
            top.addWidget(
                button(self.tr("另存选中的…"), self.choose_place, name=self.tr("另存选中的程序文件"))
            )
            top.addWidget(button(self.tr("导入程序文件…"), self.choose_file))
        column.addLayout(top)
        column.addLayout(self._files)
        return column

    def _columns(self) -> list[Column]:
        version = self.tr("第 {version} 版")
        return [
            Column(self.tr("办理程序"), lambda one: one.title, 0, strong=True),
            Column(self.tr("来源"), self._source, 170, shape=BADGE),
            Column(
                self.tr("版本"), lambda one: version.format(version=one.version), 90, quiet=True, spare=True
            ),
            Column(self.tr("步骤"), lambda one: str(len(one.actions)), 66, shape=NUMBER, spare=True),
            Column(self.tr("期限"), lambda one: str(len(one.clocks)), 66, shape=NUMBER, spare=True),
        ]

    def _source(self, one: Procedure) -> BadgeCell:
        if not one.layer:
            return BadgeCell(self.tr("随程序发布"))
        own, instead = self.tr("县局自己的"), self.tr("县局的，替换原来的")
        return BadgeCell(instead if one.overrides else own, "info")

    def load(self) -> None:
        self.desk.tasks.run(self._read, self._show, owner=self, key="load")

    def _read(self) -> Rules:
        """A fault in the bureau's file is something to show here, not to end with."""
        try:
            files = self._service.files()
            return Rules(tuple(in_order(self._rules.procedures)), self._rules.forms, files)
        except UserProblem as problem:
            return Rules(problem=problem)

    def _show(self, found: Rules) -> None:
        self._found = found
        problem = found.problem
        self._fault.setText(problem_text(problem) if problem else "")
        self._way_out.setText(problem_way_out(problem) if problem else "")
        for part in (self._fault, self._way_out):
            part.setVisible(problem is not None)
        self._show_files(found.files)
        self.model.reload()

    def _show_files(self, files: Sequence[OwnFile]) -> None:
        empty(self._files)
        self._own_title.setVisible(self._bureau or bool(files))
        if self._bureau and not files:
            text = self.tr(
                "还没有。在上面选一个程序，“另存选中的…”，用记事本改好，再在这里导入；"
                "检查通过后替换原来的，并随U盘带给各所。"
            )
            self._files.addWidget(label(text, "secondary", wrap=True))
        for one in files:
            self._files.addLayout(self._file_row(one))

    def _file_row(self, one: OwnFile) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(label(one.name, "strong"))
        told = problem_text(one.problem) if one.problem else self.tr("在用")
        row.addWidget(label(told, "error" if one.problem else "done", wrap=True), 1)
        if self._bureau:
            name = self.tr("删除 {name}").format(name=one.name)
            row.addWidget(button(self.tr("删除"), partial(self.remove, one.name), "link", name=name))
        return row

    def _fetch(self, offset: int, limit: int, _sort: Sort, _filters: Filters) -> Sequence[Procedure]:
        return self._found.procedures[offset : offset + limit]

    def _count(self, _filters: Filters) -> int:
        return len(self._found.procedures)

    def read(self, procedure: Procedure) -> SheetDialog:
        """Opens the sheet of one procedure."""
        intro = self.tr("第 {version} 版　·　{source}").format(
            version=procedure.version, source=self._source(procedure).text
        )
        sheet = SheetDialog(procedure.title, intro, sheet_of(procedure, self._found.forms or {}), self)
        sheet.open()
        return sheet

    # -- the bureau's own files ----------------------------------------------------------------

    def choose_file(self) -> None:
        """Asks for a procedure file."""
        kinds = self.tr("办理程序 (*.toml)")
        name, _kind = QFileDialog.getOpenFileName(self, self.tr("导入程序文件"), "", kinds)
        if name:
            self.bring(Path(name))

    def choose_place(self) -> None:
        """Asks where the file of the chosen row goes; the first row where none is chosen."""
        at = max(self.table.currentIndex().row(), 0)
        if self._found.procedures:
            procedure = self._found.procedures[at]
            start = f"{procedure.id}-v{procedure.version}.toml"
            name, _kind = QFileDialog.getSaveFileName(
                self, self.tr("另存程序文件"), start, self.tr("办理程序 (*.toml)")
            )
            if name:
                self.save_out(procedure, Path(name).with_suffix(".toml"))

    def save_out(self, procedure: Procedure, path: Path) -> None:
        """Writes the file of a procedure to be changed there."""
        said = self.tr("已另存“{name}”。用记事本改好，保存为 UTF-8，再导入。").format(name=path.name)
        self.desk.tasks.run(
            lambda: self._service.save(procedure, path),
            lambda _none: self.desk.messages.done(said),
            owner=self,
        )

    def bring(self, path: Path) -> None:
        """Checks the file as a whole before anything changes."""
        said = self.tr("检查通过，已经在用。下次写U盘时带给各所。")
        self.write(lambda: self._service.bring(path), partial(self._changed, said))

    def remove(self, name: str) -> None:
        said = self.tr("已删除，恢复随程序发布的。")
        self.write(lambda: self._service.remove(name), partial(self._changed, said))

    def _changed(self, said: str, changes: Changes) -> None:
        self.desk.bus.publish(changes)
        self.desk.messages.done(said, clauses(core_text(one) for one in changes.remarks))
        self.load()
