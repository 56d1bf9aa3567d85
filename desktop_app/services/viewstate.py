"""Remembered choices of the window: columns, filters, text size. Local, never exported."""

from __future__ import annotations

from desktop_app.services.desk import Desk
from desktop_app.store import local


class ViewState:
    """Any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def get(self, name: str, default: str = "") -> str:
        """The remembered text, or `default`."""
        return local.view_state(self._desk.store.read, name) or default

    def keep(self, name: str, value: str) -> None:
        """Remembers; does not wait for the disk."""
        self._desk.store.submit(lambda tx: local.set_view_state(tx, name, value))
