"""The last things before the process ends: no widget may outlive what draws it."""

from __future__ import annotations

from collections.abc import Iterable

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget


def clear_away(windows: Iterable[QWidget]) -> None:
    """Destroys what was to be deleted later, then `windows`, here and now.

    Else they go while Python is shutting down, in any order and maybe after the application and the
    style sheet's own style: that ends in a crash, after the work but before the exit code.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for window in windows:
        if shiboken6.isValid(window):
            shiboken6.delete(window)
