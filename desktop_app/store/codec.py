"""Between dataclass, column and journal JSON: three spellings of one value."""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, fields
from datetime import date, datetime

from desktop_app.domain.recordbase import Record
from desktop_app.domain.records import TABLE_OF
from desktop_app.domain.secrecy import PARTS

_LOCAL = frozenset({"id", "owner", "lseq"})
_FIRST_YEAR, _LAST_YEAR = 1800, 2999


@dataclass(frozen=True)
class Spelling:
    """How one field is written: `to_json` for the journal, `to_column` and back for the table.

    `fits` says of a JSON value whether this program could have written it and can read it back.
    """

    to_json: Callable[[typing.Any], typing.Any]
    json_to_column: Callable[[typing.Any], typing.Any]
    from_column: Callable[[typing.Any], typing.Any]
    fits: Callable[[typing.Any], bool]


def _same(value: typing.Any) -> typing.Any:
    return value


def _iso(value: date | datetime | None) -> str | None:
    return value.isoformat() if value is not None else None


def _dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _loads(text: str) -> typing.Any:
    return json.loads(text)


def _tuple(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


def _maybe(convert: Callable[[str], typing.Any]) -> Callable[[str | None], typing.Any]:
    return lambda value: None if value is None else convert(value)


def _is(kind: type) -> Callable[[typing.Any], bool]:
    return lambda value: type(value) is kind


def _is_date(value: typing.Any) -> bool:
    """Only the one spelling that SQL can compare, in years that can be reckoned with."""
    found = date.fromisoformat(value)
    return found.isoformat() == value and _FIRST_YEAR <= found.year <= _LAST_YEAR


def _is_moment(value: typing.Any) -> bool:
    found = datetime.fromisoformat(value)
    known = found.isoformat() == value and found.tzinfo is not None
    return known and _FIRST_YEAR <= found.year <= _LAST_YEAR


def _is_texts(value: typing.Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


_TEXT = Spelling(_same, _same, _same, _is(str))
_NUMBER = Spelling(_same, _same, _same, _is(int))
_BOOL = Spelling(bool, int, bool, _is(bool))
_DATE = Spelling(_iso, _same, _maybe(date.fromisoformat), _is_date)
_MOMENT = Spelling(_iso, _same, _maybe(datetime.fromisoformat), _is_moment)
_LIST = Spelling(list, _dumps, _tuple, _is_texts)
_MAP = Spelling(dict, _dumps, _loads, _is(dict))


def _spelling_of(hint: object) -> Spelling:
    if isinstance(hint, types.UnionType):
        hint = next(arg for arg in typing.get_args(hint) if arg is not type(None))
    if hint is bool:
        return _BOOL
    if hint is datetime:
        return _MOMENT
    if hint is date:
        return _DATE
    origin = typing.get_origin(hint)
    if origin is tuple:
        return _LIST
    if hint is int:
        return _NUMBER
    return _MAP if origin is Mapping else _TEXT


@dataclass(frozen=True)
class Layout:
    """The columns of one record type in a fixed order, with their spellings and defaults."""

    columns: tuple[str, ...]
    spellings: dict[str, Spelling]
    defaults: dict[str, object]


_LAYOUTS: dict[type[Record], Layout] = {}


def layout(kind: type[Record]) -> Layout:
    """Read once from the dataclass; threads that race make the same one twice."""
    found = _LAYOUTS.get(kind)
    if found is None:
        found = _LAYOUTS[kind] = _read_layout(kind)
    return found


def _read_layout(kind: type[Record]) -> Layout:
    hints = typing.get_type_hints(kind)
    sealable = TABLE_OF.get(kind) in PARTS
    names = tuple(f.name for f in fields(kind) if f.name != "sealed" or sealable)
    blank: dict[str, typing.Any] = {"id": "", **{f.name: "" for f in fields(kind) if _required(f)}}
    example = kind(**blank)
    return Layout(
        columns=names,
        spellings={name: _spelling_of(hints[name]) for name in names},
        defaults={name: getattr(example, name) for name in names},
    )


def _required(field: Field[object]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def to_journal(kind: type[Record], values: Mapping[str, object]) -> dict[str, object]:
    """JSON values of the given fields; unknown names raise `KeyError` (a bug of the caller)."""
    spell = layout(kind).spellings
    return {name: spell[name].to_json(value) for name, value in values.items() if name not in _LOCAL}


def columns_of(kind: type[Record], data: Mapping[str, object]) -> dict[str, object]:
    """Column values of the journal fields that this program knows; the rest is left out."""
    spell = layout(kind).spellings
    return {
        name: None if value is None else spell[name].json_to_column(value)
        for name, value in data.items()
        if name in spell and name not in _LOCAL
    }


def refuse_unreadable(kind: type[Record], data: Mapping[str, object]) -> None:
    """Raises `ValueError` or `TypeError` if a known field holds what could be stored and never read again.

    An empty value (null) is the table's own business. For lines of others: what was written here is typed.
    """
    spell = layout(kind).spellings
    for name, value in data.items():
        if value is not None and name in spell and name not in _LOCAL and not spell[name].fits(value):
            raise ValueError(name)


def from_row(kind: type[Record], row: tuple[object, ...]) -> Record:
    """A record from a row selected in `layout(kind).columns` order."""
    shape = layout(kind)
    values = {
        name: shape.spellings[name].from_column(value) for name, value in zip(shape.columns, row, strict=True)
    }
    return kind(**values)


def from_journal(kind: type[Record], name: str, value: object) -> object:
    """The dataclass value of one journal field."""
    spelling = layout(kind).spellings[name]
    return spelling.from_column(None if value is None else spelling.json_to_column(value))
