"""The journalled records, one frozen dataclass a noun.

Dates are ISO text in the journal and `date` here; moments carry +08:00. Coordinates are
whole millionths of a degree, since the journal holds no floats. `retired` is the reason a
record was taken out of use; nothing is ever deleted. `owner` is the only node that writes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from desktop_app.base.ids import RecordId
from desktop_app.domain.dutyrecords import DUTY_TYPES
from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.forkrecord import FORK_TYPES
from desktop_app.domain.keyrecords import KEY_TYPES
from desktop_app.domain.recordbase import Record
from desktop_app.domain.repeatrecords import REPEAT_TYPES
from desktop_app.domain.reportrecord import ReportMonth


class LetterState(StrEnum):
    """Life of a letter (文书) up to its issue; printing, sealing and service are dates on it."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    ISSUED = "issued"
    VOID = "void"


@dataclass(frozen=True, kw_only=True)
class Party(Record):
    """One card of a person or unit (当事人), used by many matters."""

    name: str = ""
    anonymous: bool = False
    sex: str = ""
    born_on: date | None = None
    id_kind: str = ""
    id_number: str = ""
    id_kept: bool = False
    phone: str = ""
    place_code: str = ""
    address: str = ""
    elderly: bool = False
    disabled: bool = False
    low_income: bool = False
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Matter(Record):
    """A petition (信访) or dispute (纠纷) from receipt to file.

    `received_on` is the day of the first receipt anywhere, `arrived_on` that of the receipt at this unit
    (empty = the same day). `origin` is the first matter where this one was handed on. Only the persons in
    `named` may open a `confidential` one.
    """

    kind: str = ""
    procedure: str = ""
    procedure_version: int = 0
    state: str = ""
    number: str = ""
    old_number: bool = False
    title: str = ""
    request: str = ""
    facts: str = ""
    channel: str = ""
    source_unit: str = ""
    source_number: str = ""
    source_due_on: date | None = None
    received_on: date | None = None
    registered_at: datetime | None = None
    place_code: str = ""
    place_detail: str = ""
    purpose: str = ""
    category: str = ""
    level: str = ""
    family: str = ""
    people_count: int = 1
    flags: tuple[str, ...] = ()
    earlier_matter: str = ""
    first_receiver: str = ""
    responsible: str = ""
    limit_on: date | None = None
    result: str = ""
    closed_on: date | None = None
    arrived_on: date | None = None
    origin: str = ""
    assignment_id: str = ""
    work_group: str = ""
    confidential: bool = False
    named: tuple[str, ...] = ()
    supervised: bool = False


@dataclass(frozen=True, kw_only=True)
class MatterParty(Record):
    """Who takes part in a matter and as what; `place` orders them, 0 is the main one."""

    matter_id: RecordId
    party_id: RecordId
    role: str = ""
    place: int = 0


@dataclass(frozen=True, kw_only=True)
class Step(Record):
    """One action done on a matter (经过): `done_on` is the day it counts from, `recorded_at` when it was typed."""

    matter_id: RecordId
    action: str = ""
    title: str = ""
    from_state: str = ""
    to_state: str = ""
    done_on: date | None = None
    recorded_at: datetime | None = None
    by: str = ""
    inputs: Mapping[str, object] = field(default_factory=dict)
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Clock(Record):
    """A legal or set limit (期限) with the reckoning it was given: the owner's word, not recomputed elsewhere."""

    matter_id: RecordId
    clock: str = ""
    title: str = ""
    started_on: date | None = None
    plain_on: date | None = None
    rolled_on: date | None = None
    clause: str = ""
    why: str = ""
    calendar_version: str = ""
    unknown_year: bool = False
    counts_late: bool = True
    extended: bool = False
    stopped_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Visit(Record):
    """A walk, patrol or survey in the field (走访/巡查/勘查)."""

    purpose: str = ""
    started_at: datetime | None = None
    ended_at: datetime | None = None
    place_code: str = ""
    place_detail: str = ""
    officers: tuple[str, ...] = ()
    present: tuple[str, ...] = ()
    findings: str = ""
    problems_raised: int = 0
    problems_solved: int = 0
    suggestions: int = 0
    objects_visited: int = 0
    latitude_e6: int | None = None
    longitude_e6: int | None = None
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class VisitMatter(Record):
    """A visit made for a matter."""

    visit_id: RecordId
    matter_id: RecordId


