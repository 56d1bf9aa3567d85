"""Cards of persons and units: one card, many matters; who was here before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from desktop_app.base.errors import InputProblem
from desktop_app.base.ids import RecordId
from desktop_app.domain.changes import Changes
from desktop_app.domain.checks import birth_of, check_party, sex_of
from desktop_app.domain.drafts import PartyDraft
from desktop_app.domain.idnumbers import tidy_id
from desktop_app.domain.records import Matter, Party
from desktop_app.domain.texts import tidy_name
from desktop_app.services.desk import Desk
from desktop_app.store.transaction import Transaction

_SHOWN = 8


@dataclass(frozen=True)
class Seen:
    """A card that fits what is being typed, why it fits, and the matters it took part in (newest first)."""

    party: Party
    reason: str
    matters: tuple[Matter, ...]


class Parties:
    """Use cases around cards. Any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def get(self, party_id: str) -> Party | None:
        return self._desk.store.read.get(Party, party_id)

    def seen_before(self, draft: PartyDraft) -> list[Seen]:
        """People who were here before, by ID number, phone, name with village, then name alone."""
        found: dict[str, tuple[Party, str]] = {}
        for where, params, reason in _queries(draft):
            for party in self._desk.store.read.find(Party, where, params, "lseq DESC", _SHOWN):
                found.setdefault(party.id, (party, reason))
        return [Seen(party, reason, self._matters(party)) for party, reason in list(found.values())[:_SHOWN]]

    def _matters(self, party: Party) -> tuple[Matter, ...]:
        ids = self._desk.store.read.rows(
            "SELECT DISTINCT matter_id FROM matter_party WHERE party_id = ? AND retired = ''", (party.id,)
        )
        matters = self._desk.store.read.many(Matter, [str(row[0]) for row in ids]).values()
        return tuple(sorted(matters, key=lambda m: str(m.registered_at), reverse=True))

    def correct(self, party_id: str, draft: PartyDraft) -> Changes:
        """Changes a card; the old values stay in the history. Raises `InputProblem`."""
        problems = check_party(draft, self._desk.clock.today())
        if problems:
            raise InputProblem(problems)
        return self._desk.store.change(lambda tx: _correct(tx, party_id, draft))


def _queries(draft: PartyDraft) -> list[tuple[str, tuple[str, ...], str]]:
    queries: list[tuple[str, tuple[str, ...], str]] = []
    name, number = tidy_name(draft.name), tidy_id(draft.id_number)
    if len(number) >= 6:
        queries.append(("id_number = ? AND retired = ''", (number,), "身份证号相同"))
    if len(draft.phone.strip()) >= 7:
        queries.append(("phone = ? AND retired = ''", (draft.phone.strip(),), "电话相同"))
    if name and draft.place_code:
        queries.append(
            (
                "name = ? AND place_code LIKE ? AND retired = ''",
                (name, draft.place_code[:12] + "%"),
                "同村同名",
            )
        )
    if len(name) >= 2:
        queries.append(("name = ? AND retired = ''", (name,), "同名"))
    return queries


def _fields(draft: PartyDraft) -> dict[str, Any]:
    number = tidy_id(draft.id_number)
    return {
        "name": tidy_name(draft.name),
        "anonymous": draft.anonymous,
        "id_kind": draft.id_kind,
        "id_number": number,
        "sex": draft.sex or sex_of(number),
        "born_on": birth_of(number),
        "id_kept": draft.id_kept,
        "phone": draft.phone.strip(),
        "place_code": draft.place_code,
        "address": draft.address.strip(),
        "elderly": draft.elderly,
        "disabled": draft.disabled,
        "low_income": draft.low_income,
    }


def take_party(tx: Transaction, draft: PartyDraft) -> RecordId:
    """The chosen card brought up to what was typed, or a new card. Inside an open transaction."""
    fields = _fields(draft)
    if draft.party_id:
        given = {name: value for name, value in fields.items() if value not in ("", None, False)}
        tx.set(Party, draft.party_id, **given)
        return RecordId(draft.party_id)
    record = tx.new_id()
    tx.add(Party(id=record, **fields))
    return record


def _correct(tx: Transaction, party_id: str, draft: PartyDraft) -> Changes:
    tx.set(Party, party_id, **_fields(draft))
    return tx.changes(RecordId(party_id))
