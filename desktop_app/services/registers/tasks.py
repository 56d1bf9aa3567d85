"""What the registers ask for: entries of a period, patrols of a plan, what is due, what a meeting decided."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from desktop_app.base.ids import RecordId
from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.registers import Period, Register
from desktop_app.domain.registers.spans import due_in, span_before, span_of
from desktop_app.services.desk import Desk
from desktop_app.services.registers.access import may_open, may_see
from desktop_app.services.registers.query import EntryFilter, where_of
from desktop_app.store.journal import read_line

NEAR_DAYS = 7
NEW = "new"
_MOST = 200


class TaskKind(StrEnum):
    """Why a line stands there: a span without its entry, an office that has not sent one (at the bureau), a plan
    whose day has come, a due entry, a decision."""

    PERIOD = "period"
    MISSING = "missing"
    PLAN = "plan"
    DUE = "due"
    ROW = "row"


@dataclass(frozen=True)
class RegisterTask:
    """One line of 今日. `title` is what to do, `about` what it belongs to; late after `due_on`.

    `entry_id` opens an entry; where it is empty, a new one begins with the values in `given`.
    """

    kind: TaskKind
    register_id: str
    register_title: str
    title: str
    about: str
    due_on: date
    late_days: int
    left_days: int
    person: str = ""
    entry_id: str = ""
    given: Mapping[str, object] = field(default_factory=dict)

    @property
    def target(self) -> str:
        """What opens it: the entry's id, or `new/<register>` and the given values as `/field/value`."""
        if self.entry_id:
            return self.entry_id
        given = (f"{key}/{value}" for key, value in self.given.items())
        return "/".join((NEW, self.register_id, *given))


class RegisterTasks:
    """Reading only; any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def due(self, near_days: int = NEAR_DAYS) -> list[RegisterTask]:
        """All that is late or due within so many days, the latest first."""
        today, role = self._desk.clock.today(), self._desk.identity.role
        bureau = self._desk.identity.is_bureau
        last = today + timedelta(days=near_days)
        found: list[RegisterTask] = []
        for register in self._desk.rules.registers.values():
            if register.keeps(role) and may_see(self._desk, register):
                found += self._missing(register, today) if bureau else self._periods(register, today, last)
                found += self._plans(register, today, last)
                found += self._due_entries(register, today, last)
                found += self._rows(register, today, last)
        return sorted(found, key=lambda one: (one.due_on, one.title))[:_MOST]

    def _line(
        self, kind: TaskKind, register: Register, title: str, due_on: date, **more: object
    ) -> RegisterTask:
        days = (due_on - self._desk.clock.today()).days
        return RegisterTask(
            kind=kind,
            register_id=register.id,
            register_title=register.title,
            title=title,
            about=str(more.pop("about", "")),
            due_on=due_on,
            late_days=max(0, -days),
            left_days=max(0, days),
            **more,  # type: ignore[arg-type]
        )

    # -- periods -------------------------------------------------------------------------------

    def _periods(self, register: Register, today: date, last: date) -> Iterator[RegisterTask]:
        for period in register.periods:
            if not period.always and not self._used(register, period):
                continue
            span, day = self._asked(period, today)
            if day <= last and not self._done(register, period, span):
                yield self._line(TaskKind.PERIOD, register, period.title, day, about=span_text(span))
            before = span_before(period.every, today)
            began = before[0] >= self._begun()
            if began and not self._done(register, period, before):
                day = due_in(period, before)
                yield self._line(TaskKind.PERIOD, register, period.title, day, about=span_text(before))

    def _missing(self, register: Register, today: date) -> Iterator[RegisterTask]:
        """At the bureau: which offices have sent no entry of the last span that is over."""
        for period in register.periods:
            if not period.always:
                continue
            span = span_of(period.every, today)
            if due_in(period, span) >= today:
                span = span_before(period.every, today)
            day = due_in(period, span)
            for node, name, since in self._offices():
                if since <= day and not self._count(register, period, *span, node):
                    about = f"{name} {span_text(span)}"
                    yield self._line(TaskKind.MISSING, register, period.title, day, about=about)

    def _offices(self) -> list[tuple[str, str, date]]:
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

    # -- plans ---------------------------------------------------------------------------------

    def _plans(self, register: Register, today: date, last: date) -> Iterator[RegisterTask]:
        asks = register.frequency
        if asks is None:
            return
        plan = self._desk.rules.registers[asks.register]
        own = self._desk.identity.node
        for entry, seen in self._seen(plan, register, asks.link, own):
            days = entry.values.get(asks.days_field)
            if not isinstance(days, int) or days < 1 or entry.on_date is None:
                continue
            day = seen + timedelta(days=days) if seen else entry.on_date
            if day <= min(last, today + timedelta(days=1)):
                yield self._line(
                    TaskKind.PLAN,
                    register,
                    asks.title,
                    day,
                    about=entry.title,
                    person=entry.person,
                    given={asks.link: entry.id},
                )

    def _seen(
        self, plan: Register, log: Register, link: str, own: str
    ) -> Iterator[tuple[RegisterEntry, date | None]]:
        """Open entries of a plan, each with the last day it was carried out."""
        where = "register = ? AND owner = ? AND retired = '' AND closed_on IS NULL"
        entries = self._desk.store.read.find(RegisterEntry, where, (plan.id, own), "title, id")
        sql = (
            f"SELECT json_extract(\"values\", '$.{link}'), max(on_date) FROM register_entry"  # noqa: S608
            " WHERE register = ? AND owner = ? AND retired = '' GROUP BY 1"
        )
        last = {str(row[0]): row[1] for row in self._desk.store.read.rows(sql, (log.id, own))}
        for entry in entries:
            day = last.get(entry.id)
            yield entry, date.fromisoformat(str(day)) if day else None

    # -- what is due ---------------------------------------------------------------------------

    def _due_entries(self, register: Register, today: date, last: date) -> Iterator[RegisterTask]:
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
                yield self._line(
                    TaskKind.DUE,
                    register,
                    closes.label.removesuffix("日期") if closes else register.title,
                    entry.due_on,
                    about=f"{entry.number} {entry.title}".strip(),
                    person=entry.person,
                    entry_id=entry.id,
                )

    def _rows(self, register: Register, today: date, last: date) -> Iterator[RegisterTask]:
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
            yield self._line(
                TaskKind.ROW,
                register,
                str(row.get(asks.text, "")),
                date.fromisoformat(row[asks.due]),
                about=f"{number} {title}".strip(),
                person=str(row.get(asks.person, "")),
                entry_id=str(entry_id),
            )


def span_text(span: tuple[date, date]) -> str:
    """2026-03-02, or 2026-03-02—2026-03-08."""
    first, last = span
    return first.isoformat() if first == last else f"{first.isoformat()}—{last.isoformat()}"
