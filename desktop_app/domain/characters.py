"""Finding a rare character of a name: by code, reading, strokes, parts, or the character it is a variant of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

_CODE = re.compile(r"(?:U\+?|0X|&#X|\\U)?([0-9A-F]{4,6});?")
_PREFIXED = re.compile(r"(?:U\+?|0X|&#X|\\U)[0-9A-F]{4,6};?")
_STROKES = re.compile(r"(\d{1,2})(?:画|劃|笔)?")
_LATIN = re.compile(r"[a-zü]+[1-5]?")
_IDEOGRAPHS = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00), (0x20000, 0x323B0))
_MOST = 120
_LONG = str.maketrans("钅讠饣纟", "金言食糸")  # parts that are drawn short in the newer forms of a character


@dataclass(frozen=True)
class RareCharacter:
    """One character. `radical` is a character too, `rest` the strokes besides it; `ways` are the ways to take
    it apart, `variants` other forms of it."""

    text: str
    radical: str = ""
    rest: int = 0
    strokes: int = 0
    ways: tuple[str, ...] = ()
    variants: str = ""

    @property
    def code(self) -> str:
        return f"U+{ord(self.text):04X}"

    def made_of(self, parts: str) -> bool:
        """Whether the given characters are among its parts, each as often as given; the radical is a part."""
        wanted = Counter(parts)
        return any(not wanted - Counter(way) for way in (*self.ways, self.radical)) or (
            len(parts) == 1 and parts in self.variants
        )


@dataclass(frozen=True)
class CharacterQuery:
    """What was typed, sorted: `code` 0 if none, `strokes` 0 if none."""

    code: int = 0
    reading: str = ""
    strokes: int = 0
    parts: str = ""

    @property
    def empty(self) -> bool:
        return not (self.code or self.reading or self.strokes or self.parts)


def read_query(text: str) -> CharacterQuery:
    """`U+20BB7`, `ji 6`, `xi3`, `口 6画`, `土土`: words in any order; a code stands alone.

    Four to six hex digits with a digit of ten or more, or at least five of them, are a code too.
    """
    plain = text.strip().upper()
    code = _CODE.fullmatch(plain)
    if (
        code
        and (_PREFIXED.fullmatch(plain) or len(code[1]) > 4 or re.search(r"[A-F]", code[1]))
        and _is_ideograph(int(code[1], 16))
    ):
        return CharacterQuery(code=int(code[1], 16))
    reading, strokes, parts = "", 0, ""
    for word in text.strip().split():
        number = _STROKES.fullmatch(word)
        if number:
            strokes = int(number[1])
        elif _LATIN.fullmatch(word.lower()):
            reading = word.lower()
        else:
            parts += "".join(one for one in word if _is_ideograph(ord(one)))
    return CharacterQuery(0, reading, strokes, parts)


def find_characters(
    table: Iterable[RareCharacter], query: CharacterQuery, readings: dict[int, str]
) -> list[RareCharacter]:
    """Fewer strokes first, at most 120. `readings`: code → readings without tones, parted by commas."""
    if query.empty:
        return []
    if query.code:
        known = next((one for one in table if ord(one.text) == query.code), None)
        return [known or RareCharacter(chr(query.code))]
    table = list(table)
    found = [one for one in table if _fits(one, query, readings)]
    if len(query.parts) > 1:
        found += _newer_forms(table, query, readings)
    found.sort(
        key=lambda one: (query.parts not in one.variants if query.parts else False, one.strokes, one.text)
    )
    return found[:_MOST]


def _newer_forms(
    table: Iterable[RareCharacter], query: CharacterQuery, readings: dict[int, str]
) -> list[RareCharacter]:
    """𬭎 for 金宏 and 钅宏: nobody has taken it apart, but the character 鋐 of which it is a form."""
    parts = query.parts.translate(_LONG)
    whole = {one.text for one in table if one.ways and one.made_of(parts)}
    rest = replace(query, parts="")
    return [
        one
        for one in table
        if not one.ways and not whole.isdisjoint(one.variants) and _fits(one, rest, readings)
    ]


def _fits(one: RareCharacter, query: CharacterQuery, readings: dict[int, str]) -> bool:
    if query.strokes and one.strokes != query.strokes:
        return False
    if query.parts and not (one.made_of(query.parts) and one.text != query.parts):
        return False
    return not query.reading or query.reading in readings.get(ord(one.text), "").split(",")


def _is_ideograph(code: int) -> bool:
    return any(first <= code < end for first, end in _IDEOGRAPHS)
