"""Fits the window's `Progress` to the pair of callables that services take."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.ui.qt.progress import Progress

_STEPS = 1000


def watched(progress: Progress) -> tuple[Callable[[int, int], None], Callable[[], bool]]:
    """(`progress`, `cancel`) for a service. Byte counts are scaled: Qt's bars hold 31 bits."""

    def told(done: int, total: int) -> None:
        progress.report(done * _STEPS // total if total else 0, _STEPS if total else 0, _share(done, total))

    return told, lambda: progress.cancelled


def _share(done: int, total: int) -> str:
    return f"{done * 100 // total}%" if total else ""
