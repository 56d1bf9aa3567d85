"""村（社区）增减和更名: what the register does not know yet, said by the bureau for all its offices."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop_app.domain.changes import Changes
from desktop_app.domain.localrules import OUT_OF_USE
from desktop_app.domain.places import Place
from desktop_app.services.house import Services
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.settings.topic import Topic
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty
from desktop_app.ui.shared.text_line import TextLine


class VillagesTopic(Topic):
    """For the bureau. A name is added or changed with its code; without a name the village goes out of use."""

    def __init__(self, desk: Desk, services: Services) -> None:
        super().__init__(desk)
        self._service = services.village_names
        self.head(
            self.tr("村（社区）变动"),
            self.tr(
                "新设、更名、撤并的村（社区）在这里登记，随U盘带给各所。更了名的，以前的记录也显示新名；撤销的不再出现在选择里，以前的记录照旧。"
            ),
        )
        self.code, self.name = TextLine(self.tr("12位统计用区划代码")), TextLine(self.tr("全名；撤销的不填"))
        self.add_row(FieldRow("code", self.tr("代码"), self.code, required=True))
        self.add_row(FieldRow("name", self.tr("名称"), self.name))
        self._rows = QVBoxLayout()
        self.column.addWidget(button(self.tr("保存"), self.save, "primary"), 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(self._rows)
        self.column.addStretch(1)

    def load(self) -> None:
        self.desk.tasks.run(self._service.own, self._show, owner=self, key="load")

    def _show(self, found: Sequence[Place]) -> None:
        empty(self._rows)
        for one in found:
            row = QHBoxLayout()
            name = self.tr("不再使用") if one.name == OUT_OF_USE else one.name
            row.addWidget(label(f"{one.code}　{name}", ""), 1)
            spoken = self.tr("恢复 {code}").format(code=one.code)
            row.addWidget(button(self.tr("恢复原样"), partial(self.restore, one.code), "link", name=spoken))
            self._rows.addLayout(row)

    def save(self) -> None:
        code, name = self.code.value(), self.name.value()
        work = partial(self._service.call, code, name) if name else partial(self._service.drop, code)
        self.write(work, self._saved)

    def restore(self, code: str) -> None:
        """What the register says, again."""
        self.desk.tasks.run(lambda: self._service.restore(code), self._saved, owner=self)

    def _saved(self, changes: Changes) -> None:
        self.code.clear()
        self.name.clear()
        self.desk.messages.done(self.tr("已保存，下次写U盘时带给各所。"))
        self.desk.bus.publish(changes)
        self.load()
