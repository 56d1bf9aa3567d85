"""Puts values into the texts of a form: `{place}` in a form's own text, never in what was typed.

The result is spans, so that a value keeps its field's name (for messages), a name is not torn
apart in a title, and a place without a value becomes an underlined gap to fill in by hand.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from desktop_app.documents.text import clean
from desktop_app.documents.values import BOX, rows_of, shown
from desktop_app.domain.expressions import chinese_date, evaluate, preset_rows
from desktop_app.domain.forms import OPTIONAL, PLACE, FieldType, Form, FormField, Frame

_DIGITS = "一二三四五六七八九"
_GAP_CELLS = {FieldType.NUMBER: 3, FieldType.FLAG: 2}
# A line of handwriting in a text that goes on behind it; one that ends a paragraph fills its lines.
_TEXT_GAP_CELLS = 24
_DATE_GAP = "\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日"
_SOLID_LENGTH = 10


@dataclass(frozen=True)
class Span:
    """A stretch of text of one kind. `gap`: underlined room to write in, `whole` lines if it ends a
    paragraph; `solid`: not to be torn, in titles if it is text, everywhere if it is a gap."""

    text: str
    field: str = ""
    gap: bool = False
    solid: bool = False
    whole: bool = False


@dataclass(frozen=True)
class Filler:
    """The values of one print. `row` holds the fields and values of the EACH row being printed."""

    form: Form
    values: Mapping[str, object]
    frame: Frame
    row: Mapping[str, object] | None = None
    row_fields: Sequence[FormField] = ()
    place: int = 0
    pictures: Mapping[str, bytes] = field(default_factory=dict)

    def with_row(self, field: FormField, row: Mapping[str, object], place: int) -> Filler:
        return replace(self, row=row, row_fields=field.columns, place=place)

    def rows(self, key: str) -> list[Mapping[str, object]]:
        """The rows to print; a blank shows only the lines that always stand in a list."""
        field = self.form.field(key)
        if self.frame.blank:
            return list(preset_rows(field)) if field else []
        return rows_of(self.values.get(key))

    def field(self, key: str) -> FormField | None:
        """The field a place names: of the row first, then of the form."""
        inner = next((one for one in self.row_fields if one.key == key), None)
        return inner or self.form.field(key)

    def value(self, key: str) -> object:
        """The raw value. A blank has none, save what the form itself says (`_fixed`)."""
        if self.frame.blank:
            if self.row and key in self.row:
                return self.row[key]
            field = self.field(key)
            return evaluate(field.default, {}) if field and self._fixed(field) else None
        if self.row is not None and any(one.key == key for one in self.row_fields):
            return self.row.get(key)
        return self.values.get(key)

    def _fixed(self, field: FormField) -> bool:
        """Whether a blank prints the default: the usual wording of a phrase, the usual name of the paper.

        Any other choice stays open: a blank shows it as boxes to tick.
        """
        said = field.default.startswith(("text(", "match(", "cases("))
        named = field.type is FieldType.CHOICE and self.form.in_title(field.key)
        return said and (named or field.type is FieldType.PHRASE)

    def text(self, key: str) -> str:
        """The printed text of a place, empty if there is none. A phrase's own places are filled."""
        field = self.field(key)
        if field is None:
            return self._outside(key)
        if phrase := self._phrase(key, field):
            return "".join(span.text for span in self.spans(phrase))
        return shown(field, self.value(key))

    def spans(self, template: str) -> list[Span]:
        """A form's own text with its places filled; typed text is taken as it is."""
        found: list[Span] = []
        for place, part in enumerate(PLACE.split(OPTIONAL.sub(self._optional, template))):
            if place % 2 == 0:
                found += [Span(part)] if part else []
            else:
                found += self._place(part)
        if len(found) > 1 and found[-1].text == "。" and found[-2].whole:
            found.pop()  # the lines to write on end the paragraph
        return found

    def _optional(self, match: re.Match[str]) -> str:
        """The part's own text if its field has a value, or must be filled in by hand."""
        return match[2] if self.frame.blank or self.text(match[1]) else ""

    def holds(self, when: str) -> bool:
        """Whether a block's condition is met. A blank shows what asks for a value, not what excludes one."""
        if not when:
            return True
        key, _, wanted = when.removeprefix("!").partition("=")
        negative = when.startswith("!")
        if self.frame.blank:
            return not negative
        if not wanted:
            return bool(self.text(key)) != negative
        field = self.field(key)
        option = field.choice(wanted) if field else None
        keys = {wanted} | ({option.key, option.title} if option else set())
        return (str(self.value(key) or "") in keys) != negative

    def _place(self, key: str) -> list[Span]:
        field = self.field(key)
        if phrase := self._phrase(key, field):
            return self.spans(phrase)
        text = self.text(key)
        if not text:
            return [self._gap(key, field)]
        short = field is not None and field.type is FieldType.LINE and len(text) <= _SOLID_LENGTH
        return [Span(text, key, solid=short)]

    def _phrase(self, key: str, field: FormField | None) -> str:
        """The form's own wording if a phrase still is one of its choices; edited text is not filled."""
        if field is None or field.type is not FieldType.PHRASE:
            return ""
        option = field.choice(str(self.value(key) or ""))
        return (option.text or option.title) if option else ""

    def _gap(self, key: str, field: FormField | None) -> Span:
        """Room for a hand: a date's 年月日, boxes for a choice, lines for a text, else some characters."""
        kind = field.type if field else FieldType.LINE
        if key == "dated_on" or kind in (FieldType.DATE, FieldType.MOMENT):
            return Span(_DATE_GAP, key, gap=True, solid=True)
        if field and kind in (FieldType.CHOICE, FieldType.CHOICES):
            return Span(" ".join(f"{BOX}{option.title}" for option in field.choices), key)
        if field and kind in (FieldType.TEXT, FieldType.PHRASE):
            return Span("\u3000" * _TEXT_GAP_CELLS * field.rows, key, gap=True, whole=True)
        cells = _GAP_CELLS.get(kind, min(10, max(3, field.max_length // 6)) if field else 6)
        return Span("\u3000" * cells, key, gap=True, solid=True)

    def _outside(self, key: str) -> str:
        """Places that belong to the frame, that count the rows, or are made from other values."""
        if key in self.form.derived:
            return "" if self.frame.blank else clean(evaluate(self.form.derived[key], self.values))
        if key == "index":
            return str(self.place + 1)
        if key == "ordinal":
            return ordinal(self.place + 1)
        if key == "dated_on":
            return chinese_date(self.frame.dated_on) if self.frame.dated_on else ""
        outside = {"organ": self.frame.organ, "office": self.frame.office, "number": self.frame.number}
        return clean(outside.get(key, ""))


def ordinal(number: int) -> str:
    """一 … 九十九; beyond that Arabic digits."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else ("十" if tens == 1 else f"{_DIGITS[tens - 1]}十")
    return head + (_DIGITS[ones - 1] if ones else "")


def split_paragraphs(spans: Sequence[Span]) -> list[list[Span]]:
    """Line ends inside values begin new paragraphs; empty ones vanish, outer spaces are cut."""
    found: list[list[Span]] = [[]]
    for span in spans:
        for place, part in enumerate(span.text.split("\n")):
            if place:
                found.append([])
            text = part if span.gap else _trimmed(part, at_start=not found[-1])
            if text:
                found[-1].append(replace(span, text=text))
    return [spans for spans in found if spans]


def _trimmed(text: str, *, at_start: bool) -> str:
    return text.lstrip(" \u3000") if at_start else text
