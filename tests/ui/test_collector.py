"""Garbage with widgets in it is collected on the UI thread, whoever makes it."""

from __future__ import annotations

import gc
import threading
import weakref
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.ui.qt.collector import Collector


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
