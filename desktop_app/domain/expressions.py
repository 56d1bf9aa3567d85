"""Default values of form fields: a dotted path or a named function with literal arguments.

No eval, no templates. `party.name`, `parties.0.name`, `first("matter.number", "letter.number")`,
`join("parties", "name", "、")`, `money("fine_yuan")` (玖仟陆佰元整).
A path that leads nowhere gives empty text, never an error.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desktop_app.base.errors import UserProblem
from desktop_app.domain.capitals import date_capitals, date_words, money_words, number_words
from desktop_app.domain.forms import FieldType, Form, FormField, FormValue
from desktop_app.domain.texts import names_in

Context = Mapping[str, object]

_PATH = re.compile(r"[A-Za-z_]\w*(?:\.\w+)*")
_CALL = re.compile(r"([a-z_]+)\((.*)\)", re.DOTALL)
_ARGUMENT = re.compile(r'\s*(?:"([^"]*)"|(-?\d+))\s*(,|$)')


@dataclass(frozen=True)
class Call:
    """A checked expression: `name` is empty for a plain path, which is then the only argument."""

    name: str
    arguments: tuple[str | int, ...]


def parse(expression: str) -> Call:
    """Raises `UserProblem` for anything that is neither a path nor a known function."""
    text = expression.strip()
    if _PATH.fullmatch(text):
        return Call("", (text,))
    match = _CALL.fullmatch(text)
    if match is None or match[1] not in FUNCTIONS:
        raise UserProblem("看不懂的表达式：{text}", text=expression)
    return Call(match[1], _arguments(match[2], expression))


def evaluate(expression: str, context: Context) -> str:
    """The text of an expression; dates come as ISO text (`2026-03-02`). Empty expression: empty text."""
    if not expression.strip():
        return ""
    call = parse(expression)
    if not call.name:
        return as_text(look_up(str(call.arguments[0]), context))
    try:
        return FUNCTIONS[call.name](context, *call.arguments)
    except TypeError as error:
        raise UserProblem("表达式的参数不对：{text}", text=expression) from error


def look_up(path: str, context: Context) -> object:
    """The thing at a dotted path through mappings, sequences (by index) and records; None if absent."""
    found: object = context
    for part in path.split("."):
        if isinstance(found, Mapping):
            found = found.get(part)
        elif isinstance(found, Sequence) and not isinstance(found, str) and part.isdecimal():
            found = found[int(part)] if int(part) < len(found) else None
        elif found is not None and not part.startswith("_") and not callable(getattr(found, part, len)):
            found = getattr(found, part)
        else:
            return None
    return found


def as_text(value: object) -> str:
    """Dates and moments as ISO text, flags as 是/empty, None as empty."""
    if value is None or value is False:
        return ""
    if value is True:
        return "是"
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M")
    return value.isoformat() if isinstance(value, date) else str(value)


def chinese_date(day: date) -> str:
    """GB/T 9704: Arabic digits, no leading zero: 2026年3月2日."""
    return f"{day.year}年{day.month}月{day.day}日"


def defaults(form: Form, context: Context) -> dict[str, FormValue]:
    """The values a new letter starts with, as JSON (see `domain.forms`)."""
    return {one.key: default_of(one, context) for one in form.fields}


def default_of(field: FormField, context: Context) -> FormValue:
    """One field's first value. A choice that no option knows is dropped; rows repeat over `each`."""
    if field.type is FieldType.ROWS:
        found = look_up(field.each, context) if field.each else None
        rows = [_row(field, {**context, "item": item}) for item in _items(found)]
        return rows or preset_rows(field)
    text = evaluate(field.default, context)
    if field.type is FieldType.CHOICES:
        return [part for part in text.split("、") if field.choice(part)]
    if field.type is FieldType.CHOICE:
        option = field.choice(text)
        return option.key if option else ""
    return text


def preset_rows(field: FormField) -> list[dict[str, object]]:
    """The standing lines of a list, named in its first column."""
    return [{field.columns[0].key: text} for text in field.preset]


def _items(found: object) -> Sequence[object]:
    """A list as it is; one filled mapping counts as a list of one, so that `each = "matter"` gives a row."""
    if isinstance(found, Sequence) and not isinstance(found, str):
        return found
    return (found,) if isinstance(found, Mapping) and found else ()


