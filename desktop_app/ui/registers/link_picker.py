"""Links to one matter or one entry: type a name, a number or a word, and choose."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.shared.suggestions import Suggestion, Suggestions
from desktop_app.ui.shared.text_line import TextLine


class LinkPicker(TextLine):
    """`search(text) -> [(id, words)]` runs on a worker. `id()` is the id of what was chosen.

    What was typed and not chosen is given back as typed: saving refuses it, it is not lost in silence.
    """

    linked = Signal()

    def __init__(
        self,
        search: Callable[[str], Sequence[tuple[str, str]]],
        tasks: TaskRunner,
        placeholder: str = "",
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(placeholder or self.tr("输入编号或名称，从列表里选"), parent)
        self._id, self._words = "", ""
        self._search = search
        self._list = Suggestions(self, self._find, tasks, eager=True)
        self._list.chosen.connect(self._choose)
        self.setClearButtonEnabled(True)
        self.textChanged.connect(self._typed)

    def id(self) -> str:
        return self._id or self.value()

    def set_link(self, record_id: str, words: str) -> None:
        """Shows what is linked."""
        self._id, self._words = record_id, words
        self.setText(words)
        self.home(False)

    def _find(self, text: str) -> Sequence[Suggestion]:
        return [Suggestion(one, words) for one, words in self._search(text)]

    def _choose(self, one: Suggestion) -> None:
        self.set_link(str(one.value), one.text)
        self.linked.emit()

    def _typed(self, text: str) -> None:
        if self._id and text != self._words:
            self._id = ""
