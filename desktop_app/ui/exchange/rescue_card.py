"""帮助所打开数据: an office forgot its passphrase; the bureau answers after a telephone call."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop_app.services.enrolment import Enrolment
from desktop_app.services.rescue import Asked
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.drop_zone import DropZone
from desktop_app.ui.shared.labels import label


class RescueCard(Card):
    """Reads the question, shows the number, and writes the answer beside the question."""

    def __init__(self, desk: Desk, enrolment: Enrolment, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("所里忘了口令"), parent=parent)
        self._desk, self._enrolment = desk, enrolment
        self._asked: Asked | None = None
        text = self.tr(
            "所里写来求助文件（.lsrescue）时，先打电话核对本人和数字，再写答复。每次帮忙都会记下来。"
        )
        self.drop = DropZone(self.tr("把求助文件拖到这里，或点击选择"), (".lsrescue",))
        self.said = label("", "", wrap=True)
        self.go = button(self.tr("数字一样，写答复"), self.answer)
        self.go.setVisible(False)
        self.body.addWidget(label(text, "secondary", wrap=True))
        self.body.addWidget(self.drop)
        self.body.addWidget(self.said)
        self.body.addWidget(self.go)
        self.drop.dropped.connect(lambda paths: self.read(paths[0]))

    def read(self, path: Path) -> None:
        """Says whose question it is, and the number that the office reads out."""
        self.go.setVisible(False)
        self.said.setText("")
        self._desk.tasks.run(lambda: self._enrolment.read_rescue(path), self._read, owner=self)

    def _read(self, asked: Asked) -> None:
        self._asked = asked
        text = self.tr("{name} 忘了口令。请打电话给该所负责人，核对：{number}")
        said = text.format(name=asked.name, number=asked.fingerprint)
        shut = self.tr(
            "由保密人员用自己的口令登录后来答复，对方才能再看保密事项的内容；现在答复，只能打开其余的内容。"
        )
        self.said.setText(f"{said}\n{shut}" if asked.shut else said)
        self.go.setVisible(True)

    def answer(self) -> None:
        """Writes the answer into the question's folder."""
        asked = self._asked
        if asked is not None:
            folder = asked.path.parent
            self._desk.tasks.run(
                lambda: self._enrolment.answer_rescue(asked, folder), self._answered, owner=self
            )

    def _answered(self, path: Path) -> None:
        self._asked = None
        self.go.setVisible(False)
        text = self.tr("已写出答复：{file}。请交给该所，他们凭它设新口令。")
        self.said.setText(text.format(file=path.name))
