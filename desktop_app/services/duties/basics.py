"""What all duties share: who may write, which day counts, which number a paper gets, how one answers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from desktop_app.base.errors import InputProblem, NotAllowed, Problem, UserProblem
from desktop_app.base.ids import RecordId
from desktop_app.domain.codes import Code
from desktop_app.domain.dutyrecords import Answer, AnswerWay
from desktop_app.domain.recordbase import Record
from desktop_app.domain.records import TABLE_OF, Letter, LetterState
from desktop_app.services import numbers, peers
from desktop_app.services.desk import OFFICE_ROLE, Desk
from desktop_app.services.settings import Settings
from desktop_app.store.records import Records
from desktop_app.store.streams import Peer
from desktop_app.store.transaction import Transaction


def refuse(problems: Iterable[Problem]) -> None:
    """Raises `InputProblem` if there is any."""
    found = list(problems)
    if found:
        raise InputProblem(found)


def only_bureau(desk: Desk) -> None:
    """Raises `NotAllowed` at an office."""
    if not desk.identity.is_bureau:
        raise NotAllowed("这一步由县局做。", way_out="请与县局联系。")


def only_office(desk: Desk) -> None:
    """Raises `NotAllowed` at the bureau."""
    if desk.identity.is_bureau:
        raise NotAllowed("这一步由所里做。", way_out="请与承办的所联系。")


def day_of(desk: Desk, on: date | None, field: str, *, not_before: date | None = None) -> date:
    """The given day or today. Raises `InputProblem` for a day after today or before its cause."""
    today = desk.clock.today()
    day = on or today
    if day > today:
        raise InputProblem([Problem(field, "日期不能晚于今天，请核对。")])
    if not_before and day < not_before:
        raise InputProblem([Problem.of(field, "日期不能早于{first}，请核对。", first=not_before.isoformat())])
    return day


def days_since(day: date, today: date) -> int:
    """Whole days; none for a day that still lies ahead, as after a clock was set back."""
    return max(0, (today - day).days)


def needed(field: str, text: str, label: str) -> list[Problem]:
    """A problem if nothing is written."""
    return [] if text.strip() else [Problem.of(field, "请填写{label}。", label=label)]


def office_peer(records: Records, node: str) -> Peer:
    """The enrolled office of this node. Raises `InputProblem`."""
    peer = peers.find_peer(records, node)
    if peer is None or peer.role != OFFICE_ROLE:
        raise InputProblem([Problem("to_node", "请选择已经建立联系的所。")])
    return peer


def bureau_name(desk: Desk, node: str) -> str:
    """The name under which we know a node; our own for ourselves, the node where it is unknown."""
    if node == desk.identity.node:
        return desk.identity.name
    peer = peers.find_peer(desk.store.read, node)
    return peer.name if peer else node


def way_of(desk: Desk, code_list: str, way: str) -> Code:
    """The entry of a way in its code list. Raises `InputProblem` for one that is not in it."""
    found = desk.rules.codes[code_list].get(way)
    if found is None:
        raise InputProblem([Problem("way", "请选择方式。")])
    return found


def take_number(tx: Transaction, desk: Desk, way: Code, day: date, given_to: RecordId, given: str) -> str:
    """The number typed from paper, else the next of the way's series; empty for a way without numbers."""
    form = desk.rules.forms.get(way.attribute("form"))
    if form is not None and form.numbering is not None:
        series = numbers.Series(form.numbering.series, form.numbering.pattern)
    elif way.attribute("series"):
        series = numbers.Series(way.attribute("series"), way.attribute("pattern"))
    else:
        return given.strip()
    signs = Settings(desk).all(tx.records)
    if given.strip():
        return numbers.keep_old(tx, series, given, signs, given_to, "number")
    return numbers.give(tx, series, day.year, signs, given_to)


def issued_letter(tx: Transaction, letter_id: str, matter_id: str) -> Letter:
    """A letter of ours that is out and belongs to this matter. Raises `InputProblem`."""
    letter = tx.records.get(Letter, letter_id)
    if letter is None or letter.owner != tx.node or letter.matter_id != matter_id:
        raise InputProblem([Problem("letter_id", "所选的函不是这个事项的文书。")])
    if letter.state != LetterState.ISSUED:
        raise InputProblem([Problem("letter_id", "所选的函还没有签发，请先编号签发，或不选函。")])
    return letter


def answer(
    tx: Transaction,
    target: Record,
    way: AnswerWay,
    on: date,
    *,
    text: str = "",
    matter: str = "",
    letter: str = "",
) -> RecordId:
    """Writes our answer to a record, for its writer to read."""
    record = tx.new_id()
    tx.add(
        Answer(
            id=record,
            target_type=TABLE_OF[type(target)],
            target_id=target.id,
            way=way,
            answered_on=on,
            answered_at=tx.now,
            text=text.strip(),
            matter_id=matter,
            letter_id=letter,
            by=tx.by,
        ),
        to="" if target.owner == tx.node else target.owner,
    )
    return record


def answers_to(records: Records, target_ids: Iterable[str]) -> dict[str, list[Answer]]:
    """The answers in use by what they answer, in the order in which they came here."""
    ids = sorted(set(target_ids))
    where = f"target_id IN ({','.join('?' * len(ids))}) AND retired = ''"
    found: dict[str, list[Answer]] = {}
    for one in records.find(Answer, where, ids, "rowid"):
        found.setdefault(one.target_id, []).append(one)
    return found


def first_of(answers: Iterable[Answer], *ways: AnswerWay) -> Answer | None:
    """The first answer in one of these ways."""
    return next((one for one in answers if one.way in ways), None)


def missing(what: str) -> UserProblem:
    """For a record that a screen still shows and that is gone."""
    return UserProblem("没有这条{what}。", way_out="请刷新页面。", what=what)
