"""Whether typed text means a place: Chinese, full pinyin, initials, or a mixture (楚x, chux)."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.domain.places import Place, PlaceLevel

EXACT, PREFIX, INSIDE = 0, 1, 2
_LEVEL_ORDER = {
    PlaceLevel.COUNTY: 0,
    PlaceLevel.PREFECTURE: 1,
    PlaceLevel.PROVINCE: 2,
    PlaceLevel.TOWNSHIP: 3,
    PlaceLevel.VILLAGE: 4,
    PlaceLevel.GROUP: 5,
}


def rank(query: str, place: Place, readings: Mapping[str, tuple[str, ...]]) -> int | None:
    """EXACT for the whole name or its stem, PREFIX, INSIDE (Chinese only), or None.

    `query` is lower case without blanks.
    """
    if query in (place.name, place.short, place.stem):
        return EXACT
    if query.isascii():
        return _spelled_rank(query, place, readings)
    if place.name.startswith(query) or place.short.startswith(query):
        return PREFIX
    if query in place.name:
        return INSIDE
    return _spelled_rank(query, place, readings)


def order(place: Place) -> tuple[int, int, int, str]:
    """Among equals: counties first, a prefecture's seat and cities before other counties, short before long."""
    city = 0 if place.level is not PlaceLevel.COUNTY or place.name.endswith("市") else 1
    return (_LEVEL_ORDER[place.level], city, len(place.name), place.code)


def _spelled_rank(query: str, place: Place, readings: Mapping[str, tuple[str, ...]]) -> int | None:
    ends = _ends(query, place.short, readings)
    if not ends:
        return None
    return EXACT if ends & {len(place.stem), len(place.short)} else PREFIX


def _ends(query: str, name: str, readings: Mapping[str, tuple[str, ...]]) -> set[int]:
    """How many characters of `name` the whole query can stand for, each by at least its first letter."""
    fronts = {0}
    for place, sign in enumerate(name):
        if not fronts - {len(query)}:
            break
        found = set()
        for front in fronts:
            found |= _steps(query, front, sign, readings)
        if len(query) in found:
            return {place + 1, *_longer(query, found, name, place + 1, readings)}
        fronts = found
    return set()


def _longer(
    query: str, fronts: set[int], name: str, start: int, readings: Mapping[str, tuple[str, ...]]
) -> set[int]:
    """Further ends when some reading of the query is still under way (`cha` + `ng` against `c h a n g`)."""
    rest = fronts - {len(query)}
    ends = set()
    for place in range(start, len(name)):
        rest = {end for front in rest for end in _steps(query, front, name[place], readings)}
        if len(query) in rest:
            ends.add(place + 1)
        rest -= {len(query)}
    return ends


def _steps(query: str, front: int, sign: str, readings: Mapping[str, tuple[str, ...]]) -> set[int]:
    """Where the query may go on after `sign`: the sign itself, or one or more letters of a reading."""
    if front >= len(query):
        return set()
    ends = {front + 1} if query[front] == sign.lower() else set()
    for reading in readings.get(sign, ()):
        length = 0
        while length < len(reading) and query[front + length : front + length + 1] == reading[length]:
            length += 1
            ends.add(front + length)
    return ends
