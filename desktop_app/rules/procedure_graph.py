"""Checks a procedure as a whole: every name it uses exists, every state can be reached and left."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from desktop_app.domain.procedures import Action, Check, Procedure, State
from desktop_app.rules.toml import Table


def check_graph(table: Table, procedure: Procedure) -> None:
    """Raises `RuleProblem` at the row that is at fault."""
    for row, action in zip(table.tables("actions"), procedure.actions.values(), strict=True):
        _check_states_named(row, procedure, action)
        _check_keys_named(row, procedure, action)
        for check in _checks(action):
            _check_check(row, procedure, check)
    _check_clocks(table, procedure)
    reached = _reachable(procedure)
    for row, state in zip(table.tables("states"), procedure.states.values(), strict=True):
        if state.id not in reached:
            row.fail("id", f"状态“{state.title}”走不到：没有动作以它为 to")
        _check_way_out(row, procedure, state)
    for row, gap in zip(table.tables("gaps"), procedure.gaps, strict=True):
        _all_known(row, "states", gap.states, procedure.states, "没有状态")


def _check_way_out(row: Table, procedure: Procedure, state: State) -> None:
    here = {action.id: action for action in procedure.actions.values() if state.id in action.from_states}
    for name in state.primary:
        if name not in here:
            row.fail("primary", f"“{name}”不是可以从“{state.title}”做的动作")
    if state.closed:
        return
    if all(action.to_state in ("", state.id) for action in here.values()):
        row.fail("id", f"状态“{state.title}”没有出路：没有离开它的动作，又不是办结状态")
    if not state.primary:
        row.fail("primary", f"状态“{state.title}”没有写下一步")


def _check_states_named(row: Table, procedure: Procedure, action: Action) -> None:
    _all_known(row, "from", action.from_states, procedure.states, "没有状态")
    _all_known(row, "to", (action.to_state,), procedure.states, "没有状态")
    if not action.from_states and not action.to_state:
        row.fail("to", "登记动作要写明到哪个状态")


def _check_keys_named(row: Table, procedure: Procedure, action: Action) -> None:
    keys = _values(procedure) | {asked.key for asked in procedure.approval}
    used = [key for start in action.starts for key in (start.since, start.until)]
    _all_known(row, "starts", used, keys, "既不是字段，也不在 [labels] 里：")
    causes = [key for asked in action.fields for key in asked.not_before]
    _all_known(row, "fields", causes, keys, "not_before 既不是字段，也不在 [labels] 里：")


def _all_known(row: Table, key: str, used: Iterable[str], known: Container[str], words: str) -> None:
    for name in used:
        if name and name not in known:
            row.fail(key, f"{words} {name}")


def _check_check(row: Table, procedure: Procedure, check: Check) -> None:
    known = {"clock": procedure.clocks, "action": procedure.actions}
    for kind, names in known.items():
        if kind in check.args and check.args[kind] not in names:
            row.fail("guards", f"检查 {check.name} 用到的“{check.args[kind]}”不存在")
    keys = check.args.get("keys", ())
    for key in (check.args.get("key"), *(keys if isinstance(keys, tuple) else ())):
        if key and key not in _values(procedure):
            row.fail("guards", f"检查 {check.name} 用到的“{key}”既不是字段，也不在 [labels] 里")


def _checks(action: Action) -> Iterator[Check]:
    yield from (guard.check for guard in action.guards)
    for start in action.starts:
        yield from start.when
    for paper in action.papers:
        yield from paper.when


def _values(procedure: Procedure) -> set[str]:
    """Everything a check may look at: labelled matter values and inputs of any action."""
    asked = {field.key for action in procedure.actions.values() for field in action.fields}
    return asked | set(procedure.labels)


def _check_clocks(table: Table, procedure: Procedure) -> None:
    started = {start.clock for action in procedure.actions.values() for start in action.starts}
    for row, clock in zip(table.tables("clocks"), procedure.clocks.values(), strict=True):
        if clock.id not in started:
            row.fail("id", f"期限“{clock.title}”没有动作启动它")
        for check in clock.waived_when:
            if check.args.get("key") not in _values(procedure):
                row.fail("waived_when", f"“{check.args.get('key')}”不在 [labels] 里")


def _reachable(procedure: Procedure) -> set[str]:
    reached, front = set(), [procedure.actions[procedure.opening].to_state]
    while front:
        state = front.pop()
        if state in reached:
            continue
        reached.add(state)
        front += [a.to_state for a in procedure.actions.values() if state in a.from_states and a.to_state]
    return reached
