"""Anything a desk can do, in any order: the journal stays whole, numbers stay single, nothing is written beside it."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from datetime import timedelta
from pathlib import Path

from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, multiple, rule

from desktop_app.base.clock import SetClock
from desktop_app.base.errors import UserProblem
from desktop_app.domain.changes import Changes
from desktop_app.domain.drafts import MatterDraft, PartyDraft, VisitDraft
from desktop_app.domain.records import TYPES, Clock, GivenNumber, Letter, LetterState, Matter
from tests.services.conftest import make_core

VILLAGE = "532301105203"
people = st.sampled_from(
    (
        PartyDraft(name="张㐂", place_code=VILLAGE),
        PartyDraft(anonymous=True),
        PartyDraft(name="李国强", phone="13908780001"),
        PartyDraft(),
    )
)
numbers = st.sampled_from(("", "", "东华信 2026-0003", "东华信 2026-0009", "县交办 12"))
days_back = st.integers(0, 400)
kinds = st.sampled_from(("petition", "dispute"))
titles = st.sampled_from(("排水沟被占", "粉尘", ""))


class Desk(RuleBasedStateMachine):
    """A person who does things in turn and out of turn; refusals must leave no trace."""

    matters = Bundle("matters")
    letters = Bundle("letters")
    done = Bundle("done")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="machine-"))
        last = {"register/信": (2026, 5)}
        self.core = make_core(self.folder, "office", "532301105", "王建国", last_numbers=last)
        assert isinstance(self.core.around.clock, SetClock)
        self.clock = self.core.around.clock
        self.services = self.core.services

    def teardown(self) -> None:
        try:
            assert self.core.store.replay_digest() == self.core.store.digest()
            assert self.core.store.quick_check() == []
        finally:
            self.core.close()
            shutil.rmtree(self.folder)

    def attempt(self, work: object) -> Changes | None:
        """Does it, or proves that a refusal changed nothing."""
        before = self.core.store.digest()
        try:
            changes: Changes = work()  # type: ignore[operator]
        except UserProblem as problem:
            assert self.core.store.digest() == before
            assert problem.text
            return None
        return changes

    @rule(
        target=matters,
        person=people,
        title=titles,
        number=numbers,
        back=days_back,
        kind=st.sampled_from(("petition", "dispute")),
    )
    def register(self, person: PartyDraft, title: str, number: str, back: int, kind: str) -> object:
        day = self.clock.today() - timedelta(days=back)
        draft = MatterDraft(
            kind=kind,
            parties=(person,),
            title=title,
            number=number,
            received_on=day,
            registered_on=day,
            purpose="M36",
        )
        changes = self.attempt(lambda: self.services.matters.register(draft))
        return changes.made if changes else multiple()

    @rule(target=done, matter=matters, data=st.data())
    def act(self, matter: str, data: st.DataObject) -> object:
        page = self.services.matters.page(matter)
        actions = [one for one in page.procedure.actions.values() if one.from_states]
        action = data.draw(st.sampled_from(actions))
        inputs: dict[str, object] = {}
        for field in page.procedure.fields_of(action.id):
            if field.options:
                inputs[field.key] = field.options[0].code
            elif field.type == "flag":
                inputs[field.key] = True
            elif field.type in ("text", "long_text"):
                inputs[field.key] = "如实填写"
            elif field.future:
                inputs[field.key] = self.clock.today() + timedelta(days=data.draw(st.integers(-3, 40)))
        return self.attempt(lambda: self.services.steps.act(matter, action.id, inputs)) or multiple()

    @rule(
        target=done, matter=matters, title=titles, back=days_back, channel=st.sampled_from(("L01", "L08", ""))
    )
    def correct(self, matter: str, title: str, back: int, channel: str) -> object:
        values = {
            "title": title,
            "channel": channel,
            "received_on": self.clock.today() - timedelta(days=back),
        }
        return self.attempt(lambda: self.services.matters.correct(matter, values, "听错了")) or multiple()

    @rule(target=done, matter=matters, person=people)
    def correct_card(self, matter: str, person: PartyDraft) -> object:
        card = self.services.matters.page(matter).file.main_party
        if card is None:
            return multiple()
        return self.attempt(lambda: self.services.parties.correct(card.id, person)) or multiple()

    @rule(matter=matters, reason=st.sampled_from(("", "登记错了")))
    def retire(self, matter: str, reason: str) -> None:
        self.attempt(lambda: self.services.matters.retire(matter, reason))

    @rule(target=done, matter=matters)
    def visit(self, matter: str) -> object:
        draft = VisitDraft(started_at=self.clock.now(), findings="看过", matter_ids=(matter,))
        return self.attempt(lambda: self.services.visits.save(draft)) or multiple()

    @rule(target=letters, matter=matters, form=st.sampled_from(("F1", "F2")))
    def write(self, matter: str, form: str) -> object:
        values = self.services.letters.prepare(matter, form).values
        changes = self.attempt(lambda: self.services.letters.save(matter, form, values))
        return changes.made if changes else multiple()

    @rule(
        letter=letters,
        what=st.sampled_from(("submit", "approve", "issue", "issue", "void", "printed", "serve")),
    )
    def handle(self, letter: str, what: str) -> None:
        letters, today = self.services.letters, self.clock.today()
        work = {
            "submit": lambda: letters.submit(letter),
            "approve": lambda: letters.approve(letter, "陈立新", today),
            "issue": lambda: letters.issue(letter),
            "void": lambda: letters.void(letter, "写错"),
            "printed": lambda: letters.note_printed(letter),
            "serve": lambda: letters.serve(letter, today, "W1", "张㐂"),
        }[what]
        self.attempt(work)

    @rule(changes=done)
    def undo(self, changes: Changes) -> None:
        possible = self.services.undo.possible(changes)
        assert (self.attempt(lambda: self.services.undo.undo(changes)) is not None) == possible

    @rule(days=st.integers(1, 40))
    def time_goes_on(self, days: int) -> None:
        self.clock.forward(days=days)

    @invariant()
    def no_number_stands_twice(self) -> None:
        read = self.core.store.read
        given = [(one.series, one.year, one.counter) for one in read.find(GivenNumber)]
        assert max(Counter(given).values(), default=1) == 1
        texts = [one.number for one in (*read.find(Matter), *read.find(Letter)) if one.number]
        assert max(Counter(texts).values(), default=1) == 1

    @invariant()
    def every_number_is_explained(self) -> None:
        read = self.core.store.read
        owners = {one.id: one for one in (*read.find(Matter), *read.find(Letter))}
        for number in read.find(GivenNumber, "given_to <> 'before'"):
            owner = owners[number.given_to]
            gone = bool(owner.retired) or (isinstance(owner, Letter) and owner.state == LetterState.VOID)
            assert owner.number == number.text
            assert bool(number.void_reason) == gone

    @invariant()
    def one_clock_of_a_kind_runs_and_the_end_has_its_day(self) -> None:
        read = self.core.store.read
        for matter in read.find(Matter, "retired = ''"):
            running = [one for one in read.of(Clock, "matter_id", matter.id) if one.stopped_on is None]
            assert max(Counter(one.clock for one in running).values(), default=1) == 1
            assert (matter.closed_on is not None) == self._is_closed(matter)

    def _is_closed(self, matter: Matter) -> bool:
        procedure = self.core.desk.rules.procedures.get(matter.procedure, matter.procedure_version)
        return procedure.state(matter.state).closed

    @invariant()
    def every_record_stands_in_the_journal(self) -> None:
        for table in TYPES:
            own = "SELECT 1 FROM entry e WHERE e.lseq = t.lseq AND e.id = t.id"
            sql = f"SELECT count(*) FROM {table} t WHERE NOT EXISTS ({own})"
            assert self.core.store.read.value(sql) == 0


Desk.TestCase.settings = hypothesis_settings(max_examples=12, stateful_step_count=30)
TestDesk = Desk.TestCase
