"""What keeps a table that was taken in from being undone, and what its undoing would leave open."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import cast

from desktop_app.store.batches import Batch
from desktop_app.store.records import Records
from desktop_app.store.transaction import Transaction

_IDS = re.compile(rb'"([0-9a-v]{24})"')


class Tie(StrEnum):
    """What keeps a batch from being undone; FREE where nothing does."""

    FREE = ""
    GONE = "gone"
    SENT = "sent"
    USED = "used"


def tie(records: Records, batch: Batch) -> Tie:
    """Whether all of it can still be undone: it is whole, here, not sent, and nothing later names any of it."""
    span = (batch.first, batch.last)
    ids = _ids(records, batch)
    whole = records.value("SELECT count(*) FROM entry WHERE lseq BETWEEN ? AND ?", span)
    foreign = "SELECT 1 FROM entry WHERE lseq BETWEEN ? AND ? AND (seq IS NOT NULL OR epoch IS NOT NULL)"
    if whole != batch.last - batch.first + 1 or records.value(foreign, span):
        return Tie.GONE
    if records.value("SELECT 1 FROM stream_out WHERE lseq BETWEEN ? AND ?", span):
        return Tie.SENT
    later = records.connection.execute("SELECT id, line FROM entry WHERE lseq > ?", (batch.last,))
    for record, line in later:
        if record in ids or any(found.decode() in ids for found in _IDS.findall(bytes(line))):
            return Tie.USED
    return Tie.FREE


def _ids(records: Records, batch: Batch) -> set[str]:
    rows = records.rows("SELECT DISTINCT id FROM entry WHERE lseq BETWEEN ? AND ?", (batch.first, batch.last))
    return {str(row[0]) for row in rows}


def numbers_left(tx: Transaction, batch: Batch) -> list[tuple[str, int, int]]:
    """(series, year, highest counter) of the batch's own numbers whose run went on behind them."""
    sql = (
        "SELECT b.series, b.year, b.top FROM (SELECT series, year, max(counter) AS top FROM given_number"
        " WHERE lseq BETWEEN ? AND ? AND owner = ? AND year > 0 GROUP BY 1, 2) b"
        " WHERE EXISTS (SELECT 1 FROM given_number l WHERE l.series = b.series AND l.year = b.year"
        " AND l.owner = ? AND l.lseq > ? AND l.counter > b.top)"
    )
    rows = tx.records.rows(sql, (batch.first, batch.last, tx.node, tx.node, batch.last))
    return [(str(row[0]), cast(int, row[1]), cast(int, row[2])) for row in rows]
