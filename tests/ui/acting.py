"""Pages under test in a real office: built, shown, and waited for until the workers are idle."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PIL import Image
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.page import Page

P = TypeVar("P", bound=Page)


def idle(qtbot: QtBot, desk: Desk) -> None:
    """Until nothing runs and what arrived has been shown."""
    qtbot.waitUntil(lambda: not desk.tasks.busy(), timeout=10_000)
    qtbot.wait(1)
    qtbot.waitUntil(lambda: not desk.tasks.busy(), timeout=10_000)


def show(qtbot: QtBot, desk: Desk, page: P) -> P:
    """On screen with the keyboard, its first reading done. A bug in a worker fails the test."""
    desk.tasks.crashed.connect(_raise)
    qtbot.addWidget(page)
    page.resize(1080, 760)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    idle(qtbot, desk)
    return page


def _raise(error: BaseException) -> None:
    raise error


def dialog_of(page: Page, kind: type[QDialog]) -> QDialog:
    """The dialog now open over a page."""
    found = [one for one in page.findChildren(kind) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def until(qtbot: QtBot, told: Callable[[], bool]) -> None:
    qtbot.waitUntil(told, timeout=10_000)


def photo(path: Path, taken: str = "2026:11:22 15:20:00") -> Path:
    """A small JPEG with the camera's time and a place near 楚雄."""
    picture = Image.new("RGB", (320, 240), (120, 160, 90))
    exif = picture.getexif()
    exif.get_ifd(0x8769)[0x9003] = taken
    place = exif.get_ifd(0x8825)
    place[1], place[2], place[3], place[4] = "N", (25.0, 1.0, 52.0), "E", (101.0, 31.0, 43.0)
    picture.save(path, exif=exif)
    return path


def register_form(core: Core) -> str:
    """The form of the opening action, which asks neither for a number nor for approval."""
    procedure = core.desk.rules.procedure_for("petition")
    return procedure.action(procedure.opening).papers[0].form
