"""Inputs of an action: defaults filled, types checked, every fault told at once and in plain words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from desktop_app.base.errors import InputProblem, Problem
from desktop_app.base.told import ToldList
from desktop_app.domain.procedures.checks import View, as_date, is_empty
from desktop_app.domain.procedures.facts import MatterFacts
from desktop_app.domain.procedures.model import Authority, Field, FieldType, Procedure
from desktop_app.domain.reckoning import day_text
from desktop_app.domain.texts import tidy_text

_OF_MATTER = "matter."
_TEXT_MOST = {FieldType.TEXT: 200, FieldType.LONG_TEXT: 5000}


class _Refused(Exception):
    """Carries the words for one field, as `Problem.of` takes them."""

    def __init__(self, template: str, **params: object) -> None:
        super().__init__(template)
        self.template, self.params = template, params


def default_of(asked: Field, facts: MatterFacts, today: date) -> object:
    """What stands in the field before anybody types; "" if nothing. Of several values of the matter the first known."""
    if asked.default == "today":
        return today
    if not asked.default.startswith(_OF_MATTER):
        return asked.default
    keys = (part.strip().removeprefix(_OF_MATTER) for part in asked.default.split("|"))
    found = (facts.values.get(key) for key in keys)
    return next((value for value in found if not is_empty(value)), "")


def clean_inputs(
    procedure: Procedure, facts: MatterFacts, action_id: str, inputs: Mapping[str, object],
    today: date, acting: Authority,
) -> dict[str, object]:  # fmt: skip
    """Typed values of all fields; optional ones left empty are not in it.

    Raises `InputProblem` naming every faulty field, and unknown keys too (a misspelt key must not pass).
    """
    asked_fields = procedure.fields_of(action_id, acting)
    problems: list[Problem] = []
    values: dict[str, object] = {}
    for asked in asked_fields:
        given = inputs.get(asked.key)
        raw = default_of(asked, facts, today) if is_empty(given) and given is not False else given
        try:
            value = _typed(asked, raw, today)
        except _Refused as refused:
            problems.append(Problem.of(asked.key, refused.template, **refused.params))
            continue
        if value is not None:
            values[asked.key] = value
    known = {asked.key for asked in asked_fields}
    problems += [Problem.of(key, "这一步不需要“{key}”。", key=key) for key in inputs if key not in known]
    problems += order_problems(procedure, asked_fields, View(facts, values))
    if problems:
        raise InputProblem(problems)
    return values


def _typed(asked: Field, raw: object, today: date) -> object:
    """The value in its type, None for an optional field left empty."""
    if asked.type is FieldType.FLAG:
        return _flag(asked, raw)
    text = raw.strip() if isinstance(raw, str) else raw
    if is_empty(text):
        if asked.required:
            raise _Refused("请填写“{label}”。{hint}", label=asked.label, hint=asked.hint)
        return None
    return _READERS[asked.type](asked, text, today)


def _flag(asked: Field, raw: object) -> bool:
    value = raw in (True, "true", "True", "是", "1", 1)
    if asked.required and not value:
        raise _Refused("请确认“{label}”。{hint}", label=asked.label, hint=asked.hint)
    return value


def _text(asked: Field, raw: object, _today: date) -> str:
    text = tidy_text(str(raw), lines=asked.type is FieldType.LONG_TEXT)
    most = asked.most or _TEXT_MOST[asked.type]
    if len(text) > most:
        raise _Refused(
            "“{label}”太长：{count} 字，最多 {most} 字。", label=asked.label, count=len(text), most=most
        )
    return text


def _date(asked: Field, raw: object, today: date) -> date:
    value = as_date(raw)
    if value is None:
        raise _Refused("“{label}”不是日期，请写成 2026-03-02 的样子。", label=asked.label)
    if value > today and not asked.future:
        raise _Refused(
            "“{label}”{day}还没有到（今天是{today}），不能填将来的日期。",
            label=asked.label,
            day=day_text(value),
            today=day_text(today),
        )
    return value


def _integer(asked: Field, raw: object, _today: date) -> int:
    try:
        value = int(str(raw))
    except ValueError:
        raise _Refused("“{label}”应填整数。", label=asked.label) from None
    if value < asked.least or (asked.most and value > asked.most):
        raise _Refused(
            "“{label}”应在 {least} 到 {most} 之间。{hint}",
            label=asked.label,
            least=asked.least,
            most=asked.most,
            hint=asked.hint,
        )
    return value


def _choice(asked: Field, raw: object, _today: date) -> str:
    """Takes the code or, from hand-written input, the entry's title."""
    for option in asked.options:
        if str(raw) in (option.code, option.title):
            return option.code
    known = ToldList.of(option.title for option in asked.options)
    raise _Refused("“{label}”请从这些中选一个：{known}。", label=asked.label, known=known)


_READERS: dict[FieldType, Callable[[Field, object, date], object]] = {
    FieldType.TEXT: _text,
    FieldType.LONG_TEXT: _text,
    FieldType.DATE: _date,
    FieldType.INTEGER: _integer,
    FieldType.CHOICE: _choice,
}


def order_problems(procedure: Procedure, fields: tuple[Field, ...], view: View) -> list[Problem]:
    """A date before its cause: served before written, accepted before received."""
    problems = []
    for asked in fields:
        own = as_date(view.inputs.get(asked.key))
        for cause in asked.not_before:
            earliest = view.date_of(cause)
            if own and earliest and own < earliest:
                problems.append(
                    Problem.of(
                        asked.key,
                        "“{label}”{day}早于“{cause}”{earliest}，请改正。",
                        label=asked.label,
                        day=day_text(own),
                        cause=procedure.label(cause),
                        earliest=day_text(earliest),
                    )
                )
                break
    return problems
