"""What happens to a letter after it was written: submitted, printed, sealed, served, voided, replaced.

All functions stand inside an open transaction, so that what they check still holds when they write.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.base.errors import InputProblem, NotAllowed, Problem, UserProblem
from desktop_app.domain.records import Letter, LetterState, Matter
from desktop_app.domain.serving import Served
from desktop_app.services import numbers
from desktop_app.services.confidential import allows
from desktop_app.store.records import Records
from desktop_app.store.transaction import Transaction


@dataclass(frozen=True)
class Service:
    """How a paper reached the party: day, way (code of service_ways), who signed, remarks."""

    on: date
    way: str
    to: str
    note: str = ""


def found_letter(tx: Transaction, letter_id: str) -> Letter:
    """The letter, if it is ours. Raises `UserProblem`, `NotAllowed`."""
    letter = known_letter(tx.records, letter_id)
    if letter.owner != tx.node:
        raise NotAllowed("这份文书属于别的单位，本机只能查看。", way_out="需要改动时，请联系承办单位。")
    matter = tx.records.get(Matter, letter.matter_id)
    if matter is not None and not allows(tx.records, tx.node, tx.by, matter):
        raise NotAllowed("这是保密事项，只有指定的人可以办理。", way_out="请由指定的人办理。")
    return letter


def known_letter(records: Records, letter_id: str) -> Letter:
    """Anybody's. Raises `UserProblem`."""
    letter = records.get(Letter, letter_id)
    if letter is None:
        raise UserProblem("没有这份文书。", way_out="请刷新页面。")
    return letter


def changeable(tx: Transaction, letter_id: str) -> Letter:
    """A letter whose content may still change. Raises `NotAllowed` once it is issued, void or retired."""
    letter = found_letter(tx, letter_id)
    if letter.state in (LetterState.ISSUED, LetterState.VOID):
        raise NotAllowed("文书已经签发，内容不能再改。", way_out="需要更改时，请作废后另出一份。")
    if letter.retired:
        raise NotAllowed("这份文书已经注销。", way_out="请另写一份。")
    return letter


def mark_changed(tx: Transaction, letter: Letter) -> None:
    """Another wording: it is a draft again, what was submitted or approved counts no more."""
    tx.set(
        Letter,
        letter.id,
        state=LetterState.DRAFT,
        submitted_on=None,
        submitted_by="",
        approved_by="",
        approved_on=None,
        approval_note="",
    )


def mark_submitted(tx: Transaction, letter: Letter, form_version: int, today: date) -> None:
    """送审, in the wording and by the version of the form that the approval will be about."""
    tx.set(
        Letter,
        letter.id,
        state=LetterState.SUBMITTED,
        form_version=form_version,
        submitted_on=today,
        submitted_by=tx.by,
        approval_note="",
    )


def mark_printed(tx: Transaction, letter_id: str) -> None:
    """One print more of an issued letter."""
    letter = issued_letter(tx, letter_id)
    tx.set(Letter, letter_id, printed_count=letter.printed_count + 1)


def mark_sealed(tx: Transaction, letter_id: str, on: date, today: date) -> None:
    """用印: not before the date on the paper, not in the future."""
    letter = issued_letter(tx, letter_id)
    _refuse(_day_problems(letter, "sealed_on", "用印日期", on, today))
    tx.set(Letter, letter_id, sealed_on=on)


def mark_served(tx: Transaction, letter_id: str, service: Service, today: date) -> None:
    """送达: the day signed is the day of service (民诉87 by analogy)."""
    letter = issued_letter(tx, letter_id)
    problems = _day_problems(letter, "served_on", "送达日期", service.on, today)
    if not service.way:
        problems.append(Problem("served_way", "请选择送达方式。"))
    if not service.to.strip():
        problems.append(Problem("served_to", "请填写签收人。"))
    _refuse(problems)
    tx.set(
        Letter,
        letter_id,
        served_on=service.on,
        served_way=service.way,
        served_to=service.to.strip(),
        served_note=service.note.strip(),
    )


def keep_service(tx: Transaction, letter: Letter, served: Served, reason: str = "") -> None:
    """Writes a service in full; without its day the letter is still to be served."""
    tx.set(
        Letter,
        letter.id,
        reason=reason,
        service=served.values,
        served_on=served.on,
        served_way=served.way if served.on else "",
        served_to=served.to if served.on else "",
        served_note=served.note if served.on else "",
    )


def void_letter(tx: Transaction, letter_id: str, reason: str) -> Letter:
    """作废: the number stays void for ever, with the reason."""
    letter = found_letter(tx, letter_id)
    if letter.state == LetterState.VOID:
        raise NotAllowed("这份文书已经作废。", way_out="需要时请另写一份。")
    tx.set(Letter, letter_id, state=LetterState.VOID, void_reason=reason)
    numbers.void(tx, letter.id, reason)
    return letter


def replaced_by_next(records: Records, matter_id: str, form_id: str) -> str:
    """The issued and voided letter that a new one of this form replaces; empty if there is none."""
    letters = records.find(
        Letter, "matter_id = ? AND form = ? AND retired = ''", (matter_id, form_id), "rowid"
    )
    taken = {letter.replaces for letter in letters if letter.state != LetterState.VOID}
    void = [one for one in letters if one.state == LetterState.VOID and one.pdf_sha256]
    return void[-1].id if void and void[-1].id not in taken else ""


def issued_letter(tx: Transaction, letter_id: str) -> Letter:
    """Ours, issued and not void. Raises `NotAllowed`."""
    letter = found_letter(tx, letter_id)
    if letter.state == LetterState.VOID:
        raise NotAllowed("这份文书已经作废。", way_out="请用替换它的那一份。")
    if letter.state != LetterState.ISSUED:
        raise NotAllowed("文书还没有签发。", way_out="请先编号签发。")
    return letter


def _day_problems(letter: Letter, field: str, what: str, on: date, today: date) -> list[Problem]:
    problems = []
    if letter.dated_on and on < letter.dated_on:
        problems.append(Problem.of(field, "{what}不能早于落款日期。", what=what))
    if on > today:
        problems.append(Problem.of(field, "{what}不能晚于今天。", what=what))
    return problems


def _refuse(problems: list[Problem]) -> None:
    if problems:
        raise InputProblem(problems)
