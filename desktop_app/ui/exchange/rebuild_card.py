"""所里换了新电脑: the old PC is dead, a new one takes its place with all that the office had sent."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop_app.services.rebuild import Asked, Rebuilds
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.words import listed
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.choice_box import ChoiceBox
from desktop_app.ui.shared.drop_zone import DropZone
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty


class RebuildCard(Card):
    """Reads the question, shows the number, and writes everything beside it."""

    def __init__(self, desk: Desk, rebuilds: Rebuilds, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("所里的电脑坏了，换了新电脑"), parent=parent)
        self._desk, self._rebuilds = desk, rebuilds
        self._asked: Asked | None = None
        self._office: ChoiceBox | None = None
        text = self.tr(
            "所里用新电脑写来重建申请（.lsrebuild）时，先打电话核对本人和数字，再交还该所以前报来的全部内容。"
            "交还以后，旧电脑写的数据包本局不再接收。"
        )
        self.drop = DropZone(self.tr("把重建申请拖到这里，或点击选择"), (".lsrebuild",))
        self.said = label("", "", wrap=True)
        self.go = button(self.tr("数字一样，交还全部内容"), self.answer)
        self.body.addWidget(label(text, "secondary", wrap=True))
        self.body.addWidget(self.drop)
        self.body.addWidget(self.said)
        self._choice = Card()
        self.body.addWidget(self._choice)
        self.body.addWidget(self.go)
        self._show_ready(ready=False)
        self.drop.dropped.connect(lambda paths: self.read(paths[0]))

    def _show_ready(self, *, ready: bool) -> None:
        self.go.setVisible(ready)
        self._choice.setVisible(ready and self._office is not None)

    def read(self, path: Path) -> None:
        """Says which office it may be, and the number that the new PC shows."""
        self._show_ready(ready=False)
        self.said.setText("")
        self._desk.tasks.run(lambda: self._rebuilds.read(path), self._read, owner=self)

    def _read(self, asked: Asked) -> None:
        self._asked = asked
        names = listed(name for _node, name in asked.offices)
        text = self.tr("{name} 要在新电脑上重建。请打电话给该所负责人，核对：{number}")
        self.said.setText(text.format(name=names, number=asked.number))
        empty(self._choice.body)
        self._office = None
        if len(asked.offices) > 1:
            self._office = ChoiceBox(asked.offices, empty=False)
            self._office.setAccessibleName(self.tr("是哪一个所"))
            self._choice.body.addWidget(self._office)
        self._show_ready(ready=True)

    def answer(self) -> None:
        """Replaces the office's keys and writes its lines beside the question."""
        asked = self._asked
        if asked is None:
            return
        node = self._office.code() if self._office else asked.offices[0][0]
        self.go.setVisible(False)
        title = self.tr("正在交还…")
        self._desk.tasks.run(
            lambda: self._rebuilds.answer(asked, node), self._answered, owner=self, title=title
        )

    def _answered(self, written: Sequence[Path]) -> None:
        self._asked = None
        text = self.tr("已写出 {count} 个文件（{first} 等）。再给该所写一次U盘，一起交给他们。")
        self.said.setText(text.format(count=len(written), first=written[0].name))
