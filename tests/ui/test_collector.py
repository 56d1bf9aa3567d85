"""Garbage with widgets in it is collected on the UI thread, whoever makes it."""

from __future__ import annotations

import gc
import threading
import weakref
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.qt.collector import Collector
from desktop_app.ui.qt.theme import Theme


def test_workers_collect_nothing_the_ui_thread_does(qapp: QApplication) -> None:
    collector = Collector()
    gone: list[int] = []
    widget = QWidget()
    widget.mine = [widget]  # type: ignore[attr-defined]
    weakref.finalize(widget, lambda: gone.append(threading.get_ident()))
    del widget
    with ThreadPoolExecutor(1) as pool:
        pool.submit(lambda: [[[]] for _ in range(200_000)]).result()
    assert gone == []
    gc.collect()
    assert gone == [threading.get_ident()]
    collector.end()
    assert gc.isenabled()


def test_only_what_is_due_is_collected(qapp: QApplication) -> None:
    collector = Collector()
    gc.collect()
    before = gc.get_stats()[2]["collections"]
    for _ in range(20):
        collector.look()
    assert gc.get_stats()[2]["collections"] == before
    collector.end()


class Restyled(QWidget):
    """Notes whether Python might collect while Qt goes through all widgets."""

    def __init__(self) -> None:
        super().__init__()
        self.might: list[bool] = []

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.might.append(gc.isenabled())


def test_nothing_is_collected_while_a_look_is_put_on(qtbot: QtBot, qapp: QApplication) -> None:
    """Qt has listed the widgets by then: one destroyed in the midst of it ended the process."""
    theme, window = Theme(qapp, scheme="light"), Restyled()
    qtbot.addWidget(window)
    window.show()
    window.might.clear()
    gc.enable()
    try:
        theme.choose(scheme="dark", text_size="large")
        assert window.might and not any(window.might)
        assert gc.isenabled()
    finally:
        theme.choose(scheme="light", text_size="standard")
        gc.disable()
        qapp.setStyleSheet("")
