"""All procedures in all versions: a matter keeps the version it opened with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop_app.base.errors import UserProblem
from desktop_app.domain.procedures.model import Procedure


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

    def get(self, procedure_id: str, version: int = 0) -> Procedure:
        """That version, or the newest if it is not here (0 = newest).

        Raises `UserProblem` for a procedure that is not installed.
        """
        found = self._all.get((procedure_id, version)) or self._newest.get(procedure_id)
        if found is None:
            raise UserProblem(
                "没有安装办理程序“{procedure}”。",
                way_out="请导入县局下发的规则文件。",
                procedure=procedure_id,
            )
        return found

    def of_kind(self, kind: str) -> Procedure:
        """The procedure a new matter of that kind opens with: the newest of the first file of the kind."""
        found = next((p for p in self._newest.values() if p.kind == kind), None)
        if found is None:
            raise UserProblem("没有安装这一类事项的办理程序：{kind}。", kind=kind)
        return found
