"""Who was here before, told while the name is typed: by ID number, phone, name in any form, sound, village."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from desktop_app.domain.drafts import PartyDraft
from desktop_app.domain.idnumbers import tidy_id
from desktop_app.domain.records import Matter, Party
from desktop_app.domain.repeatrecords import Likeness
from desktop_app.domain.texts import tidy_name, tidy_phone
from desktop_app.services.confidential import may_see_party, visible
from desktop_app.services.desk import Desk
from desktop_app.services.repeats.denials import denied_to
from desktop_app.store import likeness

_SHOWN, _MOST_NAMES, _MOST_SOUNDS = 8, 16, 40
_VILLAGE_DIGITS, _TOWNSHIP_DIGITS = 12, 9
_PATIENCE_S = 0.3

SAME_ID, SAME_PHONE = "身份证号相同", "电话相同"
_NAMED = {
    (True, True): "同村同名",
    (True, False): "同村，名字写法不同",
    (False, True): "同名",
    (False, False): "名字写法不同",
}


@dataclass(frozen=True)
class Seen:
    """A card that fits what is being typed, why it fits, and the matters it took part in (newest first)."""

    party: Party
    reason: str
    matters: tuple[Matter, ...]


class SeenBefore:
    """Reading only; any thread. Some milliseconds with 200,000 matters."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of(self, draft: PartyDraft, unlike: Collection[str] = ()) -> list[Seen]:
        """Cards that fit, the surest first; without those of which it was said that they are somebody else.

        `unlike` are cards and matters that this draft has been told apart from already.
        """
        self._desk.store.settle(patience_s=_PATIENCE_S)
        away = {*unlike, *denied_to(self._desk.store.read, Likeness.PERSON, draft.party_id)}
        found: dict[str, tuple[Party, str]] = {}
        for party, reason in self._fitting(draft):
            if party.id not in away and party.id not in found and may_see_party(self._desk, party.id):
                found[party.id] = (party, reason)
            if len(found) >= _SHOWN:
                break
        return [
            Seen(party, reason, tuple(one for one in self.matters_of(party.id) if one.id not in away))
            for party, reason in found.values()
        ]

    def matters_of(self, party_id: str) -> tuple[Matter, ...]:
        """The matters of a card that may be seen here, newest first."""
        ids = self._desk.store.read.rows(
            "SELECT DISTINCT matter_id FROM matter_party WHERE party_id = ? AND retired = ''", (party_id,)
        )
        found = self._desk.store.read.many(Matter, [str(row[0]) for row in ids]).values()
        matters = [matter for matter in visible(self._desk, found) if not matter.retired]
        return tuple(sorted(matters, key=lambda one: str(one.registered_at), reverse=True))

    def _fitting(self, draft: PartyDraft) -> Iterator[tuple[Party, str]]:
        number, phone = tidy_id(draft.id_number), tidy_phone(draft.phone)
        if len(number) >= 6:
            yield from ((one, SAME_ID) for one in self._equal("id_number", number))
        if len(phone) >= 7:
            yield from ((one, SAME_PHONE) for one in self._equal("phone", phone))
        name = tidy_name(draft.name)
        if len(name) >= 2:
            village = draft.place_code[:_VILLAGE_DIGITS]
            village = village if len(village) == _VILLAGE_DIGITS else ""
            yield from self._named(name, village)
            yield from self._sounding(name, village, draft.place_code)

    def _equal(self, column: str, value: str) -> list[Party]:
        where = f"{column} = ? AND {column} <> '' AND retired = ''"  # as their indexes say
        return self._desk.store.read.find(Party, where, (value,), "lseq DESC", _SHOWN)

    def _named(self, name: str, village: str) -> Iterator[tuple[Party, str]]:
        """Those of the same village first, then those who write the name in the same way."""
        cards = self._cards(likeness.same_names(self._desk.store.read, name, village, _MOST_NAMES))
        told = [(one, (_lives_in(one, village), one.name == name)) for one in cards]
        for one, why in sorted(told, key=lambda pair: pair[1], reverse=True):
            yield one, _NAMED[why]

    def _sounding(self, name: str, village: str, place: str) -> Iterator[tuple[Party, str]]:
        """Only from the same township, where one is known: half a county sounds like 杨秀珍."""
        cards = self._cards(likeness.same_sounds(self._desk.store.read, name, _MOST_SOUNDS))
        near = [one for one in cards if one.place_code.startswith(place[:_TOWNSHIP_DIGITS])]
        for one in sorted(near, key=lambda one: not _lives_in(one, village)):
            yield one, "同村，名字同音" if _lives_in(one, village) else "名字同音"

    def _cards(self, ids: list[str]) -> list[Party]:
        found = self._desk.store.read.many(Party, ids)
        return [found[record] for record in ids if record in found and not found[record].retired]  # type: ignore[index]


def _lives_in(card: Party, village: str) -> bool:
    return bool(village) and card.place_code.startswith(village)
