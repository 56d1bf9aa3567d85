"""忘记口令: the printed code, the bureau, another person of this PC, or a backup; each says what it needs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLayout, QVBoxLayout, QWidget

from desktop_app.base.errors import InputProblem, Problem
from desktop_app.base.knownstores import KnownStore
from desktop_app.services.launch import Launch
from desktop_app.services.rescue import Asked
from desktop_app.ui.firstrun.card_page import CardPage, line
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.labels import clear_widget, label
from desktop_app.ui.shared.passphrase_pair import PassphrasePair
from desktop_app.ui.shared.segments import Segments
from desktop_app.ui.shared.text_line import TextLine

CODE, BUREAU, PERSON, BACKUP = "code", "bureau", "person", "backup"


class ForgottenPage(CardPage):
    """`recovered(KnownStore)` once a new passphrase is set; `restore_asked` leads to the backups."""

    recovered = Signal(object)
    restore_asked = Signal()

    def __init__(self, launch: Launch, desk: Desk, store: KnownStore, leave: Callable[[], object]) -> None:
        super().__init__(desk)
        self._launch, self._store = launch, store
        self.code = TextLine(self.tr("六组，每组五个字符"))
        self.new = PassphrasePair("new", self.tr("新口令"), self.marks)
        self.answer, self.said = label("", "secondary", wrap=True), label("", "", wrap=True)
        self._answer: Path | None = None
        self._go = button(self.tr("设新口令"), self.recover, "primary")
        self._restore = button(self.tr("从备份恢复"), self.restore_asked.emit, "primary")
        self.way = Segments(
            [
                (CODE, self.tr("有恢复码")),
                (BUREAU, self.tr("请县局帮忙")),
                (PERSON, self.tr("还有别人能打开")),
                (BACKUP, self.tr("都没有")),
            ],
            wraps=True,
        )
        self.way.setAccessibleName(self.tr("用哪一种办法"))
        self.way.chosen.connect(self._show)
        self._panels = {
            CODE: self._by_code(),
            BUREAU: self._by_bureau(),
            PERSON: self._said_only(
                self.tr(
                    "几个人共用这台电脑的：请另一个人用他的口令打开，在 设置 › 使用人 里，"
                    "按您名字后面的“设新口令”。您的登记和改动都还在您名下。"
                )
            ),
            BACKUP: self._said_only(
                self.tr("记得做备份时的旧口令的，可以从备份恢复，再把备份以后的内容补上。")
            ),
        }
        self._build(leave)
        self.choose(CODE)

    def _build(self, leave: Callable[[], object]) -> None:
        card = self.add_card(self.tr("忘记口令：{name}").format(name=self._store.name))
        card.body.addWidget(self.way)
        for panel in self._panels.values():
            card.body.addWidget(panel)
        card.body.addWidget(self.new)
        card.body.addLayout(line(button(self.tr("返回"), leave), None, self._restore, self._go))

    def _by_code(self) -> QWidget:
        text = self.tr("恢复码打印在事先锁好的那张纸上。大小写、横线都不用管。")
        return _panel(
            label(text, "secondary", wrap=True),
            self.marks.add(FieldRow("code", self.tr("恢复码"), self.code)),
        )

    def _by_bureau(self) -> QWidget:
        first = self.tr(
            "1　写一份求助文件，用U盘或微信交给县局，并打电话核对数字。文件里没有办件内容，别人拿到也没有用。"
        )
        second = self.tr("2　县局核对以后写回一份答复文件，在这里选它，再设新口令。")
        self.said.setVisible(False)
        return _panel(
            label(first, "secondary", wrap=True),
            line(button(self.tr("写求助文件…"), self._ask_folder), None),
            self.said,
            label(second, "secondary", wrap=True),
            line(button(self.tr("选择县局的答复文件…"), self._ask_answer), self.answer, None),
        )

    def _said_only(self, text: str) -> QWidget:
        return _panel(label(text, "", wrap=True))

    def choose(self, way: str) -> None:
        """As if a person had chosen it."""
        self.way.set_value(way)
        self._show(way)

    def _show(self, way: str) -> None:
        self.marks.clear()
        for name, panel in self._panels.items():
            panel.setVisible(name == way)
        typed = way in (CODE, BUREAU)
        self.new.setVisible(typed)
        self._go.setVisible(typed)
        self._restore.setVisible(way == BACKUP)
        if way == CODE:
            self.code.setFocus()

    def _ask_answer(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(
            self, self.tr("选择县局的答复文件"), "", self.tr("答复文件（*.lsrescued）")
        )
        if name:
            self.choose_answer(Path(name))

    def choose_answer(self, path: Path) -> None:
        """The file that the bureau wrote; it is opened when the new passphrase is typed."""
        self.choose(BUREAU)
        self._answer = path
        self._desk.messages.dismiss()
        self.answer.setText(path.name)
        self.new.first.setFocus()

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("求助文件写到哪里"))
        if name:
            self.ask_bureau(Path(name))

    def ask_bureau(self, folder: Path) -> None:
        """Writes the question and shows the number to be read out on the telephone."""
        self.choose(BUREAU)
        self._desk.tasks.run(
            lambda: self._launch.ask_bureau(self._store.folder, folder), self._asked, owner=self
        )

    def _asked(self, asked: Asked) -> None:
        text = self.tr("已写出 {file}。请打电话给县局核对：{number}")
        self.said.setText(text.format(file=asked.path.name, number=asked.fingerprint))
        self.said.setVisible(True)
        self._desk.messages.dismiss()

    def recover(self) -> None:
        """Sets the new passphrase by the way that is chosen."""
        self.marks.clear()
        code, answer, folder = self.code.value(), self._answer, self._store.folder
        secret, problems = self.new.secret(), self.new.problems()
        by_code = self.way.value() == CODE
        if by_code and not code:
            problems.insert(0, Problem("code", self.tr("请输入恢复码。")))
        if not by_code and answer is None:
            self._desk.messages.warn(self.tr("请先选择县局的答复文件。"))
            return
        if problems:
            self.marks.show(InputProblem(problems))
            return

        def work() -> None:
            if by_code or answer is None:
                self._launch.recover(folder, code, secret)
            else:
                self._launch.take_answer(folder, answer, secret)

        self.work(self.tr("正在设新口令…"), self._go, work, lambda _none: self.recovered.emit(self._store))


def _panel(*parts: QWidget | QLayout) -> QWidget:
    panel = clear_widget()
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(14)
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part)
        else:
            column.addLayout(part)
    return panel
