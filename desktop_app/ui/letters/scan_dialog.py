"""Scans that no code led to a letter: each with its picture, why it waits, and a list of letters to choose from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.services.scanreading import Finding, Piece
from desktop_app.services.scans import Filed, Scans
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.buttons import Button, button
from desktop_app.ui.shared.code_picker import CodePicker
from desktop_app.ui.shared.labels import clear_widget, hairline, label
from desktop_app.ui.shared.scroll_column import ScrollColumn

_WIDTH_PX, _HEIGHT_PX, _PICTURE_PX = 820, 620, 240


@dataclass(frozen=True)
class Waiting:
    """A piece with its picture and the letters to offer, the likeliest first."""

    piece: Piece
    picture: bytes
    choices: Sequence[tuple[str, str]]


def waiting_of(scans: Scans, pieces: Sequence[Piece], matter_id: str = "") -> list[Waiting]:
    """On a worker: the pictures take some tens of milliseconds each."""
    return [
        Waiting(
            piece, scans.picture(piece) if piece.content else b"", scans.choices(piece.suggested, matter_id)
        )
        for piece in pieces
    ]


class ScanDialog(QDialog):
    """`filed(Filed)` hears of each one; what is not chosen stays where it was, on the stick or in the folder."""

    def __init__(
        self,
        desk: Desk,
        scans: Scans,
        waiting: Sequence[Waiting],
        filed: Callable[[Filed], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("扫描件归档"))
        self._desk, self._scans, self._filed = desk, scans, filed
        self._left = len(waiting)
        self.pickers: list[CodePicker] = []
        self.buttons: list[Button] = []
        self._intro = label("", "secondary", wrap=True)
        self._scroll = ScrollColumn(14)
        for one in waiting:
            self._scroll.column.addWidget(self._card(one))
        self._scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(10)
        column.addWidget(label(self.tr("这些扫描件要您指一下是哪份文书"), "section", wrap=True))
        column.addWidget(self._intro)
        column.addWidget(self._scroll, 1)
        column.addWidget(hairline())
        column.addWidget(button(self.tr("关闭"), self.accept), 0, Qt.AlignmentFlag.AlignRight)
        self._tell_left()
        look, room = current_look(), self.screen().availableGeometry()
        self.resize(min(look.px(_WIDTH_PX), room.width() - 40), min(look.px(_HEIGHT_PX), room.height() - 80))

    def _card(self, one: Waiting) -> QWidget:
        holder, row, words = clear_widget(), QHBoxLayout(), QVBoxLayout()
        holder.setLayout(row)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(16)
        row.addWidget(_picture(one.picture, self.tr("没有图像")), 0, Qt.AlignmentFlag.AlignTop)
        words.setSpacing(8)
        words.addWidget(label(one.piece.name, "strong", wrap=True))
        words.addWidget(label(core_text(one.piece.said), "secondary", wrap=True))
        picker = CodePicker([(key, text, "") for key, text in one.choices], self._desk.tasks)
        picker.setAccessibleName(self.tr("{name} 是哪份文书").format(name=one.piece.name))
        if one.piece.suggested:
            picker.set_code(one.piece.suggested[0])
        act = button(self.tr("归到这份文书"), None)
        act.clicked.connect(partial(self._file, one.piece, picker, act))
        possible = bool(one.piece.content) and one.piece.finding is not Finding.NOT_OURS
        line = QHBoxLayout()
        line.addWidget(picker, 1)
        line.addWidget(act)
        if possible:
            self.pickers.append(picker)
            self.buttons.append(act)
            words.addLayout(line)
        words.addStretch(1)
        row.addLayout(words, 1)
        return holder

    def _file(self, piece: Piece, picker: CodePicker, act: Button) -> None:
        letter_id = picker.code()
        if not letter_id:
            picker.setFocus()
            picker.open_all()
            return
        act.setEnabled(False)
        self._desk.tasks.run(
            lambda: self._scans.file(piece, letter_id),
            partial(self._done, picker, act),
            failed=lambda problem: self._failed(act, problem),
            owner=self,
        )

    def _failed(self, act: Button, problem: object) -> None:
        act.setEnabled(True)
        self._intro.setText(str(problem))

    def _done(self, picker: CodePicker, act: Button, filed: Filed) -> None:
        picker.setEnabled(False)
        act.setText(self.tr("已归档"))
        self._left -= 1
        self._tell_left()
        self._filed(filed)

    def _tell_left(self) -> None:
        said = self.tr("没有选的不会丢：原来的文件还在原处。还有 {count} 份没有归档。")
        self._intro.setText(said.format(count=self._left) if self._left else self.tr("都归档了。"))


def _picture(content: bytes, nothing: str) -> QLabel:
    made, size = QLabel(nothing), current_look().px(_PICTURE_PX)
    made.setFixedWidth(size)
    pixmap = QPixmap()
    if content and pixmap.loadFromData(content):
        made.setPixmap(pixmap.scaledToWidth(size, Qt.TransformationMode.SmoothTransformation))
    return made
