"""Registering, correcting and reading matters (事项)."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from desktop_app.base.clock import CHINA
from desktop_app.base.errors import InputProblem, NotAllowed, Problem, UserProblem
from desktop_app.base.ids import RecordId
from desktop_app.domain.changes import Changes
from desktop_app.domain.checks import check_party
from desktop_app.domain.drafts import MatterDraft, PartyDraft, check_matter
from desktop_app.domain.numbering import REGISTER_PATTERN
from desktop_app.domain.procedures import (
    ActionOption,
    MatterFacts,
    NextStep,
    Procedure,
    gaps,
    next_step,
    options,
    perform,
)
from desktop_app.domain.records import Matter, MatterParty, Visit
from desktop_app.services import numbers
from desktop_app.services.desk import Desk
from desktop_app.services.facts import MatterFile, facts_of, open_file
from desktop_app.services.numberseries import register_series
from desktop_app.services.parties import take_party
from desktop_app.services.settings import Settings
from desktop_app.services.steps import Steps, write_outcome
from desktop_app.services.visits import Visits
from desktop_app.store.local import drop_draft
from desktop_app.store.transaction import Transaction

_FIXED = frozenset(
    {"kind", "procedure", "procedure_version", "state", "number", "registered_at", "closed_on"}
)


@dataclass(frozen=True)
class MatterPage:
    """All that the page of one matter shows. `mine`: this node may act on it."""

    file: MatterFile
    procedure: Procedure
    state_title: str
    options: tuple[ActionOption, ...]
    next_step: NextStep
    gaps: tuple[Problem, ...]
    visits: tuple[Visit, ...]
    mine: bool


class Matters:
    """Any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._steps = Steps(desk)

    def register(self, draft: MatterDraft, draft_id: str = "") -> Changes:
        """Registers at once with number, clocks and step; `draft_id` is forgotten in the same transaction.

        Raises `InputProblem` naming each field; gaps are no obstacle, they become to-dos.
        """
        draft = self._with_defaults(draft)
        problems = check_matter(draft, self._desk.clock.today())
        for party in draft.parties:
            problems += check_party(party, self._desk.clock.today())
        if problems:
            raise InputProblem(problems)
        return self._desk.store.change(lambda tx: self._register(tx, draft, draft_id))

    def _with_defaults(self, draft: MatterDraft) -> MatterDraft:
        today = self._desk.clock.today()
        by = self._desk.store.who.by
        return dataclasses.replace(
            draft,
            received_on=draft.received_on or draft.registered_on or today,
            registered_on=draft.registered_on or today,
            first_receiver=draft.first_receiver.strip() or by,
            place_code=draft.place_code or self._desk.identity.place_code,
        )

    def _register(self, tx: Transaction, draft: MatterDraft, draft_id: str) -> Changes:
        rules = self._desk.rules
        procedure = rules.procedure_for(draft.kind)
        record = tx.new_id()
        number = self._number(tx, draft, procedure, record)
        matter = self._matter(record, draft, procedure, number)
        tx.add(matter)
        for place, party in enumerate(draft.parties):
            party_id = take_party(tx, party)
            tx.add(
                MatterParty(id=tx.new_id(), matter_id=record, party_id=party_id, role=party.role, place=place)
            )
        facts = facts_of(open_file(tx.records, matter))
        inputs = {
            field.key: getattr(draft, field.key, "") for field in procedure.fields_of(procedure.opening)
        }
        inputs["registered_on"] = draft.registered_on
        today = self._desk.clock.today()
        outcome = perform(
            procedure, facts, procedure.opening, inputs, today, rules.calendar, acting=self._steps.acting
        )
        write_outcome(tx, matter, procedure.action(procedure.opening), outcome)
        if draft_id:
            drop_draft(tx, draft_id)
        return tx.changes(record)

    def _number(self, tx: Transaction, draft: MatterDraft, procedure: Procedure, record: RecordId) -> str:
        signs = {**Settings(self._desk).all(), "sign": procedure.sign}
        series = numbers.Series(register_series(procedure.sign), REGISTER_PATTERN)
        if draft.number.strip():
            return numbers.keep_old(tx, series, draft.number, signs, record, "number")
        year = (draft.registered_on or self._desk.clock.today()).year
        return numbers.give(tx, series, year, signs, record)

    def _matter(self, record: RecordId, draft: MatterDraft, procedure: Procedure, number: str) -> Matter:
        skip = {"parties", "registered_on", "number"}
        values = {f.name: getattr(draft, f.name) for f in dataclasses.fields(draft) if f.name not in skip}
        now = self._desk.clock.now()
        day = draft.registered_on or now.date()
        at = now if day == now.date() else datetime.combine(day, time(12), CHINA)
        return Matter(
            **{**values, "title": draft.title.strip()},
            id=record,
            procedure=procedure.id,
            procedure_version=procedure.version,
            number=number,
            old_number=bool(draft.number.strip()),
            registered_at=at,
        )

    def correct(self, matter_id: str, values: Mapping[str, Any]) -> Changes:
        """Changes facts of a matter (更正); number, state and procedure are not among them."""
        forbidden = _FIXED & set(values)
        if forbidden:
            raise NotAllowed("登记号、状态和程序不能直接改。", way_out="请用相应的办理步骤。")
        if not str(values.get("title", "x")).strip():
            raise InputProblem([Problem("title", "请用一句话写明反映什么事。")])
        if not str(values.get("first_receiver", "x")).strip():
            raise InputProblem([Problem("first_receiver", "首问责任人不能为空。")])
        return self._desk.store.change(lambda tx: self._correct(tx, matter_id, values))

    def _correct(self, tx: Transaction, matter_id: str, values: Mapping[str, Any]) -> Changes:
        tx.set(Matter, self._mine(tx, matter_id).id, **values)
        return tx.changes(RecordId(matter_id))

    def _mine(self, tx: Transaction, matter_id: str) -> Matter:
        matter = tx.records.get(Matter, matter_id)
        if matter is None:
            raise UserProblem("没有这个事项。", way_out="请刷新页面。")
        if matter.owner != tx.node:
            raise NotAllowed("这个事项由别的单位办理，本机只能查看。", way_out="需要改动时，请联系承办单位。")
        return matter

    def add_party(self, matter_id: str, draft: PartyDraft) -> Changes:
        """Adds a person to a matter. Raises `InputProblem`."""
        problems = check_party(draft, self._desk.clock.today())
        if not (draft.name.strip() or draft.anonymous or draft.party_id):
            problems.append(Problem("name", "请填写姓名，或勾选“匿名”。"))
        if problems:
            raise InputProblem(problems)

        def work(tx: Transaction) -> Changes:
            matter = self._mine(tx, matter_id)
            links = tx.records.of(MatterParty, "matter_id", matter.id)
            place = 1 + max((link.place for link in links), default=-1)
            party_id = take_party(tx, draft)
            tx.add(
                MatterParty(
                    id=tx.new_id(), matter_id=matter.id, party_id=party_id, role=draft.role, place=place
                )
            )
            return tx.changes(matter.id)

        return self._desk.store.change(work)

    def remove_party(self, link_id: str, reason: str) -> Changes:
        """Takes a person out of a matter; the card and the history stay."""

        def work(tx: Transaction) -> Changes:
            tx.retire(MatterParty, link_id, reason)
            return tx.changes()

        return self._desk.store.change(work)

    def get(self, matter_id: str) -> Matter | None:
        return self._desk.store.read.get(Matter, matter_id)

    def find_by_number(self, number: str) -> Matter | None:
        """The matter with this 登记号, ours before others'."""
        found = self._desk.store.read.of(Matter, "number", number.strip())
        own = [matter for matter in found if matter.owner == self._desk.identity.node]
        return next(iter([*own, *found]), None)

    def facts(self, matter: Matter) -> MatterFacts:
        """The facts of a matter in the engine's words."""
        return facts_of(open_file(self._desk.store.read, matter))

    def page(self, matter_id: str) -> MatterPage:
        """Reads everything the page shows. Raises `UserProblem` if there is no such matter."""
        matter = self.get(matter_id)
        if matter is None:
            raise UserProblem("没有这个事项。", way_out="请刷新页面。")
        file = open_file(self._desk.store.read, matter)
        facts = facts_of(file)
        procedure = self._desk.rules.procedures.get(matter.procedure, matter.procedure_version)
        today = self._desk.clock.today()
        return MatterPage(
            file=file,
            procedure=procedure,
            state_title=procedure.state(matter.state).title,
            options=options(procedure, facts, today, self._steps.acting),
            next_step=next_step(procedure, facts, today, self._steps.acting),
            gaps=gaps(procedure, facts),
            visits=tuple(Visits(self._desk).of_matter(matter_id)),
            mine=matter.owner == self._desk.identity.node,
        )

    def earlier_of(self, matter: Matter) -> list[Matter]:
        """Other matters of the same people, newest first."""
        records = self._desk.store.read
        rows = records.rows(
            "SELECT DISTINCT b.matter_id FROM matter_party a JOIN matter_party b ON a.party_id = b.party_id"
            " WHERE a.matter_id = ? AND b.matter_id <> a.matter_id AND a.retired = '' AND b.retired = ''",
            (matter.id,),
        )
        found = records.many(Matter, [str(row[0]) for row in rows]).values()
        return sorted(found, key=lambda m: str(m.registered_at), reverse=True)
