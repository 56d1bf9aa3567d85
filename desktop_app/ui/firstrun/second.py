"""用密钥的第二份: the bureau's PC is gone and its backups too; a new one takes its place with the copy of its key."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from desktop_app.services.desk import BUREAU_ROLE
from desktop_app.services.keyring.secondread import BureauCopy
from desktop_app.services.launch import Launch, NewStore, OpenStore
from desktop_app.ui.firstrun.card_page import line
from desktop_app.ui.firstrun.founding_page import FoundingPage
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.passphrase_line import PassphraseLine


class SecondCopyPage(FoundingPage):
    """`founded(open store)` when the bureau stands again: empty, with its key; the offices bring back the rest."""

    def __init__(self, launch: Launch, desk: Desk, leave: Callable[[], object]) -> None:
        super().__init__(launch, desk, "new", self.tr("新口令"))
        self._found: BureauCopy | None = None
        self.secret = PassphraseLine()
        self._go = button(self.tr("建立"), self.build, "primary")
        self._first(leave)
        self._second()

    def _first(self, leave: Callable[[], object]) -> None:
        body = self.add_card(self.tr("1　读密钥的第二份")).body
        text = self.tr(
            "县局的电脑坏了又没有备份时用。各所封给本局的数据包能打开，各所也还认得本局；"
            "各所导入本局的数据包后，会把本局和他们自己的内容带回来。有备份的，请从备份恢复。"
        )
        body.addWidget(label(text, "secondary", wrap=True))
        row = FieldRow("passphrase", self.tr("做这一份时的口令"), self.secret, required=True)
        body.addWidget(self.marks.add(row))
        choose = button(self.tr("选择 .age 文件或那一页的扫描件…"), self._ask_file)
        body.addLayout(line(button(self.tr("返回"), leave), None, choose))
        lost = self.tr("文件和纸都丢了：新建一个县局，给各所重新发邀请，重新核对数字。")
        body.addWidget(label(lost, "hint", wrap=True))
        body.addWidget(self.told)

    def _second(self) -> None:
        body = self.add_card(self.tr("2　在这台电脑上建立")).body
        self.ask_founder(body, self.tr("使用人姓名"), self._go)

    def _ask_file(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(self, self.tr("选择密钥的第二份"))
        if name:
            self.look(Path(name))

    def look(self, path: Path) -> None:
        """Opens the copy with its passphrase; about a second."""
        self.marks.clear()
        secret = self.secret.secret()
        self._desk.tasks.run(
            lambda: self._launch.look_second(path, secret), self._looked, failed=self._refused, owner=self
        )

    def _looked(self, found: BureauCopy) -> None:
        self._found = found
        text = self.tr("{name}，密钥指纹 {number}").format(
            name=found.copy.name, number=found.keys.public.fingerprint()
        )
        self.tell(text, found.copy.place_code)

    def build(self) -> None:
        """Makes the store under the bureau's name and keys."""
        found, folder = self._found, self.folder.folder()
        if not self.may_begin(found, self.tr("请先读密钥的第二份。")):
            return
        new = NewStore(BUREAU_ROLE, found.copy.place_code, self.officer.value(), second=found)
        secret = self.new.secret()

        def work() -> OpenStore:
            return self._launch.create(folder, new, secret)

        self.work(self.tr("正在建立加密的数据文件…"), self._go, work, self.founded.emit)
