"""The stores that were opened on this PC; one is chosen, most people have just one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_app.base.knownstores import KnownStore
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.elided_label import ElidedLabel

_ROWS_IN_SIGHT = 4


class StoreList(QWidget):
    """`picked` when another is chosen. With a single store only its name is shown."""

    picked = Signal()

    def __init__(self, stores: Sequence[KnownStore], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "clear")
        self._list, self._place = QListWidget(), ElidedLabel(role="secondary")
        self._list.setAccessibleName(self.tr("数据"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._list)
        column.addWidget(self._place)
        for store in stores:
            self._append(store)
        self._list.currentItemChanged.connect(lambda *_: self._changed())
        self._list.setCurrentRow(0)
        self._fit()

    def add(self, store: KnownStore) -> None:
        """Adds a store at the top, unless its folder is there already, and chooses it."""
        for row in range(self._list.count()):
            if self._store(self._list.item(row)).folder == store.folder:
                self._list.setCurrentRow(row)
                return
        self._append(store)
        self._list.setCurrentRow(self._list.count() - 1)
        self._fit()

    def chosen(self) -> KnownStore | None:
        """None while the list is empty."""
        return self._store(self._list.currentItem()) if self._list.currentRow() >= 0 else None

    def _append(self, store: KnownStore) -> None:
        item = QListWidgetItem(store.name)
        item.setData(Qt.ItemDataRole.UserRole, store)
        item.setToolTip(str(store.folder))
        self._list.addItem(item)

    def _store(self, item: QListWidgetItem) -> KnownStore:
        store: KnownStore = item.data(Qt.ItemDataRole.UserRole)
        return store

    def _changed(self) -> None:
        store = self.chosen()
        self._place.setText(str(store.folder) if store else "")
        self.picked.emit()

    def _fit(self) -> None:
        rows = max(1, min(self._list.count(), _ROWS_IN_SIGHT))
        height = max(self._list.sizeHintForRow(0), 20) * rows + 6
        self._list.setFixedHeight(height)
