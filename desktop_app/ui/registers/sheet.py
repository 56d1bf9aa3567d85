"""The fields of one entry on a card: built from the register, read together, marked by a problem."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout

from desktop_app.base.errors import InputProblem, Problem, UserProblem
from desktop_app.domain.registers import FieldKind, Register, RegisterField
from desktop_app.domain.registers.sheets import label_of
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.registers.fields import LinkTools, lines_of, make_field
from desktop_app.ui.registers.rows import RowsEditor
from desktop_app.ui.registers.typed import plain_of
from desktop_app.ui.shared.editors import Editor, Tools
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.form import FieldMarks
from desktop_app.ui.shared.layouts import empty

_ROOMY_SCALE = 1.2


class EntrySheet(QObject):
    """`changed` on each key stroke. Not a widget: the rows lie in the layout they are added to."""

    changed = Signal()

    def __init__(self, column: QVBoxLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._column = column
        self.editors: dict[str, Editor] = {}
        self.marks = FieldMarks()

    def show_entry(
        self, register: Register, values: Mapping[str, object], tools: Tools, links: LinkTools
    ) -> None:
        """Builds the fields anew; attachments have a card of their own."""
        empty(self._column)
        self.editors.clear()
        self.marks = FieldMarks()
        fields = [one for one in register.fields if one.kind is not FieldKind.FILES]
        for line in lines_of(fields, roomy=current_look().scale >= _ROOMY_SCALE):
            row = QHBoxLayout()
            row.setSpacing(10)
            for field in line:
                editor = make_field(field, values.get(field.key), tools, links)
                row.addWidget(self._row(field, editor), 1)
            self._column.addLayout(row)

    def _row(self, field: RegisterField, editor: Editor) -> FieldRow:
        editor.changed.connect(lambda *_: self.changed.emit())
        self.editors[field.key] = editor
        flag = field.kind is FieldKind.FLAG
        title = "" if flag else label_of(field)
        row = FieldRow(field.key, title, editor.widget, required=field.required, hint=field.hint)
        editor.widget.setAccessibleName(label_of(field))
        return self.marks.add(row)

    def values(self) -> dict[str, object]:
        """What stands in the fields, as typed."""
        return {key: editor.read() for key, editor in self.editors.items()}

    def plain(self) -> dict[str, object]:
        """The same as a draft keeps it, empty fields left out."""
        found = {key: plain_of(value) for key, value in self.values().items()}
        return {key: value for key, value in found.items() if value not in ("", [], False, None)}

    def show_problem(self, problem: UserProblem) -> bool:
        """Marks the fields; a fault inside rows is told at the whole field. False if none of them is named."""
        if isinstance(problem, InputProblem):
            problem = InputProblem([Problem(one.field.split(".")[0], one.text) for one in problem.problems])
        return self.marks.show(problem)

    def set_read_only(self, on: bool) -> None:
        for editor in self.editors.values():
            widget = editor.widget
            if isinstance(widget, RowsEditor):
                widget.set_read_only(on)
            elif isinstance(widget, QLineEdit | QPlainTextEdit):
                widget.setReadOnly(on)
            else:
                widget.setEnabled(not on)
