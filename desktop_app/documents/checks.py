"""What stands in the way of issuing a letter: gaps, length, characters that cannot be printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from desktop_app.base.errors import Problem
from desktop_app.base.told import Told
from desktop_app.documents.fonts import FontBook
from desktop_app.documents.text import clean, unprintable
from desktop_app.documents.values import day_of, rows_of, shown
from desktop_app.domain.forms import FieldType, Form, FormField, Frame

_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ]([01]\d|2[0-3]):[0-5]\d(?::\d\d)?)?")

_FRAME = {"organ": "落款机关", "office": "承办单位", "number": "文号", "copy": "份别"}


def check(form: Form, values: Mapping[str, object], fonts: FontBook) -> list[Problem]:
    """All problems of the values, in the form's order; empty means that it can be issued.

    `field` is the field's key; inside rows `key.3.column`, rows counted from 0.
    """
    found: list[Problem] = []
    for field in form.fields:
        value = values.get(field.key)
        if field.type is FieldType.ROWS:
            found += _rows(field, rows_of(value), fonts)
        else:
            found += _one(field, value, field.key, fonts)
    return found


def check_glyphs(form: Form, values: Mapping[str, object], fonts: FontBook) -> list[Problem]:
    """Only the characters that cannot be printed."""
    return [
        problem
        for key, field, value in _printed(form, values)
        for problem in _glyphs(field.label, shown(field, value), key, fonts)
    ]


def check_pictures(form: Form, values: Mapping[str, object], pictures: Mapping[str, bytes]) -> list[Problem]:
    """Photos that the values name but that are not at hand."""
    return [
        Problem.of(key, "“{label}”的照片找不到，请重新添加。", label=field.label)
        for key, field, value in _printed(form, values)
        if field.type is FieldType.PHOTO and value and str(value) not in pictures
    ]


def check_frame(frame: Frame, fonts: FontBook) -> list[Problem]:
    """The same for organ, office and number."""
    texts = {"organ": frame.organ, "office": frame.office, "number": frame.number, "copy": frame.copy}
    return [one for key, text in texts.items() for one in _glyphs(_FRAME[key], text, key, fonts)]


def _printed(form: Form, values: Mapping[str, object]) -> Iterator[tuple[str, FormField, object]]:
    for field in form.fields:
        if field.type is not FieldType.ROWS:
            yield field.key, field, values.get(field.key)
            continue
        for place, row in enumerate(rows_of(values.get(field.key))):
            for column in field.columns:
                yield f"{field.key}.{place}.{column.key}", column, row.get(column.key)


def _rows(field: FormField, rows: Sequence[Mapping[str, object]], fonts: FontBook) -> list[Problem]:
    found = (
        []
        if rows or not field.required
        else [Problem.of(field.key, "“{label}”至少要填一行。", label=field.label)]
    )
    for place, row in enumerate(rows):
        for column in field.columns:
            found += _one(column, row.get(column.key), f"{field.key}.{place}.{column.key}", fonts)
    return found


def _one(field: FormField, value: object, key: str, fonts: FontBook) -> list[Problem]:
    if field.type is FieldType.PHOTO and value:
        return []
    text = shown(field, value)
    if not text.strip():
        return [Problem.of(key, "“{label}”还没有填。", label=field.label)] if field.required else []
    found: list[Problem] = []
    if len(text) > field.max_length:
        found.append(
            Problem.of(
                key,
                "“{label}”有 {count} 个字，最多 {most} 个，请缩短。",
                label=field.label,
                count=len(text),
                most=field.max_length,
            )
        )
    if field.type in (FieldType.DATE, FieldType.MOMENT) and not _is_moment(value):
        found.append(Problem.of(key, "“{label}”不是有效日期，请重新选择。", label=field.label))
    return found + _glyphs(field.label, text, key, fonts)


def _is_moment(value: object) -> bool:
    if isinstance(value, date):
        return True
    match = _MOMENT.fullmatch(clean(str(value)).strip())
    return match is not None and day_of(match[1]) is not None


def _glyphs(label: str, text: str, key: str, fonts: FontBook) -> list[Problem]:
    refused = unprintable(text)
    missing = [one for one in fonts.missing(clean(text)) if one not in refused]
    found = []
    for one in (*refused, *missing):
        sign = Told.of("“{text}”", text=one) if one not in refused else ""
        found.append(
            Problem.of(
                key,
                "“{label}”里的字{sign}（{code}）没有字体能印，请改用别的写法或安装含此字的字体。",
                label=label,
                sign=sign,
                code=f"U+{ord(one):04X}",
            )
        )
    return found
