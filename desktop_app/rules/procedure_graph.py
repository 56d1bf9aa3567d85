"""Checks a procedure as a whole: every name it uses exists, states can be reached and left, clauses were read."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from desktop_app.domain.procedures import Action, Check, ClockRule, Procedure, State
from desktop_app.rules.articles import Articles
from desktop_app.rules.procedure_parts import Sheets
from desktop_app.rules.toml import Table


def check_graph(sheets: Sheets, procedure: Procedure, articles: Articles) -> None:
    """Raises `RuleProblem` at the row that is at fault."""
    values = _values(procedure)
    for row, action in zip(sheets.rows("actions"), procedure.actions.values(), strict=True):
        _check_states_named(row.table, procedure, action)
        _check_keys_named(row.table, procedure, action, values)
        for check in _checks(action):
            _check_check(row.table, procedure, check, values)
        _check_clauses(row.table, articles, action.clause, *(guard.clause for guard in action.guards))
    _check_clocks(sheets, procedure, articles)
    reached, leaving = _reachable(procedure), _leaving(procedure)
    for table, state in zip(
        (row.table for row in sheets.rows("states")), procedure.states.values(), strict=True
    ):
        if state.id not in reached:
            table.fail("id", "状态“{title}”走不到：没有动作以它为 to", title=state.title)
        _check_way_out(table, procedure, state)
    for table, state in zip(
        (row.table for row in sheets.rows("states")), procedure.states.values(), strict=True
    ):
        if state.id not in leaving:
            table.fail("id", "状态“{title}”没有出路：从它走不到任何办结状态", title=state.title)
    for row, gap in zip(sheets.rows("gaps"), procedure.gaps, strict=True):
        _all_known(row.table, "states", gap.states, procedure.states, "没有状态 {name}")
        _check_clauses(row.table, articles, gap.clause)


def _check_clauses(row: Table, articles: Articles, *clauses: str) -> None:
    if not articles.known:
        return
    for clause in clauses:
        if fault := articles.fault(clause):
            row.fail("clause", fault)


def _check_way_out(row: Table, procedure: Procedure, state: State) -> None:
    here = {action.id: action for action in procedure.actions.values() if state.id in action.from_states}
    for name in state.primary:
        if name not in here:
            row.fail("primary", "“{name}”不是可以从“{title}”做的动作", name=name, title=state.title)
    if state.closed:
        return
    if all(action.to_state in ("", state.id) or action.off or action.part for action in here.values()):
        row.fail("id", "状态“{title}”没有出路：没有离开它的动作，又不是办结状态", title=state.title)
    if not state.primary:
        row.fail("primary", "状态“{title}”没有写下一步", title=state.title)


def _check_states_named(row: Table, procedure: Procedure, action: Action) -> None:
    _all_known(row, "from", action.from_states, procedure.states, "没有状态 {name}")
    _all_known(row, "to", (action.to_state,), procedure.states, "没有状态 {name}")
    if not action.from_states and not action.anywhere and not action.to_state:
        row.fail("to", "登记动作要写明到哪个状态")


def _check_keys_named(row: Table, procedure: Procedure, action: Action, values: set[str]) -> None:
    keys = values | {asked.key for asked in procedure.approval}
    used = [key for start in action.starts for key in (start.since, start.until)]
    _all_known(row, "starts", used, keys, "既不是字段，也不在 [labels] 里：{name}")
    causes = [key for asked in action.fields for key in asked.not_before]
    _all_known(row, "fields", causes, keys, "not_before 既不是字段，也不在 [labels] 里：{name}")
    for start in action.starts:
        if procedure.clocks[start.clock].limit is None and not start.until:
            row.fail("starts", "期限 {clock} 由人指定日期，要用 until 写明是哪个字段", clock=start.clock)


def _all_known(row: Table, key: str, used: Iterable[str], known: Container[str], words: str) -> None:
    for name in used:
        if name and name not in known:
            row.fail(key, words, name=name)


def _check_check(row: Table, procedure: Procedure, check: Check, values: set[str]) -> None:
    known = {"clock": procedure.clocks, "action": procedure.actions}
    for kind, names in known.items():
        if kind in check.args and check.args[kind] not in names:
            row.fail("guards", "检查 {name} 用到的“{value}”不存在", name=check.name, value=check.args[kind])
    keys = check.args.get("keys", ())
    for key in (check.args.get("key"), *(keys if isinstance(keys, tuple) else ())):
        if key and key not in values:
            row.fail(
                "guards", "检查 {name} 用到的“{key}”既不是字段，也不在 [labels] 里", name=check.name, key=key
            )


def _checks(action: Action) -> Iterator[Check]:
    yield from (guard.check for guard in action.guards)
    for start in action.starts:
        yield from start.when
    for paper in action.papers:
        yield from paper.when


def _values(procedure: Procedure) -> set[str]:
    """Everything a check may look at: labelled matter values, inputs of any action and what actions set."""
    asked = {field.key for action in procedure.actions.values() for field in action.fields}
    made = {key for action in procedure.actions.values() for key in action.sets}
    return asked | made | set(procedure.labels)


def _check_clocks(sheets: Sheets, procedure: Procedure, articles: Articles) -> None:
    started = {start.clock for action in procedure.actions.values() for start in action.starts}
    values = _values(procedure)
    for row, clock in zip(sheets.rows("clocks"), procedure.clocks.values(), strict=True):
        if clock.id not in started and not row.part:
            row.table.fail("id", "期限“{title}”没有动作启动它", title=clock.title)
        for check in clock.waived_when:
            if check.args.get("key") not in values:
                row.table.fail("waived_when", "“{key}”不在 [labels] 里", key=check.args.get("key"))
        _check_clauses(row.table, articles, *_clauses_of(clock))


def _clauses_of(clock: ClockRule) -> tuple[str, ...]:
    return (clock.clause, clock.pause, clock.extension.clause if clock.extension else "")


def _reachable(procedure: Procedure) -> set[str]:
    reached, front = set(), [procedure.actions[procedure.opening].to_state]
    while front:
        state = front.pop()
        if state in reached:
            continue
        reached.add(state)
        front += [a.to_state for a in procedure.actions.values() if state in a.from_states and a.to_state]
    return reached


def _leaving(procedure: Procedure) -> set[str]:
    """The states from which some closed state can be reached by the procedure's own steps, not by a shared one."""
    found = {state.id for state in procedure.states.values() if state.closed}
    steps = [a for a in procedure.actions.values() if a.to_state and not a.off and not a.part]
    while True:
        more = {name for a in steps if a.to_state in found for name in a.from_states} - found
        if not more:
            return found
        found |= more
