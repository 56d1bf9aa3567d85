"""Registering, correcting and reading matters (事项)."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
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
from desktop_app.domain.records import Clock, Letter, LetterState, Matter, MatterParty, Step, Visit
from desktop_app.domain.texts import tidy_text
from desktop_app.services import numbers
from desktop_app.services.clocks import mend_clocks
from desktop_app.services.confidential import (
    is_confidential,
    may_open,
    note_opening,
    refuse_stranger,
    visible,
)
from desktop_app.services.desk import Desk
from desktop_app.services.facts import MatterFile, facts_of, new_file, open_file
from desktop_app.services.numberseries import register_series
from desktop_app.services.own import own_matter
from desktop_app.services.parties import take_party
from desktop_app.services.repeats.denials import deny_typed
from desktop_app.services.representatives import refuse_one_more, too_many
from desktop_app.services.rulebook import RuleBook
from desktop_app.services.sealed.coming import settle_one, tell_keys, what_stays, without_key
from desktop_app.services.settings import Settings
from desktop_app.services.steps import Steps, write_outcome
from desktop_app.services.visits import Visits
from desktop_app.store.local import drop_draft
from desktop_app.store.transaction import Transaction

_DRAFTED = {f.name for f in dataclasses.fields(MatterDraft)} & {f.name for f in dataclasses.fields(Matter)}
CORRECTABLE = frozenset(_DRAFTED - {"kind", "number"})
_LONG = frozenset({"request", "facts"})


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


@dataclass(frozen=True)
class OldEnd:
    """How an old ledger says a matter ended: a closed state of its procedure, the day, a code of the outcomes."""

    state: str
    on: date
    title: str
    result: str = ""


class Matters:
    """Any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._steps = Steps(desk)

    def register(self, draft: MatterDraft, draft_id: str = "", *, sure: bool = True) -> Changes:
        """Registers at once with number, clocks and step; `draft_id` is forgotten in the same transaction.

        Raises `InputProblem` naming each field; gaps are no obstacle, they become to-dos. Who is not `sure`
        of an old number is asked by `NumberLeaps` before the run leaps.
        """
        draft = self._with_defaults(draft)
        problems = check_matter(draft, self._desk.clock.today())
        problems += too_many(self._desk.rules, draft.kind, [party.role for party in draft.parties])
        for party in draft.parties:
            problems += check_party(party, self._desk.clock.today())
        if problems:
            raise InputProblem(problems)

        def work(tx: Transaction) -> Changes:
            record = self._register(tx, draft, sure)
            if draft_id:
                drop_draft(tx, draft_id)
            return dataclasses.replace(tx.changes(record), remarks=without_key(self._desk, draft.named))

        return self._desk.store.change(work)

    def register_in(self, tx: Transaction, draft: MatterDraft) -> RecordId:
        """`register` of a draft that was checked, inside an open transaction: for imports. Returns the matter."""
        return self._register(tx, self._with_defaults(draft), sure=True)

    def keep_closed_in(self, tx: Transaction, draft: MatterDraft, end: OldEnd) -> RecordId:
        """A matter of an old ledger that was over before this program came: its facts, number and end.

        No limit runs or ran: whether old ones were kept nobody knows here.
        """
        draft = self._with_defaults(draft)
        procedure = self._desk.rules.procedure_for(draft.kind)
        record = tx.new_id()
        matter = self._matter(record, draft, procedure, self._number(tx, draft, procedure, record, sure=True))
        tx.add(dataclasses.replace(matter, state=end.state, closed_on=end.on, result=end.result))
        for party in draft.parties:
            _add_party(tx, matter, party)
        opening = procedure.action(procedure.opening)
        began = Step(
            id=tx.new_id(),
            matter_id=record,
            action=opening.id,
            title=opening.title,
            to_state=opening.to_state,
            done_on=draft.registered_on,
            recorded_at=tx.now,
            by=tx.by,
        )
        tx.add(began)
        tx.add(
            dataclasses.replace(
                began,
                id=tx.new_id(),
                action="",
                title=end.title,
                from_state=opening.to_state,
                to_state=end.state,
                done_on=end.on,
            )
        )
        return record

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

    def _register(self, tx: Transaction, draft: MatterDraft, sure: bool) -> RecordId:
        rules = self._desk.rules
        procedure = rules.procedure_for(draft.kind)
        record = tx.new_id()
        number = self._number(tx, draft, procedure, record, sure)
        matter = self._matter(record, draft, procedure, number)
        # Born in the state that registering leads to: one line of the journal instead of two.
        tx.add(dataclasses.replace(matter, state=procedure.action(procedure.opening).to_state))
        cards = [_add_party(tx, matter, party) for party in draft.parties]
        if matter.confidential:
            tell_keys(tx, self._desk)
        elif draft.unlike:
            deny_typed(tx, record, next(iter(cards), ""), draft.unlike)
        facts = facts_of(new_file(tx.records, matter))
        inputs = {
            field.key: getattr(draft, field.key, "") for field in procedure.fields_of(procedure.opening)
        }
        inputs["registered_on"] = draft.registered_on
        today, acting = self._desk.clock.today(), self._steps.acting
        outcome = perform(procedure, facts, procedure.opening, inputs, today, rules.calendar, acting=acting)
        write_outcome(tx, matter, procedure.action(procedure.opening), outcome)
        return record

    def _number(
        self, tx: Transaction, draft: MatterDraft, procedure: Procedure, record: RecordId, sure: bool
    ) -> str:
        signs = {**Settings(self._desk).all(tx.records), "sign": procedure.sign}
        series = numbers.Series(register_series(procedure.sign), REGISTER_PATTERN)
        if draft.number.strip():
            return numbers.keep_old(tx, series, draft.number, signs, record, "number", sure=sure)
        day = draft.registered_on or self._desk.clock.today()
        return numbers.give(tx, series, day.year, signs, record)

    def _matter(self, record: RecordId, draft: MatterDraft, procedure: Procedure, number: str) -> Matter:
        values = _tidied({name: getattr(draft, name) for name in _DRAFTED - {"number"}})
        now = self._desk.clock.now()
        day = draft.registered_on or now.date()
        values["flags"] = implied_flags(self._desk.rules, draft)
        if is_confidential(self._desk.rules, draft.purpose, draft.category):
            values |= {"confidential": True, "named": draft.named or (self._desk.store.who.by,)}
        at = now if day == now.date() else datetime.combine(day, time(12), CHINA)
        return Matter(
            **{**values, "kind": procedure.kind},
            id=record,
            procedure=procedure.id,
            procedure_version=procedure.version,
            number=number,
            old_number=bool(draft.number.strip()),
            registered_at=at,
        )

    def correct(self, matter_id: str, values: Mapping[str, Any], reason: str = "") -> Changes:
        """Changes facts of a matter (更正); number, state and procedure are not among them.

        The reason stays in the history. Limits that count from, or until, a corrected date follow.
        Raises `InputProblem` naming each field.
        """
        return self._desk.store.change(lambda tx: self.correct_in(tx, matter_id, values, reason))

    def correct_in(
        self, tx: Transaction, matter_id: str, values: Mapping[str, Any], reason: str = ""
    ) -> Changes:
        """`correct` inside an open transaction, for whoever writes more along with it."""
        if set(values) - CORRECTABLE:
            raise NotAllowed("登记号、状态和程序不能直接改。", way_out="请用相应的办理步骤。")
        matter = own_matter(tx, matter_id)
        _refuse_correction(matter, values, self._desk.clock.today())
        secrecy = self._secrecy(matter, values)
        tx.set(Matter, matter.id, reason=reason, **secrecy, **_tidied(values))
        if secrecy or (matter.confidential and "named" in values):
            settle_one(tx, self._desk, matter.id)
        mend_clocks(tx, self._desk.rules, matter.id)
        return dataclasses.replace(
            tx.changes(matter.id), remarks=what_stays(self._desk, secrecy, values.get("named", ()))
        )

    def _secrecy(self, matter: Matter, values: Mapping[str, Any]) -> dict[str, Any]:
        """What another purpose or category means for who may open it (条例30)."""
        purpose = values.get("purpose", matter.purpose)
        secret = is_confidential(self._desk.rules, purpose, values.get("category", matter.category))
        if secret == matter.confidential:
            return {}
        named = {} if "named" in values or matter.named else {"named": (self._desk.store.who.by,)}
        return {"confidential": secret, **(named if secret else {})}

    def retire(self, matter_id: str, reason: str) -> Changes:
        """Takes out a matter that was registered by mistake (注销); its number stays void with the reason.

        Raises `NotAllowed` while an issued letter stands, `InputProblem` without a reason.
        """

        def work(tx: Transaction) -> Changes:
            matter = own_matter(tx, matter_id)
            letters = tx.records.of(Letter, "matter_id", matter.id)
            if any(letter.state == LetterState.ISSUED for letter in letters):
                raise NotAllowed("这个事项已经出具文书，不能注销。", way_out="确实登记错的，请先作废文书。")
            tx.retire(Matter, matter.id, reason)
            for clock in tx.records.of(Clock, "matter_id", matter.id):
                tx.retire(Clock, clock.id, reason)
            for letter in letters:
                tx.retire(Letter, letter.id, reason)
            numbers.void(tx, matter.id, reason.strip())
            return tx.changes(matter.id)

        return self._desk.store.change(work)

    def add_party(self, matter_id: str, draft: PartyDraft) -> Changes:
        """Adds a person to a matter. Raises `InputProblem`."""
        problems = check_party(draft, self._desk.clock.today())
        if not (draft.name.strip() or draft.anonymous or draft.party_id):
            problems.append(Problem("name", "请填写姓名，或勾选“匿名”。"))
        if problems:
            raise InputProblem(problems)

        def work(tx: Transaction) -> Changes:
            matter = own_matter(tx, matter_id)
            refuse_one_more(tx, self._desk.rules, matter, draft.role)
            _add_party(tx, matter, draft)
            mend_clocks(tx, self._desk.rules, matter.id)
            return tx.changes(matter.id)

        return self._desk.store.change(work)

    def remove_party(self, link_id: str, reason: str) -> Changes:
        """Takes a person out of a matter; the card and the history stay. Raises `InputProblem` without a reason."""

        def work(tx: Transaction) -> Changes:
            link = tx.records.get(MatterParty, link_id)
            if link is None:
                raise UserProblem("这个人已经不在当事人中。", way_out="请刷新页面。")
            matter = own_matter(tx, link.matter_id)
            tx.retire(MatterParty, link.id, reason)
            mend_clocks(tx, self._desk.rules, matter.id)
            return tx.changes(matter.id)

        return self._desk.store.change(work)

    def get(self, matter_id: str) -> Matter | None:
        """None also for a confidential one that is kept from the person at the desk."""
        matter = self._desk.store.read.get(Matter, matter_id)
        return matter if matter is not None and may_open(self._desk, matter) else None

    def find_by_number(self, number: str) -> Matter | None:
        """The matter with this 登记号, ours before others'."""
        found = visible(self._desk, self._desk.store.read.of(Matter, "number", number.strip()))
        own = [matter for matter in found if matter.owner == self._desk.identity.node]
        return next(iter([*own, *found]), None)

    def facts(self, matter: Matter) -> MatterFacts:
        """The facts of a matter in the engine's words. Raises `NotAllowed` for a confidential one."""
        refuse_stranger(self._desk, matter)
        return facts_of(open_file(self._desk.store.read, matter))

    def page(self, matter_id: str) -> MatterPage:
        """Reads everything the page shows; the opening of a confidential matter is kept.

        Raises `UserProblem` if there is no such matter, `NotAllowed` for one that is kept from this person.
        """
        matter = self._desk.store.read.get(Matter, matter_id)
        if matter is None:
            raise UserProblem("没有这个事项。", way_out="请刷新页面。")
        note_opening(self._desk, matter)
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
        used = [matter for matter in visible(self._desk, found) if not matter.retired]
        return sorted(used, key=lambda m: str(m.registered_at), reverse=True)


