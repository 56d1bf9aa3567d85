"""Key changes that were kept before they could be understood: an older program stored the line and no more."""

from __future__ import annotations

from desktop_app.exchange.manifest import read_manifest
from desktop_app.security.keys import PublicKeys
from desktop_app.services.desk import Desk
from desktop_app.services.keys.hearing import KIND, introduce, proven, use
from desktop_app.services.keys.successors import is_stolen, keep_void
from desktop_app.services.peers import find_peer
from desktop_app.store.journal import Line, read_line
from desktop_app.store.keyrows import REPLACED, VOIDED, KeyRow, key_id_of, key_rows
from desktop_app.store.records import Records
from desktop_app.store.streams import Streams
from desktop_app.store.transaction import Transaction

_KEPT = "SELECT epoch, seq, line FROM entry WHERE writer = ? AND type = ? AND seq IS NOT NULL ORDER BY lseq"


def catch_up(desk: Desk, writer: str) -> bool:
    """Learns what lines that are here say of that writer's keys; True if there was anything new.

    They came in bundles that were verified then, and each is signed by the key before it besides.
    """
    if not _unheard(desk.store.read, writer):
        return False
    return desk.store.change(lambda tx: _learn(tx, writer))


def _unheard(records: Records, writer: str) -> bool:
    known = {row.sign.hex() for row in key_rows(records, writer) if _is_settled(row)}
    lines = [row[2] for row in records.rows(_KEPT, (writer, KIND))]
    return any(isinstance(raw, bytes) and read_line(raw).data.get("sign") not in known for raw in lines)


def _is_settled(row: KeyRow) -> bool:
    """Void is void; one that was replaced counts again where a key that counts had announced it (`hearing.hear`)."""
    return row.until_epoch != REPLACED or row.origin == VOIDED


def _went_on(tx: Transaction, line: Line, epoch: object, seq: object) -> bool:
    """Whether the announcing key signed what comes behind: its writer had lost the other one with a restore."""
    sql = "SELECT manifest FROM bundle_in WHERE epoch = ? AND last > ?"
    kept = [row[0] for row in tx.records.rows(sql, (epoch, seq)) if isinstance(row[0], bytes)]
    before = key_id_of(bytes.fromhex(str(line.data["before"])))
    return any(read_manifest(one).key_id == before for one in kept)


def _learn(tx: Transaction, writer: str) -> bool:
    lives = {one.epoch: one.epoch_no for one in Streams(tx.connection).incoming(writer)}
    learnt = False
    for epoch, seq, raw in tx.records.rows(_KEPT, (writer, KIND)):
        rows, line = key_rows(tx.records, writer), read_line(bytes(raw)) if isinstance(raw, bytes) else None
        open_ends = {row.sign for row in rows if not row.until_epoch}
        settled = {row.sign for row in rows if _is_settled(row)}
        sign = proven(line, open_ends) if line else b""
        if not line or not sign or sign in settled or _went_on(tx, line, epoch, seq):
            continue
        fresh = PublicKeys.from_raw(sign, str(line.data.get("seal", "")))
        before, since = (
            bytes.fromhex(str(line.data["before"])),
            (str(epoch), lives.get(str(epoch), 0), int(str(seq))),
        )
        learnt = True
        if is_stolen(tx.records, writer, line):
            keep_void(tx, writer, fresh, since)
            continue
        row = introduce(tx, rows, before, fresh, since)
        use(tx, find_peer(tx.records, writer), row)
    return learnt
