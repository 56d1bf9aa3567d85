"""A new passphrase, typed twice, with words for its strength."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.base.errors import Problem
from desktop_app.domain.settings import PASSPHRASE_MIN
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.badge import Badge
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.form import FieldMarks
from desktop_app.ui.shared.passphrase_line import PassphraseLine
from desktop_app.ui.shared.passphrase_words import strength


class PassphrasePair(QWidget):
    """Rows `first` (named by the caller, so that a `Problem` finds it) and `again`, added to `marks`."""

    def __init__(self, name: str, title: str, marks: FieldMarks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "clear")
        self._name = name
        self.first, self.again, self._badge = PassphraseLine(), PassphraseLine(), Badge()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for row in (
            FieldRow(name, title, self.first, required=True),
            FieldRow("again", self.tr("再输一次"), self.again, required=True),
        ):
            marks.add(row)
            column.addWidget(row)
        holder = QHBoxLayout()
        holder.addWidget(self._badge)
        holder.addStretch(1)
        column.insertLayout(1, holder)
        self.first.textChanged.connect(lambda text: self._badge.show_badge(*strength(text)))
        self._badge.show_badge("", "plain")

    def secret(self) -> str:
        return self.first.secret()

    def clear(self) -> None:
        self.first.clear()
        self.again.clear()

    def problems(self) -> list[Problem]:
        """Too short, or not the same twice."""
        if len(self.secret()) < PASSPHRASE_MIN:
            text = self.tr("口令至少 {count} 位。").format(count=PASSPHRASE_MIN)
            return [Problem(self._name, text)]
        if self.secret() != self.again.secret():
            return [Problem("again", self.tr("两次输入的口令不一样，请再输一次。"))]
        return []
