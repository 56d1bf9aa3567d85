"""国家系统代码: what the national system calls our channels, purposes and categories; the bureau fills it in."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.changes import Changes
from desktop_app.domain.national import CodeRow
from desktop_app.services.house import Services
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.settings.topic import Topic
from desktop_app.ui.shared.answered import text_of
from desktop_app.ui.shared.ask_dialog import AskDialog
from desktop_app.ui.shared.asked import Ask, Asked
from desktop_app.ui.shared.asker import Asker
from desktop_app.ui.shared.columns import BADGE, BadgeCell, Column
from desktop_app.ui.shared.editors import Tools
from desktop_app.ui.shared.paged_model import Filters, PagedTableModel, Sort
from desktop_app.ui.shared.table_view import TableView


class NationalCodesTopic(Topic):
    """Travels to the offices; they use it when they key a petition in."""

    fills = True

    def __init__(self, desk: Desk, services: Services) -> None:
        super().__init__(desk)
        self._national, self._rows = services.national, tuple[CodeRow, ...]()
        self.head(
            self.tr("国家系统代码"),
            self.tr("国家系统里的代码全国没有公开的统一表，照贵县系统里的填；各所录入和导出时都用它。"),
        )
        self._asker = Asker(desk, services.undo, Tools(desk.tasks, desk.clock.today), self)
        self.model = PagedTableModel(self._columns(), self._fetch, self._count, desk.tasks, self)
        self.table = TableView(self.title)
        self.table.setModel(self.model)
        self.table.opened.connect(self.edit)
        self.column.addWidget(self.table, 1)

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("代码表"), lambda row: row.list_title, 130, quiet=True),
            Column(self.tr("本程序"), lambda row: row.title, 0, strong=True),
            Column(self.tr("代码"), lambda row: row.code, 90, spare=True),
            Column(self.tr("国家系统"), self._national_cell, 130, shape=BADGE),
        ]

    def _national_cell(self, row: CodeRow) -> BadgeCell:
        if not row.national:
            return BadgeCell(self.tr("没有填"))
        return BadgeCell(row.national, "info" if row.changed else "plain")

    def load(self) -> None:
        self.desk.tasks.run(self._national.codes, self._show, owner=self, key="load")

    def _show(self, rows: Sequence[CodeRow]) -> None:
        self._rows = tuple(rows)
        self.model.reload()

    def _fetch(self, offset: int, limit: int, _sort: Sort, _filters: Filters) -> Sequence[CodeRow]:
        return self._rows[offset : offset + limit]

    def _count(self, _filters: Filters) -> int:
        return len(self._rows)

    def edit(self, row: CodeRow) -> AskDialog:
        """Asks for the code there; empty for none."""
        asked = (Asked("national", self.tr("国家系统代码"), Ask.LINE, value=row.national),)

        def submit(values: dict[str, object]) -> Changes:
            return self._national.set_code(row.codes, row.code, text_of(values, "national"))

        return self._asker.ask(
            f"{row.list_title}　{row.title}",
            asked,
            submit,
            self.tr("已填写，下次写U盘时带给各所"),
            ok_text=self.tr("确定"),
            then=lambda _changes: self.load(),
        )
