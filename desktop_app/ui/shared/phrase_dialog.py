"""常用语和政策条款: found while typing, inserted with Enter; what is marked in the field may be kept as one's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_app.domain.phrases import Wording, WordingKind
from desktop_app.services.phrases import OWN, Phrases
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.words import problem_words
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.labels import hairline, label
from desktop_app.ui.shared.search_line import SearchLine
from desktop_app.ui.shared.segments import Segments
from desktop_app.ui.shared.text_line import TextLine

if TYPE_CHECKING:
    from desktop_app.base.errors import UserProblem
    from desktop_app.ui.qt.desk import Desk

_WIDTH_PX, _HEIGHT_PX = 760, 560
_KIND_ALL = ""


class PhraseDialog(QDialog):
    """`insert(text)` with the chosen wording. `marked` is the text that was marked in the field."""

    def __init__(
        self,
        desk: Desk,
        phrases: Phrases,
        category: str,
        marked: str,
        insert: Callable[[str], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("常用语和政策条款"))
        self._desk, self._phrases, self._category, self._insert = desk, phrases, category, insert
        self._marked, self._found = marked.strip(), list[Wording]()
        self.search = SearchLine(self.tr("输入几个字、条号（条例34）或法规名"))
        self.kinds = Segments(
            [
                (_KIND_ALL, self.tr("全部")),
                (WordingKind.WORDING, self.tr("常用语")),
                (WordingKind.CLAUSE, self.tr("政策条款")),
            ]
        )
        self.list, self._whole = QListWidget(), label("", "secondary", wrap=True)
        self.name = TextLine(self.tr("给这句话起个名字"))
        self._fault = label("", "error", wrap=True)
        self.ok = button(self.tr("插入"), self._take, "primary")
        self.drop = button(self.tr("不再用这一条"), self._drop, "link")
        self._build()
        self._ask()

    def _build(self) -> None:
        column, foot = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(10)
        column.addWidget(self.search)
        column.addWidget(self.kinds)
        self.list.setAccessibleName(self.tr("可以插入的句子"))
        set_role(self.list, "plain")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self.list, 1)
        column.addWidget(self._whole)
        if self._marked:
            column.addWidget(hairline())
            column.addLayout(self._keeping())
        column.addWidget(self._fault)
        column.addWidget(hairline())
        foot.addWidget(self.drop)
        foot.addStretch(1)
        foot.addWidget(button(self.tr("取消"), self.reject))
        foot.addWidget(self.ok)
        column.addLayout(foot)
        self._fault.setVisible(False)
        self.ok.setDefault(True)
        self.search.paused.connect(lambda _text: self._ask())
        self.kinds.chosen.connect(lambda _kind: self._ask())
        self.list.currentRowChanged.connect(self._show)
        self.list.itemActivated.connect(lambda _item: self._take())
        look, room = current_look(), self.screen().availableGeometry()
        self.resize(min(look.px(_WIDTH_PX), room.width() - 40), min(look.px(_HEIGHT_PX), room.height() - 80))
        self.search.setMaximumWidth(look.px(_WIDTH_PX))

    def _keeping(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(label(self.tr("把选中的话存为我的常用语"), "label"))
        row.addWidget(self.name, 1)
        row.addWidget(button(self.tr("保存"), self._keep))
        return row

    def _ask(self) -> None:
        phrases, text, kind, category = self._phrases, self.search.value(), self.kinds.value(), self._category
        self._desk.tasks.run(
            lambda: phrases.find(text, category, kind), self._fill, owner=self, key="phrases"
        )

    def _fill(self, found: Sequence[Wording]) -> None:
        self._found = list(found)
        self.list.clear()
        for one in found:
            mine = self.tr("　我的") if one.source == OWN else ""
            said = "　".join(part for part in (one.title, one.cited) if part)
            item = QListWidgetItem(f"{said}{mine}")
            item.setToolTip(one.text)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.ok.setEnabled(bool(found))
        if not found:
            self._whole.setText(self.tr("没有找到。"))

    def _show(self, place: int) -> None:
        one = self._found[place] if 0 <= place < len(self._found) else None
        self._whole.setText(one.inserted if one else "")
        self.drop.setVisible(one is not None and one.source == OWN)

    def _take(self) -> None:
        place = self.list.currentRow()
        if 0 <= place < len(self._found):
            text = self._found[place].inserted
            self.accept()
            self._insert(text)

    def _keep(self) -> None:
        phrases, name, text, category = self._phrases, self.name.value(), self._marked, self._category
        self._desk.tasks.run(
            lambda: phrases.keep(name, text, category=category[:2]), self._kept, failed=self._tell, owner=self
        )

    def _kept(self, _changes: object) -> None:
        self._fault.setVisible(False)
        self.search.setText(self.name.value())
        self.name.clear()
        self._ask()

    def _drop(self) -> None:
        phrases, key, reason = self._phrases, self._found[self.list.currentRow()].key, self.tr("不再使用")
        self._desk.tasks.run(
            lambda: phrases.drop(key, reason), lambda _changes: self._ask(), failed=self._tell, owner=self
        )

    def _tell(self, problem: UserProblem) -> None:
        self._fault.setText(problem_words(problem))
        self._fault.setVisible(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down walk through the list while the cursor stays in the search line."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step and self.list.count():
            self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.name.hasFocus():
            self._take()
        else:
            super().keyPressEvent(event)
