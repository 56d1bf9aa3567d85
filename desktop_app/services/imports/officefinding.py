"""The office that a row of a list from above goes to: as the row says, or proposed by its place (属地)."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from desktop_app.base.told import Told
from desktop_app.domain.drafts import MatterDraft
from desktop_app.domain.imports.layout import Layout
from desktop_app.domain.imports.plainheads import plain_head
from desktop_app.domain.imports.proposals import OF_PLACE, OF_ROW, Proposal
from desktop_app.domain.imports.refused import Refused
from desktop_app.domain.settings import short_name
from desktop_app.services import peers
from desktop_app.services.desk import OFFICE_ROLE, Desk
from desktop_app.services.imports.reading import RowRead
from desktop_app.services.places import Places
from desktop_app.services.servedplaces import offices_of

_FIELD = "office"
_VILLAGE_DIGITS = 12


class OfficeFinder:
    """Made anew for every import; remembers the offices. One thread."""

    def __init__(self, desk: Desk, layout: Layout, label: str) -> None:
        self._desk, self._layout, self._label = desk, layout, label
        self._places = Places(desk)

    def node(self, row: RowRead, draft: MatterDraft, place_code: str) -> str:
        """Empty with a fault noted; what only the place says is noted as a proposal."""
        text = row.text(_FIELD)
        if text in self._offices or plain_head(text):
            return self._named(row, text)
        if any(fault.field == "place" for fault in row.faults):
            return ""  # once the place is told, the office may be plain
        return self._placed(row, draft, place_code)

    # -- by its name -----------------------------------------------------------------------------

    def _named(self, row: RowRead, text: str) -> str:
        try:
            return self._find(text)
        except Refused as wrong:
            row.wrong(_FIELD, wrong.what, wrong.way, wrong.choices)
            return ""

    def _find(self, text: str) -> str:
        by_name = {name: node for node, name in self._offices.items()}
        if text in self._offices or text in by_name:
            return by_name.get(text, text)
        plain = plain_head(text)
        names = {
            node: (plain_head(name), plain_head(self._town(node))) for node, name in self._offices.items()
        }
        hits = [
            node for node, (name, town) in names.items() if plain in (name, town) or (town and town in plain)
        ]
        if len(hits) == 1:
            return hits[0]
        way = "请写已经建立联系的所的名称。"
        raise Refused("没有找到“{text}”这个所。", way, self._choices, text=text)

    def _town(self, node: str) -> str:
        """东华 for the office of 东华镇: what people call it."""
        place = self._desk.rules.places.get(node.partition("-")[0])
        return short_name(place.name) if place else ""

    # -- by its place ----------------------------------------------------------------------------

    def _placed(self, row: RowRead, draft: MatterDraft, code: str) -> str:
        key = str(Told.of("第{row}行", row=row.line.number))
        place = self._places.name(code[:_VILLAGE_DIGITS]) if code else ""
        answers = self._layout.answers
        decided = answers.get(OF_ROW, {}).get(key) or answers.get(OF_PLACE, {}).get(place, "")
        serving = [str(peer.node) for peer in offices_of(self._desk.store.read, code)]
        if decided not in self._offices and len(serving) != 1:
            self._refuse(row, key, place, serving)
            return ""
        chosen = decided in self._offices
        node = decided if chosen else serving[0]
        whom = " ".join(part for part in (draft.parties[0].name, draft.title) if part)
        row.proposals.append(Proposal(row.line.number, key, whom, place, node, self._choices, chosen))
        return node

    def _refuse(self, row: RowRead, key: str, place: str, serving: list[str]) -> None:
        """Nobody guesses: a person says it, of all rows of the place, or of this row where it has none."""
        choices = tuple((node, name) for node, name in self._choices if not serving or node in serving)
        if serving:
            what = Told.of("没有写承办的所，“{place}”有{count}个所管。", place=place, count=len(serving))
        elif place:
            what = Told.of("没有写承办的所，也没有管“{place}”的所建立了联系。", place=place)
        else:
            what = Told.of("没有写承办的所，也看不出属地。")
        row.wrong(_FIELD, what, "请选一个所，或者在表里写上。", choices)
        fault, field = row.faults[-1], OF_PLACE if place else OF_ROW
        row.faults[-1] = replace(fault, head=fault.head or self._label, field=field, text=place or key)

    @cached_property
    def _offices(self) -> dict[str, str]:
        found = [peer for peer in peers.peers(self._desk.store.read) if peer.role == OFFICE_ROLE]
        return {str(peer.node): peer.name for peer in found}

    @cached_property
    def _choices(self) -> tuple[tuple[str, str], ...]:
        return tuple(self._offices.items())
