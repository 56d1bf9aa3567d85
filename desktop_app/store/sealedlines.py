"""Journal lines of a sealed record as the person at the desk may read them: what changed under the seal, in clear."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desktop_app.domain.records import TYPES
from desktop_app.store.codec import layout, to_journal
from desktop_app.store.journal import NEW, Line
from desktop_app.store.records import Records
from desktop_app.store.seals import closed_names, parts_of

_SEALED = "sealed"


def unsealed(records: Records, lines: Iterable[Line]) -> list[Line]:
    """The lines of one record in order, each with the fields that it changed and its reason.

    Of a line that stays shut only the open fields are left, without the stand-ins for the others.
    """
    closed: dict[str, object] = {}
    return [_unsealed(records, line, closed) for line in lines]


def _unsealed(records: Records, line: Line, before: dict[str, object]) -> Line:
    """`before` holds the closed values so far and is brought on."""
    kind = TYPES.get(line.type)
    parts = parts_of(kind) if kind else None
    if kind is None or parts is None:
        return line
    names = closed_names(kind, parts)
    held = {name: line.data[name] for name in names if name in line.data}
    note = line.note
    sealed = line.data.get(_SEALED)
    if sealed:
        inside = records.inside(str(sealed), line.id)
        defaults = to_journal(kind, {name: layout(kind).defaults[name] for name in names})
        held = {name: inside.fields.get(name, defaults[name]) for name in names} if inside else {}
        note = inside.note if inside else note
        if line.op == NEW:
            held = {name: value for name, value in held.items() if value != defaults[name]}
        else:
            held = {name: value for name, value in held.items() if value != before.get(name, defaults[name])}
    elif before.get(_SEALED):
        held = {name: value for name, value in held.items() if value != before.get(name)}
    before.update(held)
    before[_SEALED] = sealed if sealed is not None else before.get(_SEALED)
    plain = {
        name: value for name, value in line.data.items() if name not in held and name not in (*names, _SEALED)
    }
    return replace(line, data={**plain, **held}, note=note)
