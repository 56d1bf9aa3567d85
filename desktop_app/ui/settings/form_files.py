"""文书格式: which forms are in force, from where; the bureau may word one anew for all its offices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from desktop_app.domain.changes import Changes
from desktop_app.domain.forms import Form
from desktop_app.services.formfiles import OwnForm
from desktop_app.services.house import Services
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.words import core_text, problem_text
from desktop_app.ui.settings.topic import Topic
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.columns import BADGE, BadgeCell, Column
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty
from desktop_app.ui.shared.paged_model import Filters, PagedTableModel, Sort
from desktop_app.ui.shared.table_view import TableView


@dataclass(frozen=True)
class Found:
    """The forms in force in order of their ids, and the bureau's own files."""

    forms: Sequence[Form] = ()
    files: Sequence[OwnForm] = ()


class FormsTopic(Topic):
    """The table tells; files are brought and taken away below it."""

    fills = True

    def __init__(self, desk: Desk, services: Services) -> None:
        super().__init__(desk)
        self._rules, self._service, self._found = services.desk.rules, services.form_files, Found()
        self._bureau = services.desk.identity.is_bureau
        self.head(
            self.tr("文书格式"),
            self.tr("文书的文字由格式文件决定。县局可以改写，随U盘带给各所；已经签发的文书不变。"),
        )
        self.model = PagedTableModel(self._columns(), self._fetch, self._count, desk.tasks, self)
        self.table = TableView(self.title)
        self.table.setModel(self.model)
        self._own_title, self._files = label(self.tr("县局改写的文书格式"), "section"), QVBoxLayout()
        self.column.addWidget(self.table)
        self.column.setStretchFactor(self.table, 1)
        self.column.addLayout(self._head())
        self.column.addLayout(self._files)

    def _head(self) -> QHBoxLayout:
        top = QHBoxLayout()
        top.addWidget(self._own_title)
        top.addStretch(1)
        if self._bureau:
            save = self.tr("另存选中的格式文件")
            top.addWidget(button(self.tr("另存选中的…"), self.choose_place, name=save))
            top.addWidget(button(self.tr("导入格式文件…"), self.choose_file))
        return top

    def _columns(self) -> list[Column]:
        version = self.tr("第 {version} 版")
        return [
            Column(self.tr("编号"), lambda one: one.id, 80, quiet=True),
            Column(self.tr("文书"), lambda one: core_text(one.title), 0, strong=True),
            Column(self.tr("来源"), self._source, 150, shape=BADGE),
            Column(self.tr("版本"), lambda one: version.format(version=one.version), 90, quiet=True),
        ]

    def _source(self, one: Form) -> BadgeCell:
        own = any(file.name == f"{one.id}.toml" and file.problem is None for file in self._found.files)
        return BadgeCell(self.tr("县局改写的"), "info") if own else BadgeCell(self.tr("随程序发布"))

    def _fetch(self, offset: int, limit: int, _sort: Sort, _filters: Filters) -> Sequence[Form]:
        return self._found.forms[offset : offset + limit]

    def _count(self, _filters: Filters) -> int:
        return len(self._found.forms)

    def load(self) -> None:
        self.desk.tasks.run(self._read, self._show, owner=self, key="load")

    def _read(self) -> Found:
        forms = self._rules.forms
        return Found([forms[key] for key in sorted(forms)], self._service.files())

    def _show(self, found: Found) -> None:
        self._found = found
        empty(self._files)
        self._own_title.setVisible(self._bureau or bool(found.files))
        if self._bureau and not found.files:
            text = self.tr(
                "还没有。在上面选一种文书，“另存选中的…”，用记事本改文字，把 version 加1，再在这里导入。"
            )
            self._files.addWidget(label(text, "secondary", wrap=True))
        for one in found.files:
            self._files.addLayout(self._row(one))
        self.model.reload()

    def _row(self, one: OwnForm) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(label(f"{one.name}　{core_text(one.title)}", "strong"))
        told = problem_text(one.problem) if one.problem else self.tr("在用")
        row.addWidget(label(told, "error" if one.problem else "done", wrap=True), 1)
        if self._bureau:
            name = self.tr("删除 {name}").format(name=one.name)
            row.addWidget(button(self.tr("删除"), partial(self.remove, one.name), "link", name=name))
        return row

    # -- the bureau's own files ----------------------------------------------------------------

    def choose_file(self) -> None:
        """Asks for a form's file; its name says which form it words anew."""
        name, _ = QFileDialog.getOpenFileName(self, self.tr("导入格式文件"), "", self.tr("文书格式 (*.toml)"))
        if name:
            self.bring(Path(name))

    def bring(self, path: Path) -> None:
        """Takes the file; a fault is told with its line."""
        self.desk.tasks.run(lambda: self._service.bring(path), self._changed, owner=self)

    def remove(self, name: str) -> None:
        """The shipped wording again."""
        self.desk.tasks.run(lambda: self._service.remove(name), self._changed, owner=self)

    def choose_place(self) -> None:
        """Asks where the file of the chosen row goes; the first row where none is chosen."""
        at = max(self.table.currentIndex().row(), 0)
        if self._found.forms:
            form = self._found.forms[at]
            title, kinds = self.tr("另存格式文件"), self.tr("文书格式 (*.toml)")
            name, _ = QFileDialog.getSaveFileName(self, title, f"{form.id}.toml", kinds)
            if name:
                self.save_as(form.id, Path(name))

    def save_as(self, form_id: str, path: Path) -> None:
        """Writes the wording in force."""
        done = self.tr("已另存为 {name}").format(name=path.name)
        self.desk.tasks.run(
            lambda: self._service.save(form_id, path), lambda _none: self.desk.messages.done(done), owner=self
        )

    def _changed(self, changes: Changes) -> None:
        self.desk.messages.done(self.tr("已保存，从现在起写的文书按新格式。下次写U盘时带给各所。"))
        self.desk.bus.publish(changes)
        self.load()
