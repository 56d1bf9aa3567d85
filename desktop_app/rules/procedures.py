"""Loads `procedures/*.toml` and refuses what could trap a matter: no way out, unreachable, a clock without clause."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from desktop_app.domain.codes import CodeList
from desktop_app.domain.deadlines import Limit, Unit
from desktop_app.domain.procedures import ClockRule, Extension, Gap, Procedure, ProcedureBook, State
from desktop_app.rules.procedure_actions import ActionReader, read_checks, read_fields
from desktop_app.rules.procedure_graph import check_graph
from desktop_app.rules.toml import Table, read_rules, rule_files


def load_procedures(
    folders: Iterable[Path], forms: Collection[str], codes: Mapping[str, CodeList]
) -> ProcedureBook:
    """Every procedure of the folders; the same id and version in a later folder replaces the earlier one.

    `forms`: known form ids. `codes`: the lists that choice fields name. Raises `RuleProblem` with
    file, line, key and reason.
    """
    found: dict[tuple[str, int], Procedure] = {}
    for layer, folder in enumerate(folders):
        for path in rule_files([folder]):
            procedure = read_procedure(read_rules(path), forms, codes, layer)
            found[procedure.id, procedure.version] = procedure
    return ProcedureBook(found.values())


def read_procedure(
    table: Table, forms: Collection[str], codes: Mapping[str, CodeList], layer: int = 0
) -> Procedure:
    """One file's procedure, checked as a whole."""
    clocks = _read_clocks(table)
    reader = ActionReader(frozenset(clocks), forms, codes)
    actions = {}
    for row in table.tables("actions"):
        action = reader.read(row)
        if action.id in actions:
            row.fail("id", f"动作 {action.id} 重复")
        actions[action.id] = action
    openings = [action for action in actions.values() if not action.from_states]
    if len(openings) != 1:
        table.fail("actions", f"应恰有一个没有 from 的动作（登记），现有 {len(openings)} 个")
    labels = table.table("labels")
    procedure = Procedure(
        id=table.text("id"),
        version=table.integer("version", least=1),
        kind=table.text("kind"),
        title=table.text("title"),
        sign=table.text("sign"),
        opening=openings[0].id,
        states=_read_states(table),
        actions=actions,
        clocks=clocks,
        approval=read_fields(table, "approval", codes),
        gaps=tuple(_read_gap(row) for row in table.tables("gaps")),
        labels={key: labels.text(key) for key in labels.keys()},  # noqa: SIM118 - not a dict
        layer=layer,
    )
    table.done()
    check_graph(table, procedure)
    return procedure


def _read_states(table: Table) -> dict[str, State]:
    states: dict[str, State] = {}
    for row in table.tables("states"):
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
            row.fail("id", f"状态 {state.id} 重复")
        states[state.id] = state
    return states


def _read_clocks(table: Table) -> dict[str, ClockRule]:
    clocks: dict[str, ClockRule] = {}
    for row in table.tables("clocks"):
        clock = ClockRule(
            id=row.text("id"),
            title=row.text("title"),
            limit=None if row.flag("set_by_hand") else _read_limit(row),
            starts_on=row.text("starts_on"),
            clause=row.text("clause"),
            counts_late=row.flag("counts_late", True),
            waived_when=read_checks(row, "waived_when"),
            waived_text=row.text("waived_text", ""),
            extension=_read_extension(row.table("extension")) if "extension" in row else None,
        )
        row.done()
        if clock.waived_when and not clock.waived_text:
            row.fail("waived_text", "写了免除条件，就要写明免除的说法")
        if clock.id in clocks:
            row.fail("id", f"期限 {clock.id} 重复")
        clocks[clock.id] = clock
    return clocks


def _read_limit(row: Table, key: str = "limit") -> Limit:
    unit = Unit(row.choice("unit", [unit.value for unit in Unit]))
    return Limit(row.integer(key, least=1, most=3660 if unit is Unit.DAYS else 120), unit)


def _read_extension(row: Table) -> Extension:
    extension = Extension(_read_limit(row, "most"), row.text("clause"))
    row.done()
    return extension


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
