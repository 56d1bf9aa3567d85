"""One page of the wizard: a question, one sentence why, and its fields."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.base.errors import InputProblem, Problem
from desktop_app.ui.firstrun.answers import Answers
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.form import FieldMarks
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.text_line import TextLine


class Step(QWidget):
    """`onward` comes when Enter in the last field asks for the next step.

    `fields` are the names by which a `Problem` finds this step.
    """

    onward = Signal()
    fields: Sequence[str] = ()

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "clear")
        self.name, title, sentence = self.words()
        self.marks = FieldMarks()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(14)
        heading = label(title, "title", wrap=True)
        self.setAccessibleName(title)
        self.column.addWidget(heading)
        self.column.addWidget(label(sentence, "secondary", wrap=True))

    def words(self) -> tuple[str, str, str]:
        """The short name for the row of steps, the question, and the sentence beneath."""
        return "", "", ""

    def enter(self, answers: Answers) -> None:
        """Called each time the step is shown: takes over what earlier steps decided."""

    def fill(self, answers: Answers) -> Answers:
        """The answers with this step's part in them."""
        return answers

    def problems(self) -> list[Problem]:
        """What keeps a person from going on."""
        return []

    def take_focus(self) -> None:
        """Puts the cursor where typing begins."""

    def accept(self) -> bool:
        """Marks what is wrong; True when one may go on."""
        found = self.problems()
        self.marks.clear()
        if found:
            self.marks.show(InputProblem(found))
        return not found

    def add_row(self, row: FieldRow) -> FieldRow:
        """Adds a field; Enter in a line of text goes to the next field, in the last one onward."""
        self.marks.add(row)
        self.column.addWidget(row)
        self.chain(row.editor)
        return row

    def chain(self, editor: QWidget) -> None:
        if isinstance(editor, TextLine):
            editor.returnPressed.connect(lambda: self._after(editor))

    def _after(self, editor: QWidget) -> None:
        """The next visible line of text of this step, else onward."""
        following = editor.nextInFocusChain()
        while following is not None and following is not editor and self.isAncestorOf(following):
            if isinstance(following, TextLine) and following.isVisible():
                following.setFocus()
                return
            following = following.nextInFocusChain()
        self.onward.emit()
