"""更正送达: the letter first, then the step that recorded its service (`reservingstep`)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.base.errors import InputProblem, NotAllowed, Problem
from desktop_app.domain.records import Letter
from desktop_app.domain.serving import settle
from desktop_app.domain.servingways import (
    NOTICE_ON,
    RECEIVER,
    RELATIONS_LIST,
    SERVED_ON,
    WAY,
    WAYS_LIST,
    ServiceWay,
    ways_of,
)
from desktop_app.services.desk import Desk
from desktop_app.services.letterlife import issued_letter, keep_service
from desktop_app.services.own import own_matter
from desktop_app.services.reservingstep import correct_paper_step, correct_step
from desktop_app.services.servicing import refuse_too_early
from desktop_app.store.transaction import Transaction


@dataclass(frozen=True)
class Corrected:
    """A service as it should have been written down; the way and its details stay."""

    on: date
    to: str
    reason: str


def correct_service(desk: Desk, tx: Transaction, letter_id: str, told: Corrected) -> tuple[str, ...]:
    """Inside an open transaction. Returns what was done meanwhile and fits the new day no longer."""
    letter = issued_letter(tx, letter_id)
    if letter.served_on is None:
        raise NotAllowed("这份文书还没有登记送达。", way_out="请先登记送达。")
    matter = own_matter(tx, letter.matter_id)
    ways = {way.code: way for way in ways_of(desk.rules.codes[WAYS_LIST])}
    way = ways.get(letter.served_way)
    _refuse(letter.served_on, letter.served_to, told, desk.clock.today())
    if letter.dated_on is not None:
        refuse_too_early(way, letter.dated_on, told.on)
    remarks = correct_step(desk, tx, matter, letter, told.on, told.to, told.reason)
    if way is not None and letter.service.get(WAY):
        _keep_in_full(desk, tx, letter, way, told)
    else:
        tx.set(Letter, letter.id, reason=told.reason, served_on=told.on, served_to=told.to)
    return remarks


def correct_paper_service(desk: Desk, tx: Transaction, matter_id: str, told: Corrected) -> tuple[str, ...]:
    """The same of a paper that was not written here: only the matter's step knows of its service."""
    matter = own_matter(tx, matter_id)
    _refuse(None, "", told, desk.clock.today())
    return correct_paper_step(desk, tx, matter, told.on, told.to, told.reason)


def _keep_in_full(desk: Desk, tx: Transaction, letter: Letter, way: ServiceWay, told: Corrected) -> None:
    """A notice is served so many days after its own day: that is the day that was wrong."""
    moved = {NOTICE_ON: told.on - timedelta(days=way.days)} if way.days else {SERVED_ON: told.on}
    values = {**letter.service, **moved, RECEIVER: told.to}
    relations = desk.rules.codes[RELATIONS_LIST]
    served = settle(way, values, relations, letter.dated_on, desk.clock.today())
    keep_service(tx, letter, served, told.reason)


def _refuse(was: date | None, to: str, told: Corrected, today: date) -> None:
    problems = []
    if told.on > today:
        problems.append(Problem.of(SERVED_ON, "{what}不能晚于今天。", what="送达日期"))
    if (told.on, told.to) == (was, to):
        problems.append(Problem(SERVED_ON, "和原来登记的一样，没有要更正的。"))
    if not told.to:
        problems.append(Problem(RECEIVER, "请填写签收人。"))
    if not told.reason:
        problems.append(Problem("reason", "请写明更正的原因。"))
    if problems:
        raise InputProblem(problems)
