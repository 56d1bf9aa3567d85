"""Parked drafts: the newest wins, in order, and outlives its page."""

from __future__ import annotations

import threading
from collections.abc import Mapping

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.shared.draft_box import DraftBox


class SlowStore:
    """Keeps nothing until it is let go."""

    def __init__(self) -> None:
        self.made = 0
        self.kept: list[object] = []
        self.dropped: list[str] = []
        self.gate = threading.Event()

    def new_id(self) -> str:
        self.made += 1
        return f"draft-{self.made}"

    def keep(
        self, draft_id: str, kind: str, title: str, content: Mapping[str, object], target: str = ""
    ) -> None:
        self.gate.wait(10)
        self.kept.append(content["text"])

    def drop(self, draft_id: str) -> None:
        self.dropped.append(draft_id)


def test_newest_wins_and_those_between_are_skipped(qtbot: QtBot, tasks: TaskRunner) -> None:
    parent, store = QObject(), SlowStore()
    box = DraftBox(store, "visit", tasks, parent)
    box.keep("", {"text": "甲"})
    qtbot.waitUntil(lambda: not box._waiting)
    box.keep("", {"text": "乙"})
    box.keep("", {"text": "丙"})
    store.gate.set()
    qtbot.waitUntil(lambda: not tasks.busy())
    assert store.kept == ["甲", "丙"]


def test_last_words_outlive_the_page(qtbot: QtBot, tasks: TaskRunner) -> None:
    parent, store = QObject(), SlowStore()
    box = DraftBox(store, "visit", tasks, parent)
    box.keep("", {"text": "甲"})
    qtbot.waitUntil(lambda: not box._waiting)
    box.keep("", {"text": "最后一句"})
    parent.deleteLater()
    qtbot.wait(10)
    store.gate.set()
    tasks.close()
    assert store.kept == ["甲", "最后一句"]


def test_finished_draft_does_not_come_back(qtbot: QtBot, tasks: TaskRunner) -> None:
    parent, store = QObject(), SlowStore()
    box = DraftBox(store, "visit", tasks, parent)
    done: list[int] = []
    box.keep("", {"text": "甲"})
    qtbot.waitUntil(lambda: not box._waiting)
    box.keep("", {"text": "乙"})
    box.then_quiet(lambda: done.append(len(store.kept)))
    assert not done
    store.gate.set()
    qtbot.waitUntil(lambda: bool(done))
    assert (done, store.kept) == ([1], ["甲"])
    qtbot.waitUntil(lambda: not tasks.busy())


def test_draft_parked_before_another_is_begun_is_kept(qtbot: QtBot, tasks: TaskRunner) -> None:
    parent, store = QObject(), SlowStore()
    box = DraftBox(store, "visit", tasks, parent)
    box.keep("", {"text": "甲"})
    box.begin()
    box.keep("", {"text": "乙"})
    store.gate.set()
    qtbot.waitUntil(lambda: not tasks.busy())
    assert (store.kept, store.made) == (["甲", "乙"], 2)
