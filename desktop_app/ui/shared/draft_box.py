"""One parked draft at a time: kept in the background, in order, and never after it was finished."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True)
class _Waiting:
    """What the next save writes, and under which draft."""

    id: str
    target: str
    title: str
    content: Content


class DraftBox(QObject):
    """Saves the newest content after the save under way; `then_quiet` waits for both.

    Without that order a late save would bring a draft back that its registration has just removed.
    What waits is saved by the worker that is at it, so that it outlives the page that was closed.
    """

    def __init__(self, store: DraftStore, kind: str, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._kind, self._tasks = store, kind, tasks
        self._lock = threading.Lock()
        self._waiting: dict[str, _Waiting] = {}  # newest content by draft
        self._saving = False
        self._after: list[Callable[[], object]] = []
        self.id = ""
        self.target = ""

    def begin(self, draft_id: str = "", target: str = "") -> None:
        """From now on another draft; an empty id is given one at the first save. The old one is still kept."""
        self.id, self.target = draft_id, target

    def keep(self, title: str, content: Content) -> None:
        """Saves soon; content that waited for its turn is replaced."""
        if not self.id:
            self.id = self._store.new_id()
        with self._lock:
            self._waiting[self.id] = _Waiting(self.id, self.target, title, content)
            started, self._saving = self._saving, True
        if not started:
            self._tasks.run(self._work, finished=self._saved, owner=self)

    def drop(self) -> None:
        """Forgets the present draft, saved or not, and begins a new one."""
        draft_id = self.id
        if draft_id:
            self.then_quiet(lambda: self._tasks.run(lambda: self._store.drop(draft_id), owner=self))
        self.begin()

    def then_quiet(self, act: Callable[[], object]) -> None:
        """Calls `act` on the UI thread once nothing is being saved; what waits of this draft is not saved."""
        with self._lock:
            self._waiting.pop(self.id, None)
            saving = self._saving
        if saving:
            self._after.append(act)
        else:
            act()

    def _work(self) -> None:
        """On the worker: until nothing waits any more."""
        try:
            while (one := self._take()) is not None:
                self._store.keep(one.id, self._kind, one.title, one.content, one.target)
        except BaseException:
            with self._lock:
                self._saving = False
            raise

    def _take(self) -> _Waiting | None:
        with self._lock:
            self._saving = bool(self._waiting)
            return self._waiting.pop(next(iter(self._waiting))) if self._saving else None

    def _saved(self) -> None:
        if self._saving:  # begun anew meanwhile: its own end comes here too
            return
        acts, self._after = self._after, []
        for act in acts:
            act()
