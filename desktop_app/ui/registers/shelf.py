"""The list of registers, by group: what is due and the coverage first, then every 台账 with its count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from desktop_app.domain.registers import Register
from desktop_app.ui.qt.look import current_look

TASKS, COVERAGE = "*tasks", "*coverage"
_WIDTH_PX, _GROUP_PX = 196, 12


class Shelf(QListWidget):
    """`chosen(key)`: a register's id, `TASKS` or `COVERAGE`. Up and Down walk through, groups are passed over."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("台账目录"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._groups: list[QListWidgetItem] = []
        self._rows: dict[str, QListWidgetItem] = {}
        self._titles: dict[str, str] = {}
        self.currentItemChanged.connect(self._changed)
        self._dress()

    def show_registers(self, registers: Sequence[Register]) -> None:
        """Fills the list; counts come later."""
        self.blockSignals(True)
        self.clear()
        self._rows.clear()
        self._groups.clear()
        self._add(TASKS, self.tr("到期提醒"))
        self._add(COVERAGE, self.tr("走访排查覆盖"))
        group = ""
        for one in registers:
            if one.group != group:
                group = one.group
                self._add_group(group)
            self._add(one.id, one.title)
        self.blockSignals(False)

    def _add(self, key: str, title: str) -> None:
        item = QListWidgetItem(title)
        item.setData(Qt.ItemDataRole.UserRole, key)
        self.addItem(item)
        self._rows[key], self._titles[key] = item, title

    def _add_group(self, title: str) -> None:
        item = QListWidgetItem(title)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.addItem(item)
        self._groups.append(item)
        self._dress()

    def _dress(self) -> None:
        """Width and the quiet group titles follow the look."""
        look = current_look()
        self.setFixedWidth(look.px(_WIDTH_PX))
        font = self.font()
        font.setPixelSize(look.px(_GROUP_PX))
        for item in self._groups:
            item.setForeground(look.color("secondary"))
            item.setFont(font)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_groups"):
            self._dress()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Entries behind each title; none where there are none."""
        for key, item in self._rows.items():
            count = counts.get(key, 0)
            item.setText(f"{self._titles[key]}　{count}" if count else self._titles[key])

    def key(self) -> str:
        """What is chosen now."""
        return str(self.currentItem().data(Qt.ItemDataRole.UserRole)) if self.currentRow() >= 0 else ""

    def choose(self, key: str) -> None:
        """Moves the mark, which tells `chosen`."""
        self.setCurrentItem(self._rows.get(key, self._rows[TASKS]))

    def _changed(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))
