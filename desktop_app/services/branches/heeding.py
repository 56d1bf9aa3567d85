"""What a ruling still means later: runs of numbers go on behind those of the other PC, a late double is told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from desktop_app.domain.forkrecord import ForkRuling
from desktop_app.services import numbers
from desktop_app.services.branches.doubled import given_in, runs_of
from desktop_app.services.branches.rulings import rulings_about
from desktop_app.store.journal import Line, read_line
from desktop_app.store.transaction import Transaction


def heed(tx: Transaction, reader: str) -> None:
    """At the writer: what its other PC had given by then is not given again here."""
    where = "owner = ? AND to_node = ? AND retired = ''"
    for one in tx.records.find(ForkRuling, where, (reader, tx.node)):
        numbers.keep_floors(tx, runs_of(one.numbers))


def late_doubles(tx: Transaction, writer: str, lines: Iterable[Line]) -> list[str]:
    """Numbers in new lines that a branch that lost had given: marked in the review list, told to the writer."""
    given = given_in(lines)
    if not given:
        return []
    rows = tx.records.rows(
        "SELECT e.lseq, e.line, f.item FROM entry e JOIN fork_line f ON f.lseq = e.lseq"
        " WHERE e.status = 'fork' AND e.writer = ? AND e.type = 'given_number'",
        (writer,),
    )
    told = []
    for _lseq, raw, item in rows:
        for number, (text, record) in given_in([read_line(cast(bytes, raw))]).items():
            if number in given and given[number][1] != record:
                _mark(tx, str(item), text)
                told.append(text)
    if told:
        _tell(tx, writer, told)
    return told


def untold(tx: Transaction, writer: str) -> list[str]:
    """Doubles that are marked in the review list and in no ruling that stands: the one that said so was withdrawn."""
    marked = tx.records.rows(
        "SELECT DISTINCT i.doubled FROM fork_item i JOIN fork_line l ON l.item = i.id"
        " JOIN entry e ON e.lseq = l.lseq WHERE e.writer = ? AND e.status = 'fork' AND i.doubled <> ''",
        (writer,),
    )
    told = {text for one in rulings_about(tx.records, tx.node, writer) for text in one.doubled}
    return [text for (texts,) in marked for text in str(texts).split("、") if text not in told]


def _mark(tx: Transaction, item: str, text: str) -> None:
    before = str(tx.records.value("SELECT doubled FROM fork_item WHERE id = ?", (item,)) or "")
    known = before.split("、") if before else []
    if text not in known:
        tx.local("UPDATE fork_item SET doubled = ? WHERE id = ?", ("、".join([*known, text]), item))


def _tell(tx: Transaction, writer: str, told: list[str]) -> None:
    """The newest ruling says so from now on; it travels with the next bundle."""
    found = rulings_about(tx.records, tx.node, writer)
    if found:
        both = tuple(dict.fromkeys([*found[-1].doubled, *told]))
        tx.set(ForkRuling, found[-1].id, to=writer, doubled=both)
