"""The settings' topics under headings, with a box that finds one by its words or their initials."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_app.services.spelling import spelled
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.settings.topic import Topic
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.search_line import SearchLine

Group = tuple[str, Sequence[Topic]]
_PLACE = Qt.ItemDataRole.UserRole


class TopicList(QWidget):
    """`chosen(place)` counts topics, not lines. Down leads from the box into the list, Enter takes the first."""

    chosen = Signal(int)

    def __init__(self, groups: Sequence[Group], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "clear")
        self._words: list[str] = []
        self.search, self.list = _Box(self.tr("查找设置（Ctrl+F）")), QListWidget()
        self._none = label(self.tr("没有这样的设置"), "secondary", wrap=True)
        self._none.setVisible(False)
        self.list.setAccessibleName(self.tr("设置的内容"))
        set_role(self.list, "clear")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for one in (self.search, self._none, self.list):
            column.addWidget(one)
        self._fill(groups)
        self.setFocusProxy(self.list)
        self.search.textChanged.connect(self._narrow)
        self.search.onward.connect(self.list.setFocus)
        self.list.currentItemChanged.connect(self._tell)

    def _fill(self, groups: Sequence[Group]) -> None:
        place = 0
        for title, topics in groups:
            head = QListWidgetItem(title)
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(head)
            for topic in topics:
                item = QListWidgetItem(f"\u2002{topic.title}")
                item.setData(_PLACE, place)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, topic.title)
                self.list.addItem(item)
                self._words.append(f"{title} {topic.title} {topic.words()}".casefold())
                place += 1

    def choose(self, place: int) -> None:
        """Marks a topic; an empty box shows it among the others again."""
        item = next(one for one in self._items() if one.data(_PLACE) == place)
        if item.isHidden():
            self.search.clear()
        self.list.setCurrentItem(item)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _narrow(self, text: str) -> None:
        """Hides what does not hold the words, and headings with nothing under them; shows the first that does."""
        found: list[QListWidgetItem] = []
        head = self.list.item(0)
        for item in self._items():
            place = item.data(_PLACE)
            head = item if place is None else head
            fits = place is not None and self._fits(item, place, text.strip())
            item.setHidden(not fits)
            if fits:
                head.setHidden(False)
                found.append(item)
        self._none.setVisible(not found)
        if text.strip() and found and self.list.currentItem() not in found:
            self.list.setCurrentItem(found[0])

    def _fits(self, item: QListWidgetItem, place: int, text: str) -> bool:
        pieces, title = text.casefold().split(), item.text().strip()
        return all(piece in self._words[place] or spelled(title, piece) for piece in pieces)

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_PLACE) is not None:
            self.chosen.emit(item.data(_PLACE))


class _Box(SearchLine):
    """`onward` on Down and Enter: to what was found."""

    onward = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.composing():
            self.onward.emit()
        else:
            super().keyPressEvent(event)
