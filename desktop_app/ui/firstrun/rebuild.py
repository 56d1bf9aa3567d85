"""从县局重建: the old PC is dead; the bureau gives back what the office had sent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from desktop_app.services.launch import Launch, OpenStore
from desktop_app.services.rebuild import Found
from desktop_app.ui.firstrun.card_page import line
from desktop_app.ui.firstrun.founding_page import FoundingPage
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.place_picker import PlacePicker

_TOWN_DIGITS = 9


class RebuildPage(FoundingPage):
    """`founded(open store)` when the office stands again, as after the wizard.

    `second_asked` where it is the bureau's own PC that is gone.
    """

    second_asked = Signal()

    def __init__(self, launch: Launch, desk: Desk, leave: Callable[[], object]) -> None:
        super().__init__(launch, desk, "passphrase", self.tr("新口令"))
        self._found: Found | None = None
        self._sources = Path()
        self.place = PlacePicker(self._towns, desk.tasks, self.tr("例如 东华镇、dhz"))
        self.said = label("", "", wrap=True)
        self._go = button(self.tr("数字一样，开始重建"), self.rebuild, "primary")
        self._first(leave)
        self._second()

    def _first(self, leave: Callable[[], object]) -> None:
        body = self.add_card(self.tr("1　写重建申请，交给县局")).body
        text = self.tr(
            "旧电脑坏了又没有备份时用。报给过县局的事项、文书、照片都能回来；"
            "没有导出过的内容、没有发出的附件、草稿和本机设置回不来。"
        )
        body.addWidget(label(text, "secondary", wrap=True))
        row = FieldRow("place", self.tr("本所所在的乡镇（街道）"), self.place, required=True)
        body.addWidget(self.marks.add(row))
        body.addLayout(
            line(button(self.tr("返回"), leave), None, button(self.tr("写申请到U盘…"), self._ask_folder))
        )
        body.addWidget(self.said)
        self.said.setVisible(False)
        bureau = button(self.tr("坏的是县局的电脑？用密钥的第二份"), self.second_asked.emit, "link")
        body.addLayout(line(bureau, None))

    def _second(self) -> None:
        body = self.add_card(self.tr("2　读县局交还的内容")).body
        body.addLayout(line(button(self.tr("选择县局的答复文件…"), self._ask_answer), None))
        body.addWidget(self.told)
        self.ask_founder(body, self.tr("使用人姓名"), self._go)

    def _towns(self, text: str) -> Sequence[tuple[str, str]]:
        found = self._launch.places.search(text, townships=True)
        return [(hit.code, hit.path) for hit in found if len(hit.code) == _TOWN_DIGITS]

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("申请写到哪里"))
        if name:
            self.ask(Path(name))

    def ask(self, folder: Path) -> None:
        """Writes the question; the keys that open the answer stay on this PC."""
        place = self.place.code()
        if not place:
            self.marks.row("place").mark(self.tr("请输入乡镇名，并从列表中选一个。"))
            return
        self.marks.clear()
        self._desk.tasks.run(lambda: self._launch.ask_rebuild(place, folder), self._asked, owner=self)

    def _asked(self, path: Path) -> None:
        self.said.setText(self.tr("已写出 {file}，请交给县局。").format(file=path.name))
        self.said.setVisible(True)

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
        self.tell(text.format(name=found.answer.name, number=found.number), found.answer.place_code)

    def rebuild(self) -> None:
        """Makes the store and takes in everything that lies beside the answer."""
        found, folder, officer = self._found, self.folder.folder(), self.officer.value()
        missing = self.tr("请先选择县局的答复文件，并核对数字。")
        if not self.may_begin(found, missing):
            return
        secret, sources = self.new.secret(), [self._sources]

        def work() -> OpenStore:
            return self._launch.rebuild(folder, found, sources, officer, secret)

        self.work(self.tr("正在重建…"), self._go, work, self.founded.emit)
