"""数据文件损坏：修复. Look what can be saved, mend, open: for a store that does not open any more."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPushButton

from desktop_app.base.knownstores import KnownStore
from desktop_app.services.launch import Launch, OpenStore
from desktop_app.services.recovery.looking import Looked
from desktop_app.services.recovery.recovering import Recovered
from desktop_app.ui.firstrun.card_page import CardPage, line
from desktop_app.ui.firstrun.recover_words import outlook_facts, recovered_lines
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.progress import Progress
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.fact_rows import FactRows
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.passphrase_line import PassphraseLine
from desktop_app.ui.shared.watching import watched


class RecoverPage(CardPage):
    """`opened(open store)` at the end. With `secret`, the passphrase just typed, it looks at once.

    `older`: the store opens, but this PC has seen a newer state of it; then one may also go on with it as it is.
    """

    opened = Signal(object)

    def __init__(
        self,
        launch: Launch,
        desk: Desk,
        store: KnownStore,
        leave: Callable[[], object],
        *,
        secret: str = "",
        older: bool = False,
    ) -> None:
        super().__init__(desk)
        self._launch, self._store, self._older = launch, store, older
        self._looked: Looked | None = None
        self._more: list[Path] = []
        self.passphrase, self.facts, self.said = PassphraseLine(), FactRows(), label("", "", wrap=True)
        self.go: QPushButton = button(self.tr("看看能修复多少"), self.go_on, "primary")
        self.adopt = button(self.tr("就用现在这份"), lambda: self._open(self._launch.adopt))
        self.elsewhere = button(self.tr("另找备份…"), self._ask)
        self._build(leave)
        self.passphrase.setText(secret)
        if secret:
            self.look()

    def _build(self, leave: Callable[[], object]) -> None:
        title = self.tr("少了最近的改动：{name}") if self._older else self.tr("数据文件损坏：{name}")
        card = self.add_card(title.format(name=self._store.name))
        sentence = self.tr(
            "先找备份，再一页一页读出还读得出的内容，两边合起来，能补的都补回。"
            "损坏的文件原样留着，什么都不会删除。"
        )
        card.body.addWidget(label(sentence, "secondary", wrap=True))
        row = FieldRow("passphrase", self.tr("口令（密钥文件也坏了的，用做备份时的口令）"), self.passphrase)
        card.body.addWidget(self.marks.add(row))
        card.body.addWidget(self.facts)
        card.body.addWidget(self.said)
        self.facts.hide()
        self.said.hide()
        self.adopt.setVisible(self._older)
        card.body.addLayout(line(button(self.tr("返回"), leave), self.elsewhere, None, self.adopt, self.go))
        self.passphrase.returnPressed.connect(self.go_on)
        self.passphrase.textEdited.connect(lambda _text: self._forget())

    def _forget(self) -> None:
        self._looked = None
        self.go.setText(self.tr("看看能修复多少"))

    def _ask(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("选择备份，或放备份的文件夹"))
        if name:
            self.add(Path(name))

    def add(self, folder: Path) -> None:
        """Another place to look for backups in."""
        self._more.append(folder)
        self.look()

    def go_on(self) -> None:
        """One button: look, then mend."""
        if not self.passphrase.secret():
            self.marks.row("passphrase").mark(self.tr("请输入口令。"))
        elif self._looked is None:
            self.look()
        else:
            self.mend()

    def look(self) -> None:
        """Reads only. A large store takes some seconds."""
        secret, more = self.passphrase.secret(), list(self._more)

        def work(progress: Progress) -> Looked:
            told, asked = watched(progress)
            return self._launch.rescuer.look(self._store.folder, secret, more, told, asked)

        self._long(work, self._show, self.tr("正在读损坏的数据…"))

    def _show(self, looked: Looked) -> None:
        self.marks.clear()
        self._looked = looked
        self.facts.show_facts(outlook_facts(looked.outlook()))
        self.facts.show()
        self.go.setText(self.tr("修复"))
        self.go.setFocus()

    def mend(self) -> None:
        """Makes the whole store ready beside the damaged one, checks it, and exchanges them at the end."""
        looked = self._looked
        if looked is None:
            return

        def work(progress: Progress) -> Recovered:
            told, asked = watched(progress)
            return self._launch.rescuer.mend(self._store.folder, looked, None, told, asked)

        self._long(work, self._mended, self.tr("正在修复…"))

    def _mended(self, done: Recovered) -> None:
        self.said.setText("\n".join(recovered_lines(done)))
        self.said.show()
        self.facts.hide()
        self.elsewhere.hide()
        self.adopt.hide()
        self.go.setText(self.tr("打开"))
        self.go.clicked.disconnect()
        self.go.clicked.connect(lambda _=False: self._open(self._launch.open))
        self.go.setFocus()

    def _open(self, way: Callable[[Path, str], OpenStore]) -> None:
        secret = self.passphrase.secret()
        self.work(self.tr("正在打开…"), self.go, lambda: way(self._store.folder, secret), self.opened.emit)

    def _long(self, work: Callable[[Progress], object], done: Callable[..., None], title: str) -> None:
        self.go.setEnabled(False)
        self._desk.tasks.run_long(
            work,
            done,
            title=title,
            failed=self._refused,
            finished=lambda: self.go.setEnabled(True),
            owner=self,
        )
