"""Writes a bundle as a stream: age(zstd(tar)), with no plain text on any disk and memory bounded."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO, cast

import zstandard

from desktop_app.exchange import chain, members
from desktop_app.exchange.manifest import BlobItem, Manifest

_LEVEL = 10
_NEWLINE = b"\n"

Sign = Callable[[bytes], bytes]
"""Raw Ed25519 signature (64 bytes) of the given bytes."""
Seal = Callable[[BinaryIO, BinaryIO], None]
"""Seals a stream into another for the reader and for the writer."""


@dataclass(frozen=True)
class BlobSource:
    """An attachment to send: its item in the manifest and the way to its content."""

    item: BlobItem
    read: Callable[[], bytes]


@dataclass(frozen=True)
class Summary:
    """What a first walk over the lines finds out for the manifest: hex hashes and sizes."""

    count: int
    head: str
    sha256: str
    bytes: int


def summarise(previous: bytes, lines: Iterable[bytes]) -> Summary:
    """Walks the lines once; `previous` is the chain hash before the first of them."""
    digest, count, size, head = hashlib.sha256(), 0, 0, previous
    for line, after in chain.walk(previous, lines):
        digest.update(line + _NEWLINE)
        count, size, head = count + 1, size + len(line) + 1, after
    return Summary(count, head.hex(), digest.hexdigest(), size)


def write_bundle(
    target: BinaryIO,
    manifest: Manifest,
    lines: Callable[[], Iterator[bytes]],
    blobs: Sequence[BlobSource],
    *,
    sign: Sign,
    seal: Seal,
) -> None:
    """Writes the whole sealed file to `target`.

    `lines` is walked once here (and once before by `summarise`), so that nothing is kept in
    memory; the blobs must be those of the manifest in its order. Raises `ValueError` if the
    lines or a blob differ from the manifest: a bug or a changed attachment, and no bundle.
    """
    signed = manifest.to_bytes()
    parts = _tar(manifest, signed, sign(signed), lines(), blobs)
    seal(cast("BinaryIO", _Pieces(_compressed(parts))), target)


def _tar(
    manifest: Manifest,
    signed: bytes,
    signature: bytes,
    lines: Iterator[bytes],
    blobs: Sequence[BlobSource],
) -> Iterator[bytes]:
    total = 0
    for piece in _members(manifest, signed, signature, lines, blobs):
        total += len(piece)
        yield piece
    yield members.ending(total)


def _members(
    manifest: Manifest,
    signed: bytes,
    signature: bytes,
    lines: Iterator[bytes],
    blobs: Sequence[BlobSource],
) -> Iterator[bytes]:
    yield from _member(members.MANIFEST, signed)
    yield from _member(members.SIGNATURE, signature)
    yield members.header(members.ENTRIES, manifest.entries_bytes)
    yield from _checked_lines(manifest, lines)
    yield members.padding(manifest.entries_bytes)
    for source in blobs:
        content = source.read()
        if hashlib.sha256(content).hexdigest() != source.item.sha256 or len(content) != source.item.bytes:
            raise ValueError("a blob differs from the manifest")
        yield from _member(members.blob_name(source.item.sha256), content)


def _member(name: str, content: bytes) -> Iterator[bytes]:
    yield members.header(name, len(content))
    yield content
    yield members.padding(len(content))


def _checked_lines(manifest: Manifest, lines: Iterator[bytes]) -> Iterator[bytes]:
    digest = hashlib.sha256()
    for line in lines:
        digest.update(line + _NEWLINE)
        yield line + _NEWLINE
    if digest.hexdigest() != manifest.entries_sha256:
        raise ValueError("the lines differ from the manifest")


def _compressed(parts: Iterator[bytes]) -> Iterator[bytes]:
    """One zstd frame with a checksum; level 10 keeps the window at 4 MiB and an old PC responsive."""
    packer = zstandard.ZstdCompressor(level=_LEVEL, write_checksum=True).compressobj()
    for part in parts:
        if piece := packer.compress(part):
            yield piece
    yield packer.flush()


class _Pieces(io.RawIOBase):
    """An iterator of pieces read as a stream: sealing pulls, so everything above is pulled too."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        super().__init__()
        self._pieces = pieces
        self._rest = b""

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        """At most `size` bytes (size ≥ 1); empty at the end."""
        while not self._rest:
            piece = next(self._pieces, None)
            if piece is None:
                return b""
            self._rest = piece
        out, self._rest = self._rest[:size], self._rest[size:]
        return out
