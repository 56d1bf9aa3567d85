"""What still stands in the way of issuing, each line a way to its field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.base.errors import Problem
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.badge import Badge
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.labels import hairline, label
from desktop_app.ui.shared.layouts import empty

_MOST = 3


class ProblemsBox(QWidget):
    """`asked(field)` to go there. Says that all is there when nothing is missing."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "clear")
        self._badge = Badge()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        top = QHBoxLayout()
        top.addWidget(self._badge)
        top.addStretch(1)
        top.addWidget(label(self.tr("F4 常用语　F7 生僻字"), "secondary"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(hairline())
        column.addLayout(top)
        column.addLayout(self._lines)

    def show_problems(self, problems: Sequence[Problem], warnings: Sequence[Problem] = ()) -> None:
        """The first three by name, the rest by number; without problems what only looks wrong."""
        empty(self._lines)
        if problems:
            text = self.tr("签发前还有 {count} 处要补").format(count=len(problems))
            self._badge.show_badge(text, "near")
        elif warnings:
            text = self.tr("内容齐全，请再核对 {count} 处").format(count=len(warnings))
            self._badge.show_badge(text, "near")
        else:
            self._badge.show_badge(self.tr("内容齐全"), "done")
        named = problems or warnings
        for problem in named[:_MOST]:
            self._lines.addWidget(self._line(problem))
        if len(named) > _MOST:
            more = self.tr("还有 {count} 处").format(count=len(named) - _MOST)
            self._lines.addWidget(label(more, "secondary"))

    def _line(self, problem: Problem) -> QWidget:
        return button(core_text(problem.text), lambda: self.asked.emit(problem.field), "link")
