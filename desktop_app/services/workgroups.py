"""工作组: the bureau's groups that matters are given to; the shipped ones may be renamed, left out and added to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.base.errors import InputProblem, NotAllowed, Problem
from desktop_app.domain.changes import Changes
from desktop_app.domain.localrules import CODE, OUT_OF_USE
from desktop_app.services.desk import Desk
from desktop_app.services.localrules import adopt_local, write_local

WORK_GROUPS = "work_groups"
_NUMBERED = re.compile(r"(.*?)(\d+)")
_MOST = 30


@dataclass(frozen=True)
class WorkGroup:
    """One group. `shipped` is its name in the program's list, empty for one of the bureau's own."""

    code: str
    title: str
    shipped: str
    in_use: bool


class WorkGroups:
    """Any thread. The writing calls raise `NotAllowed` at an office."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self) -> list[WorkGroup]:
        """Those in use in their order, then shipped ones that are left out."""
        shipped = {item.code: item.title for item in self._desk.rules.shipped_codes[WORK_GROUPS].items}
        used = {item.code: item.title for item in self._desk.rules.codes[WORK_GROUPS].items}
        found = [WorkGroup(code, title, shipped.get(code, ""), True) for code, title in used.items()]
        return found + [
            WorkGroup(code, title, title, False) for code, title in shipped.items() if code not in used
        ]

    def add(self, title: str) -> Changes:
        """A further group. Raises `InputProblem` without a name or for one that is there."""
        name = self._checked(title)
        return self._put({_next_code([one.code for one in self.all()], self._known()): name})

    def rename(self, code: str, title: str) -> Changes:
        """Another name, in old matters too."""
        return self._put({code: self._checked(title, code)})

    def leave_out(self, code: str) -> Changes:
        """Not offered any more; matters that were given to it keep its code."""
        shipped = {item.code for item in self._desk.rules.shipped_codes[WORK_GROUPS].items}
        return self._put({code: OUT_OF_USE if code in shipped else ""})

    def restore(self, code: str) -> Changes:
        """A shipped one as it was."""
        return self._put({code: ""})

    def _known(self) -> Mapping[str, str]:
        return self._desk.rules.local.codes.get(WORK_GROUPS, {})

    def _checked(self, title: str, code: str = "") -> str:
        name = " ".join(title.split())
        if not name or len(name) > _MOST:
            raise InputProblem([Problem.of("title", "请填写工作组名称，最多 {most} 字。", most=_MOST)])
        if any(one.title == name and one.code != code for one in self.all()):
            raise InputProblem([Problem("title", "已经有同名的工作组。")])
        return name

    def _put(self, words: Mapping[str, str]) -> Changes:
        if not self._desk.identity.is_bureau:
            raise NotAllowed("工作组由县局设定。", way_out="请与县局联系。")
        values = {f"{CODE}/{WORK_GROUPS}/{code}": title for code, title in words.items()}
        changes = self._desk.store.change(lambda tx: write_local(tx, values, self._desk))
        adopt_local(self._desk)
        return changes


def _next_code(codes: list[str], known: Mapping[str, str]) -> str:
    """The next of the row that the list begins; never one that was used before."""
    hits = [hit for code in (*codes, *known) if (hit := _NUMBERED.fullmatch(code))]
    prefix = hits[0][1] if hits else ""
    return f"{prefix}{max((int(hit[2]) for hit in hits), default=0) + 1}"
