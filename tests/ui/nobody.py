"""Nobody sits before a test: what waits for a person fails it instead of waiting for ever."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMenu, QMessageBox

_ASKING: dict[type, tuple[str, ...]] = {
    QDialog: ("exec",),
    QMenu: ("exec",),
    QPrintDialog: ("exec",),
    QMessageBox: ("exec", "question", "information", "warning", "critical"),
    QInputDialog: ("getText", "getItem", "getInt"),
    QFileDialog: ("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory"),
}


def refuse_to_wait() -> None:
    """From now on in this process; a test that answers in a person's stead lays its own over it.

    The crash dialog too: its details stand in the failure. pytest-qt hands on what is raised in a slot.
    """
    for kind, names in _ASKING.items():
        for name in names:
            setattr(kind, name, _refusal(f"{kind.__name__}.{name}"))


def _refusal(what: str) -> Callable[..., object]:
    def refuse(*asked: object, **_more: object) -> object:
        details = getattr(asked[0], "details", "") if asked else ""
        raise AssertionError(f"{what} would wait for a person for ever\n{details}")

    return refuse
