"""Damaged files copied as far as the disk reads them: what the disk refuses becomes zeros."""

from __future__ import annotations

import os
from pathlib import Path

from desktop_app.base.sticks import Cancel, Cancelled, never

_PIECE_BYTES, _PAGE_BYTES = 1 << 20, 4096


def copy_readable(source: Path, target: Path, cancel: Cancel = never) -> None:
    """Same size, same place of everything; a bad sector costs its pages, not the file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    size = source.stat().st_size
    with source.open("rb", buffering=0) as reader, target.open("wb") as writer:
        for start in range(0, size, _PIECE_BYTES):
            if cancel():
                raise Cancelled
            length = min(_PIECE_BYTES, size - start)
            writer.write(_read(reader.fileno(), start, length) or _by_pages(reader.fileno(), start, length))


def _by_pages(handle: int, start: int, length: int) -> bytes:
    pieces = []
    for at in range(start, start + length, _PAGE_BYTES):
        wanted = min(_PAGE_BYTES, start + length - at)
        pieces.append(_read(handle, at, wanted) or bytes(wanted))
    return b"".join(pieces)


def _read(handle: int, at: int, length: int) -> bytes:
    """All of it or nothing."""
    try:
        os.lseek(handle, at, os.SEEK_SET)
        found = os.read(handle, length)
    except OSError:
        return b""
    return found if len(found) == length else b""
