"""Places as the office sees them: the national register, and its own village groups."""

from __future__ import annotations

from desktop_app.base.errors import InputProblem, Problem
from desktop_app.domain.changes import Changes
from desktop_app.domain.places import Place
from desktop_app.domain.records import PlaceGroup
from desktop_app.services.desk import Desk
from desktop_app.store.records import Records
from desktop_app.store.transaction import Transaction

_VILLAGE_DIGITS = 12
_GROUP_DIGITS = 15
_GROUPS_MAX = 999


class Places:
    """Any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def search(self, text: str, limit: int = 20) -> list[tuple[str, str]]:
        """(code, shown name) of villages and groups of our county by Chinese, pinyin or initials."""
        identity = self._desk.identity
        if not text.strip():
            return [(place.code, self.name(place.code)) for place in self._own()][:limit]
        within = identity.place_code[:6]
        found = self._desk.rules.places.search(text, within=within, limit=limit)
        own = [p for p in found if p.code.startswith(identity.townships)]
        others = [p for p in found if p not in own]
        groups = self._groups_like(text)
        codes = [*groups, *(p.code for p in own), *(p.code for p in others)]
        return [(code, self.name(code)) for code in codes][:limit]

    def _own(self) -> list[Place]:
        register = self._desk.rules.places
        return [place for town in self._desk.identity.townships for place in register.children(town)]

    def _groups_like(self, text: str) -> list[str]:
        found = self._desk.store.read.find(
            PlaceGroup, "retired = '' AND instr(name, ?) > 0", (text.strip(),), "code", 10
        )
        return [group.code for group in found]

    def name(self, code: str) -> str:
        """What people write: 东华镇达苴村上村小组; from the township down."""
        if not code:
            return ""
        path = self._desk.rules.places.path(code[:_VILLAGE_DIGITS])
        words = "".join(place.short for place in path if place.level >= 9) or "".join(p.name for p in path)
        return words + self._group_name(code)

    def full_name(self, code: str) -> str:
        """From the county down: 楚雄市东华镇达苴村."""
        if not code:
            return ""
        path = self._desk.rules.places.path(code[:_VILLAGE_DIGITS])
        return "".join(place.name for place in path if place.level >= 6) + self._group_name(code)

    def _group_name(self, code: str) -> str:
        if len(code) < _GROUP_DIGITS:
            return ""
        groups = self._desk.store.read.of(PlaceGroup, "code", code)
        return groups[0].name if groups else ""

    def groups(self, village_code: str) -> list[PlaceGroup]:
        """The groups of a village in order."""
        return self._desk.store.read.of(PlaceGroup, "village_code", village_code, "code")

    def add_groups(self, village_code: str, names: list[str]) -> Changes:
        """Adds groups to a village; names that exist there are passed over. Raises `InputProblem`."""
        if len(village_code) != _VILLAGE_DIGITS or self._desk.rules.places.get(village_code) is None:
            raise InputProblem([Problem("village_code", "请先选择一个村（社区）。")])
        wanted = list(dict.fromkeys(name.strip() for name in names if name.strip()))
        if any(len(name) > 30 for name in wanted):
            raise InputProblem([Problem("names", "村小组名称不能超过30个字，请一行写一个。")])

        def work(tx: Transaction) -> Changes:
            add_groups_in(tx, village_code, wanted)
            return tx.changes()

        return self._desk.store.change(work)


def add_groups_in(tx: Transaction, village_code: str, names: list[str]) -> None:
    """Adds the names that the village has not yet, inside an open transaction. Raises `InputProblem` beyond 999."""
    have = {group.name for group in tx.records.of(PlaceGroup, "village_code", village_code)}
    counter = _last_group(tx.records, village_code)
    for name in names:
        if name in have:
            continue
        counter += 1
        if counter > _GROUPS_MAX:
            raise InputProblem([Problem("names", "一个村最多 999 个小组。")])
        code = f"{village_code}{counter:03}"
        tx.add(PlaceGroup(id=tx.new_id(), code=code, name=name, village_code=village_code))


def _last_group(records: Records, village_code: str) -> int:
    value = records.value("SELECT max(code) FROM place_group WHERE village_code = ?", (village_code,))
    return int(str(value)[_VILLAGE_DIGITS:]) if value else 0
