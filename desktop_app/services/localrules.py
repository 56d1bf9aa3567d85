"""What this node keeps for itself beside the rule files, and what the bureau has sent: read, checked, in force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.base.errors import InputProblem, NotAllowed, Problem
from desktop_app.base.ids import RecordId
from desktop_app.domain.changes import Changes
from desktop_app.domain.deadlines import Limit, Unit
from desktop_app.domain.localrules import LIMIT, PREFIXES, STEP, basis_of, limit_of, limit_text, read_local
from desktop_app.domain.procedures import Procedure
from desktop_app.domain.records import Setting
from desktop_app.services.desk import BUREAU_ROLE, Desk
from desktop_app.store.journal import LOCAL, OFFICES
from desktop_app.store.records import Records
from desktop_app.store.transaction import Transaction

_BASIS_MOST = 200


@dataclass(frozen=True)
class LimitRow:
    """A limit that may be set here. `shipped` stands in the file, `limit` is in force, `basis` was written with it."""

    procedure: str
    procedure_title: str
    clock: str
    title: str
    clause: str
    shipped: Limit
    limit: Limit
    basis: str = ""

    @property
    def local_edit(self) -> bool:
        return self.limit != self.shipped


@dataclass(frozen=True)
class StepRow:
    """A step that is out of use until somebody writes down the ground for it."""

    procedure: str
    procedure_title: str
    action: str
    title: str
    hint: str
    on: bool
    basis: str = ""


class LocalRulesTable:
    """Any thread. The bureau's values travel to the offices; an office's own stay here and win at home."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def limits(self) -> list[LimitRow]:
        """Every settable limit of the procedures' newest versions."""
        values = dict(stored(self._desk.store.read, self._desk))
        rows = []
        for procedure in self._desk.rules.shipped_procedures:
            for clock in procedure.clocks.values():
                value = values.get(f"{LIMIT}/{procedure.id}/{clock.id}", "")
                if clock.settable and clock.limit:
                    names = (procedure.id, procedure.title, clock.id, clock.title, clock.clause, clock.limit)
                    rows.append(LimitRow(*names, limit_of(value) or clock.limit, basis_of(value)))
        return rows

    def set_limit(self, procedure: str, clock: str, amount: int, unit: str, basis: str) -> Changes:
        """Sets a limit for new matters and steps; running ones keep theirs. Raises `InputProblem`, `UserProblem`."""
        rule = self._procedure(procedure).clocks.get(clock)
        if rule is None or not rule.settable:
            raise NotAllowed("这个期限由法律规定，不能改。", way_out="法律修改后，请县局下发新的程序文件。")
        if unit not in [one.value for one in Unit]:
            raise InputProblem([Problem("unit", "单位请选日、工作日或者月。")])
        value = limit_text(Limit(amount, Unit(unit)), _checked(basis))
        return self._write({f"{LIMIT}/{procedure}/{clock}": value})

    def unset_limit(self, procedure: str, clock: str) -> Changes:
        """Goes back to what the file says."""
        return self._write({f"{LIMIT}/{procedure}/{clock}": ""})

    def steps(self) -> list[StepRow]:
        """Every step that the files leave off."""
        values = dict(stored(self._desk.store.read, self._desk))
        return [
            StepRow(
                p.id, p.title, one.id, one.title, one.hint, bool(value := values.get(_step(p, one.id))), value or ""
            )
            for p in self._desk.rules.shipped_procedures
            for one in p.actions.values()
            if one.off
        ]  # fmt: skip

    def switch(self, procedure: str, action: str, *, on: bool, basis: str = "") -> Changes:
        """Puts a step in or out of use; only the bureau may. Raises `NotAllowed`, `InputProblem` without a ground."""
        found = self._procedure(procedure)
        if not found.action(action).off:
            raise NotAllowed("这一步一直在用，不用启用。")
        if not self._desk.identity.is_bureau:
            raise NotAllowed("这一步由县局决定是否启用。", way_out="请与县局联系。")
        return self._write({_step(found, action): _checked(basis) if on else ""})

    def _procedure(self, procedure: str) -> Procedure:
        return self._desk.rules.shipped_procedures.get(procedure)

    def _write(self, values: Mapping[str, str]) -> Changes:
        changes = self._desk.store.change(lambda tx: write_local(tx, values, self._desk))
        adopt_local(self._desk)
        return changes


def write_local(tx: Transaction, values: Mapping[str, str], desk: Desk) -> Changes:
    """Adds or changes local rules of this node; those of the bureau are meant for all offices."""
    to = OFFICES if desk.identity.is_bureau else LOCAL
    for key, value in values.items():
        record = RecordId(f"{key}@{tx.node}")
        if tx.records.get(Setting, record) is None:
            tx.add(Setting(id=record, value=value), to=to)
        else:
            tx.set(Setting, record, to=to, value=value)
    return tx.changes()


def stored(records: Records, desk: Desk) -> list[tuple[str, str]]:
    """(name, value) of local rules: what the bureau sent first, then our own, which win.

    An office's word counts at home only, whatever it may send.
    """
    sql = (
        "SELECT id, value FROM setting WHERE retired = '' AND instr(id, '/') > 0"
        " AND (owner = ?1 OR owner IN (SELECT node FROM peer WHERE role = ?2)) ORDER BY owner = ?1, owner, id"
    )
    rows = records.rows(sql, (desk.identity.node, BUREAU_ROLE))
    found = ((str(name).rpartition("@")[0], str(value)) for name, value in rows)
    return [(name, value) for name, value in found if name.startswith(PREFIXES)]


def adopt_local(desk: Desk, changes: Changes | None = None) -> bool:
    """Lays the local rules over the files: at the start, after a change, after an import that brought some.

    True if there was anything to look at.
    """
    if changes is not None and not changes.ids("setting"):
        return False
    desk.rules.set_local(read_local(stored(desk.store.read, desk)))
    return True


def _step(procedure: Procedure, action: str) -> str:
    return f"{STEP}/{procedure.id}/{action}"


def _checked(basis: str) -> str:
    """Raises `InputProblem` for a missing or overlong ground."""
    text = " ".join(basis.split())
    if not text:
        raise InputProblem([Problem("basis", "请写明依据（文件名称、文号、条款）。")])
    if len(text) > _BASIS_MOST:
        raise InputProblem([Problem.of("basis", "依据太长，最多 {most} 字。", most=_BASIS_MOST)])
    return text
