"""A procedure in words that a lawyer reads: its limits, its steps, who decides, with the article of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.clauses import cite
from desktop_app.domain.forms import Form
from desktop_app.domain.procedures import Action, Authority, ClockRule, Procedure, ProcedureBook
from desktop_app.ui.qt.words import core_text, listed
from desktop_app.ui.shared.sheet_dialog import SheetLine

translate = QCoreApplication.translate
_GAP = "　·　"


def authority_title(one: Authority) -> str:
    """Who that is, as people say it."""
    words = {
        Authority.OFFICE: translate("Procedures", "所"),
        Authority.BUREAU: translate("Procedures", "县局"),
        Authority.TOWNSHIP: translate("Procedures", "乡镇政府"),
    }
    return words.get(one, str(one))


def who(authorities: Iterable[Authority]) -> str:
    """`所、县局`, always in this order."""
    chosen = set(authorities)
    return listed(authority_title(one) for one in Authority if one in chosen)


def clause_words(mark: str) -> str:
    """The citation; what the rules leave open is said to be so."""
    return cite(mark) if mark else translate("Procedures", "办理习惯，没有条文")


def sheet_of(procedure: Procedure, forms: Mapping[str, Form]) -> list[SheetLine]:
    """Limits first, then every step in the order of the file; steps that all procedures share come last."""
    own = [action for action in procedure.actions.values() if not action.part]
    shared = [action for action in procedure.actions.values() if action.part]
    clocks = [SheetLine(clock.title, _clock_lines(clock)) for clock in procedure.clocks.values()]
    parts = (
        (translate("Procedures", "期限"), clocks),
        (translate("Procedures", "步骤"), _steps(procedure, own, forms)),
        (translate("Procedures", "各程序共用的步骤"), _steps(procedure, shared, forms)),
    )
    return [line for head, lines in parts if lines for line in (SheetLine(head), *lines)]


def _steps(procedure: Procedure, actions: Iterable[Action], forms: Mapping[str, Form]) -> list[SheetLine]:
    return [SheetLine(action.title, _action_lines(procedure, action, forms)) for action in actions]


def _clock_lines(clock: ClockRule) -> list[str]:
    limit = core_text(clock.limit.text) if clock.limit else translate("Procedures", "由办理人定日期")
    first = [limit, translate("Procedures", "从{start}起算").format(start=clock.starts_on)]
    if clock.extension is not None:
        text = translate("Procedures", "可延长一次，不超过{most}（{clause}）")
        first.append(text.format(most=clock.extension.most.text, clause=cite(clock.extension.clause)))
    if not clock.counts_late:
        first.append(translate("Procedures", "只作提示，不计超期"))
    if clock.settable:
        first.append(translate("Procedures", "天数可由本单位设定"))
    lines = [_GAP.join(first), clause_words(clock.clause)]
    if clock.pause:
        lines.append(translate("Procedures", "可扣除的天数：{clause}").format(clause=cite(clock.pause)))
    if clock.waived_text:
        lines.append(translate("Procedures", "免除：{why}").format(why=clock.waived_text))
    return lines


def _action_lines(procedure: Procedure, action: Action, forms: Mapping[str, Form]) -> list[str]:
    papers = [forms[paper.form].title for paper in action.papers if paper.form in forms]
    clocks = [procedure.clocks[start.clock].title for start in action.starts]
    stopped = [procedure.clocks[name].title for name in action.stops if name in procedure.clocks]
    off = translate("Procedures", "默认不用，由本单位打开")
    parts = [
        off if action.off else "",
        _where(procedure, action),
        _GAP.join(
            (
                translate("Procedures", "有权决定：{who}").format(who=who(action.authority)),
                clause_words(action.clause),
            )
        ),
        translate("Procedures", "开始计时：{clocks}").format(clocks=listed(clocks)) if clocks else "",
        translate("Procedures", "停止计时：{clocks}").format(clocks=listed(stopped)) if stopped else "",
        translate("Procedures", "文书：{papers}").format(papers=listed(papers)) if papers else "",
    ]
    return [part for part in parts if part]


def _where(procedure: Procedure, action: Action) -> str:
    to = procedure.state(action.to_state).title if action.to_state else ""
    if not action.from_states:
        return translate("Procedures", "开始时，成为“{to}”").format(to=to)
    start = _start(procedure, action)
    if not to:
        return translate("Procedures", "在“{start}”时，状态不变").format(start=start)
    return translate("Procedures", "在“{start}”时，变为“{to}”").format(start=start, to=to)


def _start(procedure: Procedure, action: Action) -> str:
    """The states in which the step may be taken; many at once by one word."""
    words = {
        "*": translate("Procedures", "任何在办的状态"),
        "closed": translate("Procedures", "任何办结的状态"),
        "any": translate("Procedures", "任何状态"),
    }
    named = listed(procedure.state(one).title for one in action.from_states)
    return words.get(action.anywhere, named)


def in_order(book: ProcedureBook) -> list[Procedure]:
    """The newest version of each, those that are opened most first."""
    kinds = [kind.id for kind in book.kinds()]
    return sorted(book, key=lambda one: kinds.index(one.kind) if one.kind in kinds else len(kinds))
