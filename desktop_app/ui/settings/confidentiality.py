"""保密事项: the persons at the bureau who may open accusations and complaints of staff."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.domain.changes import Changes
from desktop_app.domain.settings import CONFIDENTIAL_PERSONS, OFFICER
from desktop_app.services.settings import Settings
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.words import clauses, core_text
from desktop_app.ui.settings.topic import Topic
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.name_list import NameList

_BETWEEN = "、"


class ConfidentialityTopic(Topic):
    """At the bureau only: an office's confidential matter names its own persons on the matter itself."""

    def __init__(self, desk: Desk, settings: Settings) -> None:
        super().__init__(desk)
        self._settings = settings
        self.head(
            self.tr("保密人员"),
            self.tr(
                "检举控告和对工作人员的投诉，只有这里列出的人和事项上指定的人可以打开；"
                "其他人在列表、搜索、统计里都看不到，只写“另有 n 件保密事项”。每次打开都留有记录。"
            ),
        )
        self.names = NameList()
        self._remark = label("", "hint", wrap=True)
        hint = self.tr("写“使用人”里的姓名，一字不差")
        self.add_row(FieldRow(CONFIDENTIAL_PERSONS, self.tr("可以打开保密事项的人"), self.names, hint=hint))
        self.column.addWidget(self._remark)
        self.add_save(self.tr("保存"))

    def load(self) -> None:
        self.desk.tasks.run(self._settings.all, self._show, owner=self, key="load")

    def _show(self, values: Mapping[str, str]) -> None:
        found = [name for name in values.get(CONFIDENTIAL_PERSONS, "").split(_BETWEEN) if name]
        self.names.set_names(found)
        officer = values.get(OFFICER, "")
        missing = self.tr("现在的使用人{name}不在其中，看不到保密事项。").format(name=officer)
        nobody = self.tr("还没有指定，县局没有人能打开保密事项。")
        self._remark.setText(nobody if not found else missing if officer not in found else "")
        self._remark.setVisible(bool(self._remark.text()))

    def save(self) -> None:
        names = _BETWEEN.join(self.names.names())
        self.write(lambda: self._settings.save({CONFIDENTIAL_PERSONS: names}), self._saved)

    def _saved(self, changes: Changes) -> None:
        self.desk.bus.publish(changes)
        said = clauses(core_text(one) for one in changes.remarks)
        self.desk.messages.done(said or self.tr("已保存。"))
        self.load()
