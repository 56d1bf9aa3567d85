"""One parked draft at a time: kept in the background, in order, and never after it was finished."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from PySide6.QtCore import QObject

from desktop_app.ui.qt.tasks import TaskRunner

Content = Mapping[str, Any]


class DraftStore(Protocol):
    """What is asked of the drafts service."""

    def new_id(self) -> str: ...

    def keep(
        self, draft_id: str, kind: str, title: str, content: Mapping[str, object], target: str = ""
    ) -> None: ...

    def drop(self, draft_id: str) -> None: ...


class DraftBox(QObject):
    """Saves the newest content after the save under way; `then_quiet` waits for both.

    Without that order a late save would bring a draft back that its registration has just removed.
    """

    def __init__(self, store: DraftStore, kind: str, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._kind, self._tasks = store, kind, tasks
        self._waiting: tuple[str, Content] | None = None
        self._saving = False
        self._after: list[Callable[[], object]] = []
        self.id = ""
        self.target = ""

    def begin(self, draft_id: str = "", target: str = "") -> None:
        """From now on another draft; an empty id is given one at the first save."""
        self._waiting = None
        self.id, self.target = draft_id, target

    def keep(self, title: str, content: Content) -> None:
        if not self.id:
            self.id = self._store.new_id()
        self._waiting = (title, content)
        self._next()

    def drop(self) -> None:
        """Forgets the present draft, saved or not, and begins a new one."""
        draft_id = self.id
        self.begin()
        if draft_id:
            self.then_quiet(lambda: self._tasks.run(lambda: self._store.drop(draft_id), owner=self))

    def then_quiet(self, act: Callable[[], object]) -> None:
        """Calls `act` on the UI thread once nothing is being saved; what still waits is not saved."""
        self._waiting = None
        if self._saving:
            self._after.append(act)
        else:
            act()

    def _next(self) -> None:
        if self._saving or self._waiting is None:
            return
        (title, content), self._waiting = self._waiting, None
        draft_id, target = self.id, self.target
        self._saving = True
        self._tasks.run(
            lambda: self._store.keep(draft_id, self._kind, title, content, target),
            finished=self._saved,
            owner=self,
        )

    def _saved(self) -> None:
        self._saving = False
        acts, self._after = self._after, []
        for act in acts:
            act()
        self._next()
