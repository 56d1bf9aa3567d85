"""Cards of persons and units: one card, many matters; who was here before."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection
from typing import Any

from desktop_app.base.errors import InputProblem, UserProblem
from desktop_app.base.ids import RecordId
from desktop_app.domain.changes import Changes
from desktop_app.domain.checks import birth_of, check_party, sex_of
from desktop_app.domain.drafts import PartyDraft
from desktop_app.domain.idnumbers import tidy_id
from desktop_app.domain.records import MatterParty, Party
from desktop_app.domain.texts import tidy_name, tidy_phone, tidy_text
from desktop_app.services.clocks import mend_clocks
from desktop_app.services.confidential import may_see_party
from desktop_app.services.desk import Desk
from desktop_app.services.repeats.seen import Seen, SeenBefore
from desktop_app.store.transaction import Transaction

__all__ = ["Parties", "Seen", "take_party"]


class Parties:
    """Use cases around cards. Any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def get(self, party_id: str) -> Party | None:
        """None for one that only confidential matters name which are kept from the person at the desk."""
        return self._desk.store.read.get(Party, party_id) if may_see_party(self._desk, party_id) else None

    def seen_before(self, draft: PartyDraft, unlike: Collection[str] = ()) -> list[Seen]:
        """People who were here before, the surest first, without those of `unlike` (`services.repeats.seen`)."""
        return SeenBefore(self._desk).of(draft, unlike)

    def correct(self, party_id: str, draft: PartyDraft, reason: str = "") -> Changes:
        """Changes a card (更正); the old values stay in the history, with the reason where one is given.

        Limits of our matters that depend on the name or address follow. Raises `InputProblem`.
        """
        return self._desk.store.change(lambda tx: self.correct_in(tx, party_id, draft, reason))

    def correct_in(self, tx: Transaction, party_id: str, draft: PartyDraft, reason: str = "") -> Changes:
        """`correct` inside an open transaction, for whoever writes more along with it."""
        problems = check_party(draft, self._desk.clock.today())
        if problems:
            raise InputProblem(problems)
        tx.set(Party, party_id, reason=reason, **_fields(draft))
        for link in tx.records.of(MatterParty, "party_id", party_id):
            mend_clocks(tx, self._desk.rules, link.matter_id)
        return tx.changes(RecordId(party_id))


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
        "phone": tidy_phone(draft.phone),
        "place_code": draft.place_code,
        "address": tidy_text(draft.address),
        "elderly": draft.elderly,
        "disabled": draft.disabled,
        "low_income": draft.low_income,
    }


def take_party(tx: Transaction, draft: PartyDraft, secret: str = "") -> RecordId:
    """The chosen card brought up to what was typed, or a new card. Inside an open transaction.

    Another node's card is not ours to change: we take a copy. So we do for a confidential matter (`secret` is
    its id), since a tie to an open card would tell who is meant.
    """
    fields = _fields(draft)
    record = tx.new_id()
    if not draft.party_id:
        tx.add(Party(id=record, **fields), within=secret)
        return record
    card = tx.records.get(Party, draft.party_id)
    if card is None:
        raise UserProblem("没有这个人的资料。", way_out="请重新选择，或直接填写姓名。", field="name")
    given = {name: value for name, value in fields.items() if value not in ("", None, False)}
    if card.owner == tx.node and not secret:
        tx.set(Party, card.id, **given)
        return card.id
    tx.add(dataclasses.replace(card, id=record, **given), within=secret)
    return record
