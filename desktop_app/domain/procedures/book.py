"""All procedures in all versions: a matter keeps the version it opened with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from desktop_app.base.errors import UserProblem
from desktop_app.domain.procedures.model import Procedure, State

_NOBODY = "匿名"


class Kind(NamedTuple):
    """A kind of matter that can be opened: its id in the journal, its words, its character in 登记号."""

    id: str
    title: str
    sign: str


class ProcedureBook:
    """Procedures by id and version. Immutable; safe to share between threads."""

    def __init__(self, procedures: Iterable[Procedure]) -> None:
        self._all = {(p.id, p.version): p for p in procedures}
        self._newest: dict[str, Procedure] = {}
        for procedure in sorted(self._all.values(), key=lambda p: p.version):
            self._newest[procedure.id] = procedure

    def __iter__(self) -> Iterator[Procedure]:
        """The newest version of each procedure."""
        return iter(self._newest.values())

    def every(self) -> tuple[Procedure, ...]:
        """All versions of all procedures."""
        return tuple(self._all.values())

    def find(self, procedure_id: str, version: int = 0) -> Procedure | None:
        """As `get`, None for one that is not installed: a list passes over it, one matter's page says so."""
        return self._all.get((procedure_id, version)) or self._newest.get(procedure_id)

    def get(self, procedure_id: str, version: int = 0) -> Procedure:
        """That version, or the newest if it is not here (0 = newest).

        Raises `UserProblem` for a procedure that is not installed.
        """
        found = self.find(procedure_id, version)
        if found is None:
            raise UserProblem(
                "没有安装办理程序“{procedure}”。",
                way_out="请导入县局下发的规则文件。",
                procedure=procedure_id,
            )
        return found

    def state(self, procedure_id: str, version: int, state_id: str) -> State:
        """The state; a plain one that shows its id for a procedure that is not installed, or not yet."""
        found = self.find(procedure_id, version)
        return found.state(state_id) if found else State(state_id, state_id)

    def nobody(self, procedure_id: str, version: int = 0) -> str:
        """Who stands first in a matter where nobody is named: 匿名, of an offence 行为人不明."""
        found = self.find(procedure_id, version)
        return found.labels.get("anonymous", _NOBODY) if found else _NOBODY

    def kinds(self) -> tuple[Kind, ...]:
        """The kinds that can be opened, in the order of the files' `order`; one row a kind."""
        found: dict[str, Kind] = {}
        for procedure in self._offered():
            found.setdefault(procedure.kind, Kind(procedure.kind, procedure.kind_title, procedure.sign))
        return tuple(found.values())

    def kind(self, kind: str) -> Kind:
        """That kind's row; a kind of another version or node shows its id instead of its words."""
        known = (one for one in self.every() if one.kind == kind)
        found = next((one for one in self.kinds() if one.id == kind), None)
        return found or next((Kind(kind, one.kind_title, one.sign) for one in known), Kind(kind, kind, ""))

    def of_kind(self, kind: str) -> Procedure:
        """The procedure a new matter of that kind opens with: the newest of the first file of the kind.

        Without a kind, that of the first kind offered. Raises `UserProblem` for one without rules.
        """
        found = next((p for p in self._offered() if kind in ("", p.kind)), None)
        if found is None:
            raise UserProblem("没有安装这一类事项的办理程序：{kind}。", kind=kind)
        return found

    def tuned(self, change: Callable[[Procedure], Procedure]) -> ProcedureBook:
        """A book with `change` done to every procedure, for what an office has set for itself."""
        return ProcedureBook(change(procedure) for procedure in self._all.values())

    def _offered(self) -> list[Procedure]:
        return sorted((p for p in self._newest.values() if p.order), key=lambda p: (p.order, p.id))
