"""Words of the core in the language of the window: problem templates are translated, then filled."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.base.errors import UserProblem

_CONTEXT = "UserProblem"


def problem_text(problem: UserProblem) -> str:
    """What happened."""
    return _filled(problem.template, problem.params)


def problem_way_out(problem: UserProblem) -> str:
    """What to do next; empty when the problem says nothing about it."""
    return _filled(problem.way_out_template, problem.params)


def _filled(template: str, params: dict[str, object]) -> str:
    if not template:
        return ""
    text = QCoreApplication.translate(_CONTEXT, template)
    return text.format(**params) if params else text
