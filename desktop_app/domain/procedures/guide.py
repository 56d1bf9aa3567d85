"""The one thing to do next, and what is still missing."""

from __future__ import annotations

from datetime import date

from desktop_app.base.errors import Problem
from desktop_app.base.told import Told
from desktop_app.domain.clauses import cite, with_clause
from desktop_app.domain.procedures.acts import offered
from desktop_app.domain.procedures.checks import View, all_hold, holds
from desktop_app.domain.procedures.facts import (
    ActionOption,
    ClockFact,
    MatterFacts,
    NextStep,
    PaperStage,
    PaperState,
    StepKind,
)
from desktop_app.domain.procedures.model import Action, Authority, Paper, Procedure


def next_step(
    procedure: Procedure, facts: MatterFacts, today: date, acting: Authority = Authority.OFFICE
) -> NextStep:
    """The step behind the one big button of a matter, with clause, limit and form.

    First an owed paper of an action already done, then the state's first allowed primary action, else
    what is being waited for. Closed and nothing owed: DONE.
    """
    if paper := _owed_paper(procedure, facts):
        return _paper_step(procedure, facts, *paper)
    state = procedure.state(facts.state)
    if state.closed:
        return NextStep(None, state.title, kind=StepKind.DONE)
    actions = [procedure.actions[name] for name in state.primary if name in procedure.actions]
    primary = [offered(procedure, facts, action, today, acting) for action in actions]
    if allowed := next((option for option in primary if option.allowed), None):
        return _action_step(procedure, facts, allowed.action)
    return _waiting_step(procedure, facts, today, primary)


def gaps(procedure: Procedure, facts: MatterFacts) -> tuple[Problem, ...]:
    """What is still missing in an open matter: to-dos with the article, never a bar to registering."""
    if procedure.state(facts.state).closed:
        return ()
    view = View(facts)
    found = [
        Problem(gap.field, with_clause(gap.text, gap.clause))
        for gap in procedure.gaps
        if (not gap.states or facts.state in gap.states) and all_hold(gap.when, view)
    ]
    return tuple(found)


def papers_to_serve(procedure: Procedure, facts: MatterFacts) -> tuple[Paper, ...]:
    """Papers that are issued, must be served on the party, and have no service recorded yet."""
    return tuple(
        paper
        for action, paper in _papers_of_done(procedure, facts)
        if paper.served
        and _is_out(facts, action, paper)
        and facts.papers[paper.form].stage is not PaperStage.SERVED
    )


def clocks_kept_by(procedure: Procedure, facts: MatterFacts, form: str) -> tuple[str, ...]:
    """The limits that the issue of this paper keeps, by the actions done so far."""
    papers = [paper for _, paper in _papers_of_done(procedure, facts) if paper.form == form]
    return tuple(dict.fromkeys(clock for paper in papers for clock in paper.stops))


def _papers_of_done(procedure: Procedure, facts: MatterFacts) -> list[tuple[Action, Paper]]:
    view = View(facts)
    done = [procedure.actions[name] for name in dict.fromkeys(facts.done) if name in procedure.actions]
    return [(action, paper) for action in done for paper in action.papers if all_hold(paper.when, view)]


def _owed_paper(procedure: Procedure, facts: MatterFacts) -> tuple[Action, Paper] | None:
    for action, paper in _papers_of_done(procedure, facts):
        if paper.owed and not _is_out(facts, action, paper):
            return action, paper
    return None


def _is_out(facts: MatterFacts, action: Action, paper: Paper) -> bool:
    """Whether the paper was issued; for a step done anew (after a review), whether it was issued since."""
    state, again = facts.papers.get(paper.form, PaperState()), facts.again.get(action.id)
    return state.is_out and (again is None or state.dated_on is None or state.dated_on >= again)


def _paper_step(procedure: Procedure, facts: MatterFacts, action: Action, paper: Paper) -> NextStep:
    clock = next((facts.clocks[name] for name in paper.clocks if name in facts.clocks), None)
    return NextStep(
        None,
        paper.title,
        form_id=paper.form,
        clock_id=clock.id if clock else None,
        clause=cite(action.clause),
        due_on=clock.plain_on if clock else None,
        late_after=clock.rolled_on if clock else None,
        kind=StepKind.PAPER,
        limit=_limit_text(procedure, clock),
    )


def _action_step(procedure: Procedure, facts: MatterFacts, action: Action) -> NextStep:
    clock = _nearest_clock(procedure, facts)
    others = (facts.clocks.get(name) for name in action.stops)
    awaited = next((one for one in others if one and one.stopped_on is None), None)
    return NextStep(
        action.id,
        action.title,
        form_id=next((paper.form for paper in action.papers if paper.owed), None),
        clock_id=clock.id if clock else None,
        clause=cite(action.clause),
        due_on=clock.plain_on if clock else None,
        late_after=clock.rolled_on if clock else None,
        limit=_limit_text(procedure, clock or awaited),
    )


def _waiting_step(
    procedure: Procedure, facts: MatterFacts, today: date, primary: list[ActionOption]
) -> NextStep:
    """Waits for the clock that a guard of the first primary action names, if there is one."""
    state, view = procedure.state(facts.state), View(facts, {}, today)
    failed = [guard for option in primary for guard in option.action.guards if not holds(guard.check, view)]
    named = (facts.clocks.get(str(guard.check.args.get("clock", ""))) for guard in failed)
    clock = next((found for found in named if found), None)
    title = state.waiting or next((option.reason for option in primary), state.title)
    return NextStep(
        None,
        title,
        clock_id=clock.id if clock else None,
        clause=cite(procedure.clocks[clock.id].clause) if clock and clock.id in procedure.clocks else "",
        due_on=clock.plain_on if clock else None,
        late_after=clock.rolled_on if clock else None,
        kind=StepKind.WAIT,
        limit=_limit_text(procedure, clock),
    )


def _nearest_clock(procedure: Procedure, facts: MatterFacts) -> ClockFact | None:
    """The running clock that ends first among those whose passing is our failure."""
    running = [
        clock
        for clock in facts.clocks.values()
        if clock.stopped_on is None
        and clock.id in procedure.clocks
        and procedure.clocks[clock.id].counts_late
    ]
    return min(running, key=lambda clock: clock.plain_on, default=None)


def _limit_text(procedure: Procedure, clock: ClockFact | None) -> str:
    rule = procedure.clocks.get(clock.id) if clock else None
    if rule is None:
        return ""
    length = rule.limit.text if rule.limit else Told.of("指定期限")
    return Told.of("{title}：{length}（{clause}）", title=rule.title, length=length, clause=cite(rule.clause))
