"""The file itself: a manifest, lines and attachments on their way to a stick, sealed and read back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from desktop_app.base import sticks
from desktop_app.exchange.manifest import Manifest
from desktop_app.exchange.names import bundle_name
from desktop_app.exchange.pack import BlobSource, write_bundle
from desktop_app.security import sealing
from desktop_app.security.keys import KeyPair

MARGIN_BYTES = 1_000_000
"""What stays free on a stick beside the attachments."""


def write_file(
    folder: Path,
    manifest: Manifest,
    lines: Callable[[], Iterator[bytes]],
    blobs: Sequence[BlobSource],
    pair: KeyPair,
    seal_to: Sequence[str],
    progress: sticks.Progress,
    cancel: sticks.Cancel,
) -> sticks.Written:
    """Writes the bundle under its own name; it lies there whole or not at all.

    Raises `UserProblem` for a full or pulled stick, `Cancelled`, and whatever a blob raises when it is read.
    """

    def produce(target: BinaryIO) -> None:
        write_bundle(
            target,
            manifest,
            lines,
            blobs,
            sign=pair.sign,
            seal=lambda plain, out: sealing.seal_stream(plain, out, list(seal_to)),
        )

    return sticks.write_checked(
        folder / bundle_name(manifest),
        produce,
        needed_bytes=manifest.entries_bytes // 2 + sum(item.bytes for item in manifest.blobs),
        progress=progress,
        cancel=cancel,
    )
