"""Cyclic garbage is collected on the UI thread only.

Python runs its collector on whatever thread happens to allocate. A widget that sits in a cycle (a
lambda connected to its own button is one) would then be destroyed on a worker, and Qt crashes.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer

_PAUSE_MS = 5000


@contextmanager
def uncollected() -> Iterator[None]:
    """For calls with which Qt walks over all widgets: a style sheet, a style, a font, a palette.

    Qt lists the widgets first. One that is garbage, and destroyed by a collection that begins in some
    widget's `changeEvent`, is called all the same, and the process ends there.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class Collector(QObject):
    """Turns the automatic collector off for the life of this object, and looks every five seconds."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collects the oldest generation that is due; most often none or the youngest: a millisecond."""
        counts, limits = gc.get_count(), gc.get_threshold()
        due = [age for age in (2, 1, 0) if counts[age] > limits[age]]
        if due:
            gc.collect(due[0])

    def end(self) -> None:
        """Back to Python's own ways."""
        self._timer.stop()
        gc.enable()
