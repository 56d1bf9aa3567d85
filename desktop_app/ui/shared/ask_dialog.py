"""A dialog made from what is to be asked: one field a row, faults under the field they belong to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.base.errors import InputProblem, UserProblem
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.words import problem_words
from desktop_app.ui.shared.asked import Ask, Asked
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.editors import Editor, Tools, make_editor, unlisted
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.form import FieldMarks
from desktop_app.ui.shared.labels import hairline, label
from desktop_app.ui.shared.scroll_column import ScrollColumn

_WIDTH_PX = 560
_SPARE_PX = 24
_SCREEN_SHARE = 0.85

Submit = Callable[[dict[str, object]], Any]


class AskDialog(QDialog):
    """`submit(values)` runs on a worker; its result comes with `answered`, and the dialog closes.

    A `UserProblem` from it is marked at its fields, or told at the foot; nothing typed is lost. `remarks`
    are warnings that stop nobody. Enter confirms, in long texts Ctrl+Enter does. Esc leaves at once only
    as long as nothing was typed; what was typed it drops at the second press.
    """

    answered = Signal(object)

    def __init__(
        self,
        title: str,
        asked: Sequence[Asked],
        submit: Submit,
        tools: Tools,
        *,
        ok_text: str = "",
        intro: str = "",
        remarks: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._submit, self._tools = submit, tools
        self.editors: dict[str, Editor] = {}
        self.marks = FieldMarks()
        self._scroll = ScrollColumn(12)
        self._fault = label("", "error", wrap=True)
        self._fault.setVisible(False)
        self.ok = button(ok_text or self.tr("确定"), self.confirm, "primary")
        self._at_first: dict[str, object] = {}
        self._warned = False
        self._lay_out(title, intro, remarks, asked)
        self._fit()

    def _lay_out(self, title: str, intro: str, remarks: Sequence[str], asked: Sequence[Asked]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(10)
        column.addWidget(label(title, "section", wrap=True))
        for text, role in ((intro, "secondary"), *((remark, "hint") for remark in remarks)):
            if text:
                column.addWidget(label(text, role, wrap=True))
        for one in asked:
            self._add(one)
        self._scroll.column.setContentsMargins(2, 2, 10, 2)
        self._scroll.column.addStretch(1)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._fault)
        column.addWidget(hairline())
        column.addLayout(self._buttons())

    def _add(self, asked: Asked) -> None:
        editor = make_editor(asked, self._tools)
        self.editors[asked.key] = editor
        title = "" if asked.kind is Ask.FLAG else asked.label
        row = FieldRow(asked.key, title, editor.widget, required=asked.required, hint=asked.hint)
        if asked.required and isinstance(editor.widget, QCheckBox):
            editor.widget.setText(f"{asked.label} *")
        editor.widget.setAccessibleName(asked.label)
        self._scroll.column.addWidget(self.marks.add(row))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        cancel = button(self.tr("取消"), self._leave)
        cancel.setAutoDefault(False)
        self.ok.setDefault(True)
        row.addWidget(cancel)
        row.addWidget(self.ok)
        return row

    def _fit(self) -> None:
        """As high as all it says and asks, in the size of text that is worn now, or most of the screen."""
        for inner in self.findChildren(QWidget):
            inner.ensurePolished()
        width, column, whole = current_look().px(_WIDTH_PX), self._scroll.column, self.layout()
        wanted = max(column.totalHeightForWidth(width - 60), column.sizeHint().height())
        around = whole.totalHeightForWidth(width) - self._scroll.sizeHint().height() if whole else 0
        most = round(self.screen().availableGeometry().height() * _SCREEN_SHARE)
        self.resize(width, min(wanted + around + current_look().px(_SPARE_PX), most))

    def put_below(self, key: str, widget: QWidget) -> None:
        """Places something of the caller's under one field, e.g. what the typing has found."""
        column = self._scroll.column
        column.insertWidget(column.indexOf(self.marks.row(key)) + 1, widget)

    def focus_on(self, key: str) -> None:
        """Puts the cursor into one field and brings it into view."""
        if key in self.editors:
            widget = self.editors[key].widget
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(widget)

    def values(self) -> dict[str, object]:
        return {key: editor.read() for key, editor in self.editors.items()}

    def put(self, values: Mapping[str, object]) -> None:
        """Writes into the named fields."""
        for key, value in values.items():
            self.editors[key].write(value)

    def confirm(self) -> None:
        """Hands what is typed to `submit`; a second press while it runs does nothing."""
        if not self.ok.isEnabled():
            return
        if lost := unlisted(self.editors):
            self._failed(InputProblem(lost))
            return
        values = self.values()
        self.ok.setEnabled(False)
        self._tell("")
        self._tools.tasks.run(
            lambda: self._submit(values),
            self._done,
            failed=self._failed,
            finished=lambda: self.ok.setEnabled(True),
            owner=self,
        )

    def reject(self) -> None:
        """Esc waits while the answer is being written: what was done must be told to the pages."""
        if not self._warned and self._at_first and self.values() != self._at_first:
            self._warned = True
            self._tell(self.tr("填好的内容还没有记下。再按一次 Esc 就丢弃。"))
            return
        self._leave()

    def _leave(self) -> None:
        if self.ok.isEnabled():
            super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._at_first = self._at_first or self.values()

    def _done(self, result: object) -> None:
        self.answered.emit(result)
        self.accept()

    def _failed(self, problem: UserProblem) -> None:
        if not self.marks.show(problem):
            self._tell(problem_words(problem))

    def _tell(self, text: str) -> None:
        self._fault.setText(text)
        self._fault.setVisible(bool(text))
        self.setAccessibleDescription(text)

    def fault(self) -> str:
        """What stands at the foot, empty if nothing."""
        return self._fault.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not isinstance(self.focusWidget(), QPushButton):
            self.confirm()
        else:
            super().keyPressEvent(event)
