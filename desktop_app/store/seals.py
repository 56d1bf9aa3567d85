"""The open part and the sealed part of a record of a confidential matter (sync.md §6).

A row and its journal line hold the open fields, stand-ins for the closed ones, and `sealed`: a mark of who reads
it, a colon, and the closed fields as base64 of an age file. Who reads, and with which key, is told from outside.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Protocol, TypeVar, cast

from desktop_app.base.canonical import canonical
from desktop_app.domain.recordbase import Record
from desktop_app.domain.records import TABLE_OF
from desktop_app.domain.secrecy import CLOSED, PARTS, Parts
from desktop_app.store.codec import from_journal, layout, refuse_unreadable, to_journal

R = TypeVar("R", bound=Record)

_MARK_DIGITS = 8
_FIELDS, _NOTE, _ID = "fields", "note", "id"
_OURS = frozenset({"id", "owner", "lseq", "sealed"})


@dataclass(frozen=True)
class Readers:
    """To whom a record is sealed (age recipients), and what of its closed fields may stand in clear all the same."""

    recipients: tuple[str, ...]
    shown: Mapping[str, object] = field(default_factory=dict)

    @property
    def mark(self) -> str:
        """Differs when the readers do; names nobody."""
        whole = "\n".join(sorted(self.recipients))
        return hashlib.sha256(whole.encode("ascii")).hexdigest()[:_MARK_DIGITS]


class Seals(Protocol):
    """Given to the store by whoever knows the persons and their keys."""

    def readers(self, records: Any, record: Record, within: str) -> Readers | None:
        """Who may read the record (`records` is a `Records`); None for one that everybody may. `within` is the matter
        of a record that does not say itself where it belongs."""

    def seal(self, content: bytes, recipients: tuple[str, ...]) -> bytes: ...

    def open(self, sealed: bytes) -> bytes | None:
        """The content, or None where the person at the desk holds no key to it."""


class Within:
    """Seals inside one transaction: what it has sealed itself it may read back, for whomever it was."""

    def __init__(self, seals: Seals) -> None:
        self._seals = seals
        self._made: dict[bytes, bytes] = {}

    def readers(self, records: Any, record: Record, within: str) -> Readers | None:
        return self._seals.readers(records, record, within)

    def seal(self, content: bytes, recipients: tuple[str, ...]) -> bytes:
        sealed = self._seals.seal(content, recipients)
        self._made[sealed] = content
        return sealed

    def open(self, sealed: bytes) -> bytes | None:
        return self._made.get(sealed) or self._seals.open(sealed)


@dataclass(frozen=True)
class Inside:
    """What was under a seal: journal values of the closed fields, and why the line was written."""

    fields: Mapping[str, object]
    note: str = ""


def parts_of(kind: type[Record]) -> Parts | None:
    return PARTS.get(TABLE_OF[kind])


def closed_names(kind: type[Record], parts: Parts) -> list[str]:
    """The columns of a type that are closed in a confidential matter."""
    return [name for name in layout(kind).columns if name not in parts.open and name not in _OURS]


def closed_values(record: Record, parts: Parts) -> dict[str, object]:
    """The journal values of the closed fields in which anything stands."""
    kind = type(record)
    defaults = layout(kind).defaults
    held = {name: getattr(record, name) for name in closed_names(kind, parts)}
    return to_journal(kind, {name: value for name, value in held.items() if value != defaults[name]})


def stand_ins(record: Record, parts: Parts, readers: Readers) -> dict[str, object]:
    """What the closed columns hold in clear, as journal values."""
    kind = type(record)
    shape = layout(kind)
    names = closed_names(kind, parts)
    plain = to_journal(kind, {name: getattr(record, name) for name in names})
    defaults = to_journal(kind, {name: shape.defaults[name] for name in names})
    return {
        name: readers.shown.get(name, parts.stand_in(name, plain[name], defaults[name])) for name in names
    }


def shut(seals: Seals, readers: Readers, record: str, inside: Inside) -> str:
    """The text for the column `sealed`. The record's id is inside, so that no seal fits another record."""
    content = canonical({_FIELDS: dict(inside.fields), _NOTE: inside.note, _ID: record})
    sealed = seals.seal(content, readers.recipients)
    return f"{readers.mark}:{base64.b64encode(sealed).decode('ascii')}"


def mark_of(sealed: str) -> str:
    return sealed.partition(":")[0]


def look_inside(seals: Seals, sealed: str, record: str) -> Inside | None:
    """What is under the seal; None for who has no key, for a seal of another record, and for nonsense."""
    try:
        content = seals.open(base64.b64decode(sealed.partition(":")[2], validate=True))
        found = json.loads(content) if content is not None else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or found.get(_ID) != record or not isinstance(found.get(_FIELDS), dict):
        return None
    return Inside(found[_FIELDS], str(found.get(_NOTE, "")))


def opened(record: R, seals: Seals | None) -> R:
    """The record as the person at the desk may read it: whole and with `sealed` empty, or plainly closed."""
    parts = parts_of(type(record))
    inside = look_inside(seals, record.sealed, record.id) if seals and parts else None
    if inside is None or not _fits(type(record), inside.fields):
        shown = {parts.shown: CLOSED} if parts and parts.shown else {}
        return replace(record, **cast(dict[str, Any], shown))
    return with_values(record, inside.fields, closed_names(type(record), cast(Parts, parts)))


def _fits(kind: type[Record], values: Mapping[str, object]) -> bool:
    """Whether this program can read the values: another unit sealed them, and nobody looked inside on the way."""
    defaults = layout(kind).defaults
    try:
        refuse_unreadable(kind, values)
    except (TypeError, ValueError):
        return False
    return all(value is not None or defaults.get(name) is None for name, value in values.items())


def with_values(record: R, values: Mapping[str, object], names: Iterable[str]) -> R:
    """The record with these journal values in `names`, defaults where there is none, and no seal."""
    kind = type(record)
    defaults = layout(kind).defaults
    read = {
        name: from_journal(kind, name, values[name]) if name in values else defaults[name] for name in names
    }
    return replace(record, sealed="", **cast(dict[str, Any], read))
