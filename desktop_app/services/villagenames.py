"""Villages that the register does not know yet, or calls by an old name: the bureau's word, for all its offices."""

from __future__ import annotations

from desktop_app.base.errors import InputProblem, NotAllowed, Problem
from desktop_app.domain.changes import Changes
from desktop_app.domain.localrules import OUT_OF_USE, PLACE
from desktop_app.domain.places import Place, PlaceLevel
from desktop_app.services.desk import Desk
from desktop_app.services.localrules import adopt_local, write_local

_MOST_CHARS = 40


class VillageNames:
    """Any thread. The writing calls raise `NotAllowed` at an office, `InputProblem` for what cannot be."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def own(self) -> tuple[Place, ...]:
        """New and changed ones by code; the name is `-` where a village is not used any more."""
        names = sorted(self._desk.rules.local.places.items())
        return tuple(Place(code, name, PlaceLevel.VILLAGE) for code, name in names)

    def call(self, code: str, name: str) -> Changes:
        """Adds a village with its national code (统计用区划代码, 12 digits), or gives one another name."""
        self._check(code)
        said = " ".join(name.split())
        if not 2 <= len(said) <= _MOST_CHARS:
            raise InputProblem([Problem("name", "请填写村（社区）的全名。")])
        return self._put(code, said)

    def drop(self, code: str) -> Changes:
        """Takes a village out of the lists; records that name it go on naming it."""
        self._check(code)
        if self._desk.rules.places.get(code) is None:
            raise InputProblem([Problem("code", "没有这个代码的村（社区）。")])
        return self._put(code, OUT_OF_USE)

    def restore(self, code: str) -> Changes:
        """Back to what the register says."""
        self._check(code)
        return self._put(code, "")

    def _check(self, code: str) -> None:
        if not self._desk.identity.is_bureau:
            raise NotAllowed("村（社区）的增减和更名由县局下发。", way_out="请与县局联系。")
        county, town = self._desk.identity.place_code[:6], code[: PlaceLevel.TOWNSHIP]
        known = self._desk.rules.places.get(town) is not None
        if len(code) != PlaceLevel.VILLAGE or not code.isdigit() or not code.startswith(county) or not known:
            raise InputProblem([Problem("code", "请填写本县（市、区）的12位统计用区划代码。")])

    def _put(self, code: str, name: str) -> Changes:
        values = {f"{PLACE}/{code}": name}
        changes = self._desk.store.change(lambda tx: write_local(tx, values, self._desk))
        adopt_local(self._desk)
        return changes
