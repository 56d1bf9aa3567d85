"""Loads `procedures/*.toml` and refuses what could trap a matter: no way out, unreachable, a clock without clause."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from desktop_app.domain.codes import CodeList
from desktop_app.domain.procedures import Action, ClockRule, Gap, Procedure, ProcedureBook, State
from desktop_app.rules.articles import Articles
from desktop_app.rules.procedure_actions import ActionReader, read_checks, read_fields
from desktop_app.rules.procedure_clocks import read_clock
from desktop_app.rules.procedure_graph import check_graph
from desktop_app.rules.procedure_parts import Row, Sheets, check_part, gather
from desktop_app.rules.toml import RuleProblem, Table, parse_rules, read_rules, rule_files

_NO_ARTICLES = Articles()
_OWN_LAYER = 9
"""Above every folder."""


def load_procedures(
    folders: Iterable[Path],
    forms: Collection[str],
    codes: Mapping[str, CodeList],
    articles: Articles = _NO_ARTICLES,
    texts: Mapping[str, str] | None = None,
    faults: list[RuleProblem] | None = None,
) -> ProcedureBook:
    """Every procedure of the folders; the same id and version in a later folder replaces the earlier one.

    `texts` are files kept elsewhere, by name: the last layer. With `faults` one of them that cannot be used is
    left out and its problem put there: a file that a newer program finds fault with must not keep it from starting.

    `forms`: known form ids. `codes`: the lists that choice fields name. `articles`: what may be cited
    (without any, clauses are not looked up). A file with `part` is shared by those that `include` it.
    Raises `RuleProblem` with file, line, key and reason.
    """
    parts: dict[str, Table] = {}
    sheets: list[tuple[int, Table]] = []
    for layer, folder in enumerate(folders):
        for table in map(read_rules, rule_files([folder])):
            if "part" in table:
                parts[check_part(table)] = table
            else:
                sheets.append((layer, table))
    found: dict[tuple[str, int], Procedure] = {}

    def lay(layer: int, table: Table) -> None:
        procedure = read_procedure(table, forms, codes, layer, parts, articles)
        before = found.get((procedure.id, procedure.version))
        if before and before.layer == layer:
            table.fail(
                "version",
                "{id} 的第 {version} 版在另一个文件里已经有了",
                id=procedure.id,
                version=procedure.version,
            )
        found[procedure.id, procedure.version] = replace(procedure, overrides=before is not None)

    for layer, table in sheets:
        lay(layer, table)
    for name, text in (texts or {}).items():
        try:
            lay(_OWN_LAYER, parse_rules(text, name))
        except RuleProblem as problem:
            if faults is None:
                raise
            faults.append(problem)
    return ProcedureBook(found.values())


def read_procedure(
    table: Table,
    forms: Collection[str],
    codes: Mapping[str, CodeList],
    layer: int = 0,
    parts: Mapping[str, Table] | None = None,
    articles: Articles = _NO_ARTICLES,
) -> Procedure:
    """One file's procedure with what it includes, checked as a whole."""
    sheets = gather(table, parts or {})
    clocks = _read_clocks(sheets)
    states = _read_states(sheets)
    reader = ActionReader(clocks, forms, codes)
    actions = _read_actions(sheets, reader, states)
    title = table.text("title")
    procedure = Procedure(
        id=table.text("id"),
        version=table.integer("version", least=1),
        kind=table.text("kind"),
        title=title,
        sign=table.text("sign"),
        opening=_opening(table, actions),
        states=states,
        actions=actions,
        clocks=clocks,
        approval=read_fields(table, "approval", codes),
        gaps=tuple(_read_gap(row.table) for row in sheets.rows("gaps")),
        labels=sheets.labels(),
        layer=layer,
        kind_title=table.text("kind_title", title),
        order=table.integer("order", 100),
    )
    table.done()
    check_graph(sheets, procedure, articles)
    return procedure


def _opening(table: Table, actions: Mapping[str, Action]) -> str:
    openings = [action for action in actions.values() if not action.from_states and not action.anywhere]
    if len(openings) != 1:
        table.fail("actions", "应恰有一个没有 from 的动作（登记），现有 {count} 个", count=len(openings))
    return openings[0].id


def _read_actions(sheets: Sheets, reader: ActionReader, states: Mapping[str, State]) -> dict[str, Action]:
    actions: dict[str, Action] = {}
    for row in sheets.rows("actions"):
        action = _everywhere(row, reader.read(row.table, row.part), states)
        if action.id in actions:
            row.table.fail("id", "动作 {id} 重复", id=action.id)
        actions[action.id] = action
    return actions


def _everywhere(row: Row, action: Action, states: Mapping[str, State]) -> Action:
    """`*` in `from` is every open state, `closed` every closed one, less those under `except`."""
    left_out = row.table.texts("except")
    for name in left_out:
        if name not in states:
            row.table.fail("except", "没有状态 {name}", name=name)
    wanted = set(action.from_states)
    if not wanted or not wanted <= {"*", "closed"}:
        if left_out:
            row.table.fail("except", '只和 from = ["*"] 或 from = ["closed"] 合用')
        return action
    left_out = (*left_out, action.to_state)
    named = [s.id for s in states.values() if ("closed" if s.closed else "*") in wanted]
    chosen = tuple(name for name in named if name not in left_out)
    return replace(action, from_states=chosen, anywhere=wanted.pop() if len(wanted) == 1 else "any")


def _read_states(sheets: Sheets) -> dict[str, State]:
    states: dict[str, State] = {}
    for row in (one.table for one in sheets.rows("states")):
        state = State(
            id=row.text("id"),
            title=row.text("title"),
            group=row.text("group", ""),
            closed=row.flag("closed"),
            primary=row.texts("primary"),
            waiting=row.text("waiting", ""),
        )
        row.done()
        if state.id in states:
            row.fail("id", "状态 {id} 重复", id=state.id)
        states[state.id] = state
    return states


def _read_clocks(sheets: Sheets) -> dict[str, ClockRule]:
    clocks: dict[str, ClockRule] = {}
    for row in sheets.rows("clocks"):
        clock = read_clock(row.table)
        if clock.id in clocks:
            row.table.fail("id", "期限 {id} 重复", id=clock.id)
        clocks[clock.id] = clock
    return clocks


def _read_gap(row: Table) -> Gap:
    gap = Gap(
        row.text("field"),
        row.text("text"),
        row.text("clause", ""),
        read_checks(row, "when"),
        row.texts("states"),
    )
    row.done()
    if not gap.when:
        row.fail("when", "缺少条件")
    return gap
