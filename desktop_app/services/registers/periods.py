"""What is entered again and again: which span has no entry yet, here or at an office."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.registers import Period, Register
from desktop_app.domain.registers.spans import due_in, span_before, span_of
from desktop_app.services.desk import Desk
from desktop_app.services.registers.query import EntryFilter, where_of
from desktop_app.services.registers.taskline import RegisterTask, TaskKind, line_of, span_text
from desktop_app.store.journal import read_line


class Periods:
    """Reading only; any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def due(self, register: Register, today: date, last: date) -> Iterator[RegisterTask]:
        """Spans of ours without their entry: the present one when its day is near, and the one before."""
        for period in register.periods:
            if not period.always and not self._used(register, period):
                continue
            span, day = self._asked(period, today)
            if day <= last and not self._done(register, period, span):
                yield line_of(TaskKind.PERIOD, register, period.title, day, today, about=span_text(span))
            before = span_before(period.every, today)
            began = before[0] >= self._begun()
            if began and not self._done(register, period, before):
                day = due_in(period, before)
                yield line_of(TaskKind.PERIOD, register, period.title, day, today, about=span_text(before))

    def missing(self, register: Register, today: date) -> Iterator[RegisterTask]:
        """At the bureau: which offices have sent no entry of the last span that is over."""
        for period in register.periods:
            if not period.always:
                continue
            span = span_of(period.every, today)
            if due_in(period, span) >= today:
                span = span_before(period.every, today)
            day = due_in(period, span)
            for node, name, since in self.offices():
                if since <= day and not self._count(register, period, *span, node):
                    about = f"{name} {span_text(span)}"
                    yield line_of(TaskKind.MISSING, register, period.title, day, today, about=about)

    def offices(self) -> list[tuple[str, str, date]]:
        """Node, name and day of joining of each office that the bureau knows."""
        sql = "SELECT node, name, enrolled_at FROM peer WHERE role = 'office' ORDER BY name"
        rows = self._desk.store.read.rows(sql)
        return [(str(node), str(name), date.fromisoformat(str(at)[:10])) for node, name, at in rows]

    def _asked(self, period: Period, today: date) -> tuple[tuple[date, date], date]:
        """The span that is asked for now and its day; daily within a sensitive span.

        A store that began after that day has until the end of the span.
        """
        if period.sensitive and self._sensitive(period.sensitive, today):
            return (today, today), today
        span = span_of(period.every, today)
        day = due_in(period, span)
        return span, day if day >= self._begun() else span[1]

    def _sensitive(self, register_id: str, today: date) -> bool:
        register = self._desk.rules.registers[register_id]
        first, last = register.span or ("", "")
        where = (
            "register = ? AND retired = ''"
            f" AND json_extract(\"values\", '$.{first}') <= ? AND json_extract(\"values\", '$.{last}') >= ?"
        )
        day = today.isoformat()
        return bool(self._desk.store.read.find(RegisterEntry, where, (register.id, day, day), limit=1))

    def _done(self, register: Register, period: Period, span: tuple[date, date]) -> bool:
        return bool(self._count(register, period, *span))

    def _used(self, register: Register, period: Period) -> bool:
        return bool(self._count(register, period, None, None))

    def _count(
        self, register: Register, period: Period, first: date | None, last: date | None, owner: str = ""
    ) -> int:
        own = owner or self._desk.identity.node
        wanted = EntryFilter(first=first, last=last, where=period.where, owner=own)
        where, params = where_of(self._desk, register, wanted)
        sql = f"SELECT count(*) FROM register_entry WHERE {where}"  # noqa: S608 - our own text
        return int(str(self._desk.store.read.value(sql, params)))

    def _begun(self) -> date:
        """The day on which this store was made: nothing is missed before it."""
        line = self._desk.store.read.value("SELECT line FROM entry ORDER BY lseq LIMIT 1")
        return date.fromisoformat(read_line(line).at[:10]) if isinstance(line, bytes) else date.max
