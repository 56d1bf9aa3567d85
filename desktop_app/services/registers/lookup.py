"""Codes and ids behind the names that stand in a spreadsheet: places, matters, entries."""

from __future__ import annotations

from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.records import Matter
from desktop_app.domain.registers import FieldKind, RegisterField
from desktop_app.domain.registers.reading import ROW_SIGN, Unreadable
from desktop_app.services.desk import Desk
from desktop_app.services.places import Places
from desktop_app.services.registers.words import entry_title


class IdLookup:
    """Looks each name up once; made anew for every import. One thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._places = desk, Places(desk)
        self._codes: dict[str, str] = {}

    def code_of(self, field: RegisterField, text: str) -> object:
        """What `read_value` takes for this text. A place that no list has stays text.

        Raises `Unreadable` for a matter or entry that is not there.
        """
        if not text:
            return ""
        if field.kind is FieldKind.PLACE:
            return self._place(text)
        if field.kind is FieldKind.MATTER:
            return self._matter(field, text)
        if field.kind is FieldKind.ENTRY:
            return self._entry(field, text)
        return self._rows(field, text) if field.kind is FieldKind.ROWS else text

    def _rows(self, field: RegisterField, text: str) -> object:
        """Rows with places or links in them are taken apart here; others by `read_value`."""
        lines = [line.split(ROW_SIGN) for line in text.splitlines()]
        if any(len(parts) != len(field.columns) for parts in lines):
            return text
        return [
            {one.key: self.code_of(one, part.strip()) for one, part in zip(field.columns, parts, strict=True)}
            for parts in lines
        ]

    def _place(self, text: str) -> str:
        if text not in self._codes:
            found = self._places.search(text, limit=50)
            self._codes[text] = next((code for code, name in found if name == text), text)
        return self._codes[text]

    def _matter(self, field: RegisterField, text: str) -> str:
        where = "retired = '' AND number <> '' AND (? = number OR substr(?, 1, length(number) + 1) = number || ' ')"
        found = self._desk.store.read.find(Matter, where, (text, text), "length(number) DESC", 1)
        if not found:
            raise Unreadable("“{label}”没有找到事项“{text}”，请填登记号。", label=field.label, text=text)
        return found[0].id

    def _entry(self, field: RegisterField, text: str) -> str:
        where = (
            "register = ? AND retired = '' AND (number = ? OR title = ? OR trim(number || ' ' || title) = ?)"
        )
        params = (field.register, text, text, text)
        found = self._desk.store.read.find(RegisterEntry, where, params, "on_date DESC", 2)
        exact = [one for one in found if entry_title(one) == text] or found
        if not exact:
            raise Unreadable("“{label}”没有找到“{text}”，请先登记它。", label=field.label, text=text)
        return exact[0].id
