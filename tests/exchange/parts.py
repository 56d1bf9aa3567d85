"""Shared pieces of the bundle tests: two nodes with real keys, lines, and a bundle between them."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

from desktop_app.base.canonical import canonical
from desktop_app.base.private import PrivateFolder
from desktop_app.exchange import chain
from desktop_app.exchange.limits import SHIPPED, Limits
from desktop_app.exchange.manifest import AckItem, BlobItem, Manifest
from desktop_app.exchange.pack import BlobSource, summarise, write_bundle
from desktop_app.exchange.unpack import OpenedBundle, opened_bundle
from desktop_app.security import sealing
from desktop_app.security.keys import NodeKeys

OFFICE, BUREAU = NodeKeys.generate(), NodeKeys.generate()
OFFICE_NODE, BUREAU_NODE = "532301105-3f9a01c7", "532301-0badcafe"
STREAM = chain.Stream(OFFICE_NODE, BUREAU_NODE, "9f" * 16, 1)
LINES = tuple(
    canonical({"data": {"name": f"王{n}", "note": "灌溉渠" * (n % 7)}, "id": f"m{n}", "type": "matter"})
    for n in range(60)
)
PHOTO = hashlib.sha256(b"seed").digest() * 300


def source(content: bytes) -> BlobSource:
    return BlobSource(BlobItem(hashlib.sha256(content).hexdigest(), len(content)), lambda: content)


def make_manifest(
    lines: Sequence[bytes] = LINES,
    blobs: Sequence[BlobSource] = (),
    stream: chain.Stream = STREAM,
    first: int = 1,
    previous: bytes | None = None,
) -> Manifest:
    before = chain.start(stream) if previous is None else previous
    found = summarise(before, lines)
    return Manifest(
        app="0.1.0",
        schema=1,
        reads_schema=1,
        stream=stream,
        first=first,
        last=first + found.count - 1,
        prev=before.hex(),
        head=found.head,
        count=found.count,
        entries_sha256=found.sha256,
        entries_bytes=found.bytes,
        created_at="2026-11-22T09:15:00+08:00",
        key_id=OFFICE.public.key_id,
        blobs=tuple(blob.item for blob in blobs),
        acks=(AckItem(BUREAU_NODE, "ab" * 16, 7, "cd" * 32, 1),),
        want=("ef" * 32,),
        digests={"matter": "01" * 32},
    )


def pack(
    manifest: Manifest,
    lines: Sequence[bytes] = LINES,
    blobs: Sequence[BlobSource] = (),
    sign: Callable[[bytes], bytes] = OFFICE.sign,
) -> bytes:
    def lines_again() -> Iterator[bytes]:
        return iter(lines)

    target = io.BytesIO()
    write_bundle(
        target,
        manifest,
        lines_again,
        blobs,
        sign=sign,
        seal=lambda plain, out: sealing.seal_stream(plain, out, [BUREAU.public.seal, OFFICE.public.seal]),
    )
    return target.getvalue()


def bundle(lines: Sequence[bytes] = LINES, contents: Sequence[bytes] = (PHOTO, b"pdf")) -> bytes:
    blobs = [source(content) for content in contents]
    return pack(make_manifest(lines, blobs), lines, blobs)


def verify(manifest: Manifest, signed: bytes, signature: bytes) -> bool:
    return manifest.key_id == OFFICE.public.key_id and OFFICE.public.verify(signed, signature)


def opening(
    path: Path, *, me: str = BUREAU_NODE, keys: NodeKeys = BUREAU, limits: Limits = SHIPPED
) -> AbstractContextManager[OpenedBundle]:
    return opened_bundle(
        path,
        me=me,
        open_sealed=lambda sealed, plain: sealing.open_stream(sealed, plain, [keys.identity]),
        verify=verify,
        private=PrivateFolder(path.parent / "private"),
        limits=limits,
    )


def smaller(**change: int) -> Limits:
    return replace(SHIPPED, **change)


def json_of(manifest: Manifest) -> dict[str, object]:
    return dict(json.loads(manifest.to_bytes()))
