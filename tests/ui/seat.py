"""A person before one real window: every act is a key press into what has the focus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.ui.qt.theme import Theme
from desktop_app.ui.shared.ask_dialog import AskDialog
from desktop_app.ui.shell.office import Office
from tests.ui.keyboard import say

PATIENCE_MS = 15_000
CONTROL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
MOST_TABS = 80


def crashed(error: BaseException) -> None:
    raise error


class Seat:
    """A person before one window: every act is a key press into what has the focus."""

    def __init__(self, core: Core, theme: Theme, qtbot: QtBot) -> None:
        self.core, self.qtbot = core, qtbot
        self.office = Office(
            core, core.around.clock, theme, kept=lambda _scheme, _size: None, crashed=crashed
        )
        self.window = self.office.window
        self.window.resize(1280, 800)

    def sit(self) -> None:
        self.window.show()
        self.qtbot.waitExposed(self.window)
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.rest()

    def rest(self) -> None:
        """Until nothing runs and what arrived has been shown."""
        for _ in range(2):
            self.until(lambda: not self.office.desk.tasks.busy())
            self.qtbot.wait(5)

    def until(self, told: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(told, timeout=PATIENCE_MS)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        focused = QApplication.focusWidget() or self.window
        self.qtbot.keyClick(focused, key, modifier)
        self.rest()

    def type(self, text: str) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        say(focused, text)

    def tab_to(self, wanted: QWidget) -> None:
        for _ in range(MOST_TABS):
            if QApplication.focusWidget() is wanted:
                return
            self.qtbot.keyClick(QApplication.focusWidget() or self.window, Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never reaches {wanted.accessibleName()}")

    def page(self, kind: type[QWidget]) -> QWidget:
        shown = self.window.stack.page()
        assert isinstance(shown, kind)
        return shown

    def dialogs(self) -> list[AskDialog]:
        return [one for one in self.window.findChildren(AskDialog) if one.isVisible()]

    def dialog(self) -> AskDialog:
        self.until(lambda: bool(self.dialogs()) and self.dialogs()[0].isActiveWindow())
        return self.dialogs()[0]

    def confirm(self, **typed: str) -> None:
        """Fills what the dialog asks, field by field, and presses Enter."""
        dialog = self.dialog()
        for name, text in typed.items():
            dialog.focus_on(name)
            self.type(text)
        self.qtbot.keyClick(dialog, Qt.Key.Key_Return)
        self.until(lambda: not self.dialogs())
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)
        self.rest()

    def go(self, key: str) -> None:
        """To a page of the rail by its number."""
        place = self.window.stack.main_keys().index(key) + 1
        self.press(Qt.Key(Qt.Key.Key_0 + place), CONTROL)

    def next_step(self) -> None:
        self.press(Qt.Key.Key_Return, CONTROL)
