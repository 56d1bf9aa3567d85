"""What happens to letters while nobody is typing: the bureau's word arrives, the time of a notice passes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from desktop_app.domain.codes import CodeList
from desktop_app.domain.dutyrecords import Approval
from desktop_app.domain.records import Letter, LetterState
from desktop_app.domain.serving import settle
from desktop_app.domain.servingways import RELATIONS_LIST, WAY, WAYS_LIST, ServiceWay, ways_of
from desktop_app.services.desk import Desk
from desktop_app.services.lettercode import content_mark
from desktop_app.services.letterlife import keep_service
from desktop_app.store.records import Records
from desktop_app.store.transaction import Transaction

_LETTER = "letter"


def word_on(records: Records, letter: Letter) -> Approval | None:
    """The bureau's last word on a submitted letter, if it is about this very wording."""
    if letter.state != LetterState.SUBMITTED:
        return None
    found = records.find(
        Approval,
        "target_type = ? AND target_id = ? AND retired = ''",
        (_LETTER, letter.id),
        "approved_on, rowid",
    )
    fitting = [
        one for one in found if one.owner != letter.owner and one.content in ("", content_mark(letter))
    ]
    return fitting[-1] if fitting else None


def anything_due(desk: Desk) -> bool:
    """Whether `catch_up` would write anything."""
    records, node = desk.store.read, desk.identity.node
    return any(True for _ in _words(records, node)) or any(True for _ in _over(desk, records, node))


def catch_up(desk: Desk, tx: Transaction) -> list[Letter]:
    """Writes both; returns the letters concerned."""
    changed = []
    for letter, word in list(_words(tx.records, tx.node)):
        _take_word(tx, letter, word)
        changed.append(letter)
    for letter, way in list(_over(desk, tx.records, tx.node)):
        keep_service(
            tx, letter, settle(way, letter.service, _relations(desk), letter.dated_on, desk.clock.today())
        )
        changed.append(letter)
    return changed


def _words(records: Records, node: str) -> Iterator[tuple[Letter, Approval]]:
    submitted = records.find(
        Letter, "owner = ? AND state = ? AND retired = ''", (node, LetterState.SUBMITTED), "rowid"
    )
    for letter in submitted:
        word = word_on(records, letter)
        if word is not None:
            yield letter, word


def _take_word(tx: Transaction, letter: Letter, word: Approval) -> None:
    """Agreed: approved, as if it had come on paper. Not agreed: a draft again, with what was said."""
    said: dict[str, Any] = (
        {"approved_by": word.approved_by, "approved_on": word.approved_on} if word.agreed else {}
    )
    tx.set(
        Letter,
        letter.id,
        state=LetterState.APPROVED if word.agreed else LetterState.DRAFT,
        approval_note=word.text,
        **said,
    )


def _over(desk: Desk, records: Records, node: str) -> Iterator[tuple[Letter, ServiceWay]]:
    """Notices whose days have passed."""
    waiting = records.find(
        Letter,
        "owner = ? AND state = ? AND served_on IS NULL AND service <> '{}' AND retired = ''",
        (node, LetterState.ISSUED),
        "rowid",
    )
    ways = {way.code: way for way in ways_of(desk.rules.codes[WAYS_LIST])}
    for letter in waiting:
        way = ways.get(str(letter.service.get(WAY, "")))
        day = way.takes_effect_on(letter.service) if way is not None and way.days else None
        if way is not None and day is not None and day <= desk.clock.today():
            yield letter, way


def _relations(desk: Desk) -> CodeList:
    return desk.rules.codes[RELATIONS_LIST]
