"""What the writer of a stream is told of a ruling: numbers that are out twice, and what is left to enter anew."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.base.errors import NotAllowed
from desktop_app.domain.changes import Changes
from desktop_app.domain.dutyrecords import Answer, AnswerWay
from desktop_app.domain.forkrecord import ForkRuling
from desktop_app.domain.records import TABLE_OF, GivenNumber
from desktop_app.services.branches.doubled import given_in
from desktop_app.services.desk import Desk
from desktop_app.services.duties.basics import answer, answers_to, bureau_name
from desktop_app.store.journal import read_line
from desktop_app.store.linenotes import BROKEN, TWICE
from desktop_app.store.records import Records
from desktop_app.store.transaction import Transaction

_MET = (
    "SELECT e.line FROM line_note n JOIN entry e ON e.lseq = n.lseq"
    " WHERE n.note = ? AND e.status = ? AND e.type = ?"
)
"""Numbers that could not be entered: each is given to something else already."""


@dataclass(frozen=True)
class Notice:
    """A ruling about our own stream that nobody here has acknowledged. `entries` wait for review there."""

    id: str
    name: str
    ruled_on: date | None
    reason: str
    entries: int
    doubled: tuple[str, ...]


def notices(desk: Desk) -> list[Notice]:
    """The oldest first; on the PC that was not taken they are there as well."""
    records = desk.store.read
    found = records.find(
        ForkRuling, "to_node = ? AND retired = '' AND entries > 0", (desk.identity.node,), "rowid"
    )
    read = answers_to(records, [one.id for one in found])
    return [
        Notice(
            one.id, bureau_name(desk, one.owner), one.ruled_on, one.reason, one.entries, tuple(one.doubled)
        )
        for one in found
        if not _is_read(one, read.get(one.id, []))
    ]


def _is_read(one: ForkRuling, answers: list[Answer]) -> bool:
    """A number that turned up since asks to be read again."""
    told = {text for found in answers for text in found.text.split("、")}
    return bool(answers) and set(one.doubled) <= told


def acknowledge(desk: Desk, ruling_id: str) -> Changes:
    """知道了: goes back to whoever ruled, with the numbers that were read. Raises `NotAllowed`."""

    def work(tx: Transaction) -> Changes:
        one = tx.records.get(ForkRuling, ruling_id)
        if one is None or one.to_node != tx.node:
            raise NotAllowed("没有这件通知。", way_out="请刷新页面。")
        day = desk.clock.today()
        answer(tx, one, AnswerWay.ACKNOWLEDGE, day, text="、".join(one.doubled))
        return tx.changes()

    return desk.store.change(work)


def doubled_numbers(records: Records) -> frozenset[str]:
    """Numbers on paper that two branches, or two lives, of one stream gave: each is marked wherever it shows."""
    ruled = [text for one in records.find(ForkRuling, "doubled <> '[]'") for text in one.doubled]
    rows = records.rows(_MET, (TWICE, BROKEN, TABLE_OF[GivenNumber]))
    met = given_in(read_line(row[0]) for row in rows if isinstance(row[0], bytes))
    return frozenset([*ruled, *(text for text, _record in met.values())])
