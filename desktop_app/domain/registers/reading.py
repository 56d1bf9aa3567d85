"""What was typed or stood in a spreadsheet becomes the kept value of one field."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence

from desktop_app.base.told import ToldList
from desktop_app.domain.registers.amounts import read_area, read_money
from desktop_app.domain.registers.days import Unreadable, date_of, read_day, time_of
from desktop_app.domain.registers.fields import FieldKind, RegisterField
from desktop_app.domain.texts import tidy_name, tidy_text

__all__ = ["MOST", "ROW_SIGN", "Unreadable", "read_day", "read_value"]

_YES, _NO = (
    frozenset({"是", "有", "√", "true", "1", "y", "yes"}),
    frozenset({"否", "无", "×", "false", "0", "n", "no"}),
)
_BETWEEN = re.compile(r"[、,，;；\n]+")
MOST = 10**12
ROW_SIGN = "｜"


def read_value(field: RegisterField, typed: object) -> object:
    """The value as the journal keeps it, None for nothing. Raises `Unreadable`."""
    if typed is None or typed in ("", (), []):
        return None
    return _READERS[field.kind](field, typed)


def _line(field: RegisterField, typed: object) -> object:
    return _within(field, tidy_text(str(typed)))


def _text(field: RegisterField, typed: object) -> object:
    return _within(field, tidy_text(str(typed), lines=True))


def _name(field: RegisterField, typed: object) -> object:
    return _within(field, tidy_name(str(typed)))


def _within(field: RegisterField, text: str) -> str | None:
    if len(text) > field.max_length:
        raise Unreadable("“{label}”最多{most}个字，请缩短。", label=field.label, most=field.max_length)
    return text or None


def _integer(field: RegisterField, typed: object) -> object:
    text = unicodedata.normalize("NFKC", str(typed)).strip().replace(",", "")
    if not text.isdecimal() or int(text) > MOST:
        raise Unreadable("“{label}”请填整数，例如 3。", label=field.label)
    return int(text)


def _area(field: RegisterField, typed: object) -> object:
    found = read_area(unicodedata.normalize("NFKC", str(typed)), field.unit)
    if found is None or found > MOST:
        raise Unreadable("“{label}”请填面积，例如 1.32亩 或 880㎡。", label=field.label)
    return found


def _money(field: RegisterField, typed: object) -> object:
    found = read_money(unicodedata.normalize("NFKC", str(typed)), field.unit)
    if found is None or found > MOST:
        raise Unreadable("“{label}”请填金额，例如 1200.50 或 2.6万元。", label=field.label)
    return found


def _choice(field: RegisterField, typed: object) -> object:
    text = str(typed).strip()
    found = field.option(text)
    if found is None:
        titles = ToldList.of(one.title for one in field.options[:12])
        raise Unreadable(
            "“{label}”没有“{text}”这一项，可填：{titles}。", label=field.label, text=text, titles=titles
        )
    return found.code


def _choices(field: RegisterField, typed: object) -> object:
    parts = _BETWEEN.split(typed) if isinstance(typed, str) else typed
    texts = [str(part).strip() for part in parts] if isinstance(parts, Sequence) else []
    wanted = {str(_choice(field, text)) for text in texts if text}
    return [one.code for one in field.options if one.code in wanted] or None


def _flag(field: RegisterField, typed: object) -> object:
    if isinstance(typed, bool):
        return typed or None
    text = str(typed).strip().lower()
    if text in _YES:
        return True
    if text in _NO:
        return None
    raise Unreadable("“{label}”请填“是”或“否”。", label=field.label)


def _people(field: RegisterField, typed: object) -> object:
    parts = _BETWEEN.split(typed) if isinstance(typed, str) else typed
    names = [tidy_name(str(part)) for part in parts] if isinstance(parts, Sequence) else []
    found = list(dict.fromkeys(name for name in names if name))
    _within(field, "、".join(found))
    return found or None


def _rows(field: RegisterField, typed: object) -> object:
    rows = _split_rows(field, typed) if isinstance(typed, str) else typed
    found = []
    for place, row in enumerate(rows if isinstance(rows, Sequence) else ()):
        read = _row(field, row, place) if isinstance(row, Mapping) else {}
        if read:
            found.append(read)
    return found or None


def _row(field: RegisterField, row: Mapping[str, object], place: int) -> dict[str, object]:
    read: dict[str, object] = {}
    for column in field.columns:
        try:
            value = read_value(column, row.get(column.key))
        except Unreadable as wrong:
            raise Unreadable(wrong.template, f"{field.key}.{place}.{column.key}", **wrong.params) from wrong
        if value is not None:
            read[column.key] = value
    for column in field.columns:
        if read and column.required and column.key not in read:
            raise Unreadable(
                "“{label}”第{number}项还没有填“{column}”。",
                f"{field.key}.{place}.{column.key}",
                label=field.label,
                number=place + 1,
                column=column.label,
            )
    return read


def _split_rows(field: RegisterField, text: str) -> list[dict[str, str]]:
    """A spreadsheet cell: one entry a line, its columns apart by ｜."""
    found = []
    for line in text.splitlines():
        parts = [part.strip() for part in line.split(ROW_SIGN)]
        if len(parts) != len(field.columns):
            labels = ROW_SIGN.join(column.label for column in field.columns)
            raise Unreadable("“{label}”每行一项，写成：{labels}", label=field.label, labels=labels)
        found.append(dict(zip((one.key for one in field.columns), parts, strict=True)))
    return found


_READERS: dict[FieldKind, Callable[[RegisterField, object], object]] = {
    FieldKind.LINE: _line,
    FieldKind.TEXT: _text,
    FieldKind.DATE: date_of,
    FieldKind.TIME: time_of,
    FieldKind.INTEGER: _integer,
    FieldKind.AREA: _area,
    FieldKind.MONEY: _money,
    FieldKind.CHOICE: _choice,
    FieldKind.FIGURE: _choice,
    FieldKind.CHOICES: _choices,
    FieldKind.FLAG: _flag,
    FieldKind.PLACE: _line,
    FieldKind.PARTY: _name,
    FieldKind.PERSON: _name,
    FieldKind.PEOPLE: _people,
    FieldKind.FILES: lambda _field, _typed: None,
    FieldKind.MATTER: _line,
    FieldKind.ENTRY: _line,
    FieldKind.ROWS: _rows,
}
