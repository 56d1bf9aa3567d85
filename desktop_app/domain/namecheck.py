"""Whether names and card numbers in a letter are those on the card: a slip of the pen voids a paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from desktop_app.base.errors import Problem
from desktop_app.domain.expressions import Context, as_text, evaluate, look_up
from desktop_app.domain.forms import FieldType, Form, FormField

_BETWEEN = re.compile(r"[、，,；;\s]+")
_EXPECTED = ("name", "id_number")
_PEOPLE = ("party", "other", "item")


def check_names(form: Form, values: Mapping[str, object], context: Context) -> list[Problem]:
    """Fields that by their default hold a party's name or card number, but hold something else.

    `context` is the letter context. A hint before issuing, not a bar: a party may have died, or be
    named by a unit. Several names in one field are compared one by one.
    """
    people = _people(context)
    return [
        Problem.of(
            key,
            "“{label}”写的是“{found}”，与登记的“{card}”不一致，请核对身份证件。",
            label=field.label,
            found=found,
            card="、".join(cards),
        )
        for key, field, found in _asked(form, values)
        if (cards := _cards(field, context, people)) and not _agrees(found, cards)
    ]


def _asked(form: Form, values: Mapping[str, object]) -> Iterator[tuple[str, FormField, str]]:
    """Filled fields that name a person, in rows too."""
    for field in form.fields:
        value = values.get(field.key)
        if field.type is not FieldType.ROWS:
            yield from _filled(field.key, field, value)
            continue
        for place, row in enumerate(value if isinstance(value, Sequence) else ()):
            for column in field.columns if isinstance(row, Mapping) else ():
                yield from _filled(f"{field.key}.{place}.{column.key}", column, row.get(column.key))


def _filled(key: str, field: FormField, value: object) -> Iterator[tuple[str, FormField, str]]:
    text = as_text(value).strip()
    if text and _what(field):
        yield key, field, text


def _what(field: FormField) -> str:
    """`name` or `id_number`, if the default says that the field holds a party's."""
    if field.default.startswith('join("parties", "name"'):
        return "name"
    head, _, tail = field.default.partition(".")
    return tail if head in _PEOPLE and tail in _EXPECTED else ""


def _people(context: Context) -> Sequence[object]:
    found = look_up("parties", context)
    return found if isinstance(found, Sequence) and not isinstance(found, str) else ()


def _cards(field: FormField, context: Context, people: Sequence[object]) -> list[str]:
    """What the cards say: all parties' names, since a letter may go to any of them."""
    what = _what(field)
    own = evaluate(field.default, context) if what else ""
    known = [as_text(look_up(what, one)) for one in people if isinstance(one, Mapping)] if what else []
    return [one for one in dict.fromkeys([*_BETWEEN.split(own), *known]) if one]


def _agrees(found: str, cards: Sequence[str]) -> bool:
    return found in cards or all(part in cards for part in _BETWEEN.split(found) if part)
