"""What a person types, before it is a record: everything optional, turned to and from plain JSON."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from desktop_app.base.errors import Problem

_TITLE_MAX = 60
_TEXT_MAX = 20_000


@dataclass(frozen=True, kw_only=True)
class PartyDraft:
    """A person as typed. `party_id` is set when an existing card was chosen."""

    party_id: str = ""
    role: str = ""
    name: str = ""
    anonymous: bool = False
    sex: str = ""
    id_kind: str = ""
    id_number: str = ""
    id_kept: bool = False
    phone: str = ""
    place_code: str = ""
    address: str = ""
    elderly: bool = False
    disabled: bool = False
    low_income: bool = False


@dataclass(frozen=True, kw_only=True)
class MatterDraft:
    """A matter as typed in the quick registration. Registering needs a name (or 匿名) and one line.

    Without `kind` it is the first one that can be opened. `number` is an old number kept on purpose,
    `registered_on` its old date. `arrived_on` is the day a transferred matter came to this unit, where that is
    later than `received_on`. `named` are the persons who may open a confidential matter. `unlike` are the
    earlier cards and matters of which it was said that they are not the same.
    """

    kind: str = ""
    parties: tuple[PartyDraft, ...] = ()
    title: str = ""
    request: str = ""
    facts: str = ""
    channel: str = ""
    source_unit: str = ""
    source_number: str = ""
    source_due_on: date | None = None
    received_on: date | None = None
    arrived_on: date | None = None
    registered_on: date | None = None
    number: str = ""
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
    named: tuple[str, ...] = ()
    unlike: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class VisitDraft:
    """A visit as typed."""

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
    matter_ids: tuple[str, ...] = ()


def check_matter(draft: MatterDraft, today: date) -> list[Problem]:
    """What forbids registering: no name, no line, dates that cannot be. Gaps are to-dos, not problems."""
    return [
        *_no_name(draft),
        *_bad_title(draft),
        *_too_long(draft),
        *_bad_dates(draft, today),
        *_bad_count(draft),
    ]


def _no_name(draft: MatterDraft) -> list[Problem]:
    named = [p for p in draft.parties if p.party_id or p.anonymous or p.name.strip()]
    return [] if named else [Problem("name", "请填写姓名；对方不愿留名时，请勾选“匿名”。")]


def _bad_title(draft: MatterDraft) -> list[Problem]:
    title = draft.title.strip()
    if not title:
        return [Problem("title", "请用一句话写明反映什么事。")]
    if len(title) > _TITLE_MAX:
        return [Problem.of("title", "一句话请不超过{most}个字，细节写在“事实和理由”里。", most=_TITLE_MAX)]
    return []


def _too_long(draft: MatterDraft) -> list[Problem]:
    texts = {"request": draft.request, "facts": draft.facts, "place_detail": draft.place_detail}
    return [
        Problem.of(field, "这一栏不能超过{most}个字，长材料请作为附件添加。", most=_TEXT_MAX)
        for field, text in texts.items()
        if len(text) > _TEXT_MAX
    ]


def _bad_dates(draft: MatterDraft, today: date) -> list[Problem]:
    problems = []
    if draft.received_on and draft.received_on > today:
        problems.append(Problem("received_on", "收到日期不能晚于今天，请核对。"))
    if draft.registered_on and draft.registered_on > today:
        problems.append(Problem("registered_on", "登记日期不能晚于今天，请核对。"))
    if draft.received_on and draft.registered_on and draft.registered_on < draft.received_on:
        problems.append(Problem("registered_on", "登记日期不能早于收到日期，请核对。"))
    if draft.arrived_on:
        problems += _bad_arrival(draft.arrived_on, draft, today)
    return problems


def _bad_arrival(arrived_on: date, draft: MatterDraft, today: date) -> list[Problem]:
    """A matter reaches us after it was first received elsewhere, and before it is registered here."""
    if arrived_on > (draft.registered_on or today):
        return [Problem("arrived_on", "转到本单位的日期不能晚于登记日期，请核对。")]
    if draft.received_on and arrived_on < draft.received_on:
        return [Problem("arrived_on", "转到本单位的日期不能早于最初收到的日期，请核对。")]
    return []


def _bad_count(draft: MatterDraft) -> list[Problem]:
    if 1 <= draft.people_count <= 100_000:
        return []
    return [Problem("people_count", "人数请填 1 到 100000 之间的整数。")]


def check_visit(draft: VisitDraft, now: datetime) -> list[Problem]:
    """What forbids saving a visit."""
    problems = []
    if draft.started_at is None:
        problems.append(Problem("started_at", "请填写走访的日期和时间。"))
    elif draft.started_at > now:
        problems.append(Problem("started_at", "走访时间不能晚于现在，请核对。"))
    if draft.started_at and draft.ended_at and draft.ended_at < draft.started_at:
        problems.append(Problem("ended_at", "结束时间不能早于开始时间，请核对。"))
    if draft.problems_solved > draft.problems_raised:
        problems.append(Problem("problems_solved", "解决的问题数不能多于提出的问题数。"))
    if not (draft.findings.strip() or draft.place_code or draft.place_detail.strip()):
        problems.append(Problem("findings", "请至少写明地点或看到的情况。"))
    return problems


def to_plain(draft: MatterDraft | VisitDraft | PartyDraft) -> dict[str, object]:
    """JSON values, only what was filled in."""
    blank = type(draft)()
    return {
        f.name: _plain(getattr(draft, f.name))
        for f in dataclasses.fields(draft)
        if getattr(draft, f.name) != getattr(blank, f.name)
    }


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [to_plain(v) if isinstance(v, PartyDraft) else v for v in value]
    return value


def matter_from_plain(content: Mapping[str, object]) -> MatterDraft:
    """A `MatterDraft` from `to_plain`; unknown names are dropped."""
    values = _known(MatterDraft, content)
    parties = values.get("parties", [])
    people = [PartyDraft(**_known(PartyDraft, p)) for p in parties if isinstance(p, Mapping)]
    return MatterDraft(**{**values, "parties": tuple(people)})


def visit_from_plain(content: Mapping[str, object]) -> VisitDraft:
    """A `VisitDraft` from `to_plain`."""
    return VisitDraft(**_known(VisitDraft, content))


def _known(kind: type, content: Mapping[str, object]) -> dict[str, Any]:
    names = {f.name: str(f.type) for f in dataclasses.fields(kind)}
    return {name: _typed(names[name], value) for name, value in content.items() if name in names}


def _typed(hint: str, value: object) -> object:
    """A day that cannot be read is left empty: one bad field must not lose the rest of a draft."""
    if isinstance(value, str) and hint.startswith("date"):
        read = datetime.fromisoformat if hint.startswith("datetime") else date.fromisoformat
        try:
            return read(value)
        except ValueError:
            return None
    return tuple(value) if isinstance(value, list) and hint.startswith("tuple[str") else value
