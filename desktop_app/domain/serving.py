"""Service of a letter (送达): checks what was typed for a way, and says what stands on the letter then.

The ways and their effects are data (codes list `service_ways`); the petition rules have no rule of service,
so that the articles of the civil procedure law are used by analogy (domain.md §3.7).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop_app.base.errors import InputProblem, Problem
from desktop_app.base.told import ToldList
from desktop_app.domain.codes import CodeList
from desktop_app.domain.servingways import (
    RECEIVER,
    SERVED_ON,
    WAY,
    ServiceWay,
    ServingField,
    ServingKind,
    day_of,
)

_TEXT_MAX = 200


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
        words = ToldList.of(labels[key] for key in way.either)
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
        return day_of(value) or ("" if value in ("", None) else str(value))
    return str(value or "").strip()
