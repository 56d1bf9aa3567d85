"""Lines gathered to what a person knows: a matter with all that hangs on it, a visit, an entry of a register."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from desktop_app.domain.records import TYPES
from desktop_app.store.codec import layout, to_journal
from desktop_app.store.journal import Line
from desktop_app.store.records import Records

_UP = ("visit_id", "matter_id", "target_id", "given_to")
_STANDS_ALONE = frozenset({"matter", "visit", "register_entry"})


@dataclass
class Group:
    """All lines about one thing. `kind` and `record` name it; `born`: it began on this branch."""

    kind: str
    record: str
    lines: list[tuple[int, Line]] = field(default_factory=list)

    @property
    def born(self) -> bool:
        return any(line.id == self.record and line.op == "new" for _at, line in self.lines)


class Values:
    """What each record would be with some lines on top of what the store holds."""

    def __init__(self, records: Records, lines: Iterable[Line]) -> None:
        self._records = records
        self._set: dict[str, dict[str, object]] = {}
        self.kinds: dict[str, str] = {}
        for line in lines:
            self._set.setdefault(line.id, {}).update(line.data)
            self.kinds[line.id] = line.type

    def kind_of(self, record: str) -> str:
        """The type of a record, from the lines or from the journal."""
        if record not in self.kinds:
            found = self._records.value("SELECT type FROM entry WHERE id = ? LIMIT 1", (record,))
            self.kinds[record] = str(found or "")
        return self.kinds[record]

    def of(self, record: str) -> Mapping[str, object]:
        """The journal values of a record."""
        kind = TYPES.get(self.kind_of(record))
        held = self._records.get(kind, record) if kind else None
        stored: dict[str, object] = {}
        if held is not None and kind is not None:
            names = layout(kind).columns
            stored = to_journal(kind, {name: getattr(held, name) for name in names if name not in _LOCAL})
        return {**stored, **self._set.get(record, {})}


_LOCAL = frozenset({"id", "owner", "lseq"})


def gather(numbered: Iterable[tuple[int, Line]], values: Values) -> list[Group]:
    """Groups in the order of their first line. The numbers are the caller's own, kept with each line."""
    pairs = list(numbered)
    cards = _cards(line for _at, line in pairs)
    found: dict[str, Group] = {}
    for at, line in pairs:
        root = _root(line.id, line.type, values, cards)
        group = found.setdefault(root, Group(values.kind_of(root) or line.type, root))
        group.lines.append((at, line))
    return list(found.values())


def _cards(lines: Iterable[Line]) -> dict[str, str]:
    """Whose matter a person's card was written for, where these lines say so."""
    ties = [line for line in lines if line.type == "matter_party"]
    return {str(line.data.get("party_id")): str(line.data.get("matter_id")) for line in ties if line.data}


def _root(record: str, kind: str, values: Values, cards: Mapping[str, str]) -> str:
    seen: set[str] = set()
    while kind not in _STANDS_ALONE and record not in seen:
        seen.add(record)
        told = values.of(record)
        above = cards.get(record) or next((str(told[name]) for name in _UP if told.get(name)), "")
        if not above or not values.kind_of(above):
            break
        record, kind = above, values.kind_of(above)
    return record
