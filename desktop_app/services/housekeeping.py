"""Own bundles on a stick that have done their work: offered for deletion, never deleted by themselves (sync.md §3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from desktop_app.base.errors import UserProblem
from desktop_app.base.files import disk_problems, fsync_folder
from desktop_app.base.ids import NodeId
from desktop_app.base.sticks import Cancel, Cancelled, Progress, never, silent
from desktop_app.exchange.manifest import Manifest
from desktop_app.exchange.peek import peek
from desktop_app.security import sealing
from desktop_app.services.bundle_return import earlier_keys
from desktop_app.services.desk import Desk
from desktop_app.services.overview import Overview
from desktop_app.store.streams import Streams

_AGE_MAGIC = b"age-encryption.org/v1"
_MOST_FILES = 5_000


@dataclass(frozen=True)
class DoneBundle:
    """A bundle of ours that its reader holds: how far it goes, when it was written (ISO text), its size."""

    path: Path
    reader_name: str
    first: int
    last: int
    written_at: str
    bytes: int


class Housekeeping:
    """Any thread but the window's. What a file is, its signed content says; its name is not looked at."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def done_with(
        self, folder: Path, progress: Progress = silent, cancel: Cancel = never
    ) -> list[DoneBundle]:
        """The bundles directly in `folder` that may go, by name. Raises `UserProblem` for a pulled stick."""
        with disk_problems(folder):
            files = sorted(path for path in folder.iterdir() if _may_be_one(path))[:_MOST_FILES]
        found = []
        for at, path in enumerate(files):
            if cancel():
                raise Cancelled
            progress(at, len(files))
            bundle = self._look(path)
            found += [bundle] if bundle else []
        return found

    def delete(self, bundles: Sequence[DoneBundle]) -> list[DoneBundle]:
        """Deletes those that are still what they were; returns them. Raises `UserProblem` for a pulled stick."""
        gone = []
        for bundle in bundles:
            with disk_problems(bundle.path.parent):
                if _may_be_one(bundle.path) and self._look(bundle.path) == bundle:
                    bundle.path.unlink()
                    fsync_folder(bundle.path.parent)
                    gone.append(bundle)
        return gone

    def _look(self, path: Path) -> DoneBundle | None:
        """None for anything but a bundle that we wrote and signed, and that its reader has confirmed since."""
        manifest = self._own_manifest(path)
        if manifest is None or not self._confirmed(manifest):
            return None
        with disk_problems(path.parent):
            size = path.stat().st_size
        return DoneBundle(
            path=path,
            reader_name=Overview(self._desk).name_of(manifest.reader),
            first=manifest.first,
            last=manifest.last,
            written_at=manifest.created_at,
            bytes=size,
        )

    def _own_manifest(self, path: Path) -> Manifest | None:
        with disk_problems(path.parent):
            stream = path.open("rb")
        with stream:
            try:
                manifest, signed, signature = peek(stream, self._open)
            except UserProblem:
                return None
        ring = (pair.public for pair in self._desk.keys.ring)
        keys = [*ring, *earlier_keys(self._desk.store.read)]
        ours = manifest.writer == self._desk.identity.node and not manifest.returned_by
        return manifest if ours and any(key.verify(signed, signature) for key in keys) else None

    def _open(self, sealed: BinaryIO, plain: BinaryIO) -> None:
        sealing.open_stream(sealed, plain, self._desk.keys.identities)

    def _confirmed(self, manifest: Manifest) -> bool:
        """The reader has spoken since it was written, and holds all of it: these very lines, not a double's."""
        streams, reader = Streams(self._desk.store.read.connection), NodeId(manifest.reader)
        ack = streams.ack_from(reader, manifest.stream.epoch)
        if ack is None or ack.seq < manifest.last or ack.received_at < manifest.created_at:
            return False
        end = streams.at_out(reader, manifest.stream.epoch, manifest.last)
        return manifest.last == 0 or (end is not None and end.hash.hex() == manifest.head)


def _may_be_one(path: Path) -> bool:
    """False also for a file that cannot be read: another's, or a bad spot on the stick."""
    try:
        if path.is_symlink() or not path.is_file():
            return False
        with path.open("rb") as stream:
            return stream.read(len(_AGE_MAGIC)) == _AGE_MAGIC
    except OSError:
        return False
