"""The cells of one page of a tree, without SQLite (sqlite.org/fileformat2.html, section 1.6).

Nothing here trusts its input: whatever does not fit is told as lost, never an endless loop.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desktop_app.store.varints import NO_RECORD, Row, values, varint

Fetch = Callable[[int], bytes | None]

TABLE_LEAF, TABLE_INNER, INDEX_LEAF, INDEX_INNER = 0x0D, 0x05, 0x0A, 0x02
_INNER = (TABLE_INNER, INDEX_INNER)
_KEYED = (INDEX_LEAF, INDEX_INNER)
_MOST_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True)
class Cell:
    """`row` is None where it cannot be read or, in the inner page of a table, where there is none.

    `child` is the page below (0 in a leaf); `lost` says that a row stood here and is gone.
    """

    rowid: int = 0
    row: Row | None = None
    child: int = 0
    lost: bool = False


def kind_of(page: bytes, number: int) -> int:
    return page[_head(number)]


def _head(number: int) -> int:
    return 100 if number == 1 else 0


def cells(page: bytes, number: int, usable: int, fetch: Fetch) -> Iterator[Cell]:
    """The cells in order, and for an inner page its last child. `fetch` gives overflow pages."""
    head = _head(number)
    kind = page[head]
    start = head + (12 if kind in _INNER else 8)
    count = int.from_bytes(page[head + 3 : head + 5], "big")
    for place in range(min(count, (usable - start) // 2)):
        at = int.from_bytes(page[start + 2 * place :][:2], "big")
        try:
            yield _cell(page, at, kind, usable, fetch)
        except NO_RECORD:
            yield Cell(lost=True, child=_child(page, at) if kind in _INNER else 0)
    if kind in _INNER:
        yield Cell(child=_child(page, head + 8))


def _child(page: bytes, at: int) -> int:
    return int.from_bytes(page[at : at + 4], "big")


def _cell(page: bytes, at: int, kind: int, usable: int, fetch: Fetch) -> Cell:
    child, rowid = (_child(page, at), 0) if kind in _INNER else (0, 0)
    at += 4 if kind in _INNER else 0
    if kind == TABLE_INNER:
        return Cell(child=child)
    size, at = varint(page, at)
    if kind == TABLE_LEAF:
        rowid, at = varint(page, at)
    here = _local_bytes(size, usable, keyed=kind in _KEYED)
    if not 0 < size <= _MOST_BYTES or at + here > usable:
        raise ValueError("no cell")
    payload = page[at : at + here]
    if here < size:
        payload += _overflow(page[at + here : at + here + 4], size - here, usable, fetch)
    return Cell(rowid, values(payload), child)


def _local_bytes(size: int, usable: int, *, keyed: bool) -> int:
    most = (usable - 12) * 64 // 255 - 23 if keyed else usable - 35
    if size <= most:
        return size
    least = (usable - 12) * 32 // 255 - 23
    more = least + (size - least) % (usable - 4)
    return more if more <= most else least


def _overflow(pointer: bytes, missing: int, usable: int, fetch: Fetch) -> bytes:
    found = b""
    while len(found) < missing:
        page = fetch(int.from_bytes(pointer, "big"))
        if page is None:
            raise ValueError("an overflow page is lost")
        pointer, found = page[:4], found + page[4:usable]
    return found[:missing]
