"""The ways of service (送达) as data: what each asks for, its effect and article; and when it takes effect."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from desktop_app.domain.clauses import cite
from desktop_app.domain.codes import CodeList

WAY, SERVED_ON, RECEIVER, NOTICE_ON = "way", "served_on", "receiver", "notice_on"
WAYS_LIST, RELATIONS_LIST = "service_ways", "receiver_relations"


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
            return day_of(values.get(SERVED_ON))
        noticed = day_of(values.get(NOTICE_ON))
        return noticed + timedelta(days=self.days) if noticed else None


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


def serving_labels() -> dict[str, str]:
    """What each key of a recorded service is called."""
    return {WAY: "送达方式", **{key: field.label for key, field in _FIELDS.items()}}


def day_of(value: object) -> date | None:
    """A day, or one in ISO text; None for what is neither."""
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)) if value else None
    except ValueError:
        return None
