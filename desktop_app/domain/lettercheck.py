"""Warnings before a letter is issued: what differs from the record, impossible days, sums that do not match.

A warning stops nobody: the card may be the one that is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TypeGuard

from desktop_app.base.errors import Problem
from desktop_app.base.told import Told, ToldList
from desktop_app.domain.capitals import money_words
from desktop_app.domain.expressions import default_of, parse
from desktop_app.domain.forms import FieldType, Form, FormField
from desktop_app.domain.idnumbers import parse_id
from desktop_app.domain.reckoning import DAY, day_text

_COMPARED = (
    "party.",
    "parties.",
    "other.",
    "matter.received_on",
    "matter.came_on",
    "matter.number",
    "clock.",
)
_NAMES = ("party.name", "party.called", "party.addressed", "parties.0.name", "other.name", "parties.1.name")
_OF_PARTIES = ("item.name", "item.id_number")
_AND_OTHERS = re.compile(r"等(?:\d+人)?$")
_KINDS = (FieldType.LINE, FieldType.DATE)
_DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_FIGURES, _WORDS = r"([\d,，]+(?:\.\d+)?)", "([零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正]+)"
_SUM = re.compile(rf"{_FIGURES}\s*元?\s*[（(]?\s*(?:人民币)?大写\s*[:：]?\s*(?:人民币)?{_WORDS}")
_ID = re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)")


def warnings_of(
    form: Form, values: Mapping[str, object], context: Mapping[str, object], names: Sequence[str]
) -> list[Problem]:
    """In the form's order. `context` is the letter context as it is now, `names` all people of the matter."""
    found: list[Problem] = []
    for field in form.fields:
        value = values.get(field.key)
        found += _differs(field, value, context, names)
        found += _rows_differ(field, value, context)
        for key, text in _texts(field, value):
            found += [*_impossible_days(key, text), *_wrong_sums(key, text), *_wrong_ids(key, text)]
    return found


def _differs(
    field: FormField, value: object, context: Mapping[str, object], names: Sequence[str]
) -> list[Problem]:
    """A field that is taken from the record as it stands there, and says something else now."""
    path = _path_of(field)
    if field.type not in _KINDS or not path.startswith(_COMPARED) or not value:
        return []
    known, here = str(default_of(field, context) or ""), str(value).strip()
    if not known or here == known:
        return []
    if path in _NAMES:
        return _other_name(field, here, known, names)
    return [
        Problem.of(
            field.key,
            "“{label}”写的是{here}，登记的是{known}，请核对。",
            label=field.label,
            here=_shown(field, here),
            known=_shown(field, known),
        )
    ]


def _rows_differ(field: FormField, value: object, context: Mapping[str, object]) -> list[Problem]:
    """Rows of the parties: names and card numbers that nobody of the matter has."""
    if field.each != "parties" or not isinstance(value, list | tuple):
        return []
    found: list[Problem] = []
    for column in (one for one in field.columns if one.default in _OF_PARTIES):
        known = _known(context, column.default.removeprefix("item."))
        for place, row in enumerate(value):
            here = str(row.get(column.key) or "").strip() if isinstance(row, Mapping) else ""
            if here and known and here not in known:
                found.append(
                    Problem.of(
                        f"{field.key}.{place}.{column.key}",
                        "“{label}”写的是{here}，登记的是{known}，请核对。",
                        label=column.label,
                        here=_shown(column, here),
                        known=ToldList.of(_shown(column, one) for one in known),
                    )
                )
    return found


def _known(context: Mapping[str, object], key: str) -> list[str]:
    people = context.get("parties")
    texts = (
        [str(one.get(key) or "") for one in people if isinstance(one, Mapping)] if _is_list(people) else []
    )
    return [text for text in dict.fromkeys(texts) if text]


def _is_list(value: object) -> TypeGuard[Sequence[object]]:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _other_name(field: FormField, here: str, known: str, names: Sequence[str]) -> list[Problem]:
    """Several people of the matter, parted as people part them, are no mistake."""
    written = [one for one in re.split(r"[、，,;；\s]+", here) if one]
    strange = [one for one in written if one not in names and _AND_OTHERS.sub("", one) not in names]
    if not strange:
        return []
    return [
        Problem.of(
            field.key,
            "“{label}”写的是“{here}”，登记的姓名是“{known}”，请核对。",
            label=field.label,
            here=ToldList.of(strange),
            known=known,
        )
    ]


def _path_of(field: FormField) -> str:
    if not field.default:
        return ""
    call = parse(field.default)
    return "" if call.name else str(call.arguments[0])


def _shown(field: FormField, text: str) -> str:
    if field.type is FieldType.DATE:
        try:
            return day_text(date.fromisoformat(text))
        except ValueError:
            return text
    return Told.of("“{text}”", text=text)


def _texts(field: FormField, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield field.key, value
    elif field.type is FieldType.ROWS and isinstance(value, list | tuple):
        for place, row in enumerate(value):
            for column in field.columns if isinstance(row, Mapping) else ():
                if isinstance(row.get(column.key), str):
                    yield f"{field.key}.{place}.{column.key}", row[column.key]


def _impossible_days(key: str, text: str) -> list[Problem]:
    found = []
    for year, month, day in _DAY.findall(text):
        try:
            date(int(year), int(month), int(day))
        except ValueError:
            shown = Told.of(DAY, year=int(year), month=int(month), day=int(day))
            found.append(Problem.of(key, "日历上没有{day}这一天，请核对。", day=shown))
    return found


def _wrong_sums(key: str, text: str) -> list[Problem]:
    found = []
    for figures, words in _SUM.findall(text):
        right = money_words(figures)
        if right and _plain(right) != _plain(words):
            found.append(
                Problem.of(
                    key,
                    "金额{figures}元的大写应为“{right}”，写的是“{words}”。",
                    figures=figures,
                    right=right,
                    words=words,
                )
            )
    return found


def _plain(words: str) -> str:
    return words.replace("圆", "元").rstrip("整正")


def _wrong_ids(key: str, text: str) -> list[Problem]:
    numbers = ((found, parse_id(found)) for found in _ID.findall(text))
    return [
        Problem.of(key, "身份证号末四位{end}的号码校验不通过，请核对。", end=number[-4:])
        for number, read in numbers
        if read is not None and not read.check_digit_ok
    ]
