"""Shows that long work is under way, how far it is, and lets a person stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.tasks import Task, TaskRunner


class ProgressStrip(QFrame):
    """Follows a task runner; hidden unless a titled task has run longer than 0.6 s."""

    def __init__(self, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "strip")
        self._shown: list[Task] = []
        self._title, self._step = QLabel(), QLabel()
        self._bar, self._cancel = QProgressBar(), QPushButton(self.tr("取消"))
        self._build()
        tasks.slow.connect(self._slow)
        tasks.moved.connect(self._moved)
        tasks.ended.connect(self._ended)
        self.hide()

    def _build(self) -> None:
        set_role(self._title, "strong")
        set_role(self._step, "secondary")
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("进度"))
        self._cancel.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 10, 8)
        row.setSpacing(12)
        row.addWidget(self._title)
        row.addWidget(self._bar, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._step)
        row.addWidget(self._cancel)

    def _slow(self, task: Task) -> None:
        self._shown.append(task)
        self._show_last()

    def _moved(self, task: Task, done: int, total: int, text: str) -> None:
        if self._shown and self._shown[-1] is task:
            self._bar.setRange(0, total)
            self._bar.setValue(done)
            self._step.setText(
                text or (self.tr("{done} / {total}").format(done=done, total=total) if total else "")
            )

    def _ended(self, task: Task) -> None:
        if task in self._shown:
            self._shown.remove(task)
            self._show_last()

    def _show_last(self) -> None:
        self.setVisible(bool(self._shown))
        if self._shown:
            task = self._shown[-1]
            self._title.setText(task.title)
            self._step.clear()
            self._bar.setRange(0, 0)
            self._cancel.setVisible(task.cancellable)
            self._cancel.setEnabled(True)

    def _stop(self) -> None:
        self._cancel.setEnabled(False)
        self._step.setText(self.tr("正在停止…"))
        self._shown[-1].cancel()