def _row(field: FormField, context: Context) -> dict[str, object]:
    return {column.key: default_of(column, context) for column in field.columns}


def _arguments(text: str, expression: str) -> tuple[str | int, ...]:
    found: list[str | int] = []
    place = 0
    while place < len(text):
        match = _ARGUMENT.match(text, place)
        if match is None:
            raise UserProblem("看不懂的表达式：{text}", text=expression)
        found.append(int(match[2]) if match[2] is not None else match[1])
        place = match.end()
    return tuple(found)


def _first(context: Context, *paths: str) -> str:
    return next((text for path in paths if (text := as_text(look_up(path, context)))), "")


def _clause(context: Context, *paths: str) -> str:
    """The first text that there is, without the full stop at its end: to stand inside a sentence."""
    return _first(context, *paths).rstrip("。；，.; \n")


def _join(context: Context, path: str, key: str, between: str) -> str:
    items = _items(look_up(path, context))
    return between.join(text for item in items if (text := as_text(look_up(key, {key: _part(item, key)}))))


def _part(item: object, key: str) -> object:
    return item.get(key) if isinstance(item, Mapping) else getattr(item, key, None)


def _join_texts(context: Context, between: str, *paths: str) -> str:
    return between.join(text for path in paths if (text := as_text(look_up(path, context))))


def _chinese(context: Context, path: str) -> str:
    day = _day(context, path)
    return chinese_date(day) if day else ""


def _days_after(context: Context, path: str, days: int) -> str:
    day = _day(context, path)
    return (day + timedelta(days=days)).isoformat() if day else ""


def _days_since(context: Context, *paths: str) -> str:
    """How many days lie between the first day that is known and today; nothing while it has not passed."""
    day, today = next((day for path in paths if (day := _day(context, path))), None), _day(context, "today")
    return str((today - day).days) if day and today and today > day else ""


def _day(context: Context, path: str) -> date | None:
    """The day of a date, a moment, or ISO text that somebody typed; None for the 31st of February."""
    try:
        return date.fromisoformat(as_text(look_up(path, context))[:10])
    except ValueError:
        return None


def _text(_context: Context, literal: str) -> str:
    return literal


def _match(context: Context, path: str, *cases: str) -> str:
    """`match("matter.kind", "dispute", "纠纷", "信访")`: pairs of value and result, then the otherwise."""
    found = as_text(look_up(path, context))
    pairs = zip(cases[0::2], cases[1::2], strict=False)
    otherwise = cases[-1] if len(cases) % 2 else ""
    return next((then for value, then in pairs if value == found), otherwise)


def _cases(context: Context, *cases: str) -> str:
    """`cases("matter.channel=来访", "来访登记表", …, "登记表")`: the first that holds, then the otherwise."""
    for test, then in zip(cases[0::2], cases[1::2], strict=False):
        path, _, wanted = test.partition("=")
        if as_text(look_up(path, context)) == wanted:
            return then
    return cases[-1] if len(cases) % 2 else ""


def _money(context: Context, path: str) -> str:
    return money_words(as_text(look_up(path, context)))


def _number(context: Context, path: str) -> str:
    text = as_text(look_up(path, context))
    return number_words(int(text)) if re.fullmatch(r"\d{1,15}", text) else ""


def _date_words(context: Context, path: str) -> str:
    day = _day(context, path)
    return date_words(day) if day else ""


def _date_capitals(context: Context, path: str) -> str:
    day = _day(context, path)
    return date_capitals(day) if day else ""


def _when(context: Context, path: str, then: str, otherwise: str = "") -> str:
    return then if as_text(look_up(path, context)) else otherwise


def _alone(context: Context, path: str, then: str) -> str:
    """`alone("visit.officers", "一人到场。")`: the text where exactly one person is named, else nothing."""
    return then if len(names_in(as_text(look_up(path, context)))) == 1 else ""


FUNCTIONS: Mapping[str, Callable[..., str]] = {
    "first": _first,
    "clause": _clause,
    "join": _join,
    "join_texts": _join_texts,
    "chinese_date": _chinese,
    "days_after": _days_after,
    "days_since": _days_since,
    "text": _text,
    "match": _match,
    "cases": _cases,
    "when": _when,
    "alone": _alone,
    "money": _money,
    "number": _number,
    "date_words": _date_words,
    "date_capitals": _date_capitals,
}
