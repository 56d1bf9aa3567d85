"""Taking up an assignment: the office's own matter, with origin, people, running clocks and state carried on."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import Any

from desktop_app.base.errors import UserProblem
from desktop_app.base.ids import RecordId
from desktop_app.domain.codes import Code
from desktop_app.domain.drafts import MatterDraft, PartyDraft
from desktop_app.domain.dutyrecords import Assignment, AssignWay
from desktop_app.domain.numbering import REGISTER_PATTERN
from desktop_app.domain.procedures import Procedure, perform
from desktop_app.domain.records import TABLE_OF, Attachment, Clock, Matter, MatterParty, Party, Step
from desktop_app.services import numbers
from desktop_app.services.desk import Desk
from desktop_app.services.duties.snapshot import Snapshot, clocks_of, files_of, matter_of, parties_of
from desktop_app.services.facts import CARRIED, facts_of, new_file
from desktop_app.services.numberseries import register_series
from desktop_app.services.parties import take_party
from desktop_app.services.settings import Settings
from desktop_app.services.steps import Steps, write_outcome
from desktop_app.store.transaction import Transaction

_DRAFTED = {f.name for f in dataclasses.fields(MatterDraft)} & {f.name for f in dataclasses.fields(Matter)}
_CARRIED = _DRAFTED - {"number", "earlier_matter", "responsible", "named", "arrived_on"}
_CARD = {f.name for f in dataclasses.fields(PartyDraft)} & {f.name for f in dataclasses.fields(Party)}
_RECEIPT = "arrived_on"


def open_matter(
    tx: Transaction,
    desk: Desk,
    one: Assignment,
    way: Code,
    source_unit: str,
    arrived_on: date,
    responsible: str,
) -> RecordId:
    """Writes our own matter of an assignment and returns its id. Inside an open transaction."""
    procedure = _procedure(desk, one.snapshot)
    record = tx.new_id()
    signs = {**Settings(desk).all(tx.records), "sign": procedure.sign}
    series = numbers.Series(register_series(procedure.sign), REGISTER_PATTERN)
    number = numbers.give(tx, series, desk.clock.today().year, signs, record)
    matter = _matter(tx, record, number, procedure, one, way, source_unit, arrived_on, responsible)
    # Born in the state that the opening leads to, as a registration does.
    tx.add(dataclasses.replace(matter, state=procedure.action(procedure.opening).to_state))
    for place, (card, role) in enumerate(parties_of(one.snapshot)):
        _add_party(tx, record, card, role, place)
    _open(tx, desk, procedure, matter)
    _carry_clocks(tx, procedure, record, one)
    if one.way == AssignWay.HANDOVER:
        _carry_state(tx, procedure, record, one, way)
    _attach(tx, record, one.snapshot)
    return record


def _procedure(desk: Desk, snapshot: Snapshot) -> Procedure:
    """The procedure in its version at the assigner; the newest of the kind where that is not installed here."""
    values = matter_of(snapshot)
    try:
        return desk.rules.procedures.get(values.get("procedure", ""), values.get("procedure_version", 0))
    except UserProblem:
        return desk.rules.procedure_for(values.get("kind", ""))


def _matter(
    tx: Transaction,
    record: RecordId,
    number: str,
    procedure: Procedure,
    one: Assignment,
    way: Code,
    source_unit: str,
    arrived_on: date,
    responsible: str,
) -> Matter:
    before = matter_of(one.snapshot)
    kept: dict[str, Any] = {name: value for name, value in before.items() if name in _CARRIED}
    if way.attribute("channel"):
        kept["channel"] = way.attribute("channel")
    ours: dict[str, Any] = {
        "procedure": procedure.id,
        "procedure_version": procedure.version,
        "number": number,
        "registered_at": tx.now,
        "first_receiver": kept.get("first_receiver") or tx.by,
        "responsible": responsible.strip() or tx.by,
        "arrived_on": arrived_on,
        "origin": one.origin or one.matter_id,
        "assignment_id": one.id,
        "source_unit": source_unit,
        "source_number": one.number,
        "source_due_on": one.due_on,
    }
    return Matter(id=record, **{**kept, **ours})


def _add_party(tx: Transaction, matter: RecordId, card: dict[str, Any], role: str, place: int) -> None:
    draft = PartyDraft(role=role, **{name: value for name, value in card.items() if name in _CARD})
    party = take_party(tx, dataclasses.replace(draft, party_id=_known_card(tx, draft)))
    tx.add(MatterParty(id=tx.new_id(), matter_id=matter, party_id=party, role=role, place=place))


def _known_card(tx: Transaction, draft: PartyDraft) -> str:
    """Our own card of the same person by ID number, so that a petitioner is not doubled."""
    if len(draft.id_number) < 15:
        return ""
    where = "id_number = ? AND name = ? AND owner = ? AND retired = ''"
    found = tx.records.find(Party, where, (draft.id_number, draft.name, tx.node), limit=1)
    return found[0].id if found else ""


def _open(tx: Transaction, desk: Desk, procedure: Procedure, matter: Matter) -> None:
    opening = procedure.action(procedure.opening)
    facts = facts_of(new_file(tx.records, matter))
    today = desk.clock.today()
    known = {"registered_on": today}
    inputs = {field.key: known.get(field.key, getattr(matter, field.key, "")) for field in opening.fields}
    outcome = perform(
        procedure, facts, opening.id, inputs, today, desk.rules.calendar, acting=Steps(desk).acting
    )
    write_outcome(tx, matter, opening, outcome)


def _carry_clocks(tx: Transaction, procedure: Procedure, matter: RecordId, one: Assignment) -> None:
    """Limits of law go on; those that the opening starts anew on receipt here are not carried (C3, C4)."""
    opening = procedure.action(procedure.opening)
    on_receipt = {start.clock for start in opening.starts if start.since == _RECEIPT}
    started = {start.clock for start in opening.starts}
    whole = one.way == AssignWay.HANDOVER
    if whole:
        for clock in tx.records.of(Clock, "matter_id", matter):
            if clock.clock not in on_receipt:
                tx.retire(Clock, clock.id, "随事项移交，期限接续")
    for values in clocks_of(one.snapshot):
        fits = values.get("clock") not in (on_receipt if whole else started)
        if fits and (whole or values.get("stopped_on") is None) and values.get("clock") in procedure.clocks:
            tx.add(Clock(**{**values, "id": tx.new_id(), "matter_id": matter}))


def _carry_state(tx: Transaction, procedure: Procedure, matter: RecordId, one: Assignment, way: Code) -> None:
    """The state of the first office, and what its steps were told, so that no guard asks for it again."""
    snapshot: Snapshot = one.snapshot
    state = str(snapshot.get("open_state", ""))
    if state not in procedure.states or procedure.state(state).closed:
        return
    step = tx.records.of(Step, "matter_id", matter)[0]
    carried = {"done": snapshot.get("done", []), "papers": snapshot.get("papers", [])}
    inputs = {**snapshot.get("inputs", {}), **step.inputs, CARRIED: carried}
    tx.set(Step, step.id, title=way.title, to_state=state, inputs=inputs)
    tx.set(Matter, matter, state=state, closed_on=None)


def _attach(tx: Transaction, matter: RecordId, snapshot: Snapshot) -> None:
    """The papers and files that came along hang on our matter as attachments of our own."""
    for values in files_of(snapshot):
        tx.add(Attachment(id=tx.new_id(), target_type=TABLE_OF[Matter], target_id=matter, **values))
