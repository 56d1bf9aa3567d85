"""Links a visit to matters: type a name, a number or a word, and choose."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.shared.chip_list import ChipList
from desktop_app.ui.shared.suggestions import Suggestion, Suggestions
from desktop_app.ui.shared.text_line import TextLine

Found = tuple[str, str]


class MatterPicker(QWidget):
    """`search(text) -> [(id, words)]` runs on a worker. `ids()` in the order chosen."""

    changed = Signal()

    def __init__(self, search: Callable[[str], Sequence[Found]], tasks: TaskRunner) -> None:
        super().__init__()
        set_role(self, "clear")
        self._search = search
        self._chosen: dict[str, str] = {}
        self.line = TextLine(self.tr("输入姓名、登记号或事由"))
        self.line.setAccessibleName(self.tr("关联事项"))
        self._chips = ChipList()
        self.setFocusProxy(self.line)
        self._list = Suggestions(self.line, self._find, tasks)
        self._list.chosen.connect(self._choose)
        self._chips.removed.connect(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.line)
        column.addWidget(self._chips)

    def ids(self) -> tuple[str, ...]:
        return tuple(self._chosen)

    def set_matters(self, found: Sequence[Found], *, fixed: bool = False) -> None:
        """Shows these; `fixed` for one who may only read."""
        self._chosen = dict(found)
        self.line.setVisible(not fixed)
        self._chips.show_chips(list(found), fixed=fixed)

    def _find(self, text: str) -> Sequence[Suggestion]:
        return [
            Suggestion(matter, words) for matter, words in self._search(text) if matter not in self._chosen
        ]

    def _choose(self, one: Suggestion) -> None:
        self.line.clear()
        self._chosen[str(one.value)] = one.text
        self._chips.show_chips(list(self._chosen.items()))
        self.changed.emit()

    def _remove(self, matter_id: str) -> None:
        self._chosen.pop(matter_id, None)
        self.line.setFocus()  # before the chip goes, or the keyboard falls to the next one
        self._chips.show_chips(list(self._chosen.items()))
        self.changed.emit()
