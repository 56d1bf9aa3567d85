"""What a plan asks for: each open entry of it wants one of ours every so many days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.registers import Register
from desktop_app.services.desk import Desk
from desktop_app.services.registers.taskline import RegisterTask, TaskKind, line_of


class Plans:
    """Reading only; any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def due(self, register: Register, today: date, last: date) -> Iterator[RegisterTask]:
        """Plans whose day has come or comes tomorrow; a new entry begins linked to its plan."""
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
                yield line_of(
                    TaskKind.PLAN,
                    register,
                    asks.title,
                    day,
                    today,
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
