"""从县局重建: the old PC is dead; the bureau gives back what the office had sent."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.base.errors import InputProblem, UserProblem
from desktop_app.services.launch import Launch, OpenStore
from desktop_app.services.rebuild import Found
from desktop_app.ui.firstrun.folder_row import FolderRow
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
_TOWN_DIGITS = 9


class RebuildPage(QWidget):
    """`founded(open store)` when the office stands again, as after the wizard."""

    founded = Signal(object)

    def __init__(self, launch: Launch, desk: Desk, leave: Callable[[], object]) -> None:
        super().__init__()
        set_role(self, "ground")
        self._launch, self._desk = launch, desk
        self._found: Found | None = None
        self._sources = Path()
        self.marks = FieldMarks()
        self.place, self.officer, self.folder = TextLine(self.tr("9位乡镇代码")), TextLine(), FolderRow()
        self.new = PassphrasePair("passphrase", self.tr("新口令"), self.marks)
        self.said, self.told = label("", "", wrap=True), label("", "", wrap=True)
        self._go = button(self.tr("数字一样，开始重建"), self.rebuild, "primary")
        self._build(leave)

    def _build(self, leave: Callable[[], object]) -> None:
        scroll = ScrollColumn()
        for card in (self._first(leave), self._second()):
            card.setFixedWidth(current_look().px(_WIDTH_PX))
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(card)
            row.addStretch(1)
            scroll.column.addLayout(row)
        scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(scroll)

    def _first(self, leave: Callable[[], object]) -> Card:
        card = Card(self.tr("1　写重建申请，交给县局"))
        card.body.setSpacing(14)
        text = self.tr(
            "旧电脑坏了又没有备份时用。报给过县局的事项、文书、照片都能回来；"
            "没有导出过的内容、没有发出的附件、草稿和本机设置回不来。"
        )
        card.body.addWidget(label(text, "secondary", wrap=True))
        card.body.addWidget(self.marks.add(FieldRow("place", self.tr("乡镇代码"), self.place)))
        row = QHBoxLayout()
        row.addWidget(button(self.tr("返回"), leave))
        row.addStretch(1)
        row.addWidget(button(self.tr("写申请到U盘…"), self._ask_folder))
        card.body.addLayout(row)
        card.body.addWidget(self.said)
        return card

    def _second(self) -> Card:
        card = Card(self.tr("2　读县局交还的内容"))
        card.body.setSpacing(14)
        card.body.addWidget(button(self.tr("选择县局的答复文件（.lsrebuilt）…"), self._ask_answer))
        card.body.addWidget(self.told)
        card.body.addWidget(self.marks.add(FieldRow("officer", self.tr("使用人姓名"), self.officer)))
        card.body.addWidget(self.new)
        self.marks.add(self.folder.row)
        card.body.addWidget(self.folder)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._go)
        card.body.addLayout(row)
        return card

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("申请写到哪里"))
        if name:
            self.ask(Path(name))

    def ask(self, folder: Path) -> None:
        """Writes the question; the keys that open the answer stay on this PC."""
        place = self.place.value()
        if len(place) != _TOWN_DIGITS or not place.isdecimal():
            self.marks.row("place").mark(self.tr("请填写本所所在乡镇的9位代码，如 532301105。"))
            return
        self._desk.tasks.run(lambda: self._launch.ask_rebuild(place, folder), self._asked, owner=self)

    def _asked(self, path: Path) -> None:
        self.said.setText(self.tr("已写出 {file}，请交给县局。").format(file=path.name))

    def _ask_answer(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(
            self, self.tr("选择县局的答复文件"), "", self.tr("答复文件（*.lsrebuilt）")
        )
        if name:
            self.look(Path(name))

    def look(self, path: Path) -> None:
        """Says who the bureau takes this PC for, and the number to compare."""
        self._sources = path.parent
        self._desk.tasks.run(lambda: self._launch.look_rebuild(path), self._looked, owner=self)

    def _looked(self, found: Found) -> None:
        self._found = found
        text = self.tr("{name}。请打电话给县局核对：{number}")
        self.told.setText(text.format(name=found.answer.name, number=found.number))
        self.folder.suggest(self._launch.paths.data / f"{found.answer.place_code}-new")

    def rebuild(self) -> None:
        """Makes the store and takes in everything that lies beside the answer."""
        self.marks.clear()
        found, folder, officer = self._found, self.folder.folder(), self.officer.value()
        problems = self.new.problems()
        if found is None:
            self._desk.messages.warn(self.tr("请先选择县局的答复文件，并核对数字。"))
            return
        if problems:
            self.marks.show(InputProblem(problems))
            return
        secret, sources = self.new.secret(), [self._sources]
        self._go.setEnabled(False)

        def work() -> OpenStore:
            return self._launch.rebuild(folder, found, sources, officer, secret)

        self._desk.tasks.run(
            work,
            self.founded.emit,
            failed=self._refused,
            finished=lambda: self._go.setEnabled(True),
            owner=self,
            title=self.tr("正在重建…"),
        )

    def _refused(self, problem: UserProblem) -> None:
        if not self.marks.show(problem):
            self._desk.messages.problem(problem)
