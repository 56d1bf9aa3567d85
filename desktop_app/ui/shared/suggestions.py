"""A list under a field that fills while one types; the field keeps the focus all the time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.shared.popup_place import beside

_PAUSE_MS = 120
_MAX_SHOWN = 60
_ROWS_IN_SIGHT = 9


@dataclass(frozen=True)
class Suggestion:
    """`text` is shown, with `detail` after it; `value` is what a choice stands for."""

    value: object
    text: str
    detail: str = ""


class Suggestions(QObject):
    """Asks `search(text)` off the UI thread after a short pause; `chosen(Suggestion)` on a choice.

    Down and Up move, Enter or a click takes, Esc closes. While an input method composes, nothing
    is asked. With `eager` what is typed has to become an entry of the list: the first hit is ready
    for Enter, also an Enter that was faster than the search.
    """

    chosen = Signal(object)

    def __init__(
        self,
        field: QLineEdit,
        search: Callable[[str], Sequence[Suggestion]],
        tasks: TaskRunner,
        least: int = 1,
        *,
        eager: bool = False,
    ) -> None:
        super().__init__(field)
        self._field, self._search, self._tasks, self._least = field, search, tasks, least
        self._eager, self._hasty, self._asking = eager, False, False
        self._popup = QFrame(field, Qt.WindowType.ToolTip)
        self._list = QListWidget()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._ask)
        self._build()

    def _build(self) -> None:
        set_role(self._popup, "popup")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMinimumHeight(1)  # else one hit is shown with two blank rows
        self._list.setAccessibleName(self.tr("建议"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._list.itemClicked.connect(self._take)
        column = QVBoxLayout(self._popup)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self._list)
        self._field.textEdited.connect(self._edited)
        self._field.installEventFilter(self)

    def open(self) -> bool:
        """True while the list is shown."""
        return self._popup.isVisible()

    def close(self) -> None:
        self._hasty = self._asking = False
        self._timer.stop()
        self._popup.hide()

    def ask_now(self) -> None:
        """Searches for what stands in the field, without waiting for the pause."""
        self._timer.stop()
        self._ask()

    def _edited(self) -> None:
        self._hasty, self._asking = False, True
        self._timer.start()

    def _ask(self) -> None:
        text = self._field.text().strip()
        if len(text) < self._least:
            self.close()
            return
        self._tasks.run(lambda: self._search(text), self.show_found, owner=self, key="suggest")

    def show_found(self, found: Sequence[Suggestion]) -> None:
        """Fills the list and opens it, unless the field has lost the focus meanwhile."""
        hasty, self._hasty, self._asking = self._hasty, False, False
        self._list.clear()
        for one in found[:_MAX_SHOWN]:
            item = QListWidgetItem(f"{one.text}　{one.detail}" if one.detail else one.text)
            item.setData(Qt.ItemDataRole.UserRole, one)
            self._list.addItem(item)
        if not found or not self._field.hasFocus():
            self._popup.hide()
            if hasty and self._field.hasFocus():
                self._enter()
            return
        self._list.setCurrentRow(0 if self._eager and self._field.text().strip() else -1)
        if hasty:
            self._take(self._list.currentItem())
            return
        self._place()
        self._popup.show()

    def _place(self) -> None:
        rows = min(self._list.count(), _ROWS_IN_SIGHT)
        height = sum(self._list.sizeHintForRow(row) for row in range(rows)) + 12
        width = max(self._field.width(), min(self._list.sizeHintForColumn(0) + 32, 640))
        self._popup.setGeometry(beside(self._field, QSize(width, height + 4)))

    def _take(self, item: QListWidgetItem | None) -> None:
        self.close()
        if item is not None:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.close()
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event) if self.open() else self._waits(event)
        return super().eventFilter(watched, event)

    def _waits(self, event: QKeyEvent) -> bool:
        """Enter before the list came: it is kept for the first hit instead of leaving the field."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        self._hasty = self._eager and self._asking and enter
        if self._hasty and self._timer.isActive():
            self.ask_now()
        return self._hasty

    def _enter(self) -> None:
        """Nothing fits, so the Enter that waited is the field's own: it moves on."""
        pressed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(self._field, pressed)

    def _key(self, event: QKeyEvent) -> bool:
        key, row, last = event.key(), self._list.currentRow(), self._list.count() - 1
        if key == Qt.Key.Key_Down:
            self._list.setCurrentRow(0 if row >= last else row + 1)
        elif key == Qt.Key.Key_Up:
            self._list.setCurrentRow(last if row <= 0 else row - 1)
        elif key == Qt.Key.Key_Escape:
            self.close()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self._take(self._list.currentItem())
        else:
            return False
        return True
