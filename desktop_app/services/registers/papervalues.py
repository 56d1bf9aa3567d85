"""What an entry puts on paper: its values in words, and those that a form takes by its file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.expressions import evaluate, look_up
from desktop_app.domain.forms import FieldType, FormField
from desktop_app.domain.registers import FieldKind, Paper, Register, RegisterField, shown
from desktop_app.domain.registers.sheets import NUMBER, TITLE
from desktop_app.domain.registers.values import shown_rows
from desktop_app.services.desk import Desk
from desktop_app.services.registers.words import EntryWords
from desktop_app.services.settings import Settings


class PaperValues:
    """Reading only; any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def sheet_values(self, register: Register, entry: RegisterEntry) -> dict[str, object]:
        """The values of the plain sheet, in words."""
        return {**self._values(register, entry), NUMBER: entry.number, TITLE: register.title}

    def paper_values(
        self, register: Register, entry: RegisterEntry, paper: Paper, links: Sequence[RegisterEntry] = ()
    ) -> dict[str, object]:
        """The values of a form of its own: as its file maps them, else from the fields of the same key."""
        form = self._desk.rules.forms[paper.form]
        own = self._values(register, entry)
        context = self._context(register, entry, own, links)
        found: dict[str, object] = {}
        for field in form.fields:
            expression = paper.values.get(field.key)
            value = _mapped(field, expression, context) if expression else own.get(field.key)
            if value not in (None, "", []):
                found[field.key] = _fitting(field, value)
        return found

    def _context(
        self,
        register: Register,
        entry: RegisterEntry,
        own: Mapping[str, object],
        links: Sequence[RegisterEntry],
    ) -> dict[str, object]:
        known = self._desk.rules.registers
        context: dict[str, object] = {
            "entry": {**own, "number": entry.number},
            "links": [self._values(known[one.register], one) for one in reversed(links)],
            "office": Settings(self._desk).all(),
            "officer": {"name": self._desk.store.who.by},
            "today": self._desk.clock.today(),
        }
        for field in register.fields:
            if field.kind is FieldKind.ENTRY:
                linked = self._desk.store.read.get(RegisterEntry, str(entry.values.get(field.key, "")))
                context[field.key] = self._values(known[linked.register], linked) if linked else {}
        return context

    def _values(self, register: Register, entry: RegisterEntry) -> dict[str, object]:
        """Words for codes, days as ISO text, rows as rows."""
        words = EntryWords(self._desk)
        return {
            field.key: self._value(field, entry, words)
            for field in register.fields
            if field.key in entry.values or field.kind is FieldKind.FILES
        }

    def _value(self, field: RegisterField, entry: RegisterEntry, words: EntryWords) -> object:
        value = entry.values.get(field.key)
        if field.kind is FieldKind.ROWS:
            return shown_rows(field, value, words)
        if field.kind is FieldKind.CHOICES:
            return shown(field, value, words).split("、")
        if field.kind is FieldKind.FILES:
            names = self._desk.store.read.rows(
                "SELECT file_name FROM attachment WHERE target_id = ? AND retired = '' ORDER BY id",
                (entry.id,),
            )
            return "、".join(str(row[0]) for row in names)
        return shown(field, value, words)


def _mapped(field: FormField, expression: str, context: Mapping[str, object]) -> object:
    return look_up(expression, context) if field.type is FieldType.ROWS else evaluate(expression, context)


def _fitting(field: FormField, value: object) -> object:
    """A list of words for a form that asks for one line."""
    if isinstance(value, list) and field.type not in (FieldType.ROWS, FieldType.CHOICES):
        return "、".join(str(one) for one in value)
    return value
