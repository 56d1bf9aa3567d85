"""办理权限: who may do each step by its own right, as the bureau sets it; readable by a lawyer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox

from desktop_app.domain.changes import Changes
from desktop_app.domain.procedures import Authority
from desktop_app.services.duties.authorities import AuthorityRow
from desktop_app.services.house import Services
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.settings.procedure_words import authority_title, clause_words, in_order, who
from desktop_app.ui.settings.topic import Topic
from desktop_app.ui.shared.asked import Ask, Asked
from desktop_app.ui.shared.asker import Asker
from desktop_app.ui.shared.choice_box import ChoiceBox
from desktop_app.ui.shared.columns import BADGE, BadgeCell, Column
from desktop_app.ui.shared.editors import Tools
from desktop_app.ui.shared.flow_layout import FlowLayout
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.paged_model import Filters, PagedTableModel, Sort
from desktop_app.ui.shared.table_view import TableView

_BOX_PX = 260


class AuthoritiesTopic(Topic):
    """The bureau opens a row to change it; an office reads what is in force."""

    fills = True

    def __init__(self, desk: Desk, services: Services) -> None:
        super().__init__(desk)
        self._services, self._rows = services, tuple[AuthorityRow, ...]()
        self._bureau = services.desk.identity.is_bureau
        sentence = (
            self.tr("点一行可以改。改了的下次写U盘时带给各所；没有权的单位办这一步，要记下纸上的批准。")
            if self._bureau
            else self.tr("由县局设定，随U盘带来。没有权的步骤，办理时要记下纸上的批准。")
        )
        self.head(self.tr("办理权限"), sentence)
        self._asker = Asker(desk, services.undo, Tools(desk.tasks, desk.clock.today), self)
        self.procedure = ChoiceBox((), empty=False)
        self.changed_only = QCheckBox(self.tr("只看改过的"))
        self._count_label = label("", "secondary")
        self.model = PagedTableModel(self._columns(), self._fetch, self._count, desk.tasks, self)
        self.table = TableView(self.title)
        self._build()

    def _build(self) -> None:
        self.procedure.setAccessibleName(self.tr("办理程序"))
        self.procedure.setMinimumWidth(_BOX_PX)
        row = FlowLayout(None, 14)
        for part in (self.procedure, self.changed_only, self._count_label):
            row.addWidget(part)
        self.table.setModel(self.model)
        self.table.opened.connect(self.edit)
        self.column.addLayout(row)
        self.column.addWidget(self.table, 1)
        self.procedure.picked.connect(lambda _code: self._filter())
        self.changed_only.toggled.connect(lambda _on: self._filter())

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("步骤"), lambda row: row.action_title, 0, strong=True),
            Column(self.tr("有权决定"), lambda row: who(row.roles), 150),
            Column(self.tr("设定"), self._state, 76, shape=BADGE, spare=True),
            Column(self.tr("依据"), lambda row: clause_words(row.clause), 330, quiet=True, spare=True),
        ]

    def _state(self, row: AuthorityRow) -> BadgeCell:
        return BadgeCell(self.tr("已改"), "info") if row.changed else BadgeCell(self.tr("默认"))

    # -- reading -------------------------------------------------------------------------------

    def load(self) -> None:
        self.desk.tasks.run(self._read, self._show, owner=self, key="load")

    def _read(self) -> list[AuthorityRow]:
        """The procedures in the order of the other pages, their steps in that of the file."""
        order = [one.id for one in in_order(self._services.desk.rules.procedures)]
        rows = self._services.authorities.table()
        return sorted(rows, key=lambda row: order.index(row.procedure))

    def _show(self, rows: Sequence[AuthorityRow]) -> None:
        self._rows = tuple(rows)
        titles = dict.fromkeys((row.procedure, row.procedure_title) for row in rows)
        if self.procedure.count() != len(titles) + 1:
            self.procedure.blockSignals(True)
            self.procedure.clear()
            self.procedure.addItem(self.tr("全部办理程序"), "")
            for code, title in titles:
                self.procedure.addItem(title, code)
            self.procedure.setCurrentIndex(min(1, self.procedure.count() - 1))
            self.procedure.blockSignals(False)
        changed = sum(row.changed for row in rows)
        text = self.tr("共 {count} 步，改过 {changed} 步")
        self._count_label.setText(text.format(count=len(rows), changed=changed))
        self._filter()
        self.model.reload()

    def _filter(self) -> None:
        wanted: dict[str, object] = {"procedure": self.procedure.code()}
        if self.changed_only.isChecked():
            wanted["changed"] = True
        self.model.set_filters(wanted)

    def _wanted(self, filters: Filters) -> list[AuthorityRow]:
        chosen, changed = filters.get("procedure", ""), bool(filters.get("changed"))
        return [
            row
            for row in self._rows
            if (not chosen or row.procedure == chosen) and (not changed or row.changed)
        ]

    def _fetch(self, offset: int, limit: int, _sort: Sort, filters: Filters) -> Sequence[AuthorityRow]:
        return self._wanted(filters)[offset : offset + limit]

    def _count(self, filters: Filters) -> int:
        return len(self._wanted(filters))

    # -- changing ------------------------------------------------------------------------------

    def edit(self, row: AuthorityRow) -> None:
        """Asks who has the power; at an office it is only told who sets it."""
        if not self._bureau:
            self.desk.messages.info(self.tr("办理权限由县局设定。需要改的，请与县局联系。"))
            return
        options = tuple((one.value, authority_title(one)) for one in Authority)
        asked = Asked(
            "roles",
            self.tr("有权决定"),
            Ask.CHOICES,
            True,
            tuple(one.value for one in row.roles),
            options,
            self.tr("默认：{who}").format(who=who(row.shipped)),
        )

        def submit(values: dict[str, object]) -> Changes:
            return self._services.authorities.set(row.procedure, row.action, _texts(values["roles"]))

        self._asker.ask(
            row.action_title,
            (asked,),
            submit,
            self.tr("已设定，下次写U盘时带给各所"),
            intro=f"{row.procedure_title}　·　{clause_words(row.clause)}",
            ok_text=self.tr("设定"),
            then=lambda _changes: self.load(),
        )


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(one) for one in value) if isinstance(value, tuple) else ()
