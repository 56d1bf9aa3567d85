"""Rows of a list of village groups: one group a row, or several in one cell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from desktop_app.domain.imports.layout import Layout
from desktop_app.domain.imports.lines import Line
from desktop_app.domain.imports.targets import Target
from desktop_app.domain.records import PlaceGroup
from desktop_app.services.desk import Desk
from desktop_app.services.imports.making import Made
from desktop_app.services.imports.placereading import PlaceRead
from desktop_app.services.imports.reading import CellReader, RowRead
from desktop_app.services.places import add_groups_in
from desktop_app.store.transaction import Transaction

_NAME_MOST = 30
_BETWEEN = re.compile(r"[、,，;；/\n]+")


@dataclass(frozen=True)
class OldGroups:
    """Names of groups of one village, by its 12 digits."""

    village: str
    names: tuple[str, ...]


class GroupMaker:
    """`Maker` of village groups."""

    def __init__(self, desk: Desk, target: Target, layout: Layout) -> None:
        self._desk, self._target, self._layout = desk, target, layout
        self._cells = CellReader(desk, target, layout)

    def read(self, line: Line) -> tuple[RowRead, Made | None]:
        row = self._cells.read(line)
        place = row.values.get("place_read")
        names = tuple(
            dict.fromkeys(part.strip() for part in _BETWEEN.split(row.text("group")) if part.strip())
        )
        told = {fault.field for fault in row.faults}
        if not names and "group" not in told:
            row.wrong("group", "没有村小组的名称。", "请补上，或者删去这一行。")
        if any(len(name) > _NAME_MOST for name in names):
            row.wrong("group", "村小组名称超过30个字。", "请改短；几个小组用顿号隔开。")
        village = place.code if isinstance(place, PlaceRead) else ""
        if not row.faults and len(village) < 12:
            row.wrong("village", "没有写到村（社区）。", "请写清是哪个村（社区）的小组。")
        if row.faults:
            return row, None
        keys = tuple(("group", (village[:12], name)) for name in names)
        return row, Made(line.number, OldGroups(village[:12], names), keys)

    @cached_property
    def _there(self) -> frozenset[tuple[str, str]]:
        found = self._desk.store.read.find(PlaceGroup, "retired = ''")
        return frozenset((group.village_code, group.name) for group in found)

    def known(self, made: Made) -> str:
        item = made.item
        if not isinstance(item, OldGroups):
            return ""
        return "group" if all((item.village, name) in self._there for name in item.names) else ""

    def write(self, tx: Transaction, made: Made) -> None:
        if isinstance(made.item, OldGroups):
            add_groups_in(tx, made.item.village, list(made.item.names))
