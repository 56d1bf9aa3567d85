"""Fields by name: marks what a `Problem` names and brings the first wrong one into view."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QScrollArea, QWidget

from desktop_app.base.errors import InputProblem, Problem, UserProblem
from desktop_app.ui.qt.words import core_text, problem_text
from desktop_app.ui.shared.field_row import FieldRow


class FieldMarks:
    """Holds the rows of one form. Not a widget: the rows may lie in any layout."""

    def __init__(self) -> None:
        self._rows: dict[str, FieldRow] = {}

    def add(self, row: FieldRow) -> FieldRow:
        self._rows[row.name] = row
        return row

    def row(self, name: str) -> FieldRow:
        return self._rows[name]

    def clear(self) -> None:
        for row in self._rows.values():
            row.clear()

    def show(self, problem: UserProblem) -> bool:
        """Marks the fields that the problem names. False when it names none: use the message bar."""
        self.clear()
        named = self._problems(problem)
        for one in named:
            self._rows[one.field].mark(core_text(one.text))
        if named:
            _into_view(self._rows[named[0].field].editor)
        return bool(named)

    def remark(self, names: Iterable[str], remarks: Iterable[Problem]) -> None:
        """Says below these fields what deserves a second look; a field that is marked wrong keeps that."""
        said = {one.field: core_text(one.text) for one in remarks}
        for name in names:
            if not self._rows[name].marked():
                self._rows[name].remark(said.get(name, ""))

    def _problems(self, problem: UserProblem) -> list[Problem]:
        found: Iterable[Problem]
        if isinstance(problem, InputProblem):
            found = problem.problems
        else:
            found = (Problem(problem.field, problem_text(problem)),)
        return [one for one in found if one.field in self._rows]


def _into_view(editor: QWidget) -> None:
    editor.setFocus()
    parent = editor.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(editor)
            return
        parent = parent.parentWidget()
