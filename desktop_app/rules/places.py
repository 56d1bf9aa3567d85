"""The national register of places (665,276 of them, province to village), looked up and searched."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from pathlib import Path

from desktop_app.domain.localrules import OUT_OF_USE
from desktop_app.domain.places import Place, PlaceLevel, child_length, is_pass_through, level_of, parent_code
from desktop_app.rules.placefile import PlaceFile, place_file
from desktop_app.rules.placematch import EXACT, order, rank

_PATHS_KEPT = 4096


class PlaceRegister:
    """Reads `places.zip` of `folder` in pieces at first need; costs nothing until then. Any thread.

    Raises `UserProblem` from any method if the file is missing or damaged.
    """

    def __init__(self, folder: Path) -> None:
        self._archive = folder / "places.zip"
        self._own: Mapping[str, str] = {}
        self._blocks: dict[str, Mapping[str, str]] = {}
        self.path = lru_cache(maxsize=_PATHS_KEPT)(self._path)

    @cached_property
    def _file(self) -> PlaceFile:
        return place_file(self._archive)

    def lay_over(self, own: Mapping[str, str]) -> None:
        """Names of villages by code that are new or changed, `-` where one is not used any more."""
        self._own = own
        self._blocks = {}
        self.path.cache_clear()

    def _block(self, prefecture: str, *, old: bool = False) -> Mapping[str, str]:
        """Code to name of a prefecture; `old`: with villages that are out of use, whose records keep their names."""
        block = self._file.block(prefecture)
        mine = {code: name for code, name in self._own.items() if code.startswith(prefecture)}
        if not mine:
            return block
        if old:
            return {**block, **{code: name for code, name in mine.items() if name != OUT_OF_USE}}
        if prefecture not in self._blocks:
            merged = {**block, **mine}
            used = {code: name for code, name in merged.items() if name != OUT_OF_USE}
            self._blocks[prefecture] = dict(
                sorted(used.items(), key=lambda row: (len(row[0]) > PlaceLevel.TOWNSHIP, row[0]))
            )
        return self._blocks[prefecture]

    def get(self, code: str) -> Place | None:
        """The place of a 2, 4, 6, 9 or 12 digit code, None if there is none."""
        level = level_of(code)
        if level is None or level is PlaceLevel.GROUP:
            return None
        if level is PlaceLevel.PROVINCE:
            found = self._file.upper_lines(f"{code} ")
            return _place(*found[0]) if found else None
        name = self._block(code[:4], old=True).get(code)
        return _place(code, name) if name else None

    def children(self, code: str = "") -> tuple[Place, ...]:
        """Places one level below, in order of code; the provinces for `""`."""
        length = child_length(code)
        if length <= PlaceLevel.PREFECTURE:
            return tuple(_place(*row) for row in self._file.upper_lines(rf"{code}\d{{2}} "))
        block = self._block(code[:4])
        return tuple(
            _place(found, name)
            for found, name in block.items()
            if len(found) == length and found.startswith(code)
        )

    def _path(self, code: str) -> tuple[Place, ...]:
        """From the province down to the place itself; unknown steps are left out."""
        codes = [code]
        while parent := parent_code(codes[0]):
            codes.insert(0, parent)
        return tuple(place for found in codes if (place := self.get(found)))

    def full_name(self, code: str) -> str:
        """云南省楚雄彝族自治州楚雄市东华镇达苴村民委员会; without rows nobody says (市辖区)."""
        names = [place.name for place in self.path(code) if not is_pass_through(place.name)]
        return "".join(dict.fromkeys(names))

    def search(
        self, text: str, level: PlaceLevel | int | None = None, within: str | None = None, limit: int = 20
    ) -> tuple[Place, ...]:
        """Best first. Chinese (also 楚雄市东华镇, 楚雄 东华), full pinyin, initials, or mixed.

        Without `within`, or with a province, the villages are left out (they are not loaded);
        with a prefecture, county or township they are there. `level` keeps one level only.
        """
        words = text.lower().replace("'", "").split()
        if not words or limit < 1:
            return ()
        if all(word.isascii() for word in words):
            words = ["".join(words)]
        found = self._find(words[-1], level, within)
        if len(words) > 1:
            found = [(r, p) for r, p in found if self._lies_in(p, words[:-1])]
        elif not found and not text.isascii():
            return self._find_joined(words[0], level, within, limit)
        elif not found and within and len(within) >= PlaceLevel.PREFECTURE:
            return self._find_spelled_pair(words[0], level, within)[:limit]
        return tuple(place for _, place in sorted(found, key=lambda hit: self._order(*hit))[:limit])

    def _order(self, found_rank: int, place: Place) -> tuple[int, bool, tuple[int, int, int, str]]:
        """A county named like its prefecture is the seat that people mean (楚雄市 in 楚雄州)."""
        seat = False
        if place.level is PlaceLevel.COUNTY and found_rank == EXACT:
            prefecture = self._upper_name(place.code[:4])
            seat = bool(prefecture) and _place(place.code[:4], prefecture).stem == place.stem
        return (found_rank, not seat, order(place))

    def _find(self, word: str, level: int | None, within: str | None) -> list[tuple[int, Place]]:
        readings = self._file.readings
        hits = []
        for code, name in self._candidates(word, within or ""):
            if (level is not None and len(code) != level) or is_pass_through(name):
                continue
            place = _place(code, name)
            found = rank(word, place, readings)
            if found is not None:
                hits.append((found, place))
        return hits

    def _candidates(self, word: str, within: str) -> Iterable[tuple[str, str]]:
        if len(within) >= PlaceLevel.PREFECTURE:
            block = self._block(within[:4]).items()
            return (row for row in block if row[0].startswith(within) and row[0] != within)
        first = re.escape(word[0])
        signs = re.escape(self._file.signs_by_letter.get(word[0], ""))
        start = f"[{first}{signs}]" if word.isascii() else rf"(?:.*{re.escape(word)}|{first})"
        return self._file.upper_lines(rf"{within}\d* {start}")

    def _lies_in(self, place: Place, words: list[str]) -> bool:
        above = self.path(parent_code(place.code))
        readings = self._file.readings
        return all(any(rank(word, upper, readings) is not None for upper in above) for word in words)

    def _find_joined(self, word: str, level: int | None, within: str | None, limit: int) -> tuple[Place, ...]:
        """楚雄市东华镇: the longest beginning that is a place, then the rest inside it."""
        for end in range(len(word) - 1, 1, -1):
            for upper in self._exact(word[:end], within):
                found = self.search(word[end:], level, upper.code, limit)
                if found:
                    return found
        return ()

    def _find_spelled_pair(self, word: str, level: int | None, within: str) -> tuple[Place, ...]:
        """dhdj, donghuadaju: a township and a village of it, spelled in one go; the longest township first."""
        hits: list[Place] = []
        towns = [place for place in self._places_of(within) if place.level is PlaceLevel.TOWNSHIP]
        readings = self._file.readings
        for end in range(len(word) - 1, 0, -1):
            for town in towns:
                if rank(word[:end], town, readings) is not None:
                    found = self._find(word[end:], level, town.code)
                    hits += [place for _rank, place in sorted(found, key=lambda hit: self._order(*hit))]
        return tuple(dict.fromkeys(hits))

    def _places_of(self, within: str) -> list[Place]:
        block = self._block(within[:4])
        return [_place(code, name) for code, name in block.items() if code.startswith(within)]

    def _exact(self, word: str, within: str | None) -> Iterator[Place]:
        hits = sorted(self._find(word, None, within), key=lambda hit: self._order(*hit))
        return (place for found, place in hits[:8] if found == EXACT and child_length(place.code) <= 12)

    def _upper_name(self, code: str) -> str:
        start = self._file.upper.find(f"\n{code} ")
        end = self._file.upper.find("\n", start + 1)
        return self._file.upper[start + len(code) + 2 : end] if start >= 0 else ""


def _place(code: str, name: str) -> Place:
    return Place(code, name, PlaceLevel(len(code)))
