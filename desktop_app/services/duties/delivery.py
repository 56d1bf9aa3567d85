"""Whether the other side has a record: written to its stick, and acknowledged by it (sync.md §3)."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from desktop_app.domain.recordbase import Record
from desktop_app.store.records import Records

_STATE = """
SELECT s.lseq, a.seq IS NOT NULL AND s.seq <= a.seq FROM stream_out s
LEFT JOIN ack_in a ON a.reader = s.reader AND a.epoch = s.epoch
WHERE s.reader = ? AND s.lseq IN ({marks})
"""


class Delivery(StrEnum):
    """How far our record has come on its way to the other side."""

    HERE = "here"
    SENT = "sent"
    ARRIVED = "arrived"


def deliveries(records: Records, reader: str, ours: Iterable[Record]) -> dict[str, Delivery]:
    """By record id, for the last entry of each. ARRIVED: the reader's acknowledgement covers it."""
    by_lseq = {one.lseq: one.id for one in ours}
    sql = _STATE.format(marks=",".join("?" * len(by_lseq)))
    rows = records.rows(sql, (reader, *by_lseq))
    there = {int(str(lseq)): Delivery.ARRIVED if came else Delivery.SENT for lseq, came in rows}
    return {record: there.get(lseq, Delivery.HERE) for lseq, record in by_lseq.items()}
