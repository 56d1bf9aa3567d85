"""Somebody who fills a register's sheet with the keyboard alone: Tab, characters, arrows, Space, Enter, Ctrl+S."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.domain.registers import FieldKind, RegisterField
from desktop_app.ui.registers.editor import EntryPage
from desktop_app.ui.registers.rows import RowsEditor
from desktop_app.ui.shared.choice_box import ChoiceBox
from desktop_app.ui.shared.code_picker import CodePicker
from desktop_app.ui.shared.editors import Editor
from tests.services.register_work import SIMPLE, entry
from tests.ui.acting import idle
from tests.ui.keyboard import say
from tests.ui.office import NOW, add_petition

_MOST_STEPS, _MOST_TABS = 120, 12
_CONTROL = Qt.KeyboardModifier.ControlModifier
_PLACE, _PERSON = "达苴", "李㐂"


class Typist:
    """`skipped` fields are passed by. Raises `AssertionError` where a field cannot be reached or filled."""

    def __init__(self, qtbot: QtBot, core: Core, page: EntryPage, skipped: tuple[str, ...] = ()) -> None:
        self._qtbot, self._core, self._page, self._skipped = qtbot, core, page, skipped
        opened = page.opened
        assert opened is not None
        self.fields = {one.key: one for one in opened.register.fields if one.key in page.sheet.editors}
        self.visited: list[str] = []

    def focus(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focus(), key, modifier)
        QApplication.processEvents()

    def fill(self) -> None:
        """Walks once through the sheet, from where the cursor stands at first."""
        first = next(iter(self._page.sheet.editors))
        assert self._owner(self._page.sheet.editors) == first, (first, self.focus())
        for _ in range(_MOST_STEPS):
            key = self._owner(self._page.sheet.editors)
            if key and key not in self.visited:
                self.visited.append(key)
                if key not in self._skipped:
                    self._fill(self.fields[key], self._page.sheet.editors[key])
            if set(self.visited) == set(self.fields):
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not come to {set(self.fields) - set(self.visited)}")

    def save(self) -> None:
        self.press(Qt.Key.Key_S, _CONTROL)
        idle(self._qtbot, self._page.desk)

    def _owner(self, editors: dict[str, Editor]) -> str:
        """The field that the cursor stands in; empty for none."""
        focused = self.focus()
        inside = (
            key for key, one in editors.items() if one.widget is focused or one.widget.isAncestorOf(focused)
        )
        return next(inside, "")

    def _fill(self, field: RegisterField, editor: Editor) -> None:
        special: dict[FieldKind, Callable[[RegisterField, Editor], None]] = {
            FieldKind.ROWS: self._rows,
            FieldKind.CHOICE: self._choice,
            FieldKind.FIGURE: self._choice,
            FieldKind.CHOICES: lambda _field, _editor: self.press(Qt.Key.Key_Space),
            FieldKind.FLAG: lambda _field, _editor: self.press(Qt.Key.Key_Space),
            FieldKind.PLACE: lambda _field, _editor: self._found(_PLACE),
            FieldKind.MATTER: self._matter,
            FieldKind.ENTRY: self._entry,
            FieldKind.PEOPLE: self._people,
            FieldKind.DATE: lambda _field, _editor: self._write(NOW.date().isoformat()),
            FieldKind.FILES: lambda _field, _editor: None,
        }
        special.get(field.kind, self._text)(field, editor)

    def _write(self, text: str) -> None:
        self.press(Qt.Key.Key_A, _CONTROL)
        say(self.focus(), text)

    def _text(self, field: RegisterField, _editor: Editor) -> None:
        text = str(SIMPLE.get(field.kind, _PERSON))
        self._write(text[: field.max_length] if field.max_length else text)

    def _choice(self, field: RegisterField, editor: Editor) -> None:
        if isinstance(editor.widget, CodePicker):
            self._found(field.options[0].title)
        elif isinstance(editor.widget, ChoiceBox) and not editor.read():
            self.press(Qt.Key.Key_Down)

    def _people(self, _field: RegisterField, _editor: Editor) -> None:
        for name in ("王建国", "杨正才"):
            say(self.focus(), name)
            self.press(Qt.Key.Key_Return)

    def _found(self, words: str) -> None:
        """Typed, waited for, and the first suggestion taken."""
        self._write(words)
        self._qtbot.wait(250)
        idle(self._qtbot, self._page.desk)
        self.press(Qt.Key.Key_Return)

    def _matter(self, _field: RegisterField, _editor: Editor) -> None:
        add_petition(self._core, "何秀珍", "桥头排水沟被占")
        self._found("桥头排水沟")

    def _entry(self, field: RegisterField, _editor: Editor) -> None:
        made = self._core.services.registers.open(entry(self._core, field.register)).entry
        self._found(made.number or made.title)

    def _rows(self, field: RegisterField, editor: Editor) -> None:
        """Space on 添加一项 opens a line with the cursor in its first cell."""
        assert isinstance(editor.widget, RowsEditor)
        self.press(Qt.Key.Key_Space)
        for column in field.columns:
            cell = editor.widget.cell(0, column.key)
            there = cell.widget is self.focus() or cell.widget.isAncestorOf(self.focus())
            assert there, (field.key, column.key, self.focus())
            self._fill(column, cell)
            for _ in range(_MOST_TABS):
                if cell.widget is not self.focus() and not cell.widget.isAncestorOf(self.focus()):
                    break
                self.press(Qt.Key.Key_Tab)
