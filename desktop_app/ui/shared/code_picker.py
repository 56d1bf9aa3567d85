"""Chooses from a code list by typing part of the words, their initials, a number, or pressing Down for all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.services.spelling import initials, spelled
from desktop_app.ui.qt.icons import icon
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.shared.suggestions import Suggestion, Suggestions
from desktop_app.ui.shared.text_line import TextLine

Option = tuple[str, str, str]


def matching(options: Sequence[Option], text: str) -> list[Suggestion]:
    """Options (code, words, more words to find it by) that hold every blank-separated piece of `text`.

    A piece may also be their pinyin or its initials (zdbc); what begins with the text comes first.
    """
    pieces = text.lower().split()
    found = [
        Suggestion(code, words)
        for code, words, more in options
        if all(piece in f"{code} {words} {more}".lower() or spelled(words, piece) for piece in pieces)
    ]
    return sorted(found, key=lambda one: not _begins(one.text, pieces))


def _begins(words: str, pieces: Sequence[str]) -> bool:
    return bool(pieces) and (words.lower().startswith(pieces[0]) or initials(words).startswith(pieces[0]))


class CodePicker(TextLine):
    """`picked(code)` on a choice or on clearing. Text that fits only one entry stands for it on leaving."""

    picked = Signal(str)

    def __init__(
        self,
        options: Sequence[Option],
        tasks: TaskRunner,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(placeholder or self.tr("输入几个字或拼音首字母"), parent)
        self._options: Sequence[Option] = options
        self._code = ""
        self._list = Suggestions(self, self._find, tasks, least=0, eager=True)
        self._list.chosen.connect(lambda one: self._choose(str(one.value)))
        open_list = self.addAction(icon("chevron-down", size_px=14), TextLine.ActionPosition.TrailingPosition)
        open_list.triggered.connect(self.open_all)
        self.textEdited.connect(self._typed)

    def set_options(self, options: Sequence[Option]) -> None:
        """Replaces the list; a code that is no longer in it is cleared."""
        self._options = options
        if self._code not in {code for code, _words, _more in options}:
            self.set_code("")

    def code(self) -> str:
        return self._code

    def set_code(self, code: str) -> None:
        """Shows an entry without telling `picked`; an unknown code shows as itself."""
        self._code = code
        self.setText(self._words(code))

    def open_all(self) -> None:
        """Shows the whole list, whatever stands in the field."""
        self.setFocus()
        self._list.show_found([Suggestion(code, words) for code, words, _more in self._options])

    def _words(self, code: str) -> str:
        return next((words for known, words, _more in self._options if known == code), code)

    def _find(self, text: str) -> Sequence[Suggestion]:
        return matching(self._options, text)

    def _choose(self, code: str) -> None:
        self.set_code(code)
        self.picked.emit(code)

    def _typed(self, text: str) -> None:
        if self._code and text != self._words(self._code):
            self._code = ""
            self.picked.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not self._list.open():
            self.open_all()
        else:
            super().keyPressEvent(event)

    def settle(self) -> None:
        """Takes the one entry that what is typed stands for; on leaving, and before it is read for good."""
        if not self._code and self.text().strip():
            found = matching(self._options, self.text())
            exact = [one for one in found if one.text == self.text().strip()]
            if len(found) == 1 or exact:
                self._choose(str((exact or found)[0].value))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.settle()
        super().focusOutEvent(event)
