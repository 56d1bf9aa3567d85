"""Step one: which file, and what was taken in before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop_app.services.imports.imports import Batch, Imports
from desktop_app.ui.qt.counting import fill_counted
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.choice_box import ChoiceBox
from desktop_app.ui.shared.columns import NUMBER, Column
from desktop_app.ui.shared.drop_zone import DropZone
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.menu_panel import Entry, Heading, MenuPanel
from desktop_app.ui.shared.paged_model import Filters, PagedTableModel, Sort
from desktop_app.ui.shared.table_view import TableView

_SUFFIXES = (".xlsx", ".xlsm", ".csv", ".txt", ".xls", ".et")


class FileStep(QWidget):
    """`chosen(path, target id or "")` when a file was named; `undo_asked(batch)`."""

    chosen = Signal(object, str)
    undo_asked = Signal(object)

    def __init__(self, desk: Desk, imports: Imports) -> None:
        super().__init__()
        set_role(self, "clear")
        self._imports, self._batches = imports, tuple[Batch, ...]()
        self.target = ChoiceBox([(one.id, one.title) for one in imports.targets()])
        self.target.setItemText(0, self.tr("看栏名自动判断"))
        self.drop = DropZone(self.tr("把旧台账拖到这里，或点击选择文件（xlsx、csv）"), _SUFFIXES)
        self.drop.remember_in(desk.state)
        self.model = PagedTableModel(self._columns(), self._fetch, self._count, desk.tasks, self)
        self.table = TableView(self.tr("导入过的表"))
        self._before, self._title = Card(flush=True), label(self.tr("导入过的表"), "section")
        self._build()

    def _build(self) -> None:
        card = Card(self.tr("选择要导入的表"))
        said = self.tr(
            "原来的编号和日期照旧保留。先检查，有错一次全部列出；导入后可以整批撤销。表里的宏不会运行。"
        )
        card.body.addWidget(label(said, "secondary", wrap=True))
        card.body.addWidget(FieldRow("target", self.tr("这是什么表"), self.target))
        card.body.addWidget(self.drop)
        self.table.setModel(self.model)
        self.table.opened.connect(self._offer)
        self._before.body.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column.addWidget(card)
        column.addWidget(self._title)
        column.addWidget(self._before, 1)
        column.addStretch(0)
        self._show_before(0)
        self.model.counted.connect(self._show_before)
        self.drop.dropped.connect(self._dropped)
        self.setFocusProxy(self.drop)

    def _show_before(self, total: int) -> None:
        self._title.setVisible(bool(total))
        self._before.setVisible(bool(total))

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("导入时间"), lambda one: f"{datetime.fromisoformat(one.at):%Y-%m-%d %H:%M}", 150),
            Column(self.tr("种类"), lambda one: one.title, 150),
            Column(self.tr("文件"), lambda one: one.file_name, 0, strong=True),
            Column(self.tr("行数"), lambda one: f"{one.rows:,}", 90, shape=NUMBER),
            Column(self.tr("谁导入的"), lambda one: one.by, 110, quiet=True, spare=True),
        ]

    def _fetch(self, offset: int, limit: int, _sort: Sort, _filters: Filters) -> Sequence[Batch]:
        return self._batches[offset : offset + limit]

    def _count(self, _filters: Filters) -> int:
        self._batches = tuple(self._imports.batches())
        return len(self._batches)

    def refresh(self) -> None:
        """Reads anew what was taken in before."""
        self.model.reload()

    def choose_target(self, target_id: str) -> None:
        """For a page that is about one kind of table."""
        self.target.set_code(target_id)

    def _dropped(self, paths: list[Path]) -> None:
        self.chosen.emit(paths[0], self.target.code())

    def _offer(self, batch: Batch) -> None:
        """A batch of thousands of rows is not undone by one careless press."""
        heading = fill_counted(self.tr("{name}（{count} 行）"), name=batch.file_name, count=f"{batch.rows:,}")
        detail = self.tr("这批内容没有办理、改动、导出过才可以；撤销后和没有导入过一样")
        entry = Entry(self.tr("撤销整批"), lambda: self.undo_asked.emit(batch), detail)
        MenuPanel(self.tr("导入过的表"), [Heading(heading), entry], self).open_under(self.table)
