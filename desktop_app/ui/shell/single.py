"""One window for one store: a second start raises the first and ends."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

_WAIT_MS = 500


class SingleInstance(QObject):
    """A named pipe (Windows) or socket file of this user; no network address is opened.

    `raised` comes when another start asked for the window.
    """

    raised = Signal()

    def __init__(self, store: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        digest = hashlib.sha256(str(store.resolve()).encode("utf-8")).hexdigest()[:16]
        self._name = f"landdesk-{digest}"
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._asked)

    def first(self) -> bool:
        """True for the first start, which listens from now on; else the first was told to rise."""
        if self._tell_other():
            return False
        QLocalServer.removeServer(self._name)  # what a power cut left behind
        self._server.listen(self._name)
        return True

    def close(self) -> None:
        self._server.close()

    def _tell_other(self) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_WAIT_MS):
            return False
        socket.disconnectFromServer()
        return True

    def _asked(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.deleteLater()
        self.raised.emit()


def raise_window(window: QWidget) -> None:
    """Brings a window to the front, out of the task bar too."""
    if window.isMinimized():
        window.showNormal()
    window.show()
    window.raise_()
    window.activateWindow()