def implied_flags(rules: RuleBook, draft: MatterDraft) -> tuple[str, ...]:
    """The flags that were ticked, with those that the code list says follow from the facts (集体, 重复)."""
    found = list(draft.flags)
    for code in rules.codes["matter_flags"].items:
        people = code.attribute("people")
        many = people.isdigit() and draft.people_count >= int(people)
        if (many or (code.attribute("earlier") and draft.earlier_matter)) and code.code not in found:
            found.append(code.code)
    return tuple(found)


def _add_party(tx: Transaction, matter: Matter, draft: PartyDraft) -> RecordId:
    """Returns the card's id."""
    links = tx.records.of(MatterParty, "matter_id", matter.id)
    party_id = take_party(tx, draft, matter.id if matter.confidential else "")
    if any(link.party_id == party_id for link in links):
        raise InputProblem([Problem("name", "这个人已经在当事人中，请不要重复添加。")])
    place = 1 + max((link.place for link in links), default=-1)
    tx.add(MatterParty(id=tx.new_id(), matter_id=matter.id, party_id=party_id, role=draft.role, place=place))
    return party_id


def _tidied(values: Mapping[str, Any]) -> dict[str, Any]:
    """Texts without outer blanks and invisible characters; other values as they are."""
    return {
        name: tidy_text(value, lines=name in _LONG) if isinstance(value, str) else value
        for name, value in values.items()
    }


def _refuse_correction(matter: Matter, values: Mapping[str, Any], today: date) -> None:
    """The checks of a registration, over the matter as it would be."""
    merged = {name: values.get(name, getattr(matter, name)) for name in CORRECTABLE}
    registered = matter.registered_at.date() if matter.registered_at else None
    named = (PartyDraft(anonymous=True),)  # the people are not what is corrected here
    found = check_matter(MatterDraft(**merged, parties=named, registered_on=registered), today)
    problems = [
        Problem("received_on", "收到日期不能晚于登记日期，请核对。") if one.field == "registered_on" else one
        for one in found
    ]
    if not str(merged["first_receiver"]).strip():
        problems.append(Problem("first_receiver", "首问责任人不能为空。"))
    if merged["received_on"] is None:
        problems.append(Problem("received_on", "收到日期不能为空。"))
    if problems:
        raise InputProblem(problems)
