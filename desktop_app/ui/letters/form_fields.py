"""The entry form of a standard form: one editor a field, in the form's order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.base.errors import Problem
from desktop_app.domain.forms import FieldType, FormField
from desktop_app.ui.letters.field_asked import asked_of, is_short, to_plain
from desktop_app.ui.letters.photo_editor import PhotoEditor
from desktop_app.ui.letters.phrase_editor import PhraseEditor
from desktop_app.ui.letters.rows_editor import RowsEditor
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.editors import Editor, Tools, make_editor
from desktop_app.ui.shared.field_row import FieldRow


class FormFields(QWidget):
    """`values()` holds what a letter keeps. A field nobody touched gives back exactly what it was given,
    and values of fields that the form no longer has are kept."""

    changed = Signal()

    def __init__(self, fields: Sequence[FormField], values: Mapping[str, object], tools: Tools) -> None:
        super().__init__()
        set_role(self, "clear")
        self._tools, self._given = tools, dict(values)
        self._editors: dict[str, Editor] = {}
        self._first: dict[str, object] = {}
        self._rows: dict[str, FieldRow] = {}
        self._phrases: list[PhraseEditor] = []
        self._tables: dict[str, RowsEditor] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for line in _lines(fields):
            row = QHBoxLayout()
            row.setSpacing(10)
            for field in line:
                row.addWidget(self._row(field), 1)
            column.addLayout(row)
        for editor in self._editors.values():
            editor.changed.connect(self._touched)
        self._refill()
        self._first = {key: to_plain(editor.read()) for key, editor in self._editors.items()}

    def _row(self, field: FormField) -> FieldRow:
        editor = self._editor(field)
        self._editors[field.key] = editor
        flag = field.type is FieldType.FLAG
        row = FieldRow(
            field.key, "" if flag else field.label, editor.widget, required=field.required, hint=field.hint
        )
        editor.widget.setAccessibleName(field.label)
        self._rows[field.key] = row
        return row

    def _editor(self, field: FormField) -> Editor:
        value = self._given.get(field.key)
        if field.type is FieldType.PHRASE:
            phrase = PhraseEditor(field, self.texts)
            self._phrases.append(phrase)
            phrase.set_value(value)
            return Editor(phrase, phrase.value, phrase.set_value, phrase.changed)
        if field.type is FieldType.PHOTO:
            photo = PhotoEditor(self._tools.photos, self._tools.picture, self._tools.tasks)
            photo.set_value(value)
            return Editor(photo, photo.value, photo.set_value, photo.changed)
        if field.type is FieldType.ROWS:
            table = RowsEditor(field, partial(FormFields, tools=self._tools))
            self._tables[field.key] = table
            table.set_value(value)
            return Editor(table, table.value, table.set_value, table.changed)
        return make_editor(asked_of(field, value), self._tools)

    def values(self) -> dict[str, object]:
        """Plain JSON by field key."""
        found = dict(self._given)
        for key, editor in self._editors.items():
            value = to_plain(editor.read())
            if key not in self._first or value != self._first[key]:
                found[key] = value
        return found

    def texts(self) -> dict[str, object]:
        """The values apart from phrases and tables, for the places in a phrase."""
        apart = {
            *self._tables,
            *(key for key, e in self._editors.items() if isinstance(e.widget, PhraseEditor)),
        }
        return {key: to_plain(e.read()) for key, e in self._editors.items() if key not in apart}

    def rows(self) -> dict[str, FieldRow]:
        """By the key under which a `Problem` names it: `subject`, `items.0.facts`."""
        found = dict(self._rows)
        for key, table in self._tables.items():
            found.update({f"{key}.{inner}": row for inner, row in table.rows().items()})
        return found

    def show_problems(self, problems: Sequence[Problem], *, strict: bool) -> None:
        """A gap is a gentle remark until somebody tries to issue (`strict`); a fault is marked at once."""
        rows, values = self.rows(), self.values()
        told: dict[str, str] = {}
        for problem in problems:
            told.setdefault(problem.field, core_text(problem.text))
        for key, row in rows.items():
            if key not in told:
                row.clear()
            elif strict or _filled(values, key):
                row.mark(told[key])
            else:
                row.remark(told[key])

    def focus_on(self, key: str) -> QWidget | None:
        """Puts the cursor into a field; gives it back so that it can be scrolled into view."""
        row = self.rows().get(key)
        if row is None:
            return None
        row.editor.setFocus()
        return row

    def setReadOnly(self, on: bool) -> None:
        """An issued letter can be read and copied from, not changed."""
        for editor in self._editors.values():
            widget = editor.widget
            if isinstance(widget, QLineEdit | QPlainTextEdit | RowsEditor):
                widget.setReadOnly(on)
            else:
                widget.setEnabled(not on)

    def _touched(self, *_args: object) -> None:
        self._refill()
        self.changed.emit()

    def _refill(self) -> None:
        for phrase in self._phrases:
            phrase.blockSignals(True)
            phrase.refill()
            phrase.blockSignals(False)


def _lines(fields: Sequence[FormField]) -> list[list[FormField]]:
    """Two short fields share a line."""
    lines: list[list[FormField]] = []
    for field in fields:
        if lines and len(lines[-1]) == 1 and is_short(field) and is_short(lines[-1][0]):
            lines[-1].append(field)
        else:
            lines.append([field])
    return lines


def _filled(values: Mapping[str, object], key: str) -> bool:
    """Whether something is typed under a key such as `items.0.facts`."""
    found: object = values
    for part in key.split("."):
        if isinstance(found, Mapping):
            found = found.get(part)
        elif isinstance(found, list) and part.isdecimal() and int(part) < len(found):
            found = found[int(part)]
        else:
            return False
    return bool(found)
