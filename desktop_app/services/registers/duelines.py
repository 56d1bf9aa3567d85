"""What has a day of its own: entries to be closed, decisions and measures to be carried out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from desktop_app.base.ids import RecordId
from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.registers import Register
from desktop_app.services.desk import Desk
from desktop_app.services.registers.access import may_open
from desktop_app.services.registers.taskline import RegisterTask, TaskKind, line_of

_MOST = 200


class DueLines:
    """Reading only; any thread. Nothing of an entry that the person may not open."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def entries(self, register: Register, today: date, last: date) -> Iterator[RegisterTask]:
        """Open entries whose day is past or near."""
        if not register.closes or not (register.due or register.due_days):
            return
        where = (
            "register = ? AND owner = ? AND retired = '' AND closed_on IS NULL"
            " AND due_on IS NOT NULL AND due_on <= ?"
        )
        params = (register.id, self._desk.identity.node, last.isoformat())
        closes = register.field(register.closes)
        for entry in self._desk.store.read.find(RegisterEntry, where, params, "due_on, id", _MOST):
            if entry.due_on is not None and may_open(self._desk, register, entry):
                yield line_of(
                    TaskKind.DUE,
                    register,
                    closes.label.removesuffix("日期") if closes else register.title,
                    entry.due_on,
                    today,
                    about=f"{entry.number} {entry.title}".strip(),
                    person=entry.person,
                    entry_id=entry.id,
                )

    def rows(self, register: Register, today: date, last: date) -> Iterator[RegisterTask]:
        """Decisions and measures that are not done and whose day is near."""
        asks = register.row_tasks
        if asks is None or not asks.due:
            return
        sql = (
            "SELECT e.id, e.number, e.title, r.value FROM register_entry e,"  # noqa: S608 - keys checked on load
            f" json_each(e.\"values\", '$.{asks.rows}') r WHERE e.register = ? AND e.owner = ? AND e.retired = ''"
            f" AND json_extract(r.value, '$.{asks.due}') <= ?"
            + (f" AND json_extract(r.value, '$.{asks.done}') IS NULL" if asks.done else "")
        )
        params = (register.id, self._desk.identity.node, last.isoformat())
        found = self._desk.store.read.rows(sql, params)
        entries = self._desk.store.read.many(RegisterEntry, [str(row[0]) for row in found])
        for entry_id, number, title, raw in found:
            row = json.loads(str(raw))
            if not may_open(self._desk, register, entries[RecordId(str(entry_id))]):
                continue
            yield line_of(
                TaskKind.ROW,
                register,
                str(row.get(asks.text, "")),
                date.fromisoformat(row[asks.due]),
                today,
                about=f"{number} {title}".strip(),
                person=str(row.get(asks.person, "")),
                entry_id=str(entry_id),
            )
