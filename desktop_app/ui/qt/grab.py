"""Pictures of a window or page: for the demonstration, the README and for looking at."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget


def settle(milliseconds: int = 50) -> None:
    """Lets layouts, timers and arriving results run for a moment."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def grab(widget: QWidget, path: Path) -> Path:
    """Saves what the widget shows now as PNG, at the screen's own density. Returns `path`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    widget.ensurePolished()
    settle()
    widget.grab().save(str(path), "PNG")
    return path
