"""The tar inside a bundle, in the one form that our writer makes and our reader takes.

Every header is the POSIX ustar header of a plain file, mode 0644, no owner, time 0. A reader that
asks for exactly these bytes needs no list of what else tar can hold: links, devices, paths,
sparse files and long names are all refused as "not this header".
"""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from typing import BinaryIO

from desktop_app.exchange.limits import damaged

MANIFEST = "manifest.json"
SIGNATURE = "manifest.sig"
ENTRIES = "entries.jsonl"
BLOB_FOLDER = "blobs/"

SIGNATURE_BYTES = 64
_BLOCK = 512
_SIZE = slice(124, 136)
_RECORD = 20 * _BLOCK
_PIECE_BYTES = 1 << 18


def blob_name(sha256: str) -> str:
    return f"{BLOB_FOLDER}{sha256}"


def header(name: str, size: int) -> bytes:
    """The 512 bytes before a member; `size` below 8 GiB."""
    info = tarfile.TarInfo(name)
    info.size = size
    info.mode = 0o644
    return info.tobuf(format=tarfile.USTAR_FORMAT, encoding="ascii", errors="strict")


def padding(size: int) -> bytes:
    """Zeros up to the next block."""
    return bytes(-size % _BLOCK)


def ending(written: int) -> bytes:
    """Two empty blocks and zeros up to a full record of 10 KiB, as `tar` writes them."""
    end = written + 2 * _BLOCK
    return bytes(2 * _BLOCK + -end % _RECORD)


class MemberReader:
    """Reads members in the order that the caller expects; anything else is `DamagedFile`."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def small(self, name: str, most: int) -> bytes:
        """The next member, which must have this name and at most this many bytes."""
        size = self._header(name)
        if size > most:
            raise damaged("大小")
        return b"".join(self._content(size))

    def large(self, name: str, size: int) -> Iterator[bytes]:
        """The next member in pieces; it must have this name and exactly this size.

        Must be used up before the next member is asked for.
        """
        if self._header(name) != size:
            raise damaged("大小")
        yield from self._content(size)

    def end(self) -> None:
        """Only zeros up to the end of the record may follow the last member."""
        size = 0
        while piece := self._stream.read(_RECORD):
            size += len(piece)
            if any(piece) or size >= _RECORD + 2 * _BLOCK:
                raise damaged("结尾")
        if size < 2 * _BLOCK:
            raise damaged("结尾")

    def _header(self, name: str) -> int:
        """Builds the header from the name expected and the size found; the bytes must be the same."""
        found = self._exactly(_BLOCK)
        try:
            size = int(found[_SIZE].rstrip(b"\0 ") or b"0", 8)
            same = header(name, size) == found
        except ValueError as error:
            raise damaged("目录") from error
        if not same:
            raise damaged("目录")
        return size

    def _content(self, size: int) -> Iterator[bytes]:
        left = size
        while left:
            piece = self._exactly(min(left, _PIECE_BYTES))
            left -= len(piece)
            yield piece
        if any(self._exactly(-size % _BLOCK)):
            raise damaged("填充")

    def _exactly(self, size: int) -> bytes:
        pieces, left = [], size
        while left:
            piece = self._stream.read(left)
            if not piece:
                raise damaged("不完整")
            pieces.append(piece)
            left -= len(piece)
        return b"".join(pieces)
