"""Issuing a letter: number, final page and frozen bytes together, or nothing."""

from __future__ import annotations

from datetime import date

from desktop_app.base.errors import InputProblem, NotAllowed, Problem
from desktop_app.base.ids import RecordId
from desktop_app.documents.checks import check_frame
from desktop_app.domain.changes import Changes
from desktop_app.domain.forms import Form
from desktop_app.domain.records import Letter, LetterState
from desktop_app.services import letterlife, numbers
from desktop_app.services.clocks import keep_by_papers
from desktop_app.services.desk import Desk
from desktop_app.services.letterpaper import draw_issued, frame_of
from desktop_app.services.sealed.contents import put_content
from desktop_app.services.settings import Settings
from desktop_app.store.transaction import Transaction


def refuse_unapproved(form: Form, letter: Letter, dated_on: date) -> None:
    """Raises `NotAllowed` without the approval that the form asks for, `InputProblem` for a day before it."""
    if form.approval and letter.state != LetterState.APPROVED:
        raise NotAllowed("这份文书还没有批准，不能编号签发。", way_out="请先登记批准人和批准日期。")
    if letter.approved_on and dated_on < letter.approved_on:
        raise InputProblem([Problem("dated_on", "落款日期不能早于批准日期。")])


def issue_letter(
    tx: Transaction, desk: Desk, form: Form, letter: Letter, dated_on: date, number: str, *, sure: bool
) -> Changes:
    """Gives the number, prints and freezes, all in the open transaction.

    Raises `InputProblem` for what no font has, `NumberLeaps` where nobody is `sure` of the number.
    """
    text = _number(tx, desk, form, dated_on, letter.id, number, sure=sure)
    if unprintable := check_frame(frame_of(desk, text, dated_on, draft=False), desk.fonts):
        raise InputProblem(unprintable)
    tx.set(Letter, letter.id, form_version=form.version, number=text, dated_on=dated_on)
    rendered = draw_issued(desk, tx.records, form, letterlife.found_letter(tx, letter.id))
    sha256, size = put_content(desk, rendered.pdf, tx.records.readers_of(Letter, letter.id))
    tx.set(
        Letter,
        letter.id,
        state=LetterState.ISSUED,
        issued_at=tx.now,
        issued_by=tx.by,
        pdf_sha256=sha256,
        pdf_bytes=size,
        pages=rendered.pages,
    )
    keep_by_papers(tx, desk.rules, letter.matter_id)
    return tx.changes(letter.id)


def _number(
    tx: Transaction, desk: Desk, form: Form, dated_on: date, letter: RecordId, number: str, *, sure: bool
) -> str:
    if form.numbering is None:
        return ""
    series = numbers.Series(form.numbering.series, form.numbering.pattern)
    signs = Settings(desk).all()
    if number.strip():
        return numbers.keep_old(tx, series, number, signs, letter, "number", sure=sure)
    return numbers.give(tx, series, dated_on.year, signs, letter)
