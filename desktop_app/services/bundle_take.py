"""Taking a checked bundle into the store, inside one transaction: chain, lines, heads, acks (sync.md §4)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from desktop_app.base.errors import UserProblem
from desktop_app.base.ids import NodeId
from desktop_app.base.sticks import Cancel, Cancelled, Progress
from desktop_app.base.told import Told, ToldList
from desktop_app.domain.owners import may_write
from desktop_app.exchange import chain
from desktop_app.exchange.limits import damaged
from desktop_app.exchange.manifest import AckItem, Manifest
from desktop_app.services.branches.doubled import doubled_in
from desktop_app.services.branches.heeding import heed, late_doubles
from desktop_app.services.branches.rulings import may_be_the_others
from desktop_app.services.bundle_digests import digests_of
from desktop_app.services.bundle_giveback import (
    ALL_LIVES,
    hash_in,
    hear_life,
    hear_own,
    last_word,
    owed_to,
    stream_of,
)
from desktop_app.services.bundle_problems import Bundle, Forked, MissingRange, foreign_content
from desktop_app.services.bundle_refs import BlobRef, refs_of_line
from desktop_app.services.bundle_wants import hear_wants, note_arrived, note_missing
from desktop_app.services.desk import BUREAU_ROLE, Desk
from desktop_app.services.freezing import is_frozen, thaw
from desktop_app.services.keys import acceptances, hearing
from desktop_app.services.keys.judging import Judged
from desktop_app.services.peers import the_peer
from desktop_app.store import rewind
from desktop_app.store.journal import NEW, Line, NotALine, read_line
from desktop_app.store.latefit import fit_late
from desktop_app.store.local import drop_meta, set_meta
from desktop_app.store.migrations import SCHEMA
from desktop_app.store.streams import (
    AHEAD,
    Ack,
    Arrivals,
    Head,
    Peer,
    StreamIn,
    Streams,
    forget_acks_before,
    hear_ack,
    keep_manifest,
    set_head_in,
    take_in,
)
from desktop_app.store.transaction import Transaction

_LINE_END = re.compile(rb'"op":"([a-z]*)","schema":[0-9]+,"to":"[^"\\]*","type":"([^"\\]*)"}\Z')
_ID = re.compile(rb'"id":"([^"\\]*)",(?:"note":"(?:[^"\\]|\\.)*",)?"op":"[a-z]*","schema":[0-9]+,"to":')


@dataclass
class Taken:
    """What the transaction did: new and changed records by type, and what deserves a look."""

    new_entries: int = 0
    repeated: int = 0
    added: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    later: int = 0
    broken: tuple[str, ...] = ()
    acknowledged: int = 0
    blobs_missing: int = 0
    oddities: list[str] = field(default_factory=list)


_SECOND = 2
"""The first life may come late or, without a line for us, never; what a later one hangs on is waited for."""


def point_before(streams: Streams, manifest: Manifest, name: str) -> Head:
    """How far we hold this stream. Raises `MissingRange` or `Forked` if the bundle does not join on."""
    held = {stream.epoch: stream for stream in streams.incoming(manifest.writer)}
    stream = manifest.stream
    if stream.epoch in held:
        present = Head(held[stream.epoch].last_seq, held[stream.epoch].head)
    else:
        _check_parent(streams, held, stream, name)
        present = Head(0, chain.start(stream))
    if manifest.first > present.seq + 1:
        raise MissingRange(present.seq + 1, manifest.first - 1)
    return present


def _check_parent(streams: Streams, held: Mapping[str, StreamIn], stream: chain.Stream, name: str) -> None:
    """A new epoch must branch off from a point of the one before that we hold; a first one has no parent.

    A first may come last: its lines were lost on the way, and nothing of it was in the later ones. There are
    two where an office was rebuilt from a bureau that had nothing of it, and what it wrote before comes late.
    """
    if stream.parent is None:
        return
    before = held.get(stream.parent.epoch)
    have = before.last_seq if before else 0
    if have < stream.parent.seq:
        raise MissingRange(have + 1, stream.parent.seq)
    if before is None and stream.epoch_no > _SECOND:
        raise MissingRange(0, 0)
    # The writer fell back to a backup: what it lost is here and goes back to it, if it is one chain.
    if (
        before
        and hash_in(streams, stream_of(before, stream.reader), stream.parent.seq).hash.hex()
        != stream.parent.hash
    ):
        raise Forked(name)


class Taking:
    """One bundle on its way into the store; of a rehearsal the transaction is rolled back."""

    def __init__(
        self,
        desk: Desk,
        bundle: Bundle,
        progress: Progress,
        cancel: Cancel,
        judged: Judged | None = None,
        *,
        compares: bool = True,
    ) -> None:
        self._desk = desk
        self._bundle = bundle
        self._judged = judged
        self._compares = compares
        self._announced: list[hearing.Announced] = []
        self._manifest = bundle.manifest
        self._progress = progress
        self._cancel = cancel
        self._refs: list[BlobRef] = []
        self._numbers: list[Line] = []
        self._counted: set[tuple[str, bytes]] = set()
        self._taken = Taken()

    def run(self, tx: Transaction) -> Taken:
        """The work for `Store.change` or `Store.rehearse`. Raises for whatever refuses the whole bundle."""
        try:
            return self._run(tx)
        except NotALine as error:
            raise damaged("行") from error

    def _run(self, tx: Transaction) -> Taken:
        manifest, streams = self._manifest, Streams(tx.connection)
        self._readmit(tx)
        peer = the_peer(tx.records, manifest.writer)
        before = point_before(streams, manifest, peer.name)
        if manifest.last >= before.seq and self._hash_at(before.seq) not in ("", before.hash.hex()):
            raise Forked(peer.name)
        lines = self._new_lines(streams, before, peer.role, peer.name)
        stood, kept = rewind.standing(tx.connection), rewind.remember(tx.connection, manifest.writer)
        arrivals = take_in(tx, NodeId(manifest.writer), manifest.stream.epoch, before.seq + 1, lines)
        late = fit_late(tx, NodeId(manifest.writer)) if arrivals.applied else {}
        arrivals.broken = [one for one in arrivals.broken or () if one not in late.values()]
        news = manifest.last > before.seq or not self._is_known(streams)
        latest = news or manifest.created_at >= last_word(tx.records, manifest.writer)
        # Who signs with a key of the past brings lines, and has no word about the present.
        speaks = self._judged is None or self._judged.speaks
        present = speaks and hear_life(tx, manifest, news=news)
        self._advance(tx, before)
        self._count(arrivals)
        self._heed(tx, arrivals)
        if present:
            self._compare_digests(tx, before)
        if present and not may_be_the_others(tx.records, manifest, tx.node):
            self._hear(tx, streams, latest=latest)
        if present and self._judged is not None and self._judged.row is not None:
            hearing.use(tx, peer, self._judged.row)
        self._hear_keys(tx, peer, present=present)
        self._note_blobs(tx)
        rewind.mark(tx, manifest.writer, stood, kept)
        if any(lseq <= stood for lseq in late):
            rewind.forget_marks(tx)  # what an earlier import had brought counts only by this one
        return self._taken

    def _readmit(self, tx: Transaction) -> None:
        """A key that this bureau had accepted itself, and lost with a restore."""
        if self._judged is not None and self._judged.readmits is not None:
            acceptances.readmit(tx, self._desk, self._judged.readmits)
            text = "“{name}”的密钥是本局在备份以后接受的，凭本局当时的签名重新登记。"
            self._taken.oddities.append(Told.of(text, name=self._judged.peer.name))

    def _hear_keys(self, tx: Transaction, peer: Peer, *, present: bool) -> None:
        if hearing.hear(tx, self._manifest, self._announced, present=present) is not None:
            text = "“{name}”换了新的密钥，由旧密钥签名通知。"
            self._taken.oddities.append(Told.of(text, name=peer.name))
        if peer.role == BUREAU_ROLE:
            acceptances.hear(tx, self._desk, self._manifest.acceptance)

    def _is_known(self, streams: Streams) -> bool:
        held = streams.incoming(self._manifest.writer)
        return any(one.epoch == self._manifest.stream.epoch for one in held)

    def _hash_at(self, seq: int) -> str:
        """Chain hash after line `seq` according to the bundle; empty if that lies before its range."""
        manifest = self._manifest
        if seq == manifest.first - 1:
            return manifest.prev
        if seq == manifest.last:
            return manifest.head
        return ""

    def _new_lines(self, streams: Streams, before: Head, role: str, name: str) -> Iterator[bytes]:
        """Lines behind what we hold; those that we hold must be the same bytes."""
        manifest, head = self._manifest, bytes.fromhex(self._manifest.prev)
        for seq, raw in enumerate(self._bundle.lines(), manifest.first):
            if self._cancel():
                raise Cancelled
            if seq <= before.seq:
                head = chain.link(head, raw)
                other = streams.line_in(manifest.writer, manifest.stream.epoch, seq) != raw
                if other or (seq == before.seq and head != before.hash):
                    raise Forked(name)
                self._taken.repeated += 1
                continue
            self._observe(seq, raw, role)
            self._progress(seq - manifest.first + 1, manifest.count)
            yield raw

    def _observe(self, seq: int, raw: bytes, role: str) -> None:
        op, kind = op_and_type(raw)
        if not may_write(role, kind):
            raise foreign_content()
        if b"sha256" in raw:
            self._refs += refs_of_line(read_line(raw))
        if kind == "given_number":
            self._numbers.append(read_line(raw))
        if kind == hearing.KIND:
            self._announced.append(hearing.Announced(seq, read_line(raw)))
        self._count_once(op, kind, raw)
        self._taken.new_entries += 1

    def _count_once(self, op: str, kind: str, raw: bytes) -> None:
        """Each record once; what is new is not changed too."""
        key = kind, _id_of(raw)
        if key not in self._counted:
            self._counted.add(key)
            (self._taken.added if op == NEW else self._taken.changed)[kind] += 1

    def _heed(self, tx: Transaction, arrivals: Arrivals) -> None:
        """Rulings on our own stream that came along, and numbers that a branch that lost, or another life, gave too."""
        writer = self._manifest.writer
        if arrivals.applied.get("fork_ruling"):
            heed(tx, writer)
        doubled = late_doubles(tx, writer, self._numbers)
        if doubled:
            text = "编号重复：{numbers}。未采用的一支也给过，请核对纸质文书，作废其中一份。"
            self._taken.oddities.append(Told.of(text, numbers=ToldList.of(doubled)))
        twice = [one for one in doubled_in(tx.records, writer, self._numbers) if one not in doubled]
        if twice:
            text = "编号重复：{numbers}。恢复以前和以后各给过一次，请核对纸质文书，作废其中一份。"
            self._taken.oddities.append(Told.of(text, numbers=ToldList.of(twice)))

    def _advance(self, tx: Transaction, before: Head) -> None:
        manifest, stream = self._manifest, self._manifest.stream
        if manifest.last >= before.seq:
            parent = vars(stream.parent) if stream.parent else {}
            at = tx.now.isoformat(timespec="seconds")
            head = bytes.fromhex(manifest.head)
            set_head_in(
                tx,
                StreamIn(
                    NodeId(stream.writer), stream.epoch, stream.epoch_no, parent, manifest.last, head, at
                ),
            )
        keep_manifest(
            tx,
            writer=stream.writer,
            epoch=stream.epoch,
            first=manifest.first,
            last=manifest.last,
            head=manifest.head,
            manifest=self._bundle.signed,
            signature=self._bundle.signature,
        )

    def _count(self, arrivals: Arrivals) -> None:
        self._taken.later = arrivals.later
        self._taken.broken = tuple(arrivals.broken or ())
        if arrivals.later:
            self._taken.oddities.append(
                Told.of("有 {count} 条内容要升级后才能看到，已保存。", count=arrivals.later)
            )
        if self._taken.broken:
            self._taken.oddities.append(
                Told.of("有 {count} 条内容有误，已原样保存并标记。", count=len(self._taken.broken))
            )

    def _compare_digests(self, tx: Transaction, before: Head) -> None:
        """Only where both sides speak the same schema and nothing of that writer is kept unapplied."""
        manifest = self._manifest
        if not self._compares or manifest.schema != SCHEMA or manifest.last <= before.seq:
            return
        if not manifest.digests:
            return
        if owed_to(tx.records, manifest.writer):
            return  # it has lost lines that we hold: alike only after it has them back
        sql = "SELECT 1 FROM entry WHERE writer = ? AND status NOT IN ('ok', 'again', 'fork') LIMIT 1"
        if tx.records.value(sql, (manifest.writer,)) is not None:
            return
        expected = dict(manifest.digests)
        if digests_of(tx.records, manifest.writer, tuple(sorted(expected))) != expected:
            raise UserProblem(
                "导入后的核对没有通过，已全部撤回，没有导入任何内容。",
                way_out="请对方重新导出一份；仍不行时，请把两边的程序升级到同一版本。",
            )

    def _hear(self, tx: Transaction, streams: Streams, *, latest: bool) -> None:
        """Acks of our own stream and wishes, where they are the writer's present word.

        Of one PC acks never fall. Where its latest word falls all the same, two PCs bear its data:
        what this one lacks goes out again, which does no harm.
        """
        manifest = self._manifest
        if latest:
            forget_acks_before(tx, NodeId(manifest.writer), ALL_LIVES)
        ours = [ack for ack in manifest.acks if ack.writer == tx.node]
        forget_acks_before(tx, NodeId(manifest.writer), manifest.stream.epoch_no)
        ahead = [ack for ack in ours if not self._hear_ack(tx, streams, ack)]
        if latest and not ahead:
            # Whoever held more of us is gone: its PC was replaced by one that holds less.
            drop_meta(tx, f"{AHEAD}{manifest.writer}")
        knows = any(ack.epoch == self._desk.identity.epoch for ack in ours)
        if knows and not ahead and is_frozen(self._desk):
            thaw(tx)  # it has heard of the restore, and holds no more of us than this store does
        hear_own(tx, streams, manifest.acks, manifest.writer)
        held = max((ack.seq for ack in ours), default=0)
        told = (manifest.stream.epoch_no, manifest.last, held)
        hear_wants(tx, manifest.writer, told, manifest.want)

    def _note_blobs(self, tx: Transaction) -> None:
        """Attachments that came along, and those that should have."""
        arrived = {item.sha256 for item in self._manifest.blobs}
        note_arrived(tx, arrived)
        here = arrived | {ref.sha256 for ref in self._refs if self._desk.vault.has(ref.sha256)}
        self._taken.blobs_missing = note_missing(tx, self._refs, here)

    def _hear_ack(self, tx: Transaction, streams: Streams, ack: AckItem) -> bool:
        """An ack counts only if it names a line of ours by its hash; one ahead of us is told, not kept."""
        reader = NodeId(self._manifest.writer)
        point = streams.at_out(reader, ack.epoch, ack.seq)
        if ack.epoch != self._desk.identity.epoch and ack.seq and point is None:
            text = "县局那里有本机恢复备份时丢掉的内容，会随下一个数据包交还。"
            self._taken.oddities.append(Told.of(text))
            set_meta(tx, {f"{AHEAD}{reader}": "1"})
            return False
        if ack.seq and (point is None or point.hash.hex() != ack.hash):
            self._taken.oddities.append(
                Told.of(
                    "对方确认收到的内容比本机现有的多：本机可能是从旧备份恢复或复制来的，请先与对方核对。"
                )
            )
            return False
        at = tx.now.isoformat(timespec="seconds")
        hear_ack(tx, Ack(reader, ack.epoch, ack.seq, ack.hash, ack.reader_epoch_no, at))
        self._taken.acknowledged = max(self._taken.acknowledged, ack.seq)
        return True


def _id_of(raw: bytes) -> bytes:
    """The record that a line is about, from where canonical order puts it."""
    found = _ID.search(raw)
    return found[1] if found else read_line(raw).id.encode("utf-8")


def op_and_type(raw: bytes) -> tuple[str, str]:
    """What a line does and to which kind of record: from its end, where canonical order puts both."""
    found = _LINE_END.search(raw)
    if found:
        return found[1].decode("ascii"), found[2].decode("utf-8")
    line = read_line(raw)
    return line.op, line.type
