"""Looking for one's own county and townships before a store exists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.services.rulebook import RuleBook

_COUNTY, _TOWNSHIP = 6, 9
_MOST = 20


@dataclass(frozen=True)
class PlaceHit:
    """A county (6 digits) or township (9); `path` is its full name from the province down."""

    code: str
    name: str
    path: str


class PlaceFinder:
    """The national register. Any thread; the first call reads files and takes up to half a second."""

    def __init__(self, rules: RuleBook) -> None:
        self._rules = rules

    def search(self, text: str, *, townships: bool) -> list[PlaceHit]:
        """Counties by name, pinyin or initials, best first; with `townships` also those, after them."""
        register = self._rules.places
        found = list(register.search(text, level=_COUNTY, limit=_MOST))
        if townships:
            found += register.search(text, level=_TOWNSHIP, limit=_MOST - len(found))
        return [PlaceHit(place.code, place.name, register.full_name(place.code)) for place in found]

    def children(self, code: str) -> Sequence[tuple[str, str]]:
        """(code, name) of the townships of a county or the villages of a township, in order."""
        return [(place.code, place.name) for place in self._rules.places.children(code)]

    def name(self, code: str) -> str:
        """The full name from the province down; empty for an unknown code."""
        register = self._rules.places
        return register.full_name(code) if register.get(code) else ""
