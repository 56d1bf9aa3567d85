"""Writing a bundle to a stick: cut, gather attachments, seal, read back (sync.md §3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from desktop_app.base import sticks
from desktop_app.base.errors import NotAllowed, UserProblem
from desktop_app.base.ids import NodeId
from desktop_app.exchange.limits import SHIPPED
from desktop_app.exchange.manifest import AckItem, BlobItem, Manifest
from desktop_app.exchange.pack import BlobSource, Summary, summarise
from desktop_app.services import peers
from desktop_app.services.branches.rulings import refused_points
from desktop_app.services.bundle_cut import Cut, cut_streams
from desktop_app.services.bundle_giveback import Owed, ended_lives, owed_to, own_acks
from desktop_app.services.bundle_giving import GiveBack
from desktop_app.services.bundle_heading import Stretch, heading
from desktop_app.services.bundle_refs import BlobRef, refs_of
from desktop_app.services.bundle_wants import wanted_by, wants_from
from desktop_app.services.bundle_writing import MARGIN_BYTES, write_file
from desktop_app.services.desk import Desk
from desktop_app.services.identity import is_behind
from desktop_app.services.keys import acceptances
from desktop_app.store.local import meta
from desktop_app.store.streams import Peer, Streams, note_export


@dataclass(frozen=True)
class ExportReport:
    """A bundle that lies on the stick, read back. `entries` 0: it brings acknowledgements only.

    `blobs_left` attachments found no room and travel next time; `blobs_lost` are damaged or gone
    here. `earlier` are the bundles of epochs before the last restore, and what is given back to a
    peer that was restored, written in the same go.
    """

    path: Path
    reader: str
    reader_name: str
    first: int
    last: int
    entries: int
    blobs: int
    bytes: int
    sha256: str
    blobs_left: int = 0
    blobs_lost: int = 0
    earlier: tuple[ExportReport, ...] = ()


@dataclass
class _Freight:
    """The attachments of one bundle; `lost` grows when one cannot be read while writing."""

    chosen: list[BlobRef]
    left: int
    lost: set[str] = field(default_factory=set)


class _Unreadable(Exception):
    """An attachment of ours that is damaged: found only when it is its turn to be written."""

    def __init__(self, sha256: str) -> None:
        super().__init__("an attachment cannot be read")
        self.sha256 = sha256


def export_to(
    desk: Desk,
    reader: str,
    folder: Path,
    progress: sticks.Progress,
    cancel: sticks.Cancel,
    room: int | None = None,
) -> ExportReport:
    """Writes the bundle for `reader` (empty: the only peer) into `folder`. Any thread.

    At most `room` bytes of attachments go; without it, as many as the stick holds.
    Raises `UserProblem` for a stick that is full, gone or bad, `Cancelled`, or where nobody is enrolled.
    """
    peer = peers.the_peer(desk.store.read, reader)
    _refuse_behind(desk)
    if peers.is_void(desk.store.read, peer):
        raise NotAllowed(
            "“{name}”的密钥已作废，不再给它写数据包。",
            way_out="等该所用新电脑交来重建申请，或换好新密钥并经确认以后再写。",
            name=peer.name,
        )
    sticks.require_space(folder, 0)
    *before, present = cut_streams(desk, peer)
    writer = _Writer(desk, peer, folder, progress, cancel, room)
    earlier = tuple(writer.write(cut) for cut in before)
    given_back = tuple(writer.give_back(owed) for owed in owed_to(desk.store.read, peer.node))
    return writer.write(present, earlier + given_back)


def _refuse_behind(desk: Desk) -> None:
    """Lines that would be numbered beside those of another PC make two branches; a new life makes none."""
    if is_behind(meta(desk.store.read)):
        raise NotAllowed(
            "对方收到的内容比本机现有的多：另一台电脑用同一份数据又写过。现在写出会分成两支。",
            way_out="请关闭程序再打开一次，本机会另起一段；再写U盘，缺的内容对方会交还，不会丢。",
        )


class _Writer:
    """One export: the keys, the peer, and the folder it goes to."""

    def __init__(
        self,
        desk: Desk,
        peer: Peer,
        folder: Path,
        progress: sticks.Progress,
        cancel: sticks.Cancel,
        room: int | None,
    ) -> None:
        self._desk, self._room = desk, room
        self._peer = peer
        self._folder = folder
        self._progress = progress
        self._cancel = cancel
        self._keys = desk.keys

    def write(self, cut: Cut, earlier: tuple[ExportReport, ...] = ()) -> ExportReport:
        summary = summarise(cut.prev, self._lines(cut))
        freight = self._freight(cut, summary)
        while True:
            try:
                manifest, written = self._write(cut, summary, freight)
            except _Unreadable as bad:
                freight.lost.add(bad.sha256)
            else:
                break
        self._note(cut, written)
        return ExportReport(
            path=written.path, reader=self._peer.node, reader_name=self._peer.name, first=cut.first,
            last=cut.last, entries=summary.count, blobs=len(manifest.blobs), bytes=written.bytes,
            sha256=written.sha256, blobs_left=freight.left, blobs_lost=len(freight.lost), earlier=earlier,
        )  # fmt: skip

    def _lines(self, cut: Cut) -> Iterator[bytes]:
        streams = Streams(self._desk.store.read.connection)
        return streams.lines_out(self._peer.node, cut.stream.epoch, cut.first, cut.last)

    def _freight(self, cut: Cut, summary: Summary) -> _Freight:
        """Letters first, what was never sent before what was, photos last, as far as the stick has room."""
        asked = wants_from(self._desk.store.read, self._peer.node)
        sent = max(0, min(cut.already_sent, cut.last) - cut.first + 1)
        refs = _ordered(self._lines(cut), sent, asked)
        named = {ref.sha256 for ref in refs}
        refs += [ref for ref in self._known_refs(asked - named) if ref.sha256 not in named]
        room = min(sticks.free_bytes(self._folder) - summary.bytes - MARGIN_BYTES, SHIPPED.all_blobs)
        room = room if self._room is None else min(room, self._room)
        freight = _Freight([], 0)
        for ref in refs:
            if not self._desk.vault.has(ref.sha256):
                freight.lost.add(ref.sha256)
            elif ref.size_bytes <= room and len(freight.chosen) < SHIPPED.blobs:
                freight.chosen.append(ref)
                room -= ref.size_bytes
            else:
                freight.left += 1
        return freight

    def _known_refs(self, asked: set[str]) -> list[BlobRef]:
        """Contents of ours that the reader asked for again, whatever range they were in."""
        if not asked:
            return []
        rows = self._desk.store.read.rows(
            "SELECT line FROM entry WHERE writer = ? AND type IN ('attachment', 'letter', 'assignment') ORDER BY lseq",
            (self._desk.identity.node,),
        )
        lines = (row[0] for row in rows if isinstance(row[0], bytes))
        return list({ref.sha256: ref for ref in refs_of(lines) if ref.sha256 in asked}.values())

    def _write(self, cut: Cut, summary: Summary, freight: _Freight) -> tuple[Manifest, sticks.Written]:
        blobs = [self._source(ref) for ref in freight.chosen if ref.sha256 not in freight.lost]
        manifest = self._manifest(cut, summary, [blob.item for blob in blobs])
        seal_to = (self._peer.age_recipient, self._keys.public.seal)
        lines = partial(self._lines, cut)
        written = write_file(
            self._folder, manifest, lines, blobs, cut.pair, seal_to, self._progress, self._cancel
        )
        return manifest, written

    def _source(self, ref: BlobRef) -> BlobSource:
        def read() -> bytes:
            try:
                content = self._desk.vault.read(ref.sha256)
            except UserProblem as problem:
                raise _Unreadable(ref.sha256) from problem
            if len(content) != ref.size_bytes:
                raise _Unreadable(ref.sha256)
            return content

        return BlobSource(BlobItem(ref.sha256, ref.size_bytes), read)

    def _manifest(self, cut: Cut, summary: Summary, blobs: list[BlobItem]) -> Manifest:
        plain = heading(self._desk, Stretch(cut.stream, cut.first, cut.last, cut.prev), summary, blobs)
        return replace(
            plain,
            acks=acks_for(self._desk, self._peer.node) + own_acks(self._desk, self._peer.node),
            want=tuple(sorted(wanted_by(self._desk.store.read, self._peer.node)))[: SHIPPED.wants],
            digests=cut.digests,
            key_id=cut.pair.public.key_id,
            reader_key=peers.public_keys(self._peer).key_id,
            acceptance=acceptances.to_send(self._desk, self._peer, cut.pair),
            ended=ended_lives(self._desk.store.read, self._peer.node),
            refused=tuple(refused_points(self._desk.store.read, self._desk.identity.node, self._peer.node)),
        )

    def give_back(self, owed: Owed) -> ExportReport:
        """Writes the peer's own lost lines, with what it had signed about the last of them."""
        giving = GiveBack(self._desk, self._peer, self._folder)
        manifest, written = giving.write(owed, self._progress, self._cancel)
        return ExportReport(
            path=written.path, reader=self._peer.node, reader_name=self._peer.name, first=owed.first,
            last=owed.last, entries=manifest.count, blobs=len(manifest.blobs) - 1, bytes=written.bytes,
            sha256=written.sha256,
        )  # fmt: skip

    def _note(self, cut: Cut, written: sticks.Written) -> None:
        note = partial(
            note_export,
            reader=self._peer.node,
            epoch=cut.stream.epoch,
            first=cut.first,
            last=cut.last,
            file_name=written.path.name,
            size_bytes=written.bytes,
        )
        self._desk.store.change(note)


def acks_for(desk: Desk, writer: str) -> tuple[AckItem, ...]:
    """How far we hold that writer's streams, in the words of our present epoch."""
    incoming = Streams(desk.store.read.connection).incoming(NodeId(writer))
    return tuple(
        AckItem(stream.writer, stream.epoch, stream.last_seq, stream.head.hex(), desk.identity.epoch_no)
        for stream in incoming
    )


def _ordered(lines: Iterable[bytes], sent: int, asked: set[str]) -> list[BlobRef]:
    """Distinct contents in the order they travel; the first `sent` lines were in an earlier bundle."""
    found: dict[str, tuple[bool, BlobRef]] = {}
    for at, line in enumerate(lines):
        for ref in refs_of([line]):
            if not ref.on_request or ref.sha256 in asked:
                found.setdefault(ref.sha256, (at < sent, ref))
    in_order = sorted(found.values(), key=lambda item: (item[1].rank, item[0]))
    return [ref for _, ref in in_order]
