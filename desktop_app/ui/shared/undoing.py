"""Tells what was done, and offers 撤销 where it can still be taken back."""

from __future__ import annotations

from typing import Protocol

from desktop_app.domain.changes import Changes
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.words import clauses, core_text


class Reverses(Protocol):
    """What this needs of the undo service; both run on a worker."""

    def possible(self, changes: Changes) -> bool: ...

    def undo(self, changes: Changes) -> Changes: ...


def tell_done(desk: Desk, undo: Reverses, changes: Changes, text: str, undo_text: str, undone: str) -> None:
    """Publishes the changes at once; the message follows when it is known whether 撤销 may be offered.

    `undo_text` is the button (撤销), `undone` what is said after it was pressed.
    """
    desk.bus.publish(changes)

    def take_back() -> None:
        desk.tasks.run(lambda: undo.undo(changes), lambda back: _taken_back(desk, back, undone))

    def tell(possible: bool) -> None:
        known = clauses(core_text(one) for one in changes.remarks)
        if possible:
            desk.messages.done(text, known, action_text=undo_text, action=take_back)
        else:
            desk.messages.done(text, known)

    desk.tasks.run(lambda: undo.possible(changes), tell)


def _taken_back(desk: Desk, changes: Changes, undone: str) -> None:
    desk.bus.publish(changes)
    desk.messages.info(undone)
