"""Where a list under a field opens: below it, above it where the screen ends, never beyond the screen's edge."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

_APART_PX = 2


def beside(field: QWidget, wanted: QSize) -> QRect:
    """Global place of a popup of the `wanted` size (px) that belongs to `field`; lower where neither side has room."""
    room = field.screen().availableGeometry()
    top = field.mapToGlobal(QPoint(0, 0)).y()
    bottom = top + field.height()
    below, above = room.bottom() + 1 - bottom - _APART_PX, top - room.top() - _APART_PX
    under = wanted.height() <= below or below >= above
    height = min(wanted.height(), max(below if under else above, 1))
    width = min(wanted.width(), room.width())
    left = min(field.mapToGlobal(QPoint(0, 0)).x(), room.right() + 1 - width)
    y = bottom + _APART_PX if under else top - _APART_PX - height
    return QRect(max(left, room.left()), y, width, height)
