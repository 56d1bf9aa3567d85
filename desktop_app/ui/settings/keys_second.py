"""密钥第二份: the bureau's key on another stick and on paper, and the way back into this store."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from desktop_app.base.errors import Problem
from desktop_app.services.keyring.second import CopyState, SecondCopy
from desktop_app.ui.qt.bus import ANYTHING
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.settings.keeping_words import moment
from desktop_app.ui.settings.topic import Topic
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.passphrase_pair import PassphrasePair
from desktop_app.ui.shared.print_dialog import print_asked


class SecondCopyTopic(Topic):
    """At the bureau only. The passphrase is the copy's own: it has to be known when this PC is gone."""

    def __init__(self, desk: Desk, second: SecondCopy) -> None:
        super().__init__(desk)
        self._second = second
        self.head(
            self.tr("密钥第二份"),
            self.tr("电脑坏了又没有备份时，凭它在新电脑上打开各所的数据包，各所也还认得本局。"),
        )
        self.state = label("", "hint", wrap=True)
        self.column.addWidget(self.state)
        self.new = PassphrasePair("passphrase", self.tr("第二份的口令"), self.marks)
        self.column.addWidget(self.new)
        advice = self.tr(
            "口令请与这一份分开保管。文件放另一个U盘，纸装信封锁好；两样都丢了，只能给各所重新发邀请、重新核对数字。"
        )
        self.column.addWidget(label(advice, "secondary", wrap=True))
        first, second_row = QHBoxLayout(), QHBoxLayout()
        self.to_stick = button(self.tr("写到另一个U盘…"), self._ask_folder, "primary")
        self.to_paper = button(self.tr("打印一页…"), self.print_page)
        self.proof = button(self.tr("读回核对…"), self._ask_file)
        self.back = button(self.tr("本机恢复过旧备份：从第二份取回密钥…"), self._ask_take, "link")
        for one in (self.to_stick, self.to_paper, self.proof):
            first.addWidget(one)
        first.addStretch(1)
        second_row.addWidget(self.back)
        second_row.addStretch(1)
        self.column.addLayout(first)
        self.column.addLayout(second_row)
        self.column.addStretch(1)

    def load(self) -> None:
        self.desk.tasks.run(self._second.state, self._show, owner=self, key="second")

    def _show(self, state: CopyState) -> None:
        self.state.setText(self._words(state))

    def _words(self, state: CopyState) -> str:
        if not state.made_at:
            return self.tr("还没有第二份。")
        if not state.current:
            return self.tr("换过密钥，以前的第二份已经不是现在用的：请重新做一份。")
        if not state.read_at:
            return self.tr("{made} 做过，还没有读回核对：请扫描那一页，选“读回核对”。").format(
                made=moment(state.made_at)
            )
        return self.tr("有第二份：{made} 做，{read} 读回核对过。").format(
            made=moment(state.made_at), read=moment(state.read_at)
        )

    def check(self) -> list[Problem]:
        return self.new.problems()

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("第二份写到哪个U盘"))
        if name:
            self.write_to(Path(name))

    def write_to(self, folder: Path) -> None:
        """The file, read back from the stick."""
        secret = self.new.secret()
        self.write(lambda: self._second.write(folder, secret), self._written)

    def _written(self, path: Path) -> None:
        self.new.clear()
        self.desk.messages.done(self.tr("已写出 {file} 并读回核对。").format(file=path.name))
        self._told()

    def print_page(self) -> None:
        """A page with codes; it stands on paper only, never in a file."""
        secret = self.new.secret()
        self.write(lambda: self._second.page(secret), self._made)

    def _made(self, sheet: bytes) -> None:
        self.load()
        print_asked(sheet, self.desk, self.window(), lambda: None)

    def _ask_file(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(self, self.tr("选择第二份：.age 文件或那一页的扫描件"))
        if name:
            self.read_back(Path(name))

    def read_back(self, path: Path) -> None:
        """Proves that it opens with the passphrase typed above."""
        secret = self.new.first.secret()
        self.desk.tasks.run(
            lambda: self._second.read_back(path, secret), self._proven, failed=self.refused, owner=self
        )

    def _proven(self, _none: object) -> None:
        self.new.clear()
        self.desk.messages.done(self.tr("第二份打得开，是现在用的密钥。"))
        self._told()

    def _told(self) -> None:
        """The first page need not remind of it any more."""
        self.load()
        self.desk.bus.publish(ANYTHING)

    def _ask_take(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(self, self.tr("选择第二份：.age 文件或那一页的扫描件"))
        if name:
            self.take_in(Path(name))

    def take_in(self, path: Path) -> None:
        """Keys newer than those of the backup that this store was restored from."""
        secret = self.new.first.secret()
        self.desk.tasks.run(
            lambda: self._second.take_in(path, secret), self._taken, failed=self.refused, owner=self
        )

    def _taken(self, more: bool) -> None:
        self.new.clear()
        taken = self.tr("已取回密钥。请先导入各所的数据包，再给各所写U盘。")
        self.desk.messages.done(taken if more else self.tr("这一份里的密钥本机都有，没有改变。"))
        self.load()
