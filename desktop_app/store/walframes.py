"""Where the pages lie in a write-ahead log, damaged or not (sqlite.org/fileformat2.html, section 4)."""

from __future__ import annotations

import struct
from typing import BinaryIO

_HEADER_BYTES, _FRAME_BYTES = 32, 24


def frames(wal: BinaryIO, page_bytes: int) -> tuple[dict[int, list[int]], bool]:
    """Offsets of the copies of each page, the newest first, up to the last commit of the present log; and whether
    the head of a frame among them is broken, so that nobody knows of which page it was.

    The log is written round and round: frames with another salt are from an earlier round and count no longer.
    SQLite stops at the first broken frame; what was committed behind it is still told here, each page having its
    own seal. The salt is that of the first frame, so that a lost header does no harm.
    """
    found: list[tuple[int, int]] = []
    committed, salt, at = 0, b"", _HEADER_BYTES
    skipped, gap = False, False
    wal.seek(at)
    while len(head := wal.read(_FRAME_BYTES)) == _FRAME_BYTES:
        number, pages_then = struct.unpack(">II", head[:8])
        salt = salt or head[8:16]
        if head[8:16] == salt and number:
            gap = gap or skipped
            found.append((number, at + _FRAME_BYTES))
            committed = len(found) if pages_then else committed
        else:
            skipped = True
        at += _FRAME_BYTES + page_bytes
        wal.seek(at)
    places: dict[int, list[int]] = {}
    for number, place in reversed(found[:committed]):
        places.setdefault(number, []).append(place)
    return places, gap
