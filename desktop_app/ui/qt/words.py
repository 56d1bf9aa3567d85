"""Words of the core in the language of the window: problem templates are translated, then filled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from desktop_app.base.errors import InputProblem, UserProblem
from desktop_app.base.told import Told, ToldList
from desktop_app.ui.qt.counting import fill_counted

_CONTEXT = "UserProblem"


def core_text(text: str) -> str:
    """Whatever of the core is shown as it stands: a `Problem`'s text, a reason, the label of a setting."""
    if isinstance(text, Told):
        return _filled(text.template, text.params)
    if isinstance(text, ToldList):
        told = [core_text(part) for part in text.parts]
        return listed(told) if text.mark == "、" else clauses(told)
    return QCoreApplication.translate(_CONTEXT, text)


def listed(parts: Iterable[str]) -> str:
    """Words side by side, with the mark that stands between such words."""
    return QCoreApplication.translate("Words", "、").join(parts)


def joined(parts: Iterable[str]) -> str:
    """Remarks one after another."""
    return QCoreApplication.translate("Words", "，").join(parts)


def clauses(parts: Iterable[str]) -> str:
    """Longer words side by side, that may hold the mark of a list themselves."""
    return QCoreApplication.translate("Words", "；", "between parts").join(parts)


def said(title: str, text: str) -> str:
    """What something is, and what there is to say of it: 事由：邻居占道."""
    return QCoreApplication.translate("Words", "{title}：{text}").format(title=title, text=text)


def bracketed(text: str, remark: str) -> str:
    """Words, and a remark on them in brackets."""
    return QCoreApplication.translate("Words", "{text}（{remark}）").format(text=text, remark=remark)


def problem_text(problem: UserProblem) -> str:
    """What happened; several faults one after another."""
    if isinstance(problem, InputProblem):
        return QCoreApplication.translate("Words", "；").join(core_text(one.text) for one in problem.problems)
    return _filled(problem.template, problem.params)


def problem_way_out(problem: UserProblem) -> str:
    """What to do next; empty when the problem says nothing about it."""
    return _filled(problem.way_out_template, problem.params)


def problem_words(problem: UserProblem) -> str:
    """Both in one line. Chinese full stops carry their own room, others need a space after them."""
    text, way_out = problem_text(problem), problem_way_out(problem)
    space = " " if text[-1:].isascii() else ""
    return f"{text}{space}{way_out}".strip()


def _filled(template: str, params: Mapping[str, object]) -> str:
    if not template:
        return ""
    text = core_text(template)
    words = {key: core_text(one) if isinstance(one, str) else one for key, one in params.items()}
    return fill_counted(text, **words) if params else text
