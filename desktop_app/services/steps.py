"""Doing an action of a matter's procedure: step, clocks and state in one transaction."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from desktop_app.base.ids import RecordId
from desktop_app.domain.changes import Changes
from desktop_app.domain.procedures import Action, Authority, Outcome, perform
from desktop_app.domain.records import Matter, Step
from desktop_app.domain.servingways import WAYS_LIST, ways_of
from desktop_app.services.clocks import apply_clocks, keep_by_papers
from desktop_app.services.desk import Desk
from desktop_app.services.facts import facts_of, open_file
from desktop_app.services.own import own_matter
from desktop_app.services.reserving import Corrected, correct_paper_service
from desktop_app.services.servicing import refuse_bare_service, serve_with_step
from desktop_app.store.transaction import Transaction

_MATTER_COLUMNS = {f.name for f in dataclasses.fields(Matter)} - {"id", "owner", "lseq", "retired", "state"}


class Steps:
    """Any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def acting(self) -> Authority:
        """By whose own right this desk acts."""
        return Authority.BUREAU if self._desk.identity.is_bureau else Authority.OFFICE

    def act(self, matter_id: str, action_id: str, inputs: Mapping[str, object]) -> Changes:
        """Does an action. Raises `InputProblem` for its fields, `NotAllowed` with the article where forbidden."""
        return self._desk.store.change(lambda tx: self.act_in(tx, matter_id, action_id, inputs))

    def act_in(
        self, tx: Transaction, matter_id: str, action_id: str, inputs: Mapping[str, object]
    ) -> Changes:
        """`act` inside an open transaction, for whoever writes more along with it."""
        matter = own_matter(tx, matter_id)
        rules = self._desk.rules
        procedure = rules.procedures.get(matter.procedure, matter.procedure_version)
        file, today = open_file(tx.records, matter), self._desk.clock.today()
        outcome = perform(
            procedure, facts_of(file), action_id, inputs, today, rules.calendar, acting=self.acting
        )
        refuse_bare_service(ways_of(rules.codes[WAYS_LIST]), procedure, file, outcome)
        write_outcome(tx, matter, procedure.action(action_id), outcome)
        serve_with_step(tx, procedure, file, outcome)
        keep_by_papers(tx, rules, matter.id)
        return dataclasses.replace(tx.changes(RecordId(matter_id)), remarks=outcome.warnings)

    def correct_service(self, matter_id: str, on: date, to: str, reason: str) -> Changes:
        """更正送达 of a paper that was written elsewhere; one of ours is corrected on the letter.

        Raises `InputProblem` by field, `NotAllowed` where no such service was recorded.
        """
        told = Corrected(on, to.strip(), reason.strip())

        def work(tx: Transaction) -> Changes:
            remarks = correct_paper_service(self._desk, tx, matter_id, told)
            return dataclasses.replace(tx.changes(RecordId(matter_id)), remarks=remarks)

        return self._desk.store.change(work)


def write_outcome(tx: Transaction, matter: Matter, action: Action, outcome: Outcome) -> None:
    """Stores what an action did: the step, the clocks, the matter's new state and columns."""
    tx.add(
        Step(
            id=tx.new_id(),
            matter_id=matter.id,
            action=action.id,
            title=action.title,
            from_state=matter.state,
            to_state=outcome.to_state,
            done_on=outcome.done_on,
            recorded_at=tx.now,
            by=tx.by,
            inputs={key: _plain(value) for key, value in outcome.values.items()},
            note=str(outcome.values.get("note", "")),
        )
    )
    apply_clocks(tx, matter.id, outcome)
    columns: dict[str, Any] = {key: value for key, value in outcome.values.items() if key in _MATTER_COLUMNS}
    closed: dict[str, Any] = {"closed_on": outcome.done_on} if outcome.closes else {"closed_on": None}
    tx.set(Matter, matter.id, state=outcome.to_state, **{**columns, **closed})


def _plain(value: object) -> object:
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
