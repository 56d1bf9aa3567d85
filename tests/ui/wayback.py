"""The program from its locked entrance on, for tests and pictures: one office that a bureau knows."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.base.knownstores import KnownStore
from desktop_app.core import Core
from desktop_app.services.launch import Launch
from desktop_app.ui.firstrun.unlock import UnlockPage
from desktop_app.ui.matters.page import MattersPage
from desktop_app.ui.shell.program import Program

W = TypeVar("W", bound=QWidget)
SCREENS = os.environ.get("LANDDESK_TEST_SCREENS", "")
"""A folder for a picture of each step; empty in the test run."""


def words(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


@dataclass
class Walk:
    """A person before the window: presses what stands on it, and sees the page that comes."""

    qtbot: QtBot
    program: Program
    launch: Launch
    name: str
    shots: int = 0

    def press(self, text: str) -> None:
        """The one visible button of that text."""
        window = self.program.window()
        assert window is not None
        [found] = [one for one in window.findChildren(QPushButton) if one.text() == text and one.isVisible()]
        found.click()

    def page(self, kind: type[W]) -> W:
        """What the entrance shows, once it is of that kind; pictures are taken here."""
        assert self.program.entrance is not None
        self.qtbot.waitUntil(
            lambda: self.program.entrance is not None and isinstance(self.program.entrance.page(), kind)
        )
        page = self.program.entrance.page()
        assert isinstance(page, kind)
        return page

    def see(self) -> None:
        """Takes a picture where pictures are wanted."""
        window = self.program.window()
        if SCREENS and window is not None:
            self.shots += 1
            window.resize(1280, 800)
            self.qtbot.wait(300)
            window.grab().save(str(Path(SCREENS) / f"{self.name}-{self.shots}.png"))

    def opens(self, passphrase: str) -> None:
        """From the unlock page into the ledger."""
        page = self.page(UnlockPage)
        page.passphrase.setText(passphrase)
        self.see()
        page.open()
        self.in_ledger()

    def in_ledger(self) -> None:
        self.qtbot.waitUntil(lambda: self.program.office is not None)
        assert self.program.office is not None
        self.program.office.window.open("matters")
        page, desk = self.program.office.window.stack.page(), self.program.office.desk
        assert isinstance(page, MattersPage)
        self.qtbot.waitUntil(lambda: page.model.rowCount() == 1 and not desk.tasks.busy())
        self.see()


def locked(core: Core, launch: Launch) -> KnownStore:
    """Closes a store and has this PC know it."""
    store = KnownStore(core.folder, core.identity.name, "")
    core.close()
    launch.known.remember(store)
    return store
