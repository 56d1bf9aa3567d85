"""Which confidential matter or entry a record belongs to, and whom that one names."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.recordbase import Record
from desktop_app.domain.records import TYPES, GivenNumber, Matter, Party, Visit
from desktop_app.domain.registers import Register, Visible
from desktop_app.store.records import Records

_DEPTH = 4
_MATTER = "SELECT owner, named, confidential FROM matter WHERE id = ?"
_PARTY_USES = "SELECT matter_id, retired = '' FROM matter_party WHERE party_id = ?"
_VISIT_USES = "SELECT matter_id FROM visit_matter WHERE visit_id = ? AND retired = ''"


@dataclass(frozen=True)
class Guarded:
    """What is kept from all but some: its owner (a node; empty for one just made) and the names on it."""

    owner: str
    named: tuple[str, ...]


class Belonging:
    """Asked at every save, so it reads what it needs and no more. `registers` are those of the rules."""

    def __init__(self, registers: Callable[[], Mapping[str, Register]]) -> None:
        self._registers = registers

    def of(self, records: Records, record: Record, within: str = "", depth: int = _DEPTH) -> Guarded | None:
        """None for what everybody at the desk may read."""
        if isinstance(record, Matter):
            return Guarded(record.owner, record.named) if record.confidential else None
        if isinstance(record, Party):
            return self._card(records, record, within)
        if isinstance(record, Visit):
            uses = [str(row[0]) for row in records.rows(_VISIT_USES, (record.id,))]
            return _first(_matter(records, one) for one in (*uses, within) if one)
        if isinstance(record, RegisterEntry) and self._is_secret(record):
            return Guarded(record.owner, self._named(record))
        return self._by_link(records, record, depth)

    def _card(self, records: Records, card: Party, within: str) -> Guarded | None:
        """A card is closed only while no open matter uses it; then all who are named on its matters read it.

        One that was taken out of its last matter stays what it was there.
        """
        rows = records.rows(_PARTY_USES, (card.id,))
        uses = [str(row[0]) for row in rows if row[1]] or [str(row[0]) for row in rows] or [within]
        found = [_matter(records, one) for one in uses if one]
        if not found or None in found:
            return None
        whole = [one for one in found if one]
        return Guarded(whole[0].owner, tuple(dict.fromkeys(name for one in whole for name in one.named)))

    def _by_link(self, records: Records, record: Record, depth: int) -> Guarded | None:
        """By the matter that the record names, or by the record that it speaks of."""
        linked = str(getattr(record, "matter_id", "") or getattr(record, "target_id", ""))
        if isinstance(record, GivenNumber):
            linked = record.given_to
        if not linked or not depth:
            return None
        if records.value(_MATTER, (linked,)) is not None:
            return _matter(records, linked)
        kind = records.value("SELECT type FROM entry WHERE id = ? LIMIT 1", (linked,))
        target = records.stored(TYPES[str(kind)], linked) if kind in TYPES else None
        return self.of(records, target, depth=depth - 1) if target else None

    def _is_secret(self, entry: RegisterEntry) -> bool:
        register = self._registers().get(entry.register)
        return register is not None and register.visible is Visible.CONFIDENTIAL

    def _named(self, entry: RegisterEntry) -> tuple[str, ...]:
        names = entry.values.get(self._registers()[entry.register].named)
        return tuple(str(name) for name in names) if isinstance(names, list | tuple) else ()


def _matter(records: Records, matter_id: str) -> Guarded | None:
    rows = records.rows(_MATTER, (matter_id,))
    if not rows or not rows[0][2]:
        return None
    return Guarded(str(rows[0][0]), tuple(json.loads(str(rows[0][1]))))


def _first(found: Iterable[Guarded | None]) -> Guarded | None:
    return next((one for one in found if one), None)
