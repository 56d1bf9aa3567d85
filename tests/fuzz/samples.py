"""A journal line of every kind of record, every field filled: what mutations start from."""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import types
import typing
from collections.abc import Mapping
from datetime import date, datetime

from desktop_app.base.canonical import canonical
from desktop_app.domain.owners import may_write
from desktop_app.domain.recordbase import Record
from desktop_app.domain.records import TYPES
from desktop_app.store.migrations import SCHEMA

PHOTO = b"\xff\xd8\xff\xe0 no photo but bytes" * 30
PARENTS = {"matter_id": "matter", "party_id": "party", "visit_id": "visit", "assignment_id": "assignment"}
_OWN = frozenset({"id", "owner", "lseq", "retired"})
_MEANT: Mapping[str, Mapping[str, object]] = {
    "matter": {
        "kind": "petition", "procedure": "petition-2022", "procedure_version": 2, "state": "registered",
        "confidential": False, "people_count": 1,
    },
    "letter": {"state": "issued", "form": "F2"},
    "attachment": {"target_type": "matter", "target_id": "matter-1"},
}  # fmt: skip
"""Where a word must be one of a list for the record to be of any use."""


_FITTING: tuple[tuple[object, object], ...] = (
    (bool, True),
    (int, 3),
    (datetime, "2026-03-02T10:30:00+08:00"),
    (date, "2026-03-02"),
    (tuple, ["甲", "乙"]),
    (Mapping, {"text": "灌溉渠", "list": [1, {"a": None}]}),
)


def line(kind: str, record: str, data: Mapping[str, object], to: str, **other: object) -> bytes:
    """One canonical line; `other` replaces or adds keys of the line itself."""
    values = {
        "at": "2026-03-02T09:00:00+08:00",
        "by": "承办人",
        "data": dict(data),
        "id": record,
        "op": "new",
    }
    return canonical({**values, "schema": SCHEMA, "to": to, "type": kind, **other})


@functools.cache
def lines_of(role: str, writer: str, to: str) -> tuple[bytes, ...]:
    """One new record of every kind that a node of this role may write, and a change to the first."""
    kinds = [kind for kind in TYPES if may_write(role, kind)]
    named = {kind: f"{kind}-1@{writer}" if kind == "setting" else f"{kind}-1" for kind in kinds}
    made = [line(kind, named[kind], {**full(TYPES[kind]), **_MEANT.get(kind, {})}, to) for kind in kinds]
    return (*made, line("matter", "matter-1", {"title": "改过的标题"}, to, op="set"))


def full(kind: type[Record]) -> dict[str, object]:
    """Data with a fitting value in every field; what hangs on a matter hangs on `matter-1`."""
    hints = typing.get_type_hints(kind)
    names = [field.name for field in dataclasses.fields(kind) if field.name not in _OWN]
    return {name: _value(name, hints[name]) for name in names}


def _value(name: str, hint: object) -> object:
    if name in PARENTS:
        return f"{PARENTS[name]}-1"
    if name.endswith("sha256"):
        return hashlib.sha256(PHOTO).hexdigest()
    if isinstance(hint, types.UnionType):
        hint = typing.get_args(hint)[0]
    plain = typing.get_origin(hint) or hint
    return next((value for kind, value in _FITTING if kind is plain), "灌溉渠占用")
