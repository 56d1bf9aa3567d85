"""从备份恢复: a PC died, and its backup becomes a store here. Look into it, restore, and the office opens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPushButton

from desktop_app.base.errors import UserProblem
from desktop_app.base.knownstores import KnownStore
from desktop_app.services.identity import MovedStore
from desktop_app.services.launch import Launch, OpenStore
from desktop_app.services.recovery.preview import BackupPreview
from desktop_app.services.recovery.rescuer import Found
from desktop_app.ui.firstrun.backup_list import BackupList
from desktop_app.ui.firstrun.backup_words import preview_facts
from desktop_app.ui.firstrun.card_page import CardPage, line
from desktop_app.ui.firstrun.folder_row import FolderRow
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.fact_rows import FactRows
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.passphrase_line import PassphraseLine
from desktop_app.ui.shared.text_line import TextLine


class RestorePage(CardPage):
    """`opened(open store)` when the restored store lies in its folder and is open.

    The first press of the button shows what the backup holds, the second restores it. `stores` are the folders
    of the stores of this PC, beside which backups are looked for.
    """

    opened = Signal(object)

    def __init__(
        self, launch: Launch, desk: Desk, leave: Callable[[], object], stores: Sequence[KnownStore] = ()
    ) -> None:
        super().__init__(desk)
        self._launch, self._stores = launch, tuple(store.folder for store in stores)
        self._seen: tuple[str, str] | None = None
        self.list, self.backup, self.passphrase = BackupList(), TextLine(), PassphraseLine()
        self.facts, self.folder = FactRows(), FolderRow()
        self.go: QPushButton = button("", self.go_on, "primary")
        self._build(leave)
        self._forget()
        self.search()

    def _build(self, leave: Callable[[], object]) -> None:
        card = self.add_card(self.tr("从备份恢复"))
        sentence = self.tr(
            "选一份备份，输入做备份时的口令。备份和这台电脑上原有的数据都不会被改动，恢复出来的是新的一份。"
        )
        card.body.addWidget(label(sentence, "secondary", wrap=True))
        card.body.addWidget(self.list)
        self._place = self.marks.add(FieldRow("backup", self.tr("备份文件夹"), self.backup))
        card.body.addWidget(self._place)
        card.body.addLayout(line(button(self.tr("别处的备份…"), self._ask), None))
        row = FieldRow("passphrase", self.tr("做备份时的口令"), self.passphrase)
        card.body.addWidget(self.marks.add(row))
        card.body.addWidget(self.facts)
        self.marks.add(self.folder.row)
        card.body.addWidget(self.folder)
        card.body.addLayout(line(button(self.tr("返回"), leave), None, self.go))
        self.list.picked.connect(self.choose)
        self.backup.textChanged.connect(lambda _text: self._forget())
        self.passphrase.textChanged.connect(lambda _text: self._forget())
        self.passphrase.returnPressed.connect(self.go_on)

    def search(self, *more: Path) -> None:
        """Looks for backups beside the stores, on the sticks, and in `more`."""
        self._desk.tasks.run(
            lambda: self._launch.rescuer.backups(self._stores, more), self._found, owner=self, key="find"
        )

    def _found(self, found: Sequence[Found]) -> None:
        self.list.show_backups(found)
        self._place.setVisible(not found)
        self.passphrase.setFocus()

    def _ask(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("选择备份，或放备份的文件夹"))
        if name:
            self.search(Path(name))

    def choose(self, folder: Path) -> None:
        """Means one backup."""
        self.marks.clear()
        self.backup.setText(str(folder))

    def _forget(self) -> None:
        """Another backup or passphrase: what was shown is no longer what would be restored."""
        self._seen = None
        self.facts.hide()
        self.folder.hide()
        self.go.setText(self.tr("看看里面有什么"))

    def go_on(self) -> None:
        """The first time shows, the second restores; both read the whole passphrase again."""
        asked = self.backup.value(), self.passphrase.secret()
        if not asked[0]:
            self.marks.row("backup").mark(self.tr("请先选择备份文件夹。"))
        elif self.go.isEnabled() and self._seen == asked:
            self._restore(Path(asked[0]), asked[1])
        elif self.go.isEnabled():
            work = lambda: self._launch.rescuer.preview(Path(asked[0]), asked[1])  # noqa: E731 - one call
            self.work(self.tr("正在打开备份…"), self.go, work, lambda seen: self._show(seen, asked))

    def _show(self, seen: BackupPreview, asked: tuple[str, str]) -> None:
        self.marks.clear()
        self._seen = asked
        self.facts.show_facts(preview_facts(seen))
        self.facts.show()
        self.folder.show()
        self.go.setText(self.tr("恢复并打开"))
        code = seen.node.partition("-")[0]
        folder, count = self._launch.paths.data / code, 1
        while folder.exists():
            count += 1
            folder = self._launch.paths.data / f"{code}-{count}"
        self.folder.suggest(folder)

    def _restore(self, backup: Path, secret: str) -> None:
        """Checks every file of the backup, then copies; a minute or two for thousands of photos."""
        folder = self.folder.folder()

        def work() -> OpenStore:
            self._launch.restore(backup, folder, secret)
            try:
                return self._launch.open(folder, secret)
            except MovedStore:  # this PC knows a later life: that this backup is meant was said a moment ago
                return self._launch.adopt(folder, secret)

        self.work(self.tr("正在恢复…"), self.go, work, self.opened.emit)

    def _refused(self, problem: UserProblem) -> None:
        self._place.setVisible(self._place.isVisible() or problem.field == "backup")
        super()._refused(problem)
