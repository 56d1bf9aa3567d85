"""Who changed what, when, from what to what: read from the journal."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.services.confidential import may_see
from desktop_app.services.desk import Desk
from desktop_app.store.journal import NEW, Line, read_line
from desktop_app.store.records import Records
from desktop_app.store.sealedlines import unsealed


@dataclass(frozen=True)
class Changed:
    """One field of one entry. `at` is the writer's clock; `old` is None at birth; `reason` of a 更正."""

    at: str
    by: str
    type: str
    record: str
    field: str
    old: object
    new: object
    reason: str = ""


class History:
    """Any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of(self, record_id: str) -> list[Changed]:
        """All changes of one record, oldest first; none of what is kept from the person at the desk."""
        if not may_see(self._desk, record_id):
            return []
        return fold(lines_of(self._desk.store.read, record_id))


def lines_of(records: Records, record_id: str, before: int = 0) -> list[Line]:
    """The journal lines of a record in order, optionally only those before a local number."""
    sql = "SELECT line FROM entry WHERE id = ? AND status = 'ok' AND (? = 0 OR lseq < ?) ORDER BY lseq"
    rows = records.rows(sql, (record_id, before, before))
    return unsealed(records, [read_line(row[0]) for row in rows if isinstance(row[0], bytes)])


def fold(lines: list[Line]) -> list[Changed]:
    """Old and new value of each field that each line set."""
    values: dict[str, object] = {}
    changes = []
    for line in lines:
        for field, new in line.data.items():
            old = None if line.op == NEW else values.get(field)
            changes.append(Changed(line.at, line.by, line.type, line.id, field, old, new, line.note))
            values[field] = new
    return changes


def values_of(lines: list[Line]) -> dict[str, object]:
    """The record's journal values after these lines."""
    values: dict[str, object] = {}
    for line in lines:
        values.update(line.data)
    return values
