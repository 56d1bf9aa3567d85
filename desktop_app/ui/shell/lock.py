"""锁屏: Ctrl+L or minutes without a key cover the work; a PIN or a passphrase uncovers it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app import APP_NAME
from desktop_app.base.tries import Tries
from desktop_app.ui.qt.bus import ANYTHING
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.words import problem_words
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.eye import shut_eyes
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.passphrase_line import PassphraseLine

if TYPE_CHECKING:
    from desktop_app.base.errors import UserProblem
    from desktop_app.services.storekeys import StoreKeys
    from desktop_app.ui.qt.desk import Desk

_WIDTH_PX = 380
_SECOND_MS = 1000
_PIN_TRIES = 5
_LOOK_MS = 15_000
_LIFE = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.InputMethod,
)


class LockScreen(QDialog):
    """Covers the whole screen, so that open dialogs are hidden too. Only the right secret closes it."""

    def __init__(self, desk: Desk, keys: StoreKeys, store: Path, tries: Tries, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setModal(True)
        self.setWindowTitle(APP_NAME)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_role(self, "ground")
        self._desk, self._keys, self._store, self._tries = desk, keys, store, tries
        self._has_pin, self._wrong_pins = keys.lock_state().has_pin, 0
        self.secret = PassphraseLine()
        self._row = FieldRow("passphrase", "", self.secret)
        self._go = button(self.tr("解锁"), self.try_it, "primary")
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND_MS)
        self._timer.timeout.connect(self._count_down)
        self._build()
        self._count_down()
        self._timer.start()

    def _build(self) -> None:
        card = Card()
        card.setFixedWidth(current_look().px(_WIDTH_PX))
        card.body.setSpacing(14)
        card.body.addWidget(label(self.tr("已锁屏"), "title"))
        text = self.tr("正在使用的人：{person}。没有保存的内容都还在。").format(person=self._keys.acting())
        card.body.addWidget(label(text, "secondary", wrap=True))
        if self._has_pin:
            hint = self.tr("用锁屏数字解锁后，保密事项的内容仍然关着；要看，请用口令解锁。")
            card.body.addWidget(label(hint, "hint", wrap=True))
        self._row.set_title(self.tr("锁屏数字或口令") if self._has_pin else self.tr("口令"))
        card.body.addWidget(self._row)
        card.body.addWidget(self._go)
        self.secret.returnPressed.connect(self.try_it)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(middle)
        column.addStretch(3)
        self.secret.setFocus()

    def try_it(self) -> None:
        """Tries what was typed, on a worker: Argon2 takes its time."""
        secret = self.secret.secret()
        if not secret or not self._go.isEnabled():
            return
        self._go.setEnabled(False)
        now = self._desk.clock.now()

        def work() -> str:
            with self._tries.counting(self._store, now):
                return self._opens(secret)

        self._desk.tasks.run(work, self._answered, failed=self._refused, owner=self, key="unlock")

    def _opens(self, secret: str) -> str:
        """Who may go on; raises `UserProblem` for nobody. After five wrong PINs only a passphrase counts."""
        if self._has_pin and self._wrong_pins < _PIN_TRIES and self._keys.pin_fits(secret):
            return self._keys.acting()
        return self._keys.unlock(secret)

    def _answered(self, _person: str) -> None:
        self._timer.stop()
        self.accept()

    def _refused(self, problem: UserProblem) -> None:
        self._wrong_pins += 1
        self._row.mark(problem_words(problem))
        self.secret.selectAll()
        self._timer.start()
        self._count_down()

    def _count_down(self) -> None:
        left = self._tries.left(self._store, self._desk.clock.now())
        self._go.setEnabled(not left)
        self._go.setText(self.tr("请等 {seconds} 秒").format(seconds=left) if left else self.tr("解锁"))
        if not left:
            self._timer.stop()

    def reject(self) -> None:
        """Escape does not open a lock."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)


class Locker(QObject):
    """Watches for minutes without a key or a mouse; `lock` is for Ctrl+L.

    `tries` at the store in folder `store` go on counting where the program was started anew.
    """

    def __init__(
        self, desk: Desk, keys: StoreKeys, window: QWidget, store: Path, tries: Tries | None = None
    ) -> None:
        super().__init__(window)
        self._desk, self._keys, self._window = desk, keys, window
        self._store, self._tries = store, tries or Tries()
        self.screen: LockScreen | None = None
        self._last = desk.clock.now()
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self.look)
        self._look.start()
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def idle(self) -> timedelta:
        """Since when nobody has touched a key or the mouse."""
        return self._desk.clock.now() - self._last

    def look(self) -> None:
        """Locks if the set minutes went by without a key or a mouse."""
        minutes = self._keys.lock_state().idle_minutes
        if minutes and self.idle() >= timedelta(minutes=minutes):
            self.lock()

    def lock(self) -> None:
        """Covers everything; what is being typed stays as it is underneath."""
        if self.screen is not None:
            return
        self._keys.lock()
        shut_eyes()
        self.screen = LockScreen(self._desk, self._keys, self._store, self._tries, self._window)
        self.screen.finished.connect(self._unlocked)
        self.screen.showFullScreen()

    def _unlocked(self, _result: int) -> None:
        self.screen = None
        self._last = self._desk.clock.now()
        self._window.activateWindow()
        if (
            self._look.isActive()
        ):  # another person may be here, or one without keys: pages ask anew what they show
            self._desk.bus.publish(ANYTHING)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _LIFE:
            self._last = self._desk.clock.now()
        return super().eventFilter(watched, event)

    def stop(self) -> None:
        """Before the window goes: the filter must not outlive it."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self._look.stop()
        if self.screen is not None:
            self.screen.accept()
