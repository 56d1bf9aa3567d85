"""Letters (文书): prepared from a form, approved, issued with a number and frozen, served, voided."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from desktop_app.base.errors import InputProblem, Problem
from desktop_app.base.ids import RecordId
from desktop_app.domain.changes import Changes
from desktop_app.domain.forms import Form
from desktop_app.domain.records import Letter, LetterState
from desktop_app.services import letterlife
from desktop_app.services.clocks import keep_by_papers
from desktop_app.services.letterevents import LetterEvents
from desktop_app.services.letterissue import issue_letter, refuse_unapproved
from desktop_app.services.letterlife import changeable, replaced_by_next
from desktop_app.services.letterreading import Values
from desktop_app.services.own import own_matter
from desktop_app.store.local import drop_draft
from desktop_app.store.transaction import Transaction


class Letters(LetterEvents):
    """Any thread; rendering takes some tens of milliseconds, so not on the UI thread."""

    def save(
        self, matter_id: str, form_id: str, values: Values, letter_id: str = "", draft_id: str = ""
    ) -> Changes:
        """Keeps the letter as a draft in the record; an approval given before is asked for anew.

        Raises `NotAllowed` once it is issued.
        """
        form = self.form(form_id)

        def work(tx: Transaction) -> Changes:
            record = self._write(tx, matter_id, form, values, letter_id)
            if draft_id:
                drop_draft(tx, draft_id)
            return tx.changes(record)

        return self._desk.store.change(work)

    def _write(self, tx: Transaction, matter_id: str, form: Form, values: Values, letter_id: str) -> RecordId:
        own_matter(tx, matter_id)
        plain = {key: _plain(value) for key, value in values.items()}
        if not letter_id:
            record = tx.new_id()
            tx.add(
                Letter(
                    id=record,
                    matter_id=RecordId(matter_id),
                    form=form.id,
                    form_version=form.version,
                    title=form.title,
                    state=LetterState.DRAFT,
                    values=plain,
                    replaces=replaced_by_next(tx.records, matter_id, form.id),
                )
            )
            return record
        letter = changeable(tx, letter_id)
        if tx.set(Letter, letter_id, values=plain):
            letterlife.mark_changed(tx, letter)
        return letter.id

    def submit(self, letter_id: str) -> Changes:
        """送审: complete, and lying before whoever approves; it travels to the bureau with the next bundle.

        Raises `InputProblem` for gaps.
        """

        def work(tx: Transaction) -> None:
            letter = changeable(tx, letter_id)
            self._refuse_incomplete(letter)
            if letter.state == LetterState.DRAFT:
                version = self.form(letter.form).version
                letterlife.mark_submitted(tx, letter, version, self._desk.clock.today())

        return self._change(letter_id, work)

    def take_back(self, letter_id: str) -> Changes:
        """撤回送审: a draft again. Raises `NotAllowed` once it is issued."""

        def work(tx: Transaction) -> None:
            if changeable(tx, letter_id).state == LetterState.SUBMITTED:
                tx.set(Letter, letter_id, state=LetterState.DRAFT, submitted_on=None, submitted_by="")

        return self._change(letter_id, work)

    def approve(self, letter_id: str, by: str, on: date, note: str = "") -> Changes:
        """Records an approval given on paper (批准人, date). Raises `InputProblem`."""
        problems = []
        if not by.strip():
            problems.append(Problem("approved_by", "请填写批准人姓名。"))
        if on > self._desk.clock.today():
            problems.append(Problem("approved_on", "批准日期不能晚于今天。"))
        if problems:
            raise InputProblem(problems)

        def work(tx: Transaction) -> Changes:
            letter = changeable(tx, letter_id)
            self._refuse_incomplete(letter)
            tx.set(
                Letter,
                letter_id,
                state=LetterState.APPROVED,
                approved_by=by.strip(),
                approved_on=on,
                approval_note=note.strip(),
            )
            return tx.changes(letter.id)

        return self._desk.store.change(work)

    def _refuse_incomplete(self, letter: Letter) -> None:
        problems = self.problems(letter.form, letter.values)
        if problems:
            raise InputProblem(problems)

    def issue(
        self, letter_id: str, dated_on: date | None = None, number: str = "", *, sure: bool = True
    ) -> Changes:
        """Gives the number, prints the final PDF and freezes it by its hash, all or nothing.

        `number` keeps one that was given on paper; who is not `sure` of it is asked by `NumberLeaps`
        before the run leaps. Raises `InputProblem` for gaps and for a character that no font has,
        `NotAllowed` where the approval is missing.
        """
        day = dated_on or self._desk.clock.today()
        if day > self._desk.clock.today():
            raise InputProblem([Problem("dated_on", "落款日期不能晚于今天。")])

        def work(tx: Transaction) -> Changes:
            letter = changeable(tx, letter_id)
            form = self.form(letter.form)
            refuse_unapproved(form, letter, day)
            self._refuse_incomplete(letter)
            return issue_letter(tx, self._desk, form, letter, day, number, sure=sure)

        return self._desk.store.change(work)

    def void(self, letter_id: str, reason: str) -> Changes:
        """作废 with a reason; the number stays void for ever, the next letter of this form names this one."""
        if not reason.strip():
            raise InputProblem([Problem("reason", "请写明作废原因。")])

        def work(tx: Transaction) -> None:
            letter = letterlife.void_letter(tx, letter_id, reason.strip())
            keep_by_papers(tx, self._desk.rules, letter.matter_id)

        return self._change(letter_id, work)


def _plain(value: object) -> object:
    """As the journal keeps it: days as ISO text, tuples as lists."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: _plain(inner) for key, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, list | tuple) else value
