"""Masks on lists: whether they are on, how long a copied number lives, and who looked at whole numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop_app.services.desk import Desk
from desktop_app.store.local import meta, set_meta
from desktop_app.store.transaction import Transaction

_MASKED, _OFF = "lists_masked", "0"
_SECONDS = "clipboard_seconds"
USUAL_SECONDS, LEAST_SECONDS, MOST_SECONDS = 60, 5, 600
_KEPT = 5_000


@dataclass(frozen=True)
class Unmasking:
    """Somebody looked: at which list, at how many rows, or at which record (empty: the list). No personal data."""

    at: datetime
    by: str
    list: str
    record: str
    count: int


class Masking:
    """Any thread. All of it is local to this PC and never exported."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def is_on(self) -> bool:
        """Whether lists hide the middle of numbers; they do until somebody says otherwise."""
        return meta(self._desk.store.read).get(_MASKED) != _OFF

    def clipboard_seconds(self) -> int:
        """After how long a copied identity number or telephone is taken off the clipboard."""
        return int(meta(self._desk.store.read).get(_SECONDS, USUAL_SECONDS))

    def save(self, *, on: bool, clipboard_seconds: int) -> None:
        """Keeps both choices; seconds beyond 5…600 become the nearest of them. Switching off is noted."""
        seconds = min(max(clipboard_seconds, LEAST_SECONDS), MOST_SECONDS)
        facts = {_MASKED: "1" if on else _OFF, _SECONDS: str(seconds)}
        if self.is_on() and not on:
            self.note("", 0)
        self._desk.store.change(lambda tx: set_meta(tx, facts))

    def note(self, where: str, count: int, record: str = "") -> None:
        """Writes down that numbers were shown whole; an empty `where` is the switching off of all masks."""
        by = self._desk.store.who.by
        at = self._desk.clock.now().isoformat(timespec="seconds")

        def work(tx: Transaction) -> None:
            row = (at, by, where, record, count)
            tx.local("INSERT INTO unmasking (at, by, list, record, count) VALUES (?,?,?,?,?)", row)
            tx.local("DELETE FROM unmasking WHERE id <= (SELECT max(id) FROM unmasking) - ?", (_KEPT,))

        self._desk.store.change(work)

    def noted(self, most: int = 200) -> list[Unmasking]:
        """The latest, newest first."""
        sql = "SELECT at, by, list, record, count FROM unmasking ORDER BY id DESC LIMIT ?"
        rows = self._desk.store.read.rows(sql, (most,))
        return [
            Unmasking(datetime.fromisoformat(str(r[0])), str(r[1]), str(r[2]), str(r[3]), int(str(r[4])))
            for r in rows
        ]
