"""Bundles by a hostile office: its own keys, correct seals and signatures, and whatever it likes inside."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import zstandard

from desktop_app.base.canonical import canonical
from desktop_app.exchange import chain, members
from desktop_app.exchange.manifest import BlobItem, Manifest
from desktop_app.exchange.pack import summarise
from desktop_app.security import sealing
from desktop_app.security.keys import NodeKeys
from desktop_app.store.migrations import SCHEMA

Change = Callable[[Any], Any]


@dataclass(frozen=True)
class Sender:
    """Who writes to whom with which keys, and how far the reader already holds the stream."""

    keys: NodeKeys
    stream: chain.Stream
    reader_key: str
    seq: int
    head: bytes


@dataclass
class Parcel:
    """The layers of one bundle. Each change is applied to its layer, and all around it is made to fit.

    `manifest` gets the manifest as data, `members` a list of (name, content), `tar` and `payload` (zstd)
    bytes, `sealed` the bytes of the file.
    """

    sender: Sender
    lines: Sequence[bytes]
    blobs: Sequence[bytes] = ()
    changes: Mapping[str, Change] = field(default_factory=dict)

    def to_bytes(self) -> bytes:
        """The file."""
        tar = self._done("tar", tar_of(self._done("members", self._members())))
        payload = self._done("payload", zstandard.compress(tar, 1))
        return bytes(self._done("sealed", sealing.seal(payload, [self.sender.reader_key])))

    def _done(self, layer: str, value: Any) -> Any:
        change = self.changes.get(layer)
        return change(value) if change else value

    def _members(self) -> list[tuple[str, bytes]]:
        signed = self._done("manifest", json.loads(self.manifest().to_bytes()))
        raw = signed if isinstance(signed, bytes) else loose(signed)
        return [
            (members.MANIFEST, raw),
            (members.SIGNATURE, self.sender.keys.sign(raw)),
            (members.ENTRIES, b"".join(line + b"\n" for line in self.lines)),
            *((members.blob_name(hashlib.sha256(blob).hexdigest()), blob) for blob in self.blobs),
        ]

    def manifest(self) -> Manifest:
        """What fits these lines and blobs."""
        sender = self.sender
        found = summarise(sender.head, self.lines)
        blobs = {hashlib.sha256(blob).hexdigest(): len(blob) for blob in self.blobs}
        return Manifest(
            app="0.1.0", schema=SCHEMA, reads_schema=SCHEMA, stream=sender.stream, first=sender.seq + 1,
            last=sender.seq + found.count, prev=sender.head.hex(), head=found.head, count=found.count,
            entries_sha256=found.sha256, entries_bytes=found.bytes, created_at="2026-11-22T09:15:00+08:00",
            key_id=sender.keys.public.key_id, blobs=tuple(BlobItem(*item) for item in blobs.items()),
        )  # fmt: skip


def loose(value: object) -> bytes:
    """JSON as a hostile writer makes it: canonical where it can be, else whatever Python writes."""
    try:
        return canonical(value)
    except (ValueError, RecursionError):
        return json.dumps(value, ensure_ascii=True, separators=(",", ":"), sort_keys=False).encode("ascii")


def tar_of(listed: Sequence[tuple[str, bytes]]) -> bytes:
    """A tar in our form; names that our own writer could not write make a header of another form."""
    parts = []
    for name, content in listed:
        parts += [members.header(name, len(content)), content, members.padding(len(content))]
    whole = b"".join(parts)
    return whole + members.ending(len(whole))
