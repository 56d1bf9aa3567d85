"""What befalls an issued letter: printed, sealed, served; and what befell it while nobody was typing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from desktop_app.base.errors import InputProblem, Problem
from desktop_app.base.ids import RecordId
from desktop_app.domain.changes import Changes
from desktop_app.domain.serving import settle
from desktop_app.domain.servingways import RELATIONS_LIST, WAYS_LIST, ServiceWay, ways_of
from desktop_app.services import letterlife
from desktop_app.services.clocks import keep_by_papers
from desktop_app.services.lettercatchup import anything_due, catch_up
from desktop_app.services.letterreading import LetterReading, Values
from desktop_app.services.reserving import Corrected, correct_service
from desktop_app.store.transaction import Transaction


class LetterEvents(LetterReading):
    """Any thread."""

    def note_printed(self, letter_id: str) -> Changes:
        """Counts a print of an issued letter."""
        return self._change(letter_id, lambda tx: letterlife.mark_printed(tx, letter_id))

    def note_sealed(self, letter_id: str, on: date) -> Changes:
        """Records 用印. Raises `InputProblem` for a day before the letter's or after today."""
        today = self._desk.clock.today()
        return self._change(letter_id, lambda tx: letterlife.mark_sealed(tx, letter_id, on, today))

    def ways(self) -> tuple[ServiceWay, ...]:
        """The ways of service, the usual one first."""
        return ways_of(self._desk.rules.codes[WAYS_LIST])

    def serve(self, letter_id: str, on: date, way: str, to: str, note: str = "") -> Changes:
        """Records a plain service (送达): who signed on which day."""
        today = self._desk.clock.today()
        service = letterlife.Service(on, way, to, note)
        return self._change(letter_id, lambda tx: letterlife.mark_served(tx, letter_id, service, today))

    def record_service(self, letter_id: str, way: str, values: Values) -> Changes:
        """Records a service with all that its way asks for (`ways`). Raises `InputProblem` by field.

        A notice, and a post whose receipt is not back yet, stay open: `catch_up` closes the notice on its
        day. The matter's own step takes it from there (`servicing.known_service`).
        """
        known = next((one for one in self.ways() if one.code == way), None)
        if known is None:
            raise InputProblem([Problem("way", "请选择送达方式。")])
        today, relations = self._desk.clock.today(), self._desk.rules.codes[RELATIONS_LIST]

        def work(tx: Transaction) -> None:
            letter = letterlife.issued_letter(tx, letter_id)
            letterlife.keep_service(tx, letter, settle(known, values, relations, letter.dated_on, today))

        return self._change(letter_id, work)

    def correct_service(self, letter_id: str, on: date, to: str, reason: str) -> Changes:
        """更正送达: another day or receiver of a service that took effect, by the same way.

        The step that recorded it and its limits follow; the old day stays in the history with the reason.
        Raises `InputProblem` by field, `NotAllowed` for a letter that is not served.
        """
        told = Corrected(on, to.strip(), reason.strip())

        def work(tx: Transaction) -> Changes:
            remarks = correct_service(self._desk, tx, letter_id, told)
            return replace(tx.changes(RecordId(letter_id)), remarks=remarks)

        return self._desk.store.change(work)

    def catch_up(self) -> Changes | None:
        """Takes up what happened meanwhile: the bureau's word on submitted letters, notices whose time is over.

        None where nothing did, and then nothing is written.
        """
        if not anything_due(self._desk):
            return None

        def work(tx: Transaction) -> Changes:
            for letter in catch_up(self._desk, tx):
                keep_by_papers(tx, self._desk.rules, letter.matter_id)
            return tx.changes()

        return self._desk.store.change(work)

    def _change(self, letter_id: str, act: Callable[[Transaction], None]) -> Changes:
        def work(tx: Transaction) -> Changes:
            act(tx)
            return tx.changes(RecordId(letter_id))

        return self._desk.store.change(work)
