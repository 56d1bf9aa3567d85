"""The words that stand on every paper, filled with what usually fits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from desktop_app.base.errors import Problem
from desktop_app.domain.settings import OFFICER, SETTINGS, check_settings
from desktop_app.ui.firstrun.answers import Answers
from desktop_app.ui.firstrun.step import Step
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.shared.setting_row import setting_row
from desktop_app.ui.shared.text_line import TextLine

_ASKED = tuple(spec for spec in SETTINGS if spec.key != OFFICER)

Defaults = Callable[[str, str], Mapping[str, str]]


class SettingsStep(Step):
    """Defaults follow the place until a field was changed by hand; `defaults(place, officer)` runs on a worker."""

    fields = tuple(spec.key for spec in _ASKED)

    def __init__(self, defaults: Defaults, tasks: TaskRunner) -> None:
        super().__init__()
        self._defaults, self._tasks = defaults, tasks
        self._lines: dict[str, TextLine] = {}
        self._shown: dict[str, str] = {}
        for spec in _ASKED:
            line = self._lines[spec.key] = TextLine()
            self.add_row(setting_row(spec, line))
        self.column.addStretch(1)

    def words(self) -> tuple[str, str, str]:
        sentence = self.tr(
            "已按所在地填好，请核对。有权作出处理意见的机关盖章，所起草、登记、送达。以后可在“设置”里改。"
        )
        return self.tr("文书"), self.tr("文书上怎么写？"), sentence

    def enter(self, answers: Answers) -> None:
        self._tasks.run(
            lambda: self._defaults(answers.place_code, answers.officer),
            self._show,
            owner=self,
            key="defaults",
        )

    def _show(self, values: Mapping[str, str]) -> None:
        for key, line in self._lines.items():
            if line.text() == self._shown.get(key, ""):
                self._shown[key] = values.get(key, "")
                line.setText(self._shown[key])
                line.setCursorPosition(0)

    def line(self, key: str) -> TextLine:
        return self._lines[key]

    def values(self) -> dict[str, str]:
        return {key: line.value() for key, line in self._lines.items()}

    def fill(self, answers: Answers) -> Answers:
        return replace(answers, settings={**self.values(), OFFICER: answers.officer})

    def problems(self) -> list[Problem]:
        return check_settings(self.values())

    def take_focus(self) -> None:
        next(iter(self._lines.values())).setFocus()
