"""Entry aid for rare characters of names and places: found by code, reading, strokes, parts or variant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pypinyin.constants import PINYIN_DICT
from pypinyin.contrib.tone_convert import to_normal, to_tone3

from desktop_app.base.paths import resource
from desktop_app.domain.characters import CharacterQuery, RareCharacter, find_characters, read_query
from desktop_app.rules.characters import load_characters
from desktop_app.services.desk import Desk


@dataclass(frozen=True)
class FoundCharacter:
    """A character to pick. `readings` with tone marks; `printable`: some font of the letters has it."""

    text: str
    code: str
    strokes: int
    readings: str
    radical: str
    printable: bool


class Characters:
    """Any thread. The first question reads the table (half a second), later ones take some hundredths."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._table: tuple[RareCharacter, ...] = ()
        self._marks: dict[int, str] = {}
        self._plain: dict[int, str] = {}

    def find(self, text: str) -> list[FoundCharacter]:
        """By what was typed, see `domain.characters.read_query`; empty for nothing."""
        query = read_query(text)
        if query.empty:
            return []
        if not self._table:
            self._table = load_characters(resource("characters"))
            self._marks = _with_variants(self._table)
        return [self._found(one) for one in find_characters(self._table, query, self._readings(query))]

    def missing(self, text: str) -> tuple[str, ...]:
        """Characters that no font can print."""
        return self._desk.fonts.missing(text)

    def _readings(self, query: CharacterQuery) -> dict[int, str]:
        """Of all characters without tones, or with the tone's figure where one was typed."""
        if not query.reading:
            return {}
        if query.reading[-1].isdigit():
            return {
                code: _toned(marks)
                for code, marks in self._marks.items()
                if query.reading[0] in _first(marks)
            }
        if not self._plain:
            self._plain = {code: to_normal(marks) for code, marks in self._marks.items()}
        return self._plain

    def _found(self, one: RareCharacter) -> FoundCharacter:
        return FoundCharacter(
            text=one.text,
            code=one.code,
            strokes=one.strokes,
            readings=self._marks.get(ord(one.text), "").replace(",", " "),
            radical=one.radical,
            printable=not self._desk.fonts.missing(one.text),
        )


def _with_variants(table: Sequence[RareCharacter]) -> dict[int, str]:
    """Readings by code; a form without one of its own is read like the character it is a form of."""
    found: dict[int, str] = dict(PINYIN_DICT)
    for one in table:
        if ord(one.text) not in found:
            read = next((PINYIN_DICT[ord(other)] for other in one.variants if ord(other) in PINYIN_DICT), "")
            if read:
                found[ord(one.text)] = read
    return found


def _toned(marks: str) -> str:
    return ",".join(to_tone3(one) for one in marks.split(","))


def _first(marks: str) -> str:
    """First letters, to leave out what cannot fit before the tones are turned."""
    return "".join(to_normal(one)[:1] for one in marks.split(","))
