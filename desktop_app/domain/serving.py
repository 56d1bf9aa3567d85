"""Service of a letter (送达): what each way asks for, when it takes effect, and what stands on the letter then.

The ways and their effects are data (codes list `service_ways`); the petition rules have no rule of service,
so that the articles of the civil procedure law are used by analogy (domain.md §3.7).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from desktop_app.base.errors import InputProblem, Problem
from desktop_app.domain.clauses import cite
from desktop_app.domain.codes import CodeList

WAY, SERVED_ON, RECEIVER, NOTICE_ON = "way", "served_on", "receiver", "notice_on"
WAYS_LIST, RELATIONS_LIST = "service_ways", "receiver_relations"
_TEXT_MAX = 200


class ServingKind(StrEnum):
    """What is typed into a field of service."""

    LINE = "line"
    TEXT = "text"
    DATE = "date"
    FLAG = "flag"
    RELATION = "relation"


@dataclass(frozen=True)
class ServingField:
    """One thing that a way asks for. `remark` is how it stands in the letter's remark, with its place."""

    key: str
    label: str
    kind: ServingKind = ServingKind.LINE
    remark: str = ""


_FIELDS: Mapping[str, ServingField] = {
    field.key: field
    for field in (
        ServingField(SERVED_ON, "送达日期", ServingKind.DATE),
        ServingField(RECEIVER, "签收人"),
        ServingField("relation", "与受送达人的关系", ServingKind.RELATION, "关系：{value}"),
        ServingField("place", "送达地点", remark="地点：{value}"),
        ServingField("servers", "送达人", remark="送达人：{value}"),
        ServingField("refusal", "拒收事由和日期", ServingKind.TEXT, "拒收：{value}"),
        ServingField("witness", "见证人", remark="见证人：{value}"),
        ServingField("witness_unit", "见证人单位", remark="见证人单位：{value}"),
        ServingField("recorded", "已拍照、录像", ServingKind.FLAG, "已拍照、录像"),
        ServingField("posted_on", "寄出日期", ServingKind.DATE, "寄出：{value}"),
        ServingField("post_number", "邮单号", remark="邮单号：{value}"),
        ServingField("entrusted_to", "受托单位", remark="受托：{value}"),
        ServingField("entrusted_on", "委托日期", ServingKind.DATE, "委托：{value}"),
        ServingField("consent", "受送达人已同意电子送达", ServingKind.FLAG, "已同意电子送达"),
        ServingField("electronic_address", "电子送达地址", remark="地址：{value}"),
        ServingField(NOTICE_ON, "公告日期", ServingKind.DATE, "公告：{value}"),
        ServingField("reason", "公告的原因", ServingKind.TEXT, "原因：{value}"),
    )
}


@dataclass(frozen=True)
class ServiceWay:
    """One way. `days` > 0: served when so many days have passed since the notice; `waits`: the day of
    service may follow later. `clause` is the article as people print it, `receiver` what the person is here:
    who signs, or who should have received."""

    code: str
    title: str
    fields: tuple[ServingField, ...]
    needs: frozenset[str]
    either: tuple[str, ...]
    days: int
    waits: bool
    effect: str
    clause: str
    receiver: str

    def takes_effect_on(self, values: Mapping[str, object]) -> date | None:
        """The day of service: typed, or reckoned from the notice (its own day not counted)."""
        if not self.days:
            return _day(values.get(SERVED_ON))
        noticed = _day(values.get(NOTICE_ON))
        return noticed + timedelta(days=self.days) if noticed else None


@dataclass(frozen=True)
class Served:
    """What is written on the letter. `on` is empty while service has not taken effect; `expected` is the
    day on which a notice will have."""

    way: str
    on: date | None
    expected: date | None
    to: str
    note: str
    values: Mapping[str, object]


