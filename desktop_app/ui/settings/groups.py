"""村小组: no national register has them, so an office writes its own, one a line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout

from desktop_app.base.errors import Problem
from desktop_app.domain.changes import Changes
from desktop_app.domain.records import PlaceGroup
from desktop_app.services.places import Places
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.words import listed
from desktop_app.ui.settings.topic import Topic
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.place_picker import PlacePicker
from desktop_app.ui.shared.text_area import TextArea

_VILLAGE_DIGITS = 12
_TARGET = "village-groups"


class GroupsTopic(Topic):
    """Names that a village has already are passed over, so a list may be pasted twice."""

    def __init__(self, desk: Desk, places: Places, doors: Doors) -> None:
        super().__init__(desk)
        self.head(
            self.tr("村小组"), self.tr("村小组没有国家代码，由本所自己录入；录入后登记、走访时可以直接选。")
        )
        self._places = places
        self.village = PlacePicker(places.search, desk.tasks, self.tr("输入村名或拼音首字母"))
        self.names = TextArea(8, max_rows=16, placeholder=self.tr("一行写一个，例如：\n上村小组\n下村小组"))
        self._have = label("", "secondary", wrap=True)
        self.add_row(FieldRow("village_code", self.tr("村（社区）"), self.village, required=True))
        self.column.addWidget(self._have)
        hint = self.tr("可以从表格里整列复制过来。已有的名字会跳过。")
        self.add_row(FieldRow("names", self.tr("要增加的村小组"), self.names, required=True, hint=hint))
        self.add_save(self.tr("增加"))
        table = button(self.tr("从表格导入全部村小组…"), lambda: doors.imports(_TARGET))
        row = QHBoxLayout()
        row.addWidget(table)
        row.addStretch(1)
        self.column.insertLayout(self.column.count() - 1, row)
        self.village.placed.connect(lambda _code: self.load())

    def load(self) -> None:
        code = self.village.code()
        if len(code) != _VILLAGE_DIGITS:
            self._have.clear()
            return
        self.desk.tasks.run(lambda: self._places.groups(code), self._show, owner=self, key="load")

    def _show(self, groups: Sequence[PlaceGroup]) -> None:
        names = listed(group.name for group in groups)
        text = self.tr("已有 {count} 个：{names}").format(count=len(groups), names=names)
        self._have.setText(text if groups else self.tr("这个村还没有录入小组。"))

    def _wanted(self) -> list[str]:
        return [line.strip() for line in self.names.value().splitlines() if line.strip()]

    def check(self) -> list[Problem]:
        if len(self.village.code()) != _VILLAGE_DIGITS:
            return [Problem("village_code", self.tr("请从列表中选一个村（社区）。"))]
        if not self._wanted():
            return [Problem("names", self.tr("请写村小组的名称，一行一个。"))]
        return []

    def save(self) -> None:
        code, wanted = self.village.code(), self._wanted()
        self.write(lambda: self._places.add_groups(code, wanted), self._saved)

    def _saved(self, changes: Changes) -> None:
        count = len(changes.ids("place_group"))
        self.names.set_value("")
        self.desk.bus.publish(changes)
        self.desk.messages.done(self.tr("增加了 {count} 个村小组。").format(count=count))
        self.load()
