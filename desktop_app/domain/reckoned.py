"""Reads a 「这个日期怎么来的」 line back into its parts, so that the window can tell them in its own language.

The line stands in the journal as Chinese text. What is not recognized (an older wording, a ground that
somebody typed) stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from desktop_app.base.told import Told, ToldList
from desktop_app.domain.deadlines import LENGTHS
from desktop_app.domain.reckoning import DAY, RUNS, SAID

_SHAPES: Mapping[str, str] = {
    **dict.fromkeys(("start", "plain", "end", "rolled", "since", "until"), r"\d+年\d+月\d+日"),
    **dict.fromkeys(("year", "month", "day", "next", "last", "amount", "count"), r"\d+"),
    "days": r"[\d月日至、]+",
    "limit": r"\d+(?:日|个工作日|个月)",
    "years": r"[\d、]+",
}
_MOST_JOINED = 8  # a line comes from other offices, too: reading it takes no longer than its length asks for
_PLACE = re.compile(r"\\\{(\w+)\\\}")
_BREAK = re.compile("([；。])")
_INSIDE = {"clause": ("longer_clause", "longer_alone"), "note": ("left_out", "prolonged", "anew")}


def reckoned(line: str) -> tuple[tuple[str, ...], ...]:
    """The sentences of a line without their 。, each as its parts without ；: `Told` wherever it was read."""
    pieces = _BREAK.split(line)
    count = (len(pieces) + 1) // 2
    sentences: list[list[str]] = [[]]
    place = 0
    while place < count:
        part, end = _part(pieces, place, count)
        if part:
            sentences[-1].append(part)
        if end + 1 < count and pieces[2 * end + 1] == "。":
            sentences.append([])
        place = end + 1
    return tuple(tuple(one) for one in sentences if one)


def _part(pieces: list[str], place: int, count: int) -> tuple[str, int]:
    """What begins at `place`, and the place of its end: a ground that was typed may hold a ； of its own."""
    for end in range(place, min(count, place + _MOST_JOINED)):
        told = _read("".join(pieces[2 * place : 2 * end + 1]), _TOP)
        if told is not None:
            return told, end
    return pieces[2 * place], place


def _read(text: str, templates: Iterable[str]) -> Told | None:
    for template in templates:
        found = _PATTERNS[template].fullmatch(text)
        if found:
            return Told.of(template, **{name: _value(name, one) for name, one in found.groupdict().items()})
    return None


def _value(name: str, text: str) -> str:
    """A place filled with words of its own is read like the rest."""
    shape = _SHAPES.get(name)
    if name == "days":
        return ToldList.of(_read(one, RUNS) or one for one in text.split("、"))
    if name in _INSIDE:
        return _read(text, [SAID[one] for one in _INSIDE[name]]) or text
    if shape == _SHAPES["start"]:
        return _read(text, (DAY,)) or text
    return (_read(text, LENGTHS.values()) or text) if name == "limit" else text


def _pattern(template: str) -> re.Pattern[str]:
    shaped = _PLACE.sub(lambda place: f"(?P<{place[1]}>{_SHAPES.get(place[1], '.+')})", re.escape(template))
    return re.compile(shaped, re.DOTALL)


_PATTERNS = {one: _pattern(one) for one in (*SAID.values(), *RUNS, *LENGTHS.values(), DAY)}
_TOP = tuple(text for name, text in SAID.items() if not any(name in names for names in _INSIDE.values()))
