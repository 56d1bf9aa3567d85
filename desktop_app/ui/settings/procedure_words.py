"""A procedure in words that a lawyer reads: its limits, its steps, who decides, with the article of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.clauses import cite
from desktop_app.domain.forms import Form
from desktop_app.domain.procedures import Action, Authority, ClockRule, Procedure
from desktop_app.ui.qt.words import listed
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
    """Limits first, then every step in the order of the file."""
    lines = [SheetLine(translate("Procedures", "期限"))]
    lines += [SheetLine(clock.title, _clock_lines(clock)) for clock in procedure.clocks.values()]
    lines.append(SheetLine(translate("Procedures", "步骤")))
    lines += [
        SheetLine(action.title, _action_lines(procedure, action, forms))
        for action in procedure.actions.values()
    ]
    return lines


def _clock_lines(clock: ClockRule) -> list[str]:
    limit = clock.limit.text if clock.limit else translate("Procedures", "由办理人定日期")
    first = [limit, translate("Procedures", "从{start}起算").format(start=clock.starts_on)]
    if clock.extension is not None:
        text = translate("Procedures", "可延长一次，不超过{most}（{clause}）")
        first.append(text.format(most=clock.extension.most.text, clause=cite(clock.extension.clause)))
    if not clock.counts_late:
        first.append(translate("Procedures", "是当事人的期限，本单位不计超期"))
    lines = [_GAP.join(first), clause_words(clock.clause)]
    if clock.waived_text:
        lines.append(translate("Procedures", "免除：{why}").format(why=clock.waived_text))
    return lines


def _action_lines(procedure: Procedure, action: Action, forms: Mapping[str, Form]) -> list[str]:
    papers = [forms[paper.form].title for paper in action.papers if paper.form in forms]
    clocks = [procedure.clocks[start.clock].title for start in action.starts]
    stopped = [procedure.clocks[name].title for name in action.stops if name in procedure.clocks]
    parts = [
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
    start = listed(procedure.state(one).title for one in action.from_states)
    if not to:
        return translate("Procedures", "在“{start}”时，状态不变").format(start=start)
    return translate("Procedures", "在“{start}”时，变为“{to}”").format(start=start, to=to)
