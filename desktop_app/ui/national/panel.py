"""录入国家系统: a narrow window at the side, over the other program; one key copies a field and goes to the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_app.domain.national import NationalKind, NationalValue
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.masks import current_masks
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.words import bracketed, core_text
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.clipboard import Clipboard
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.number_edit import NumberEdit

_SECONDS, _MOST_SECONDS = "national/clipboard_seconds", 600
_WIDTH_PX, _HEIGHT_PX, _EDGE_PX = 360, 620, 16
_VALUE = Qt.ItemDataRole.UserRole


class NationalPanel(QWidget):
    """Enter or Space copies the field and moves on, W copies the words in place of a code, Esc closes.

    Numbers of persons leave the clipboard after a while, and when the window closes.
    """

    def __init__(self, desk: Desk, title: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Tool | Qt.WindowType.WindowStaysOnTopHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("录入国家系统"))
        set_role(self, "page")
        self._desk = desk
        self.list, self.said = QListWidget(), label("", "secondary", wrap=True)
        self.seconds = NumberEdit(5, _MOST_SECONDS)
        self._clipboard = Clipboard(self)
        self._clipboard.cleared.connect(lambda: self.said.setText(self.tr("证件号、电话已从剪贴板清除。")))
        self._build(title)

    def _build(self, title: str) -> None:
        self.list.setAccessibleName(self.tr("国家系统的栏目"))
        self.list.setWordWrap(False)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemDoubleClicked.connect(lambda _item: self.copy())
        self.seconds.set_number(int(self._desk.state.text(_SECONDS, str(current_masks().clipboard_seconds))))
        self.seconds.counted.connect(lambda count: self._desk.state.set_text(_SECONDS, str(count)))
        self.seconds.setFixedWidth(current_look().px(64))
        self.seconds.setAccessibleName(self.tr("证件号在剪贴板里留几秒"))
        row = QHBoxLayout()
        row.addWidget(label(self.tr("证件号、电话留"), "small"))
        row.addWidget(self.seconds)
        row.addWidget(label(self.tr("秒后从剪贴板清除"), "small"))
        row.addStretch(1)
        low = QHBoxLayout()
        low.addWidget(button(self.tr("复制，下一项"), self.copy, "primary"), 1)
        low.addWidget(button(self.tr("复制文字"), self.copy_words))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addWidget(label(title, "strong", wrap=True))
        hint = self.tr("按回车复制一项，到国家系统里粘贴，再回来按回车就是下一项。")
        column.addWidget(label(hint, "small", wrap=True))
        column.addWidget(self.list, 1)
        column.addWidget(self.said)
        column.addLayout(low)
        column.addLayout(row)
        self.setFocusProxy(self.list)
        self._place()

    def _place(self) -> None:
        """At the right edge of the screen, beside the other program."""
        look, parent = current_look(), self.parentWidget()
        screen = parent.screen() if parent else QGuiApplication.primaryScreen()
        free = screen.availableGeometry()
        box = QRect(0, 0, look.px(_WIDTH_PX), min(look.px(_HEIGHT_PX), free.height() - 2 * _EDGE_PX))
        box.moveTopRight(free.topRight())
        box.translate(-_EDGE_PX, _EDGE_PX)
        self.setGeometry(box)

    # -- showing -------------------------------------------------------------------------------

    def show_values(self, values: Sequence[NationalValue]) -> None:
        """Those that say anything, in the system's order, under their groups."""
        self.list.clear()
        group = ""
        for value in values:
            if value.field.group != group:
                group = value.field.group
                self._add_group(group)
            self._add(value)
        self._go_to(next(iter(self._places()), 0))

    def _add_group(self, group: str) -> None:
        item = QListWidgetItem(core_text(group))
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = self.list.font()
        font.setBold(True)
        item.setFont(font)
        self.list.addItem(item)

    def _add(self, value: NationalValue) -> None:
        shown = _shown(value) or self.tr("（空）")
        item = QListWidgetItem(f"{core_text(value.field.title)}　{shown}")
        item.setToolTip(f"{value.field.name}  {_shown(value)}".strip())
        item.setData(_VALUE, value)
        if not _shown(value):
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            faint = self.list.palette().color(QPalette.ColorRole.Text)
            faint.setAlphaF(0.45)
            item.setForeground(faint)
        self.list.addItem(item)

    def _places(self) -> list[int]:
        """Rows that can be copied."""
        rows = range(self.list.count())
        return [row for row in rows if self.list.item(row).flags() & Qt.ItemFlag.ItemIsEnabled]

    def _go_to(self, row: int) -> None:
        self.list.setCurrentRow(row)

    def current(self) -> NationalValue | None:
        """The field that Enter copies."""
        item: QListWidgetItem | None = self.list.currentItem()  # Qt's annotation forgets the None
        value = item.data(_VALUE) if item is not None else None
        return value if isinstance(value, NationalValue) else None

    # -- copying -------------------------------------------------------------------------------

    def copy(self) -> None:
        """The field onto the clipboard, and on to the next one that says anything."""
        value = self.current()
        if value is not None:
            self._put(value, value.text or value.words)
            row = self.list.currentRow()
            self._go_to(next((place for place in self._places() if place > row), row))

    def copy_words(self) -> None:
        """The words behind a code, for a list that is chosen by words; stays on the field."""
        value = self.current()
        if value is not None:
            self._put(value, value.words or value.text)

    def _put(self, value: NationalValue, text: str) -> None:
        somebodys = value.field.kind is NationalKind.ID
        self._clipboard.put(text, self.seconds.number() if somebodys else 0)
        self.said.setText(self.tr("已复制：{title}").format(title=core_text(value.field.title)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts = {
            Qt.Key.Key_Return: self.copy,
            Qt.Key.Key_Enter: self.copy,
            Qt.Key.Key_Space: self.copy,
            Qt.Key.Key_W: self.copy_words,
            Qt.Key.Key_Escape: self.close,
        }
        act = acts.get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._clipboard.clear()
        super().closeEvent(event)


def _shown(value: NationalValue) -> str:
    if value.text and value.words:
        return bracketed(value.text, value.words)
    return (value.text or value.words).replace("\n", " ")
