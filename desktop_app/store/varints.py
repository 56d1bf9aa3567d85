"""SQLite's records: integers of one to nine bytes, and the columns they announce (fileformat2.html, 2.1)."""

from __future__ import annotations

import struct

Value = int | float | str | bytes | None
Row = tuple[Value, ...]

NO_RECORD = (ValueError, IndexError, struct.error)
"""What reading bytes that are no record may raise."""
_WIDTHS = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 7: 8, 8: 0, 9: 0}


def varint(raw: bytes, at: int) -> tuple[int, int]:
    """The integer at `at`, as signed 64 bits, and where it ends."""
    value = 0
    for place in range(8):
        byte = raw[at + place]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + place + 1
    value = value << 8 | raw[at + 8]
    return value - (1 << 64) if value >> 63 else value, at + 9


def values(payload: bytes) -> Row:
    """The columns of a record. Raises one of `NO_RECORD` for bytes that are none."""
    end, at = varint(payload, 0)
    kinds = []
    while at < end:
        kind, at = varint(payload, at)
        kinds.append(kind)
    found, at = [], end
    for kind in kinds:
        width = _WIDTHS[kind] if kind in _WIDTHS else (kind - 12) // 2
        if kind in (10, 11) or kind < 0 or at + width > len(payload):
            raise ValueError("no record")
        found.append(_value(kind, payload[at : at + width]))
        at += width
    return tuple(found)


def _value(kind: int, raw: bytes) -> Value:
    if kind == 0:
        return None
    if kind <= 6:
        return int.from_bytes(raw, "big", signed=True)
    if kind == 7:
        return float(struct.unpack(">d", raw)[0])
    if kind <= 9:
        return kind - 8
    return raw if kind % 2 == 0 else raw.decode("utf-8")
