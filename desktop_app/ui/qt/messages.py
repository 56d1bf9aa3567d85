"""The bar that says what happened, with one action; a dialog is for decisions only."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop_app.base.errors import UserProblem
from desktop_app.ui.qt.icons import icon
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.words import problem_text, problem_way_out

_COLOURS = {"info": "info", "done": "done", "warn": "near", "problem": "overdue"}
_PASSING_MS = {"info": 8000, "done": 8000, "warn": 0, "problem": 0}


class MessageBar(QFrame):
    """Shows one message at a time; the newest wins. Good news passes by itself, problems stay."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "message")
        self._mark, self._text, self._way_out = QLabel(), QLabel(), QLabel()
        self._action = QPushButton()
        self._close = QToolButton()
        self._act: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self._build()
        self.hide()

    def _build(self) -> None:
        set_role(self._text, "strong")
        set_role(self._way_out, "secondary")
        for label in (self._text, self._way_out):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action.clicked.connect(self._do)
        self._close.clicked.connect(self.dismiss)
        self._close.setAccessibleName(self.tr("关闭提示"))
        self._close.setToolTip(self.tr("关闭提示（Esc）"))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._text)
        words.addWidget(self._way_out)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 10, 10)
        row.setSpacing(12)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)

    def show_message(
        self,
        text: str,
        kind: str = "info",
        *,
        way_out: str = "",
        action_text: str = "",
        action: Callable[[], None] | None = None,
    ) -> None:
        """Kinds: info, done, warn, problem. `action` is one click, such as 撤销 or 打开."""
        look = current_look()
        colour = look.color(_COLOURS[kind])
        self._mark.setPixmap(icon(kind, colour, 20).pixmap(look.px(20)))
        self._close.setIcon(icon("close", look.color("secondary"), 14))
        self._text.setText(text)
        self._way_out.setText(way_out)
        self._way_out.setVisible(bool(way_out))
        self._act = action
        self._action.setText(action_text)
        self._action.setVisible(bool(action_text and action))
        set_role(self, "message", kind)
        self.setAccessibleName(f"{text} {way_out}".strip())
        self.show()
        self._start_timer(kind, text + way_out)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _start_timer(self, kind: str, text: str) -> None:
        passing_ms = _PASSING_MS[kind]
        if passing_ms:
            self._timer.start(passing_ms + 60 * len(text))
        else:
            self._timer.stop()

    def info(self, text: str, *, action_text: str = "", action: Callable[[], None] | None = None) -> None:
        self.show_message(text, "info", action_text=action_text, action=action)

    def done(
        self,
        text: str,
        known: str = "",
        *,
        action_text: str = "",
        action: Callable[[], None] | None = None,
    ) -> None:
        """`known` on the second line: what was done and should be looked at all the same."""
        self.show_message(text, "done", way_out=known, action_text=action_text, action=action)

    def warn(self, text: str, way_out: str = "") -> None:
        self.show_message(text, "warn", way_out=way_out)

    def problem(self, problem: UserProblem) -> None:
        """What happened on the first line, what to do on the second."""
        self.show_message(problem_text(problem), "problem", way_out=problem_way_out(problem))

    def dismiss(self) -> None:
        self._timer.stop()
        self._act = None
        self.hide()
        self.closed.emit()

    def withdraw(self, text: str) -> None:
        """Takes a message back that holds no longer, or means the page which is left; any other stays."""
        if text and self.text() == text:
            self.dismiss()

    def text(self) -> str:
        return self._text.text() if not self.isHidden() else ""

    def _do(self) -> None:
        act = self._act
        self.dismiss()
        if act is not None:
            act()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)
