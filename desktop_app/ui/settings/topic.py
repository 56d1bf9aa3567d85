"""What the settings page expects of a topic."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.base.errors import InputProblem, Problem, UserProblem
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.field_row import FieldRow
from desktop_app.ui.shared.form import FieldMarks
from desktop_app.ui.shared.labels import label


class Topic(QWidget):
    """`load` reads on a worker and shows, `check` says what is wrong, `save` writes on a worker.

    One that `fills` the page is a table that scrolls by itself; others are columns of fields.
    """

    fills = False

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        set_role(self, "clear")
        self.desk, self.title = desk, ""
        self.marks = FieldMarks()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(14)

    def head(self, title: str, sentence: str = "") -> None:
        """The topic's name, in the list and above its fields, and one sentence about it."""
        self.title = title
        self.column.addWidget(label(title, "section"))
        if sentence:
            self.column.addWidget(label(sentence, "secondary", wrap=True))

    def words(self) -> str:
        """All that stands on the topic, to find it by."""
        labels, buttons = self.findChildren(QLabel), self.findChildren(QAbstractButton)
        return " ".join([*(one.text() for one in labels), *(one.text() for one in buttons)])

    def load(self) -> None:
        """Shows what is in force; called each time the topic is opened."""

    def check(self) -> list[Problem]:
        """What keeps the topic from being saved."""
        return []

    def save(self) -> None:
        """Checks, marks, and writes if nothing is wrong."""

    def add_row(self, row: FieldRow) -> FieldRow:
        self.marks.add(row)
        self.column.addWidget(row)
        return row

    def add_save(self, text: str) -> QPushButton:
        """The one primary button of the topic, at its end."""
        row, made = QHBoxLayout(), button(text, self.save, "primary")
        row.addWidget(made)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addStretch(1)
        return made

    def write(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Runs `work` if `check` finds nothing; a problem of the service is shown at its field."""
        found = self.check()
        self.marks.clear()
        if found:
            self.marks.show(InputProblem(found))
            return
        self.desk.tasks.run(work, done, failed=self.refused, owner=self, key="save")

    def refused(self, problem: UserProblem) -> None:
        if not self.marks.show(problem):
            self.desk.messages.problem(problem)
