"""Journal entries out of a damaged database: from every leaf of the journal's table that can still be read.

Known by their shape, not by the schema or the tree above them, which may be what is lost.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop_app.base.canonical import canonical
from desktop_app.store import journal
from desktop_app.store.cells import TABLE_LEAF, cells, kind_of
from desktop_app.store.pages import LOCK_PAGE, USABLE_BYTES, Pages
from desktop_app.store.varints import Row

_COLUMNS = 9
Step = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class KeptEntry:
    """A journal entry as it stood in its table. `epoch` and `seq` are None for an own line at home."""

    lseq: int
    writer: str
    epoch: str | None
    seq: int | None
    status: str
    raw: bytes

    @property
    def line(self) -> journal.Line:
        """Parsed anew each time: a whole journal is held in memory at the worst."""
        return journal.read_line(self.raw)


@dataclass
class Carved:
    """How many pages the file has (or had), how many of them no longer answer, the newest entry that was seen."""

    pages: int = 0
    lost_pages: int = 0
    newest: int = 0


def carve(path: Path, key: bytes, told: Carved, step: Step = lambda _done, _all: None) -> Iterator[KeptEntry]:
    """Every entry that can be read, in no order; `told` is filled meanwhile. `step(done, all)` may raise to stop."""
    pages = Pages(path, key)
    try:
        told.pages, told.lost_pages = pages.count, int(pages.count > 0 and not pages.sealed)
        for number in range(1, pages.count + 1):
            step(number, pages.count)
            page = pages.get(number)
            if page is None:
                told.lost_pages += number != LOCK_PAGE
                continue
            for entry in _entries(page, number, pages):
                if not pages.sealed and not _is_canonical(entry.raw):
                    continue  # without its seal a line must at least be spelled as we spell
                told.newest = max(told.newest, entry.lseq)
                yield entry
        told.lost_pages += len(pages.worn) + pages.gap
    finally:
        pages.close()


def _is_canonical(raw: bytes) -> bool:
    try:
        return canonical(json.loads(raw)) == raw
    except (ValueError, RecursionError):
        return False


def _entries(page: bytes, number: int, pages: Pages) -> Iterator[KeptEntry]:
    if kind_of(page, number) != TABLE_LEAF:
        return
    for cell in cells(page, number, USABLE_BYTES, pages.get):
        entry = _entry(cell.rowid, cell.row or ())
        if entry is not None:
            yield entry


def _entry(lseq: int, row: Row) -> KeptEntry | None:
    """None for a row of another table: an entry names its type and id twice, in columns and in its line."""
    if len(row) < _COLUMNS or row[0] is not None or lseq < 1:
        return None
    writer, epoch, seq, audience, kind, record, status, raw = row[1:_COLUMNS]
    if not isinstance(raw, bytes) or not isinstance(seq, int | None) or not isinstance(epoch, str | None):
        return None
    if not _speaks_of(raw, str(kind), str(record), str(audience)):
        return None
    return KeptEntry(lseq, str(writer), epoch, seq, str(status), raw)


def _speaks_of(raw: bytes, kind: str, record: str, audience: str) -> bool:
    """Canonical order puts all three at the end; a line of a later version may have more behind."""
    if raw.endswith(f',"to":"{audience}","type":"{kind}"}}'.encode()) and f'"id":"{record}"'.encode() in raw:
        return True
    try:
        line = journal.read_line(raw)
    except (ValueError, RecursionError):
        return False
    return (line.type, line.id, line.to) == (kind, record, audience)
