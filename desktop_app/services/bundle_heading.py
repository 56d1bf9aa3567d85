"""What every manifest that leaves this PC says alike, whoever's lines it speaks of (sync.md §3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import desktop_app
from desktop_app.exchange.chain import Stream
from desktop_app.exchange.manifest import BlobItem, Manifest
from desktop_app.exchange.pack import Summary
from desktop_app.services.desk import Desk
from desktop_app.store.migrations import SCHEMA


@dataclass(frozen=True)
class Stretch:
    """Lines `first`…`last` of a stream; `prev` is the chain hash before the first."""

    stream: Stream
    first: int
    last: int
    prev: bytes


def heading(desk: Desk, stretch: Stretch, summary: Summary, blobs: Sequence[BlobItem]) -> Manifest:
    """The manifest without acks, wishes, digests or proof; the caller adds its own."""
    return Manifest(
        app=desktop_app.__version__,
        schema=SCHEMA,
        reads_schema=SCHEMA,
        stream=stretch.stream,
        first=stretch.first,
        last=stretch.last,
        prev=stretch.prev.hex(),
        head=summary.head,
        count=summary.count,
        entries_sha256=summary.sha256,
        entries_bytes=summary.bytes,
        created_at=desk.clock.now().isoformat(timespec="seconds"),
        key_id=desk.keys.public.key_id,
        blobs=tuple(blobs),
    )
