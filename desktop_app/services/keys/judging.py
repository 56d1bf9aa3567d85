"""Whether a bundle's signature counts: by a key of its writer that is valid for just this range, or not, or not yet."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.base.errors import DamagedFile, UserProblem
from desktop_app.exchange.acceptance import Acceptance
from desktop_app.exchange.limits import damaged
from desktop_app.exchange.manifest import Manifest
from desktop_app.security.keys import verify_raw
from desktop_app.services.bundle_giveback import hash_in, stream_of
from desktop_app.services.desk import Desk
from desktop_app.services.keys.acceptances import proven
from desktop_app.services.keys.catching import catch_up
from desktop_app.services.peers import find_peer, peer_of
from desktop_app.store.keyrows import REPLACED, KeyRow, came_back, has_void, is_revoked, key_rows
from desktop_app.store.records import Records
from desktop_app.store.streams import Peer, Streams

REVOKED, OUTDATED = "revoked", "outdated"


class UnknownKey(DamagedFile):
    """Signed with a key of an enrolled node that we have not heard of, or no longer count."""


class Withheld(UserProblem):
    """Authentic, but by a key that counts no longer: kept, until a person accepts or discards it."""

    def __init__(self, why: str, name: str, manifest: Manifest) -> None:
        self.why, self.manifest = why, manifest
        template = {
            REVOKED: "“{name}”的这个数据包用的是已作废的密钥，没有导入；文件已收好，等待确认。",
            OUTDATED: "“{name}”的这个数据包用的是换钥以前的旧密钥，没有导入；文件已收好，等待确认。",
        }[why]
        super().__init__(
            template,
            way_out="请先打电话向对方负责人核实，再在“数据交换”的“等待确认”里决定。",
            name=name,
        )


@dataclass(frozen=True)
class Judged:
    """The writer as a peer. `speaks`: by a key that has no end, whose words about life, acks and wishes count.

    `row` is that key; of two that run side by side (a copied folder) the one of the present life is sealed to.
    `readmits` is set where the bureau's own acceptance brought the key back.
    """

    peer: Peer
    speaks: bool
    row: KeyRow | None = None
    readmits: Acceptance | None = None


def judge(
    desk: Desk, manifest: Manifest, signed: bytes, signature: bytes, *, trusted: bool = False
) -> Judged:
    """`trusted`: a person has accepted this very file.

    Raises `DamagedFile` for a signature that is none or by nobody we know, `UnknownKey`, `Withheld`.
    """
    records, writer = desk.store.read, manifest.returned_by or manifest.writer
    rows = _rows(records, writer, manifest)
    if all(row.until_epoch == REPLACED for row in rows) and catch_up(desk, writer):
        rows = _rows(records, writer, manifest)
    if not rows:
        return _by_acceptance(desk, manifest, signed, signature, trusted=trusted)
    if not verify_raw(rows[0].sign, signed, signature):
        raise damaged("签名")
    peer = _enrolled(records, writer)
    void = is_revoked(records, writer, manifest.key_id)
    admitting = [row for row in rows if _admits(row, manifest)]
    row = next((row for row in admitting if not row.until_epoch), None)
    # Of an office that has come back under other keys, a void one brings lines and no word about the present.
    speaks = trusted and not came_back(records, writer) if void else trusted or row is not None
    judged = Judged(peer, speaks=speaks, row=None if void else row)
    if trusted or (void and _is_repeat(records, manifest)):
        return judged
    if void:
        raise Withheld(REVOKED, peer.name, manifest)
    if not admitting:
        if all(row.until_epoch == REPLACED for row in rows):
            raise _unknown(peer)
        raise Withheld(OUTDATED, peer.name, manifest)
    if row is None and _is_new_life(records, manifest):
        raise Withheld(OUTDATED, peer.name, manifest)
    return judged


def _rows(records: Records, writer: str, manifest: Manifest) -> list[KeyRow]:
    return [row for row in key_rows(records, writer) if row.key_id == manifest.key_id]


def _admits(row: KeyRow, manifest: Manifest) -> bool:
    """What comes back to us is proven by our own signature; any key that was ever its giver's will do."""
    if manifest.returned_by:
        return row.until_epoch != REPLACED
    return row.admits(manifest.stream.epoch, manifest.stream.epoch_no, manifest.first, manifest.last)


def _by_acceptance(
    desk: Desk, manifest: Manifest, signed: bytes, signature: bytes, *, trusted: bool
) -> Judged:
    """Where the node had keys called void since, our own word from before waits for a person as well."""
    found = proven(desk, manifest)
    if found is None:
        raise _unknown(_enrolled(desk.store.read, manifest.returned_by or manifest.writer))
    if not verify_raw(found.card.sign_key, signed, signature):
        raise damaged("签名")
    if not trusted and has_void(desk.store.read, manifest.writer):
        raise Withheld(REVOKED, found.card.name, manifest)
    return Judged(peer_of(found.card, ""), speaks=True, readmits=found)


def _is_repeat(records: Records, manifest: Manifest) -> bool:
    """Lines that were taken in while the key counted bring nothing new and may come again; they say nothing else."""
    streams = Streams(records.connection)
    held = [one for one in streams.incoming(manifest.writer) if one.epoch == manifest.stream.epoch]
    if manifest.returned_by or not manifest.count or not held or held[0].last_seq < manifest.last:
        return False
    there = hash_in(streams, stream_of(held[0], manifest.reader), manifest.last)
    return there.hash.hex() == manifest.head


def _is_new_life(records: Records, manifest: Manifest) -> bool:
    """A life never heard of, whatever its number: its writer fell back to before it changed its key, or is a thief."""
    held = Streams(records.connection).incoming(manifest.writer)
    known = {one.epoch for one in held} | {str(one.parent["epoch"]) for one in held if one.parent}
    return not manifest.returned_by and bool(held) and manifest.stream.epoch not in known


def _enrolled(records: Records, writer: str) -> Peer:
    found = find_peer(records, writer)
    if found is None:
        raise DamagedFile(
            "还没有与发出这个数据包的单位（{writer}）建立联系，不能导入。",
            way_out="请先在“数据交换”里完成建立联系。",
            writer=writer,
        )
    return found


def _unknown(peer: Peer) -> UnknownKey:
    return UnknownKey(
        "“{name}”的这个数据包用的是本机不认识的密钥签名，没有导入。",
        way_out="对方换过密钥的：先导入对方更早的数据包；没有的，把本机的数据包带给对方，"
        "对方下次导出会带上换钥通知；仍然不行的，重新建立联系。对方没有换过密钥或电脑的，不要使用这个文件。",
        name=peer.name,
    )
