"""工作组: the groups that the bureau gives matters to."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop_app.domain.changes import Changes
from desktop_app.services.house import Services
from desktop_app.services.workgroups import WorkGroup
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.settings.topic import Topic
from desktop_app.ui.shared.answered import text_of
from desktop_app.ui.shared.asked import Ask, Asked
from desktop_app.ui.shared.asker import Asker
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.editors import Tools
from desktop_app.ui.shared.labels import hairline, label
from desktop_app.ui.shared.layouts import empty


class WorkGroupsTopic(Topic):
    """The bureau's to change; an office reads them."""

    def __init__(self, desk: Desk, services: Services) -> None:
        super().__init__(desk)
        self._groups, self._bureau = services.work_groups, services.desk.identity.is_bureau
        self._asker = Asker(desk, services.undo, Tools(desk.tasks, desk.clock.today), self)
        theirs = self.tr("由县局设定，随U盘带来。事项交给哪个组，在事项的步骤里选。")
        ours = self.tr("重大疑难的事项交给工作组。改了的下次写U盘时带给各所；停用的不再出现，旧事项不变。")
        self.head(self.tr("工作组"), ours if self._bureau else theirs)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.column.addLayout(self._rows)
        if self._bureau:
            row = QHBoxLayout()
            row.addWidget(button(self.tr("添加工作组…"), partial(self.edit, None)))
            row.addStretch(1)
            self.column.addLayout(row)
        self.column.addStretch(1)

    def load(self) -> None:
        self.desk.tasks.run(self._groups.all, self._show, owner=self, key="load")

    def _show(self, groups: Sequence[WorkGroup]) -> None:
        empty(self._rows)
        for place, one in enumerate(groups):
            if place:
                self._rows.addWidget(hairline())
            self._rows.addLayout(self._row(one))

    def _row(self, one: WorkGroup) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(label(one.title, "" if one.in_use else "secondary", wrap=True), 1)
        if not one.in_use:
            row.addWidget(label(self.tr("停用"), "secondary"))
        acts = ((self.tr("改名"), self.edit), (self.tr("停用"), self.leave_out))
        back = ((self.tr("恢复"), self.restore),)
        for text, act in (acts if one.in_use else back) if self._bureau else ():
            row.addWidget(button(text, partial(act, one), "link", name=f"{text} {one.title}"))
        return row

    # -- changing ------------------------------------------------------------------------------

    def edit(self, one: WorkGroup | None) -> None:
        """A new group, or another name."""

        def submit(values: dict[str, object]) -> Changes:
            title = text_of(values, "title")
            return self._groups.rename(one.code, title) if one else self._groups.add(title)

        asked = Asked("title", self.tr("名称"), Ask.LINE, True, one.title if one else "")
        title = self.tr("工作组改名") if one else self.tr("添加工作组")
        self._asker.ask(title, (asked,), submit, self.tr("已保存"), then=self._changed)

    def leave_out(self, one: WorkGroup) -> None:
        self._asker.do(lambda: self._groups.leave_out(one.code), self.tr("已停用"), self._changed)

    def restore(self, one: WorkGroup) -> None:
        self._asker.do(lambda: self._groups.restore(one.code), self.tr("已恢复"), self._changed)

    def _changed(self, _changes: Changes) -> None:
        self.load()
