"""The clipboard, from which numbers of people go again after a while."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from desktop_app.domain.masking import tells_a_number

_NO_HISTORY = 'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"'
"""Windows keeps what carries this out of its clipboard history (Win+V) and off the cloud."""
_TESTED = "offscreen"  # this platform never says that it owns the clipboard


class Clipboard(QObject):
    """`put` copies one text. `watch` looks after whatever the program copies: fields, lists and labels alike.

    `cleared` after a text was taken off; a text of another program, or a later one, is never touched.
    """

    cleared = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._copied = ""
        self._seconds: Callable[[], int] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)

    def put(self, text: str, seconds: int = 0) -> None:
        """Copies a text; it goes after `seconds`, 0 lets it stay."""
        self._timer.stop()
        self._copied = text if seconds else ""
        if not seconds:
            QGuiApplication.clipboard().setText(text)  # Qt's own: what stays may outlive Python
            return
        held = QMimeData()
        held.setText(text)
        held.setData(_NO_HISTORY, b"\0")
        QGuiApplication.clipboard().setMimeData(held)
        self._timer.start(seconds * 1000)

    def watch(self, seconds: Callable[[], int]) -> None:
        """From now on every identity number and telephone that is copied here goes after `seconds()`."""
        self._seconds = seconds
        QGuiApplication.clipboard().dataChanged.connect(self._changed)

    def _changed(self) -> None:
        clipboard = QGuiApplication.clipboard()
        ours = clipboard.ownsClipboard() or QGuiApplication.platformName() == _TESTED
        text = clipboard.text() if ours else ""
        if self._seconds is not None and tells_a_number(text):
            self._copied = text
            self._timer.start(self._seconds() * 1000)

    def clear(self) -> None:
        """Takes the text off now, unless something else lies there by now."""
        self._timer.stop()
        clipboard = QGuiApplication.clipboard()
        copied, self._copied = self._copied, ""
        if copied and clipboard.text() == copied:
            clipboard.clear()
            self.cleared.emit()

    def stop(self) -> None:
        """At the end: what was copied goes at once, and nothing is watched any more."""
        if self._seconds is not None:
            QGuiApplication.clipboard().dataChanged.disconnect(self._changed)
            self._seconds = None
        self.clear()
