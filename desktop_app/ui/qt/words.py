"""Words of the core in the language of the window: problem templates are translated, then filled."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.base.errors import UserProblem

_CONTEXT = "UserProblem"


def core_text(text: str) -> str:
    """A constant of the core that is shown as it stands: the label of a setting, a `Problem`'s text."""
    return QCoreApplication.translate(_CONTEXT, text)


def problem_text(problem: UserProblem) -> str:
    """What happened."""
    return _filled(problem.template, problem.params)


def problem_way_out(problem: UserProblem) -> str:
    """What to do next; empty when the problem says nothing about it."""
    return _filled(problem.way_out_template, problem.params)


def problem_words(problem: UserProblem) -> str:
    """Both in one line. Chinese full stops carry their own room, others need a space after them."""
    text, way_out = problem_text(problem), problem_way_out(problem)
    space = " " if text[-1:].isascii() else ""
    return f"{text}{space}{way_out}".strip()


def _filled(template: str, params: dict[str, object]) -> str:
    if not template:
        return ""
    text = core_text(template)
    return text.format(**params) if params else text
