"""Tells open screens what a change touched, so that each re-reads only what it shows."""

from __future__ import annotations

from collections.abc import Callable, Collection

import shiboken6
from PySide6.QtCore import QObject, Signal

from desktop_app.base.ids import RecordId
from desktop_app.domain.changes import Changes
from desktop_app.domain.records import TYPES

Listener = Callable[[Changes], None]

ANYTHING = Changes({kind: frozenset({RecordId("")}) for kind in TYPES})
"""Published where it is not known what has changed: every screen reads again."""


class ChangeBus(QObject):
    """Broadcasts the `Changes` that a service returned. UI thread only."""

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listeners: list[tuple[QObject, frozenset[str], Listener]] = []

    def listen(self, owner: QObject, kinds: Collection[str], heard: Listener) -> None:
        """Calls `heard(changes)` when `changes` touches one of `kinds` (record types: matter, letter …).

        Ends with the life of `owner`. No kinds means every change.
        """
        self._listeners.append((owner, frozenset(kinds), heard))

    def publish(self, changes: Changes) -> None:
        """Tells everybody; a listener whose owner is gone is forgotten."""
        self._listeners = [entry for entry in self._listeners if shiboken6.isValid(entry[0])]
        for _owner, kinds, heard in tuple(self._listeners):
            if not kinds or changes.touches(*kinds):
                heard(changes)
        self.changed.emit(changes)
