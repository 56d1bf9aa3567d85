"""单位与文书: the words on every paper."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.base.errors import Problem
from desktop_app.domain.changes import Changes
from desktop_app.domain.settings import CONFIDENTIAL_PERSONS, check_settings
from desktop_app.services.settings import Settings
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.settings.topic import Topic
from desktop_app.ui.shared.setting_row import setting_row
from desktop_app.ui.shared.text_line import TextLine


class OfficeTopic(Topic):
    """One line a setting; what is changed here stands on the next paper, issued ones stay as they are."""

    def __init__(self, desk: Desk, settings: Settings) -> None:
        super().__init__(desk)
        self._settings = settings
        self.head(self.tr("单位与文书"), self.tr("印在文书上和登记号里的内容。改了以后，下一份文书起生效。"))
        self.lines: dict[str, TextLine] = {}
        self._shown: dict[str, str] = {}
        for spec in settings.specs():
            if spec.key == CONFIDENTIAL_PERSONS:  # a topic of its own at the bureau, none at an office
                continue
            line = self.lines[spec.key] = TextLine()
            line.returnPressed.connect(self.focusNextChild)
            self.add_row(setting_row(spec, line))
        self.add_save(self.tr("保存"))

    def load(self) -> None:
        self.desk.tasks.run(self._settings.all, self._show, owner=self, key="load")

    def _show(self, values: Mapping[str, str]) -> None:
        """What was typed and not saved stays: a change from elsewhere must not wipe it out."""
        for key, line in self.lines.items():
            if line.text() == self._shown.get(key, ""):
                line.set_value(values.get(key, ""))
                line.setCursorPosition(0)
        self._shown = dict(values)

    def values(self) -> dict[str, str]:
        return {key: line.value() for key, line in self.lines.items()}

    def check(self) -> list[Problem]:
        return check_settings(self.values())

    def save(self) -> None:
        values = self.values()
        self.write(lambda: self._settings.save(values), self._saved)

    def _saved(self, changes: Changes) -> None:
        self._shown = self.values()
        self.desk.bus.publish(changes)
        self.desk.messages.done(self.tr("已保存。已经签发的文书不受影响。"))
