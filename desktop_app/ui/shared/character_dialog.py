"""生僻字: found by code, pinyin, strokes, parts or the usual form of it; shown large in the fonts of the paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListView,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.labels import hairline, label
from desktop_app.ui.shared.search_line import SearchLine

if TYPE_CHECKING:
    from desktop_app.services.characters import Characters, FoundCharacter
    from desktop_app.ui.qt.desk import Desk

_WIDTH_PX, _HEIGHT_PX, _CELL_PX, _LETTER_PX = 680, 500, 60, 28


class CharacterDialog(QDialog):
    """`insert(character)`. Arrow keys walk through what was found, Enter takes it."""

    def __init__(
        self,
        desk: Desk,
        characters: Characters,
        insert: Callable[[str], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("生僻字"))
        self._desk, self._characters, self._insert = desk, characters, insert
        self._found: list[FoundCharacter] = []
        self.search = SearchLine(self.tr("拼音、笔画、部件、常用写法或编码"))
        self.list, self._about = QListWidget(), label("", "strong", wrap=True)
        self.ok = button(self.tr("插入"), self._take, "primary")
        self._build()
        self._show(-1)

    def _build(self) -> None:
        look = current_look()
        column, foot = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(10)
        column.addWidget(self.search)
        hint = self.tr(
            "例如：xi 6（拼音和笔画）　土土土（部件）　口 6画（部首和笔画）　吉（常用写法）　U+20BB7（编码）"
        )
        column.addWidget(label(hint, "secondary", wrap=True))
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setGridSize(QSize(look.px(_CELL_PX), look.px(_CELL_PX)))
        self.list.setAccessibleName(self.tr("找到的字"))
        set_role(self.list, "plain")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self.list, 1)
        column.addWidget(self._about)
        column.addWidget(hairline())
        foot.addStretch(1)
        foot.addWidget(button(self.tr("取消"), self.reject))
        foot.addWidget(self.ok)
        column.addLayout(foot)
        self.ok.setDefault(True)
        self.search.paused.connect(lambda _text: self._ask())
        self.list.currentRowChanged.connect(self._show)
        self.list.itemActivated.connect(lambda _item: self._take())
        room = self.screen().availableGeometry()
        self.resize(min(look.px(_WIDTH_PX), room.width() - 40), min(look.px(_HEIGHT_PX), room.height() - 80))
        self.search.setMaximumWidth(look.px(_WIDTH_PX))

    def _ask(self) -> None:
        characters, text = self._characters, self.search.value()
        self._desk.tasks.run(lambda: characters.find(text), self._fill, owner=self, key="characters")

    def _fill(self, found: Sequence[FoundCharacter]) -> None:
        self._found = list(found)
        self.list.clear()
        large = QFont(self.list.font())  # the sheet has set it by now, with all that stands in for it
        large.setPixelSize(current_look().px(_LETTER_PX))
        for one in found:
            item = QListWidgetItem(one.text)
            item.setFont(large)
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            item.setToolTip(self._words(one))
            if not one.printable:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
            self.list.addItem(item)
        self.list.setCurrentRow(0 if found else -1)
        self._show(self.list.currentRow())

    def _show(self, place: int) -> None:
        one = self._found[place] if 0 <= place < len(self._found) else None
        nothing = self.tr("没有找到。") if self.search.value() else ""
        self._about.setText(self._words(one) if one else nothing)
        self.ok.setEnabled(one is not None and one.printable)

    def _words(self, one: FoundCharacter) -> str:
        """As a dictionary would: strokes, reading, radical, code; and whether it can be printed."""
        parts = [
            self.tr("{count}画").format(count=one.strokes) if one.strokes else "",
            one.readings,
            self.tr("部首 {radical}").format(radical=one.radical) if one.radical else "",
            one.code,
            "" if one.printable else self.tr("没有字体能印，不能用在文书里"),
        ]
        return f"{one.text}　" + "　".join(part for part in parts if part)

    def _take(self) -> None:
        place = self.list.currentRow()
        if 0 <= place < len(self._found) and self._found[place].printable:
            text = self._found[place].text
            self.accept()
            self._insert(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the search line into what was found."""
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus() and self.list.count():
            self.list.setFocus()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        else:
            super().keyPressEvent(event)
