"""What came before its time: kept as it is, applied after the upgrade that knows it (sync.md §4)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

import desktop_app
from desktop_app.domain.changes import Changes
from desktop_app.domain.owners import OFFICE_ROLE, may_write
from desktop_app.services.adopting import adopt_rules
from desktop_app.services.desk import Desk
from desktop_app.services.overview import Overview
from desktop_app.services.peers import find_peer
from desktop_app.store import retrying
from desktop_app.store.journal import read_line
from desktop_app.store.linenotes import (
    BROKEN,
    FIELDS,
    NO_RIGHT,
    NOT_THERE,
    ORPHAN,
    TWICE,
    WRONG_VALUE,
)
from desktop_app.store.local import drop_meta, meta, set_meta
from desktop_app.store.migrations import SCHEMA
from desktop_app.store.transaction import Transaction

REASONS = (ORPHAN, NOT_THERE, WRONG_VALUE, TWICE, NO_RIGHT)
"""Why a line may be broken, in the order of `store.linenotes`."""
_APPLIED, _APPEARED = "applied_with", "appeared"
_FIRST_SCHEMA = 10
"""The last schema that kept no notes of fields it did not know: of its stores all lines are looked at once."""
_OFFICE_DIGITS = 9


@dataclass(frozen=True)
class BrokenLine:
    """A line that verified and does not fit. `why` is one of the reasons of `store.linenotes`, or empty."""

    writer_name: str
    kind: str
    record: str
    at: str
    why: str


@dataclass(frozen=True)
class KeptAside:
    """`later`: how many lines wait wholly or in part for an upgrade. `appeared`: records by type that the
    last upgrade brought to light, until a person has seen it."""

    later: int
    broken: tuple[BrokenLine, ...]
    appeared: Mapping[str, int]


def catch_up(desk: Desk, version: str = desktop_app.__version__, schema: int = SCHEMA) -> Changes | None:
    """At the first opening by another version: what it knows now is applied, in one transaction.

    None where nothing was asked since this version was here before. Rules that appear are in force at once.
    """
    present, before = f"{version} {schema}", meta(desk.store.read).get(_APPLIED)
    if before == present:
        return None
    return _apply(desk, None if before else _FIRST_SCHEMA, {_APPLIED: present})


def _apply(desk: Desk, since: int | None, facts: dict[str, str]) -> Changes:
    def allowed(writer: str, kind: str) -> bool:
        return may_write(_role_of(desk, writer), kind)

    def work(tx: Transaction) -> Changes:
        appeared = retrying.try_again(tx, allowed, since)
        if appeared:
            facts[_APPEARED] = json.dumps(appeared)
        set_meta(tx, facts)
        return tx.changes()

    changes = desk.store.change(work)
    if changes.records:
        adopt_rules(desk, changes)
    return changes


def _role_of(desk: Desk, writer: str) -> str:
    """Its role; of one that is a peer no more, what the place in its name says."""
    if writer == desk.identity.node:
        return desk.identity.role
    peer = find_peer(desk.store.read, writer)
    if peer is not None:
        return peer.role
    return OFFICE_ROLE if len(writer.partition("-")[0]) >= _OFFICE_DIGITS else ""


class Later:
    """Any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def kept(self) -> KeptAside:
        """What is not, or not wholly, applied; the newest broken lines first."""
        records = self._desk.store.read
        count = "SELECT count(*) FROM entry WHERE status <> 'ok' AND status = 'later'"
        parts = "SELECT count(*) FROM line_note WHERE note = ?"
        waits = int(str(records.value(count))) + int(str(records.value(parts, (FIELDS,))))
        return KeptAside(waits, self._broken(), json.loads(meta(records).get(_APPEARED, "{}")))

    def _broken(self) -> tuple[BrokenLine, ...]:
        name_of = Overview(self._desk).name_of
        found = []
        for _lseq, writer, raw, why in retrying.kept_lines(self._desk.store.read.connection, BROKEN):
            line = read_line(raw)
            found.append(BrokenLine(name_of(writer), line.type, line.id, line.at, why))
        return tuple(found)

    def is_broken(self, record: str) -> bool:
        """Whether a change of that record, or of what hangs on it, was kept and could not be applied."""
        sql = (
            "SELECT 1 FROM entry WHERE status <> 'ok' AND status = 'broken'"
            " AND (id = ? OR instr(line, CAST(? AS BLOB)) > 0) LIMIT 1"
        )
        return self._desk.store.read.value(sql, (record, f'"{record}"')) is not None

    def try_again(self) -> Changes:
        """On demand: what fits by now is applied, the rest stays as it was."""
        return _apply(self._desk, None, {})

    def seen(self) -> None:
        """A person has read what appeared."""
        self._desk.store.change(lambda tx: drop_meta(tx, _APPEARED))
