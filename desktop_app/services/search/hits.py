"""What a hit shows of its record, by noun."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from desktop_app.base.told import Told
from desktop_app.domain.dutyrecords import (
    Assignment,
    CorrectionRequest,
    Request,
    SuperviseWay,
    Supervision,
    UrgentReport,
)
from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.recordbase import Record
from desktop_app.domain.records import TYPES, Letter, Matter, Party, Visit
from desktop_app.services.confidential import may_see
from desktop_app.services.desk import Desk
from desktop_app.services.duties.board import DutyKind
from desktop_app.services.ledger import named
from desktop_app.services.places import Places
from desktop_app.store import ledger
from desktop_app.store.searchrows import DUTY_NOUNS, Kind

R = TypeVar("R", bound=Record)

_DUTY_KINDS: Mapping[str, DutyKind] = {
    "assignment": DutyKind.ASSIGNMENT,
    "supervision": DutyKind.SUPERVISION,
    "correction_request": DutyKind.CORRECTION,
    "request": DutyKind.REQUEST,
    "urgent_report": DutyKind.URGENT,
}


@dataclass(frozen=True)
class Hit:
    """One record that was found. `name` is the person or register it is about, `state` a word, `way` what sort
    of duty. `phone` and `id_number` are given whole: who shows them masks them. `matters` counts those of a person."""

    kind: Kind
    id: str
    title: str
    number: str = ""
    name: str = ""
    place: str = ""
    day: date | None = None
    state: str = ""
    open: bool = True
    way: str = ""
    phone: str = ""
    id_number: str = ""
    matters: int = 0


class Hits:
    """Reads the records behind ids; those that the person at the desk may not see are left out. Any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._places = desk, Places(desk)
        self._makers: Mapping[Kind, Callable[[Sequence[str]], list[Hit]]] = {
            Kind.MATTER: self._matters,
            Kind.PARTY: self._parties,
            Kind.LETTER: self._letters,
            Kind.VISIT: self._visits,
            Kind.ENTRY: self._entries,
            Kind.DUTY: self._duties,
        }

    def of(self, kind: Kind, ids: Sequence[str]) -> list[Hit]:
        """In the order of `ids`."""
        return self._makers[kind](ids)

    def _matters(self, ids: Sequence[str]) -> list[Hit]:
        rows = named(self._desk, ledger.listed(self._desk.store.read, ids))
        procedures = self._desk.rules.procedures
        return [
            Hit(
                Kind.MATTER,
                row.id,
                row.title,
                number=row.number,
                name=row.name,
                place=self._places.name(row.place_code),
                day=row.received_on,
                state=procedures.state(row.procedure, 0, row.state).title,
                open=row.closed_on is None,
            )
            for row in rows
            if not row.confidential
        ]

    def confidential(self, ids: Sequence[str]) -> list[Hit]:
        """Only what stands open of them: number, day and state; others look at the same screen."""
        rows = ledger.listed(self._desk.store.read, ids)
        procedures = self._desk.rules.procedures
        return [
            Hit(
                Kind.MATTER,
                row.id,
                Told.of("保密事项"),
                number=row.number,
                day=row.received_on,
                state=procedures.state(row.procedure, 0, row.state).title,
                open=row.closed_on is None,
            )
            for row in rows
        ]

    def _parties(self, ids: Sequence[str]) -> list[Hit]:
        marks = ",".join("?" * len(ids))
        sql = (
            "SELECT party_id, count(DISTINCT matter_id) FROM matter_party"  # noqa: S608 - only marks
            f" WHERE retired = '' AND party_id IN ({marks})"
            " AND matter_id NOT IN (SELECT id FROM matter WHERE confidential = 1) GROUP BY 1"
        )
        counts = {str(row[0]): int(str(row[1])) for row in self._desk.store.read.rows(sql, ids)}
        return [
            Hit(
                Kind.PARTY,
                one.id,
                one.name,
                place=self._places.name(one.place_code) or one.address,
                phone=one.phone,
                id_number=one.id_number,
                matters=counts.get(one.id, 0),
            )
            for one in self._read(Party, ids)
        ]

    def _letters(self, ids: Sequence[str]) -> list[Hit]:
        letters = self._read(Letter, ids)
        matters = self._desk.store.read.many(Matter, [one.matter_id for one in letters])
        return [
            Hit(
                Kind.LETTER,
                one.id,
                one.title,
                number=one.number,
                name=matters[one.matter_id].title if one.matter_id in matters else "",
                day=one.dated_on,
                state=one.state,
                open=one.served_on is None,
            )
            for one in letters
        ]

    def _visits(self, ids: Sequence[str]) -> list[Hit]:
        purposes = self._desk.rules.codes["visit_purposes"]
        found = []
        for one in self._read(Visit, ids):
            code = purposes.get(one.purpose)
            day = one.started_at.date() if one.started_at else None
            place = self._places.name(one.place_code) + one.place_detail
            what = one.findings.strip().split("\n")[0]
            found.append(
                Hit(Kind.VISIT, one.id, what or place, name=code.title if code else "", place=place, day=day)
            )
        return found

    def _entries(self, ids: Sequence[str]) -> list[Hit]:
        registers = self._desk.rules.registers
        return [
            Hit(
                Kind.ENTRY,
                one.id,
                one.title,
                number=one.number,
                name=registers[one.register].title,
                place=self._places.name(one.place_code),
                day=one.on_date,
                open=one.closed_on is None,
            )
            for one in self._read(RegisterEntry, ids)
            if one.register in registers
        ]

    def _duties(self, ids: Sequence[str]) -> list[Hit]:
        marks = ",".join("?" * len(ids))
        sql = f"SELECT DISTINCT id, type FROM entry WHERE id IN ({marks})"  # noqa: S608 - only marks
        nouns = {str(row[0]): str(row[1]) for row in self._desk.store.read.rows(sql, ids)}
        found: dict[str, Hit] = {}
        for noun in DUTY_NOUNS:
            for one in self._read(TYPES[noun], [record for record in ids if nouns.get(record) == noun]):
                found[one.id] = _duty(noun, one)
        return [found[record] for record in ids if record in found]

    def _read(self, kind: type[R], ids: Sequence[str]) -> list[R]:
        """The index knows nothing confidential; what has become so this very moment stays out here."""
        found = self._desk.store.read.many(kind, ids)
        return [found[record] for record in ids if record in found and may_see(self._desk, record)]  # type: ignore[index]


def _duty(noun: str, one: Record) -> Hit:
    kind = _DUTY_KINDS[noun]
    if isinstance(one, Assignment):
        return _duty_hit(kind, one.id, one.title, one.issued_on, one.number, closed=one.withdrawn_on)
    if isinstance(one, Supervision):
        kind = DutyKind.YELLOW if one.way == SuperviseWay.YELLOW else kind
        return _duty_hit(kind, one.id, one.problem, one.issued_on, one.number, closed=one.lifted_on)
    if isinstance(one, CorrectionRequest):
        return _duty_hit(kind, one.id, one.reason, one.asked_on)
    if isinstance(one, Request):
        return _duty_hit(kind, one.id, one.reason, one.requested_on)
    if isinstance(one, UrgentReport):
        return _duty_hit(kind, one.id, one.content, one.reported_at)
    raise TypeError(noun)


def _duty_hit(
    kind: DutyKind, record: str, title: str, on: date | None, number: str = "", closed: date | None = None
) -> Hit:
    day = on.date() if isinstance(on, datetime) else on
    return Hit(Kind.DUTY, record, title, number=number, day=day, open=closed is None, way=kind)
