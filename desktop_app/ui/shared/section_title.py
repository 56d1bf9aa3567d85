"""A heading inside a page, with a quiet remark at its right end."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.labels import label


class SectionTitle(QWidget):
    """15 px semibold; the remark says how the list below is ordered or counted."""

    def __init__(self, title: str, remark: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "clear")
        self._remark = label(remark, "secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(title, "section"))
        row.addStretch(1)
        row.addWidget(self._remark)

    def set_remark(self, remark: str) -> None:
        self._remark.setText(remark)
