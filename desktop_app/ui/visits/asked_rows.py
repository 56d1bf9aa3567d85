"""Rows of fields on a page: made from what is asked, read together, marked by a problem."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout

from desktop_app.base.errors import UserProblem
from desktop_app.ui.shared.asked import Asked
from desktop_app.ui.shared.editors import Editor, Tools, make_editor
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.form import FieldMarks


class AskedRows(QObject):
    """`changed` on each key stroke. Not a widget: the rows lie in whatever layout they are added to."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.editors: dict[str, Editor] = {}
        self.marks = FieldMarks()

    def add(self, column: QVBoxLayout, asked: Sequence[Asked], tools: Tools) -> None:
        """One line of the column; several fields share it."""
        row = QHBoxLayout()
        row.setSpacing(10)
        for one in asked:
            editor = make_editor(one, tools)
            editor.changed.connect(lambda *_: self.changed.emit())
            self.editors[one.key] = editor
            field = FieldRow(one.key, one.label, editor.widget, required=one.required, hint=one.hint)
            row.addWidget(self.marks.add(field), 1)
        column.addLayout(row)

    def values(self) -> dict[str, object]:
        return {key: editor.read() for key, editor in self.editors.items()}

    def show_problem(self, problem: UserProblem) -> bool:
        """False when the problem names none of these fields."""
        return self.marks.show(problem)

    def set_read_only(self, on: bool) -> None:
        for editor in self.editors.values():
            if isinstance(editor.widget, QLineEdit | QPlainTextEdit):
                editor.widget.setReadOnly(on)
            else:
                editor.widget.setEnabled(not on)
