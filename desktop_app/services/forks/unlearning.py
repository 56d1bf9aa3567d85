"""Keys that were told on a branch which is cut off: the PC that stays does not have them, and could open nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from desktop_app.services.keys.hearing import use
from desktop_app.services.peers import find_peer
from desktop_app.store.keyrows import ROLLED, KeyRow, keep_row, key_rows
from desktop_app.store.transaction import Transaction


def unlearn_keys(tx: Transaction, writer: str, lost: Mapping[str, int]) -> None:
    """Takes back what lines from the given numbers on said of keys; the key before them counts again."""
    rows = key_rows(tx.records, writer)
    gone = [row for row in rows if row.origin == ROLLED and _is_lost(row.since_epoch, row.since_seq, lost)]
    left = [row for row in rows if row not in gone]
    if not gone or not left:
        return
    for row in gone:
        tx.local("DELETE FROM peer_key WHERE node = ? AND number = ?", (row.node, row.number))
    for row in left:
        if _is_lost(row.until_epoch, row.until_seq, lost):
            keep_row(tx, replace(row, until_epoch="", until_no=0, until_seq=0))
    use(tx, find_peer(tx.records, writer), _last(left))


def _is_lost(epoch: str, seq: int, lost: Mapping[str, int]) -> bool:
    return epoch in lost and seq >= lost[epoch]


def _last(rows: list[KeyRow]) -> KeyRow:
    return max(rows, key=lambda row: row.number)
