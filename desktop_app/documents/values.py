"""How the value of a field reads on paper: dates in Chinese, choices by their title, phrases filled."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from desktop_app.documents.text import clean
from desktop_app.domain.expressions import chinese_date
from desktop_app.domain.forms import FieldType, FormField

# A ticked box is in none of the fonts: a tick is set over an empty box, which reads back as □√.
TICKED, BOX, TICK = "☑", "□", "√"

_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def shown(field: FormField, value: object) -> str:
    """Text of a value; empty if there is none. Text that is no date where one is due stays as typed.

    A photo is a picture, not text.
    """
    if value is None or value is False or value == "" or field.type is FieldType.PHOTO:
        return ""
    if field.type in (FieldType.DATE, FieldType.MOMENT):
        return _moment(value)
    if field.type is FieldType.CHOICE:
        option = field.choice(str(value))
        return (option.text or option.title) if option else clean(str(value))
    if field.type is FieldType.FLAG:
        return "是"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "、".join(_title(field, str(part)) for part in value)
    return clean(str(value)).strip(" \n\u3000")


def chosen(field: FormField, value: object) -> frozenset[str]:
    """Keys of the options that are ticked, for a cell that prints all of them."""
    parts = value if isinstance(value, Sequence) and not isinstance(value, str) else [value]
    options = (field.choice(str(part)) for part in parts if part)
    return frozenset(option.key for option in options if option)


def rows_of(value: object) -> list[Mapping[str, object]]:
    """The rows of a ROWS field, whatever a journal or a draft holds."""
    items = value if isinstance(value, Sequence) and not isinstance(value, str) else ()
    return [item for item in items if isinstance(item, Mapping)]


def _title(field: FormField, key: str) -> str:
    option = field.choice(key)
    return option.title if option else clean(key)


def _moment(value: object) -> str:
    if isinstance(value, datetime):
        return f"{chinese_date(value)}{value.hour}时{value.minute:02}分"
    if isinstance(value, date):
        return chinese_date(value)
    text = clean(str(value)).strip()
    match = _MOMENT.match(text)
    day = day_of(match[1] if match else text)
    if day is None:
        return text
    return f"{chinese_date(day)}{int(match[2])}时{match[3]}分" if match else chinese_date(day)


def day_of(text: str) -> date | None:
    """The date of ISO text; None for anything else, the 31st of February too."""
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None