@dataclass(frozen=True, kw_only=True)
class Attachment(Record):
    """A photo, scan or paper. `sha256` is of the plain content; the file in the vault is named otherwise. Of a
    confidential matter, content and size are those of what is sealed to its persons: they confirm no guess.

    `role` says what it is to its record: `signed` is the record copy of a letter, else empty.
    """

    target_type: str = ""
    target_id: str = ""
    sha256: str = ""
    size_bytes: int = 0
    media_type: str = ""
    file_name: str = ""
    caption: str = ""
    preview_sha256: str = ""
    preview_bytes: int = 0
    taken_at: str = ""
    latitude_e6: int | None = None
    longitude_e6: int | None = None
    role: str = ""


@dataclass(frozen=True, kw_only=True)
class Letter(Record):
    """A paper (文书) made from a form; frozen by `pdf_sha256` once issued.

    `service` is what was recorded of its service, by the keys of `domain.serving`; `served_on` stays
    empty as long as it has not taken effect.
    """

    matter_id: RecordId
    form: str = ""
    form_version: int = 0
    title: str = ""
    state: str = ""
    number: str = ""
    dated_on: date | None = None
    values: Mapping[str, object] = field(default_factory=dict)
    approved_by: str = ""
    approved_on: date | None = None
    approval_note: str = ""
    issued_at: datetime | None = None
    issued_by: str = ""
    pdf_sha256: str = ""
    pdf_bytes: int = 0
    pages: int = 0
    printed_count: int = 0
    sealed_on: date | None = None
    served_on: date | None = None
    served_way: str = ""
    served_to: str = ""
    served_note: str = ""
    void_reason: str = ""
    replaces: str = ""
    service: Mapping[str, object] = field(default_factory=dict)
    submitted_on: date | None = None
    submitted_by: str = ""


@dataclass(frozen=True, kw_only=True)
class Phrase(Record):
    """A wording to insert (常用语, 政策条款) that a node keeps itself; `replaces` names a shipped one."""

    kind: str = ""
    category: str = ""
    title: str = ""
    text: str = ""
    clause: str = ""
    replaces: str = ""


@dataclass(frozen=True, kw_only=True)
class GivenNumber(Record):
    """A number that was given, for ever: a void one stays, with its reason."""

    series: str = ""
    year: int = 0
    counter: int = 0
    text: str = ""
    given_to: str = ""
    void_reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Setting(Record):
    """A choice of the office or bureau that belongs to the record (落款机关, 复查机关 …); its id is its name."""

    value: str = ""


@dataclass(frozen=True, kw_only=True)
class PlaceGroup(Record):
    """A village group (村小组): no national code, so the village's 12 digits and 3 of our own."""

    code: str = ""
    name: str = ""
    village_code: str = ""


TYPES: dict[str, type[Record]] = {
    "party": Party,
    "matter": Matter,
    "matter_party": MatterParty,
    "step": Step,
    "clock": Clock,
    "visit": Visit,
    "visit_matter": VisitMatter,
    "attachment": Attachment,
    "letter": Letter,
    "phrase": Phrase,
    "given_number": GivenNumber,
    "setting": Setting,
    "place_group": PlaceGroup,
    "register_entry": RegisterEntry,
    "report_month": ReportMonth,
    **DUTY_TYPES,
    **REPEAT_TYPES,
    **FORK_TYPES,
    **KEY_TYPES,
}
TABLE_OF: dict[type[Record], str] = {kind: name for name, kind in TYPES.items()}
