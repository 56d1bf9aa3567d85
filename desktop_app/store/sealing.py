"""What a change of a record writes when a seal is, was or shall be on it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from desktop_app.base.errors import NotAllowed
from desktop_app.domain.recordbase import Record
from desktop_app.domain.secrecy import Parts
from desktop_app.store import seals as sealed_parts
from desktop_app.store.codec import layout, to_journal
from desktop_app.store.seals import Inside, Readers, Seals, parts_of

if TYPE_CHECKING:
    from desktop_app.store.records import Records

Said = tuple[dict[str, object], str]
"""The journal values of a line, and its note: why it was written, as far as anybody may read it."""


class Sealing:
    """Parts what a transaction writes into open and sealed."""

    def __init__(self, records: Records, seals: Seals) -> None:
        self._records, self._seals = records, seals

    def birth(self, record: Record, data: dict[str, object], within: str) -> dict[str, object]:
        """The data of a new record's line."""
        parts = parts_of(type(record))
        held = sealed_parts.closed_values(record, parts) if parts else {}
        readers = self._seals.readers(self._records, record, within) if held else None
        if parts is None or readers is None:
            return data
        kept = {name: value for name, value in data.items() if name not in held}
        shape = layout(type(record)).defaults
        blank = to_journal(type(record), {name: shape[name] for name in held})
        ins = sealed_parts.stand_ins(record, parts, readers)
        said = {name: ins[name] for name in held if ins[name] != blank[name]}
        return {**kept, **said, "sealed": self._shut(readers, record, Inside(held))}

    def change(
        self, stored: Record, present: Record, changed: dict[str, object], values: dict[str, Any], note: str
    ) -> Said | None:
        """The data of a change: `stored` is the row, `present` what the person reads of it, `changed` the journal
        values that differ, `values` what was asked for. None: nothing to write.

        Raises `NotAllowed` where a closed field of a record that is shut to this person would change.
        """
        parts = parts_of(type(stored))
        if parts is None or (stored.sealed and present.sealed):
            return self._blind(parts, stored, changed, note)
        after = replace(present, **values)
        readers = self._seals.readers(self._records, after, "")
        held = sealed_parts.closed_values(after, parts)
        if readers is None or not (held or note or stored.sealed):
            return self._unsealed(stored, after, parts, changed, note)
        return self._resealed(stored, after, parts, changed, note, readers, held)

    def _blind(
        self, parts: Parts | None, stored: Record, changed: dict[str, object], note: str
    ) -> Said | None:
        """Who cannot open it may go on with what is open; a reason would have to stand in clear."""
        if stored.sealed and parts and (note or any(name not in parts.open for name in changed)):
            raise NotAllowed(
                "这是保密内容，现在的使用人没有打开它的密钥。",
                way_out="请由指定的人用自己的口令登录后办理。",
            )
        return (changed, note) if changed else None

    def _unsealed(
        self, stored: Record, after: Record, parts: Parts, changed: dict[str, object], note: str
    ) -> Said | None:
        """Not, or no longer, confidential."""
        if not stored.sealed:
            return (changed, note) if changed else None
        return {**_differing(stored, after, parts), **changed, "sealed": ""}, note

    def _resealed(
        self,
        stored: Record,
        after: Record,
        parts: Parts,
        changed: dict[str, object],
        note: str,
        readers: Readers,
        held: dict[str, object],
    ) -> Said | None:
        plain = {name: value for name, value in changed.items() if name in parts.open}
        same = sealed_parts.mark_of(stored.sealed) == readers.mark
        if same and len(plain) == len(changed) and not note:
            return (plain, "") if plain else None
        ins = sealed_parts.stand_ins(after, parts, readers)
        have = to_journal(type(stored), {name: getattr(stored, name) for name in ins})
        said = {name: value for name, value in ins.items() if have[name] != value}
        return {**plain, **said, "sealed": self._shut(readers, after, Inside(held, note))}, ""

    def _shut(self, readers: Readers, record: Record, inside: Inside) -> str:
        return sealed_parts.shut(self._seals, readers, record.id, inside)


def _differing(stored: Record, after: Record, parts: Parts) -> dict[str, object]:
    """The closed fields that the row does not hold in clear as they are."""
    kind = type(stored)
    names = sealed_parts.closed_names(kind, parts)
    have = to_journal(kind, {name: getattr(stored, name) for name in names})
    want = to_journal(kind, cast(dict[str, Any], {name: getattr(after, name) for name in names}))
    return {name: value for name, value in want.items() if value != have[name]}
