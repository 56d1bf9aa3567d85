"""Chooses a place by typing part of its name, its pinyin or its initials."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.qt.icons import icon
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.shared.suggestions import Suggestion, Suggestions
from desktop_app.ui.shared.text_line import TextLine


class PlacePicker(TextLine):
    """`search(text) -> [(code, full name)]` runs on a worker; `placed(code)` on a choice or clearing.

    Text that was typed without choosing is taken to be the first hit when it is the only one;
    otherwise it stays visible and `code()` is empty, so that the form can say so.
    """

    placed = Signal(str)

    def __init__(
        self,
        search: Callable[[str], Sequence[tuple[str, str]]],
        tasks: TaskRunner,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(placeholder or self.tr("输入地名或拼音首字母"), parent)
        self._code, self._chosen_text = "", ""
        self._last: Sequence[Suggestion] = ()
        self._search = search
        self._list = Suggestions(self, self._find, tasks, eager=True)
        self._list.chosen.connect(self._choose)
        self.addAction(icon("visits"), TextLine.ActionPosition.LeadingPosition)
        self.textEdited.connect(self._typed)

    def code(self) -> str:
        return self._code

    def set_place(self, code: str, text: str) -> None:
        """Shows a place without telling `placed`."""
        self._code, self._chosen_text = code, text
        self.setText(text)

    def _find(self, text: str) -> Sequence[Suggestion]:
        self._last = [Suggestion(code, name) for code, name in self._search(text)]
        return self._last

    def _choose(self, suggestion: Suggestion) -> None:
        self.set_place(str(suggestion.value), suggestion.text)
        self.placed.emit(self._code)

    def _typed(self, text: str) -> None:
        if self._code and text != self._chosen_text:
            self._code = ""
            self.placed.emit("")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if not self._code and self.text().strip() and len(self._last) == 1:
            self._choose(self._last[0])
        super().focusOutEvent(event)
