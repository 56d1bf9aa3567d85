"""从备份恢复: a PC died, and its backup becomes a store here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.base.errors import UserProblem
from desktop_app.base.knownstores import KnownStore
from desktop_app.services.backup_files import BackupList
from desktop_app.services.launch import Launch, Restored
from desktop_app.services.restore import look_at
from desktop_app.ui.firstrun.folder_row import FolderRow
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.words import problem_words
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.form import FieldMarks
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.passphrase_line import PassphraseLine
from desktop_app.ui.shared.text_line import TextLine

_WIDTH_PX = 560


class RestorePage(QWidget):
    """`restored(KnownStore)` when the store lies in its new folder, ready to be unlocked."""

    restored = Signal(object)

    def __init__(self, launch: Launch, desk: Desk, leave: Callable[[], object]) -> None:
        super().__init__()
        set_role(self, "ground")
        self._launch, self._desk = launch, desk
        self.marks, self._found = FieldMarks(), label("", "done", wrap=True)
        self.backup, self.passphrase = TextLine(), PassphraseLine()
        self.folder = FolderRow()
        self._go = button(self.tr("恢复"), self.restore, "primary")
        self.backup.editingFinished.connect(self._look)
        self.passphrase.returnPressed.connect(self.restore)
        self._build(leave)

    def _build(self, leave: Callable[[], object]) -> None:
        card = Card(self.tr("从备份恢复"))
        card.setFixedWidth(current_look().px(_WIDTH_PX))
        card.body.setSpacing(14)
        sentence = self.tr(
            "选备份文件夹（名字以 landdesk- 开头）。备份本身不会被改动。恢复后请尽快与县局交换一次数据。"
        )
        card.body.addWidget(label(sentence, "secondary", wrap=True))
        card.body.addWidget(self.marks.add(FieldRow("backup", self.tr("备份文件夹"), self.backup)))
        choose = QHBoxLayout()
        choose.addWidget(button(self.tr("选择文件夹…"), self._ask))
        choose.addWidget(self._found, 1)
        card.body.addLayout(choose)
        row = FieldRow("passphrase", self.tr("做备份时的口令"), self.passphrase)
        card.body.addWidget(self.marks.add(row))
        self.marks.add(self.folder.row)
        card.body.addWidget(self.folder)
        low = QHBoxLayout()
        low.addWidget(button(self.tr("返回"), leave))
        low.addStretch(1)
        low.addWidget(self._go)
        card.body.addLayout(low)
        middle = QHBoxLayout()  # not an alignment: that would ask the height of the sentence at another width
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(middle)
        column.addStretch(3)

    def _ask(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("选择备份文件夹"), self.backup.text())
        if name:
            self.backup.setText(name)
            self._look()

    def _look(self) -> None:
        """Says whose backup it is before anything is tried."""
        folder = self.backup.value()
        self._found.clear()
        if folder:
            self._desk.tasks.run(
                lambda: look_at(Path(folder)), self._looked, failed=self._strange, owner=self, key="look"
            )

    def _looked(self, found: BackupList) -> None:
        self.marks.clear()
        text = self.tr("{name}，{when} 的备份")
        self._found.setText(text.format(name=found.name, when=found.made_at[:16].replace("T", " ")))
        code = found.node.partition("-")[0]
        folder, count = self._launch.paths.data / code, 1
        while folder.exists():
            count += 1
            folder = self._launch.paths.data / f"{code}-{count}"
        self.folder.suggest(folder)

    def _strange(self, problem: UserProblem) -> None:
        self.marks.row("backup").mark(problem_words(problem))

    def restore(self) -> None:
        """Checks every file of the backup, then copies; a minute or two for thousands of photos."""
        backup, secret, folder = Path(self.backup.value()), self.passphrase.secret(), self.folder.folder()
        if not self._found.text() or not self._go.isEnabled():
            self.marks.row("backup").mark(self.tr("请先选择备份文件夹。"))
            return
        self._go.setEnabled(False)
        self._desk.tasks.run(
            lambda: self._launch.restore(backup, folder, secret),
            lambda done: self._restored(done, folder),
            failed=self._refused,
            finished=lambda: self._go.setEnabled(True),
            owner=self,
            title=self.tr("正在恢复…"),
        )

    def _restored(self, done: Restored, folder: Path) -> None:
        self.restored.emit(KnownStore(folder, done.name, ""))

    def _refused(self, problem: UserProblem) -> None:
        if not self.marks.show(problem):
            self._desk.messages.problem(problem)
