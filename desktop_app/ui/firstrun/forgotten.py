"""忘记口令: the printed code, the bureau, or a backup; each says what it needs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.base.errors import InputProblem, UserProblem
from desktop_app.base.knownstores import KnownStore
from desktop_app.services.launch import Launch
from desktop_app.services.rescue import Asked
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.form import FieldMarks
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.passphrase_pair import PassphrasePair
from desktop_app.ui.shared.scroll_column import ScrollColumn
from desktop_app.ui.shared.text_line import TextLine

_WIDTH_PX = 560


class ForgottenPage(QWidget):
    """`recovered(KnownStore)` once a new passphrase is set; `restore_asked` leads to the backups."""

    recovered = Signal(object)
    restore_asked = Signal()

    def __init__(self, launch: Launch, desk: Desk, store: KnownStore, leave: Callable[[], object]) -> None:
        super().__init__()
        set_role(self, "ground")
        self._launch, self._desk, self._store = launch, desk, store
        self.marks = FieldMarks()
        self.code = TextLine(self.tr("六组，每组五个字符"))
        self.new = PassphrasePair("new", self.tr("新口令"), self.marks)
        self.answer = label("", "secondary", wrap=True)
        self.said = label("", "", wrap=True)
        self._answer: Path | None = None
        self._go = button(self.tr("设新口令"), self.recover, "primary")
        self._build(leave)

    def _build(self, leave: Callable[[], object]) -> None:
        scroll = ScrollColumn()
        for card in (self._first(), self._second(), self._third(leave)):
            card.setFixedWidth(current_look().px(_WIDTH_PX))
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(card)
            row.addStretch(1)
            scroll.column.addLayout(row)
        scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(scroll)

    def _first(self) -> Card:
        card = Card(self.tr("用恢复码，或县局的答复，设一个新口令"))
        card.body.setSpacing(14)
        text = self.tr("恢复码打印在信封里的那张纸上；没有的，先在下面向县局求助，再选县局带回的答复文件。")
        card.body.addWidget(label(text, "secondary", wrap=True))
        card.body.addWidget(self.marks.add(FieldRow("code", self.tr("恢复码"), self.code)))
        row = QHBoxLayout()
        row.addWidget(button(self.tr("或选择县局的答复文件…"), self._ask_answer))
        row.addWidget(self.answer, 1)
        card.body.addLayout(row)
        card.body.addWidget(self.new)
        low = QHBoxLayout()
        low.addStretch(1)
        low.addWidget(self._go)
        card.body.addLayout(low)
        return card

    def _second(self) -> Card:
        card = Card(self.tr("请县局帮忙"))
        text = self.tr(
            "写一份求助文件，用U盘或微信交给县局，并打电话核对下面的数字。"
            "文件里没有办件内容，别人拿到也没有用。"
        )
        card.body.addWidget(label(text, "secondary", wrap=True))
        card.body.addWidget(button(self.tr("写求助文件…"), self._ask_folder))
        card.body.addWidget(self.said)
        return card

    def _third(self, leave: Callable[[], object]) -> Card:
        card = Card(self.tr("都没有？"))
        text = self.tr("记得做备份时的旧口令的，可以从备份恢复，再把备份以后的内容补上。")
        card.body.addWidget(label(text, "secondary", wrap=True))
        row = QHBoxLayout()
        row.addWidget(button(self.tr("返回"), leave))
        row.addStretch(1)
        row.addWidget(button(self.tr("从备份恢复"), self.restore_asked.emit))
        card.body.addLayout(row)
        return card

    def _ask_answer(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(
            self, self.tr("选择县局的答复文件"), "", self.tr("答复文件（*.lsrescued）")
        )
        if name:
            self.choose_answer(Path(name))

    def choose_answer(self, path: Path) -> None:
        """The file that the bureau wrote; it is opened when the new passphrase is typed."""
        self._answer = path
        self.answer.setText(path.name)

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("求助文件写到哪里"))
        if name:
            self.ask_bureau(Path(name))

    def ask_bureau(self, folder: Path) -> None:
        """Writes the question and shows the number to be read out on the telephone."""
        self._desk.tasks.run(
            lambda: self._launch.ask_bureau(self._store.folder, folder), self._asked, owner=self
        )

    def _asked(self, asked: Asked) -> None:
        text = self.tr("已写出 {file}。请打电话给县局核对：{number}")
        self.said.setText(text.format(file=asked.path.name, number=asked.fingerprint))

    def recover(self) -> None:
        """Sets the new passphrase by whichever way was filled in."""
        self.marks.clear()
        code, answer, folder = self.code.value(), self._answer, self._store.folder
        problems = self.new.problems()
        if problems:
            self.marks.show(InputProblem(problems))
            return
        if not code and answer is None:
            self.marks.row("code").mark(self.tr("请输入恢复码，或选择县局的答复文件。"))
            return
        secret = self.new.secret()
        self._go.setEnabled(False)

        def work() -> None:
            if code or answer is None:
                self._launch.recover(folder, code, secret)
            else:
                self._launch.take_answer(folder, answer, secret)

        self._desk.tasks.run(
            work,
            lambda _none: self.recovered.emit(self._store),
            failed=self._refused,
            finished=lambda: self._go.setEnabled(True),
            owner=self,
            title=self.tr("正在设新口令…"),
        )

    def _refused(self, problem: UserProblem) -> None:
        if not self.marks.show(problem):
            self._desk.messages.problem(problem)
