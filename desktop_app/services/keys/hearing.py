"""A reader hears of another's new key: what its known key announces, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop_app.domain.keyrecords import KeyChange
from desktop_app.exchange.forms import SHA256, SIGNATURE
from desktop_app.exchange.limits import damaged
from desktop_app.exchange.manifest import Manifest
from desktop_app.security.keys import PublicKeys, verify_raw
from desktop_app.services.bundle_giveback import present_life
from desktop_app.services.keys.successors import is_stolen, keep_void
from desktop_app.services.peers import find_peer
from desktop_app.store.journal import Line
from desktop_app.store.keyrows import (
    PARTED,
    REPLACED,
    ROLLED,
    VOIDED,
    KeyRow,
    drop_row,
    keep_row,
    key_id_of,
    key_rows,
)
from desktop_app.store.records import Records
from desktop_app.store.streams import Peer, Streams, enrol
from desktop_app.store.transaction import Transaction

KIND = "key_change"


@dataclass(frozen=True)
class Announced:
    """A `key_change` line as it came: its number in the stream."""

    seq: int
    line: Line


def hear(
    tx: Transaction, manifest: Manifest, found: list[Announced], *, present: bool = True
) -> KeyRow | None:
    """Takes in what the signer of this bundle says of its successor; the new key, if there is one.

    In a life that is over (not `present`) the successor signs what is left of that life; the present one,
    which parted before and is heard under the older key, goes on with it. Lines about keys that are known,
    or by a key that did not sign this bundle, change nothing; nor do those about a successor that the writer
    lost with a restore. A stolen PC's new key is as void as its old one. Raises `DamagedFile` where the
    signer goes on after its last line.
    """
    heard = None
    for one in found:
        rows = key_rows(tx.records, manifest.writer)
        before, sign = _raw(one.line.data.get("before")), _raw(one.line.data.get("sign"))
        # One that was replaced counts again where a key that counts says so: another PC of the office has it.
        known = any(row.sign == sign and row.until_epoch != REPLACED for row in rows)
        if key_id_of(before) != manifest.key_id or known:
            continue
        ends = one.seq == manifest.last
        if not ends and not present:
            continue  # of a life that is over: the successor was lost with a restore, and its lines came back
        if not ends or not proven(one.line, [before]):
            raise damaged("签名")
        fresh = PublicKeys.from_raw(sign, str(one.line.data.get("seal", "")))
        since = (manifest.stream.epoch, manifest.stream.epoch_no, manifest.last)
        if is_stolen(tx.records, manifest.writer, one.line):
            keep_void(tx, manifest.writer, fresh, since)
            continue
        heard = introduce(tx, rows, before, fresh, since)
        peer = find_peer(tx.records, manifest.writer)
        if present:
            use(tx, peer, heard)
        elif peer is not None and key_id_of(peer.sign_public) == manifest.key_id:
            _goes_on(tx, peer)
    return heard


def _goes_on(tx: Transaction, peer: Peer) -> None:
    """The peer's key, which has ended in an older life, still signs in the present one."""
    life = present_life(tx.records, peer.node)
    number = next(
        (one.epoch_no for one in Streams(tx.connection).incoming(peer.node) if one.epoch == life), 0
    )
    at, next_one = tx.now.isoformat(timespec="seconds"), key_rows(tx.records, peer.node)[-1].number + 1
    keep_row(
        tx,
        KeyRow(peer.node, next_one, peer.sign_public, peer.age_recipient, PARTED, life, number, 0, at=at),
    )


def proven(line: Line, keys: Iterable[bytes]) -> bytes:
    """The raw public key that a `key_change` line announces, if one of these has signed it; else empty."""
    before, sign, seal, signature = (
        str(line.data.get(name, "")) for name in ("before", "sign", "seal", "signature")
    )
    said = KeyChange(id=line.id, before=before, sign=sign, seal=seal)
    if not said.seal.isascii() or not SIGNATURE.fullmatch(signature) or _raw(said.before) not in keys:
        return b""
    fits = verify_raw(_raw(said.before), said.signed(), bytes.fromhex(signature))
    return _raw(said.sign) if fits else b""


def _raw(value: object) -> bytes:
    """Empty for what is no key: such a line is marked as one that does not fit, or does no harm."""
    return bytes.fromhex(str(value)) if SHA256.fullmatch(str(value)) else b""


def introduce(
    tx: Transaction, rows: list[KeyRow], before: bytes, fresh: PublicKeys, since: tuple[str, int, int]
) -> KeyRow:
    """Adds a key behind `rows`; the one that signed before it ends there. `since`: epoch, its number, line."""
    for row in rows:
        open_ended = row.sign == before and not row.until_epoch
        keep_row(tx, row.ended(*since) if open_ended else row)
    at = tx.now.isoformat(timespec="seconds")
    node, number = rows[-1].node, rows[-1].number + 1
    new = KeyRow(node, number, fresh.sign, fresh.seal, ROLLED, *since, at=at)
    keep_row(tx, new)
    return new


def use(tx: Transaction, peer: Peer | None, row: KeyRow) -> None:
    """From now on this is the key we seal to."""
    if peer is not None and peer.sign_public != row.sign:
        enrol(tx, with_key(peer, row))


def with_key(peer: Peer, row: KeyRow) -> Peer:
    """The peer under that key."""
    detail = {**json.loads(peer.detail), "key_id": row.key_id}
    return replace(
        peer,
        sign_public=row.sign,
        age_recipient=row.seal,
        detail=json.dumps(detail, ensure_ascii=False, sort_keys=True),
    )


def unhear(tx: Transaction, node: str) -> None:
    """After an import was taken back: keys that it had announced are unknown again."""
    rows = key_rows(tx.records, node)
    gone = [row for row in rows if row.origin in (ROLLED, VOIDED) and not _still_held(tx.records, row)]
    if not gone:
        return
    gone += [row for row in rows if row.origin == PARTED and row.number > gone[0].number]
    since = {(row.since_epoch, row.since_no, row.since_seq) for row in gone}
    for row in gone:
        drop_row(tx, row)
    left = [row for row in rows if row not in gone]
    for at, row in enumerate(left):
        if (row.until_epoch, row.until_no, row.until_seq) in since:
            left[at] = row.ended("", 0, 0)
            keep_row(tx, left[at])
    peer = find_peer(tx.records, node)
    if peer is not None and not any(row.sign == peer.sign_public and not row.until_epoch for row in left):
        use(tx, peer, left[-1])


def _still_held(records: Records, row: KeyRow) -> bool:
    held = {one.epoch: one.last_seq for one in Streams(records.connection).incoming(row.node)}
    return held.get(row.since_epoch, -1) >= row.since_seq
