"""Who may do what, as the bureau decides: a table that travels to all offices and is laid over the procedures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop_app.base.errors import InputProblem, Problem
from desktop_app.base.ids import RecordId
from desktop_app.domain.changes import Changes
from desktop_app.domain.dutyrecords import AuthorityRule
from desktop_app.domain.procedures import Authority
from desktop_app.domain.records import TABLE_OF
from desktop_app.services.desk import Desk
from desktop_app.services.duties.basics import only_bureau
from desktop_app.store.journal import OFFICES
from desktop_app.store.records import Records
from desktop_app.store.transaction import Transaction

_TABLE = TABLE_OF[AuthorityRule]


@dataclass(frozen=True)
class AuthorityRow:
    """One action of one procedure. `shipped` stands in the file, `roles` is in force; `changed` if they differ."""

    procedure: str
    procedure_title: str
    action: str
    action_title: str
    clause: str
    shipped: tuple[Authority, ...]
    roles: tuple[Authority, ...]

    @property
    def changed(self) -> bool:
        return set(self.shipped) != set(self.roles)


class Authorities:
    """Any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def table(self) -> list[AuthorityRow]:
        """Every action of every procedure in its newest version, in the files' order."""
        given = overrides(self._desk.store.read)
        return [
            AuthorityRow(
                procedure.id,
                procedure.title,
                action.id,
                action.title,
                action.clause,
                action.authority,
                given.get(procedure.id, {}).get(action.id, action.authority),
            )
            for procedure in self._desk.rules.shipped_procedures
            for action in procedure.actions.values()
            if action.from_states
        ]

    def set(self, procedure: str, action: str, roles: Iterable[str]) -> Changes:
        """The bureau sets who has the power; the shipped roles again if they are named. Raises `InputProblem`."""
        only_bureau(self._desk)
        chosen = tuple(role.value for role in Authority if role.value in set(roles))
        if not chosen:
            raise InputProblem([Problem("roles", "至少要有一个有权的单位。")])
        known = self._desk.rules.shipped_procedures.get(procedure).actions
        if action not in known:
            raise InputProblem([Problem("action", "没有这一步。")])

        def work(tx: Transaction) -> Changes:
            record = RecordId(f"{procedure}.{action}")
            if tx.records.get(AuthorityRule, record) is None:
                tx.add(AuthorityRule(id=record, roles=chosen), to=OFFICES)
            else:
                tx.set(AuthorityRule, record, to=OFFICES, roles=chosen)
            return tx.changes(record)

        changes = self._desk.store.change(work)
        apply_authority(self._desk)
        return changes


def overrides(records: Records) -> dict[str, Mapping[str, tuple[Authority, ...]]]:
    """The bureau's table: procedure id → action id → who has the power."""
    found: defaultdict[str, dict[str, tuple[Authority, ...]]] = defaultdict(dict)
    for rule in records.find(AuthorityRule, "retired = ''"):
        procedure, _, action = rule.id.rpartition(".")
        roles = tuple(role for role in Authority if role.value in rule.roles)
        if roles:
            found[procedure][action] = roles
    return dict(found)


def apply_authority(desk: Desk, changes: Changes | None = None) -> None:
    """Lays the table over the rules of this desk: at the start, after a setting, after an import that brought one."""
    if changes is None or changes.ids(_TABLE):
        desk.rules.set_authority(overrides(desk.store.read))