def ways_of(codes: CodeList) -> tuple[ServiceWay, ...]:
    """The ways in the list's order. An unknown field name in the list raises `KeyError`: a fault of the file."""
    return tuple(
        ServiceWay(
            code=item.code,
            title=item.title,
            fields=tuple(_FIELDS[key] for key in item.attribute("asks").split()),
            needs=frozenset(item.attribute("needs").split()),
            either=tuple(item.attribute("either").split()),
            days=int(item.attribute("days") or 0),
            waits=bool(item.attribute("waits")),
            effect=item.attribute("effect"),
            clause=cite(item.source),
            receiver=item.attribute("receiver") or _FIELDS[RECEIVER].label,
        )
        for item in codes.items
    )


def settle(
    way: ServiceWay, values: Mapping[str, object], relations: CodeList, dated_on: date | None, today: date
) -> Served:
    """Checks what was typed and says what follows. Raises `InputProblem` naming each field."""
    given = {field.key: _tidy(field, values.get(field.key)) for field in way.fields}
    filled = {key: value for key, value in given.items() if value not in ("", None, False)}
    problems = [*_gaps(way, filled), *_bad_days(way, given, dated_on, today), *_too_long(way, filled)]
    if problems:
        raise InputProblem(problems)
    day = way.takes_effect_on(filled)
    served = day if day is not None and day <= today else None
    plain = {key: value.isoformat() if isinstance(value, date) else value for key, value in filled.items()}
    return Served(
        way=way.code,
        on=served,
        expected=day if served is None else None,
        to=str(filled.get(RECEIVER, "")),
        note=_remark(way, filled, relations),
        values={WAY: way.code, **plain},
    )


def _gaps(way: ServiceWay, filled: Mapping[str, object]) -> list[Problem]:
    labels = {field.key: field.label for field in way.fields}
    problems = [
        Problem.of(key, "请填写{label}。", label=label)
        for key, label in labels.items()
        if key in way.needs and key not in filled
    ]
    if way.either and not any(key in filled for key in way.either):
        words = "、".join(labels[key] for key in way.either)
        problems.append(Problem.of(way.either[0], "{words}：至少要有一项。", words=words))
    return problems


def _bad_days(
    way: ServiceWay, given: Mapping[str, object], dated_on: date | None, today: date
) -> list[Problem]:
    problems = []
    for field in way.fields:
        value = given.get(field.key)
        if field.kind is not ServingKind.DATE or value in ("", None):
            continue
        if not isinstance(value, date):
            problems.append(Problem.of(field.key, "{what}不是有效日期，例如 3.2 或 今天。", what=field.label))
        elif dated_on and value < dated_on:
            problems.append(Problem.of(field.key, "{what}不能早于落款日期。", what=field.label))
        elif value > today:
            problems.append(Problem.of(field.key, "{what}不能晚于今天。", what=field.label))
    return problems + _backwards(given)


def _backwards(given: Mapping[str, object]) -> list[Problem]:
    """Nothing is received before it was sent."""
    served = given.get(SERVED_ON)
    sent = [given[key] for key in ("posted_on", "entrusted_on") if isinstance(given.get(key), date)]
    if isinstance(served, date) and any(isinstance(day, date) and served < day for day in sent):
        return [Problem(SERVED_ON, "送达日期不能早于寄出、委托的日期。")]
    return []


def _too_long(way: ServiceWay, filled: Mapping[str, object]) -> list[Problem]:
    return [
        Problem.of(field.key, "{label}不能超过{most}个字。", label=field.label, most=_TEXT_MAX)
        for field in way.fields
        if len(str(filled.get(field.key, ""))) > _TEXT_MAX
    ]


def _remark(way: ServiceWay, filled: Mapping[str, object], relations: CodeList) -> str:
    parts = []
    for field in way.fields:
        if field.remark and field.key in filled:
            value = str(filled[field.key])
            words = relations.title_of(value) if field.kind is ServingKind.RELATION else value
            parts.append(field.remark.format(value=words))
    return "；".join(parts)


def _tidy(field: ServingField, value: object) -> object:
    if field.kind is ServingKind.FLAG:
        return value in (True, "true", "是", "1")
    if field.kind is ServingKind.DATE:
        return _day(value) or ("" if value in ("", None) else str(value))
    return str(value or "").strip()


def _day(value: object) -> date | None:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)) if value else None
    except ValueError:
        return None
