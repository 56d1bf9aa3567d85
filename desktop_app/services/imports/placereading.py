"""Places as people write them in tables, found in the register of the county: 东华镇达苴, 达苴村委会上村组."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from desktop_app.domain.imports.refused import Refused
from desktop_app.domain.places import Place
from desktop_app.domain.records import PlaceGroup
from desktop_app.services.desk import Desk
from desktop_app.services.places import Places
from desktop_app.store.sounds import sounds

_MOST_CHOICES = 6
_KIND = re.compile(r"^(?:村民委员会|居民委员会|村委会|居委会|社区|村)")
_GROUP_KIND = re.compile(r"(?:村民小组|村小组|小组|组)$")
_BLANKS = re.compile(r"[\s,，、;；:：/\\\-—]+")


@dataclass(frozen=True)
class PlaceRead:
    """A code of 6 to 15 digits, and what of the text came after the place."""

    code: str
    rest: str = ""


@dataclass(frozen=True)
class _Hit:
    place: Place
    length: int


class PlaceReader:
    """Reads each text once; made anew for every import. One thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._places = desk, Places(desk)
        self._read: dict[str, PlaceRead | Refused] = {}

    def read(self, text: str) -> PlaceRead:
        """Raises `Refused` with candidates where no place, or more than one, bears the name."""
        if text not in self._read:
            try:
                self._read[text] = self._find(text)
            except Refused as wrong:
                self._read[text] = wrong
        found = self._read[text]
        if isinstance(found, Refused):
            raise found
        return found

    def name(self, code: str) -> str:
        """What people write."""
        return self._places.name(code)

    @cached_property
    def _towns(self) -> tuple[Place, ...]:
        return self._desk.rules.places.children(self._desk.identity.place_code[:6])

    @cached_property
    def _villages(self) -> tuple[Place, ...]:
        return tuple(one for town in self._towns for one in self._desk.rules.places.children(town.code))

    @cached_property
    def _above(self) -> re.Pattern[str]:
        """Province, prefecture and county in front: all of one's tables lie in one's own."""
        path = self._desk.rules.places.path(self._desk.identity.place_code[:6])
        names = [name for place in path for name in (place.name, *(place.stem + kind for kind in "州市县"))]
        ordered = sorted(names, key=len, reverse=True)
        return re.compile(f"^(?:{'|'.join(re.escape(name) for name in ordered)})+")

    def _find(self, text: str) -> PlaceRead:
        plain = _BLANKS.sub("", text)
        bare = self._above.sub("", plain) or plain
        hits = self._hits(bare)
        if not hits:
            return self._spelled(text, bare)
        longest = max(hit.length for hit in hits)
        best = [hit for hit in hits if hit.length == longest]
        own = [hit for hit in best if hit.place.code.startswith(self._desk.identity.townships)]
        best = own if len(own) == 1 else best
        if len({hit.place.code for hit in best}) > 1:
            raise Refused(
                "“{text}”有好几个地方同名。",
                "请写全乡镇和村。",
                self._offered(hit.place for hit in best),
                text=text,
            )
        return self._with_group(best[0].place, bare[longest:])

    def _hits(self, bare: str) -> list[_Hit]:
        """Townships at the beginning, villages behind them or at the beginning."""
        hits = []
        for town in self._towns:
            end = _front(bare, (town.name, town.stem))
            if end:
                hits.append(_Hit(town, end))
                inside = [one for one in self._villages if one.code.startswith(town.code)]
                hits += [_Hit(hit.place, end + hit.length) for hit in _villages(bare[end:], inside)]
        return hits + _villages(bare, self._villages)

    def _with_group(self, place: Place, rest: str) -> PlaceRead:
        rest = _KIND.sub("", rest) if len(place.code) == 12 else rest
        if not rest or len(place.code) != 12:
            return PlaceRead(place.code, rest)
        groups = self._groups.get(place.code, {})
        for name in (rest, _GROUP_KIND.sub("", rest)):
            if name in groups:
                return PlaceRead(groups[name])
        return PlaceRead(place.code, rest)

    @cached_property
    def _groups(self) -> dict[str, dict[str, str]]:
        """Codes of groups by village, under their names with and without 小组."""
        found: dict[str, dict[str, str]] = {}
        for group in self._desk.store.read.find(PlaceGroup, "retired = ''"):
            names = found.setdefault(group.village_code, {})
            names[_GROUP_KIND.sub("", group.name)] = names[group.name] = group.code
        return found

    def _spelled(self, text: str, bare: str) -> PlaceRead:
        """dj, daju; else candidates that sound or begin alike."""
        county = self._desk.identity.place_code[:6]
        register = self._desk.rules.places
        if bare.isascii() and bare.isalpha():
            found = register.search(bare, within=county, limit=_MOST_CHOICES)
            if len(found) == 1:
                return PlaceRead(found[0].code)
            raise Refused("“{text}”不止一个地方。", "请写全乡镇和村名。", self._offered(found), text=text)
        heard = sounds(_KIND.sub("", bare[-4:]))[1]
        alike = [
            one
            for one in self._villages
            if sounds(one.stem)[1] in (sounds(bare)[1], heard, sounds(bare[:2])[1])
        ]
        begins = [one for one in self._villages if bare and one.name[0] in bare[:4] and one.stem[-1] in bare]
        raise Refused(
            "没有找到“{text}”这个地方。",
            "请写成“东华镇达苴村”这样，先镇后村；不在本县的，写在住址里。",
            self._offered([*alike, *begins]),
            text=text,
        )

    def _offered(self, places: Iterable[Place]) -> tuple[tuple[str, str], ...]:
        codes = list(dict.fromkeys(place.code for place in places))[:_MOST_CHOICES]
        return tuple((code, self._places.name(code)) for code in codes)


def _villages(text: str, villages: Iterable[Place]) -> list[_Hit]:
    found = [(one, _front(text, (one.name, one.short, one.stem))) for one in villages]
    return [_Hit(one, end) for one, end in found if end]


def _front(text: str, names: tuple[str, ...]) -> int:
    """Length of the longest of the names that the text begins with, 0 for none."""
    return max((len(name) for name in names if name and text.startswith(name)), default=0)
