"""Which earlier matter the text that is being typed is about: by its pairs of characters, the rare ones first."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from desktop_app.domain.records import Matter
from desktop_app.domain.repeatrecords import Likeness
from desktop_app.services.confidential import visible
from desktop_app.services.desk import Desk
from desktop_app.services.repeats.denials import denied_to
from desktop_app.store import likeness

_LOOKED_AT, _SHOWN = 60, 4
_LEAST_PAIRS, _VILLAGE_DIGITS = 4, 12
_ALIKE, _ALIKE_HERE = 70, 45
_PATIENCE_S = 0.3


@dataclass(frozen=True)
class LikeMatter:
    """`percent` of the words are the same; `here`: in the same village."""

    matter: Matter
    percent: int
    here: bool


class LikeMatters:
    """Reading only; any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of(
        self, title: str, request: str, place: str, unlike: Collection[str] = (), own: str = ""
    ) -> list[LikeMatter]:
        """Earlier matters whose words are like these: in the village from 45 %, elsewhere from 70 %.

        `own` is the matter itself where it is registered already, `unlike` what it was told apart from.
        """
        typed = set(likeness.word_pairs(title, request))
        if len(typed) < _LEAST_PAIRS:
            return []
        self._desk.store.settle(patience_s=_PATIENCE_S)
        records = self._desk.store.read
        away = {own, *unlike, *denied_to(records, Likeness.MATTER, own)}
        ids = likeness.like_words(records, likeness.word_pairs(title, request), place, _LOOKED_AT)
        found = records.many(Matter, [one for one in ids if one not in away]).values()
        village = place[:_VILLAGE_DIGITS] if len(place) >= _VILLAGE_DIGITS else ""
        told = [_compared(typed, one, village, whole=bool(request)) for one in visible(self._desk, found)]
        good = [one for one in told if one.percent >= (_ALIKE_HERE if one.here else _ALIKE)]
        good.sort(key=lambda one: (one.here, one.percent, str(one.matter.registered_at)), reverse=True)
        return [one for one in good if not one.matter.retired][:_SHOWN]


def _compared(typed: set[str], matter: Matter, village: str, *, whole: bool) -> LikeMatter:
    """A title alone is compared with titles."""
    other = set(likeness.word_pairs(matter.title, matter.request if whole else ""))
    shared = 2 * len(typed & other)
    percent = 100 * shared // max(1, len(typed) + len(other))
    return LikeMatter(matter, percent, bool(village) and matter.place_code.startswith(village))
