"""Groups of lines in words, with what is confidential kept from those who may not open it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from desktop_app.base.ids import NodeId, RecordId
from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.records import Matter
from desktop_app.services.confidential import allows, may_see, may_see_entry
from desktop_app.services.desk import Desk
from desktop_app.services.forks.grouping import Group, Values
from desktop_app.services.forks.view import Thing

_TITLES = ("title", "name", "findings", "place_detail", "caption", "file_name", "text", "problem", "code")
_MOST = 60


def thing_of(desk: Desk, writer: str, group: Group, values: Values) -> Thing:
    """One group as the person at the desk may see it."""
    lines = [line for _at, line in group.lines]
    hidden = not _may_see(desk, writer, group, values)
    told = {} if hidden else values.of(group.record)
    return Thing(
        kind=group.kind,
        title=_title(told),
        number=str(told.get("number") or ""),
        born=group.born,
        counts=Counter(line.type for line in lines),
        at=max(line.at for line in lines),
        by=tuple(sorted({line.by for line in lines if line.by})),
        hidden=hidden,
    )


def _title(told: Mapping[str, object]) -> str:
    """What the record is called; of a register entry its own title."""
    inner = told.get("values")
    found = next((str(told[name]) for name in _TITLES if told.get(name)), "")
    if not found and isinstance(inner, Mapping):
        found = next((str(value) for value in inner.values() if isinstance(value, str) and value), "")
    return found[:_MOST]


def _may_see(desk: Desk, writer: str, group: Group, values: Values) -> bool:
    """By the matters that its lines speak of, as they would be on that branch, and as they are here."""
    named = {str(line.data["matter_id"]) for _at, line in group.lines if line.data.get("matter_id")}
    if group.kind == "matter":
        named.add(group.record)
    if not all(_may_open(desk, writer, values.of(matter), matter) for matter in named):
        return False
    if group.kind == "register_entry" and not _may_see_entry(desk, writer, values.of(group.record)):
        return False
    return may_see(desk, group.record)


def _may_open(desk: Desk, writer: str, told: Mapping[str, object], matter: str) -> bool:
    if not told.get("confidential"):
        return True
    names = told.get("named")
    named = tuple(map(str, names)) if isinstance(names, list | tuple) else ()
    one = Matter(id=RecordId(matter), owner=NodeId(writer), confidential=True, named=named)
    return allows(desk.store.read, desk.identity.node, desk.store.who.by, one)


def _may_see_entry(desk: Desk, writer: str, told: Mapping[str, object]) -> bool:
    inner = told.get("values")
    entry = RegisterEntry(
        id=RecordId(""),
        owner=NodeId(writer),
        register=str(told.get("register", "")),
        matter_id=str(told.get("matter_id", "")),
        values=dict(inner) if isinstance(inner, Mapping) else {},
    )
    return may_see_entry(desk, entry)
