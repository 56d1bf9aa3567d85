"""The file by which lost lines go back to their writer: an ordinary bundle of that writer, sealed by us."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from desktop_app.base import sticks
from desktop_app.base.errors import UserProblem
from desktop_app.exchange.limits import SHIPPED
from desktop_app.exchange.manifest import BlobItem, Manifest, Proof
from desktop_app.exchange.pack import BlobSource, Summary, summarise
from desktop_app.services.bundle_giveback import Owed
from desktop_app.services.bundle_heading import Stretch, heading
from desktop_app.services.bundle_refs import BlobRef, refs_of
from desktop_app.services.bundle_writing import MARGIN_BYTES, write_file
from desktop_app.services.desk import Desk
from desktop_app.services.keys.signing import Signing
from desktop_app.store.streams import Peer, Streams


class GiveBack:
    """Writes one range of a peer's own lines, with the attachments that we hold of them."""

    def __init__(self, desk: Desk, peer: Peer, folder: Path) -> None:
        self._desk, self._peer, self._folder = desk, peer, folder
        self._pair = Signing(desk.store.read, desk.keys, peer).known()

    def write(
        self, owed: Owed, progress: sticks.Progress, cancel: sticks.Cancel
    ) -> tuple[Manifest, sticks.Written]:
        """Raises `UserProblem` for a full or pulled stick, `Cancelled`."""
        summary = summarise(owed.prev, self._lines(owed))
        proof, signed = self._proof(owed, summary.head)
        blobs = [BlobSource(BlobItem(proof.sha256, len(signed)), lambda: signed)]
        blobs += [self._stored(ref) for ref in self._refs(owed, summary.bytes, proof.sha256)]
        manifest = self._manifest(owed, summary, proof, [blob.item for blob in blobs])
        seal_to = (self._peer.age_recipient, self._desk.keys.public.seal)
        lines = partial(self._lines, owed)
        written = write_file(self._folder, manifest, lines, blobs, self._pair, seal_to, progress, cancel)
        return manifest, written

    def _lines(self, owed: Owed) -> Iterator[bytes]:
        streams = Streams(self._desk.store.read.connection)
        return streams.lines_in(owed.stream.writer, owed.stream.epoch, owed.first, owed.last)

    def _proof(self, owed: Owed, head: str) -> tuple[Proof, bytes]:
        streams = Streams(self._desk.store.read.connection)
        kept = streams.manifest_in(owed.stream.writer, owed.stream.epoch, owed.last, head)
        if kept is None:
            raise UserProblem(
                "本机没有保存对方签过名的凭据，不能交还。", way_out="请在最初导入的那台电脑上导出。"
            )
        sha256 = self._desk.vault.put(kept[0])
        return Proof(sha256, kept[1].hex()), kept[0]

    def _refs(self, owed: Owed, line_bytes: int, proof: str) -> list[BlobRef]:
        """Letters first, as far as the stick has room; the rest is asked for later, a damaged one left out."""
        room = min(sticks.free_bytes(self._folder) - line_bytes - MARGIN_BYTES, SHIPPED.all_blobs)
        named = {ref.sha256: ref for ref in refs_of(self._lines(owed)) if ref.sha256 != proof}
        chosen: list[BlobRef] = []
        for ref in sorted(named.values(), key=lambda one: one.rank):
            if (
                self._desk.vault.is_whole(ref.sha256)
                and ref.size_bytes <= room
                and len(chosen) < SHIPPED.blobs - 1
            ):
                chosen.append(ref)
                room -= ref.size_bytes
        return chosen

    def _stored(self, ref: BlobRef) -> BlobSource:
        return BlobSource(BlobItem(ref.sha256, ref.size_bytes), lambda: self._desk.vault.read(ref.sha256))

    def _manifest(self, owed: Owed, summary: Summary, proof: Proof, blobs: list[BlobItem]) -> Manifest:
        plain = heading(self._desk, Stretch(owed.stream, owed.first, owed.last, owed.prev), summary, blobs)
        key_id = self._pair.public.key_id
        return replace(plain, returned_by=self._desk.identity.node, proof=proof, key_id=key_id)
