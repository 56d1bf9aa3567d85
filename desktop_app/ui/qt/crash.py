"""A bug is shown once, in plain words, with details that can be copied and name nobody."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from types import TracebackType

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QSysInfo, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop_app import __version__
from desktop_app.base.errors import UserProblem
from desktop_app.base.logs import masked_traceback
from desktop_app.ui.qt.restyle import set_role

_log = logging.getLogger(__name__)


def crash_details(error: BaseException) -> str:
    """Versions and the masked stack: what a programmer needs, nothing about a person."""
    versions = f"landdesk {__version__} · PySide6 {pyside_version} · Python {sys.version.split()[0]}"
    system = f"{QSysInfo.prettyProductName()} · {QSysInfo.currentCpuArchitecture()}"
    return f"{versions}\n{system}\n\n{masked_traceback(error)}"


class CrashDialog(QDialog):
    """Says that the data is safe, offers the details, and lets the work go on."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("程序出错"))
        self.details = crash_details(error)
        title = QLabel(self.tr("程序遇到一个错误，刚才的操作没有完成"))
        set_role(title, "section")
        advice = QLabel(
            self.tr("已保存的数据不受影响。可以继续工作；若反复出现，请复制下面的内容交给县局技术人员。")
        )
        advice.setWordWrap(True)
        note = QLabel(self.tr("姓名、证件号码、电话等内容已经隐去。"))
        set_role(note, "secondary")
        self._text = QPlainTextEdit(self.details)
        self._text.setReadOnly(True)
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setAccessibleName(self.tr("错误详情"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        for widget in (title, advice, self._text, note):
            column.addWidget(widget)
        column.addLayout(self._buttons())
        self.resize(720, 420)

    def _buttons(self) -> QHBoxLayout:
        self._copy = QPushButton(self.tr("复制详情"))
        self._copy.clicked.connect(self.copy)
        close = QPushButton(self.tr("继续工作"))
        set_role(close, "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(self._copy)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details)
        self._copy.setText(self.tr("已复制"))


class CrashDesk:
    """Catches what nobody caught, on any thread of Qt, and hands it to `show`.

    The same bug in a loop is shown once at a time: while a dialog is open, others are only logged.
    """

    def __init__(self, show: Callable[[BaseException], None]) -> None:
        self._show = show
        self._showing = False

    def install(self) -> None:
        """Takes over `sys.excepthook` and Qt's own messages for the life of the process."""
        sys.excepthook = self._hook
        qInstallMessageHandler(_qt_message)

    def report(self, error: BaseException) -> None:
        """Logs masked, then shows; a `UserProblem` is never a crash and must not come here."""
        _log.error("crash\n%s", masked_traceback(error))
        if self._showing:
            return
        self._showing = True
        try:
            self._show(error)
        finally:
            self._showing = False

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if isinstance(error, UserProblem):
            _log.warning("problem reached the top: %s", type(error).__name__)
        self.report(error)


def _qt_message(level: QtMsgType, _context: object, text: str) -> None:
    """Qt's warnings go to the log; they tell a person nothing."""
    _log.log(logging.ERROR if level >= QtMsgType.QtCriticalMsg else logging.INFO, "qt: %s", text)
