"""The search index: one local table of words for all nouns, kept behind the journal and caught up with it.

A save writes nothing here. `meta.indexed` is the local number of the last journal entry whose record is in the
index; what came later is indexed before the next search, or in the background (`Store.settle`). So a power cut
loses nothing, and an old or emptied index fills itself again.
The number of a row says what it is: kind, open or closed, day. Hits come in the order of these numbers at no
cost: open before closed, recent first; a period is a range of them. Confidential and retired records have none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from desktop_app.base.ids import RecordId
from desktop_app.store.connection import Connection
from desktop_app.store.records import Records
from desktop_app.store.searchrows import Kind, Row, rows_of, touched

LOT = 400
INDEXED = "indexed"
_NEAR = 2000
_PER_SECOND = 8  # a day has 2^20 numbers, and 86,400 seconds
_DAY_BITS, _OPEN_BIT, _KIND_BIT = 20, 40, 41


def span(kind: Kind, first: date | None = None, last: date | None = None, *, open: bool) -> tuple[int, int]:
    """Least and greatest row number of a kind, open or closed, in a period (days inclusive)."""
    base = (kind << _KIND_BIT) | (int(open) << _OPEN_BIT)
    low = base | ((first.toordinal() if first else 0) << _DAY_BITS)
    high = ((last.toordinal() + 1) << _DAY_BITS) if last else 1 << _OPEN_BIT
    return low, base + high - 1


def whole_span(kind: Kind) -> tuple[int, int]:
    """Least and greatest row number of a kind."""
    return kind << _KIND_BIT, ((kind + 1) << _KIND_BIT) - 1


def day_part(row: int) -> int:
    """The part of a row's number by which open and closed ones of a kind are put into one order."""
    return row & ((1 << _OPEN_BIT) - 1)


def day_of(row: int) -> int:
    """The day of a row as a number, the same for open and closed ones."""
    return day_part(row) >> _DAY_BITS


def day_span(row: int) -> tuple[int, int]:
    """Least and greatest number of a row's day, of its kind and side."""
    low = row >> _DAY_BITS << _DAY_BITS
    return low, low + (1 << _DAY_BITS) - 1


def kind_of(row: int) -> Kind:
    return Kind(row >> _KIND_BIT)


# -- how far the index is -------------------------------------------------------------------------


def indexed(connection: Connection) -> int:
    """The journal entry up to which the index is complete."""
    row = connection.execute("SELECT value FROM meta WHERE name = ?", (INDEXED,)).fetchone()
    return int(row[0]) if row else 0


def standing(connection: Connection) -> int:
    """The newest journal entry."""
    return int(connection.execute("SELECT coalesce(max(lseq), 0) FROM entry").fetchone()[0])


def _note(connection: Connection, lseq: int) -> None:
    connection.execute("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", (INDEXED, str(lseq)))


def follow(connection: Connection, changed: Mapping[str, Iterable[RecordId]], *, written: bool) -> None:
    """After the work of a transaction, inside it: an import is indexed with it, what was taken back leaves the
    index. `written`: the work wrote entries of its own, as nearly every one does."""
    last, mark = standing(connection), indexed(connection)
    if not written:
        _forget(connection, min(mark, last), changed)
    if mark > last:
        _note(connection, last)
    elif last - mark > _NEAR and _many(changed) and _mostly(connection, mark, changed):
        settle(connection, last - mark)


def _forget(connection: Connection, mark: int, changed: Mapping[str, Iterable[RecordId]]) -> None:
    """Indexes again what changed without a new entry: its entries were taken back."""
    waiting = {row[0] for row in connection.execute("SELECT id FROM entry WHERE lseq > ?", (mark,))}
    gone = {noun: set(ids) - waiting for noun, ids in changed.items()}
    refresh(connection, {noun: ids for noun, ids in gone.items() if ids})


def _many(changed: Mapping[str, Iterable[RecordId]]) -> bool:
    """A person's act changes a dozen records, an import thousands."""
    return sum(len(list(ids)) for ids in changed.values()) > _NEAR // 4


def _mostly(connection: Connection, mark: int, changed: Mapping[str, Iterable[RecordId]]) -> bool:
    """Whether little else waits: the first filling of an old store is left to the background."""
    ids = {record for records in changed.values() for record in records}
    rows = connection.execute("SELECT id FROM entry WHERE lseq > ? ORDER BY lseq LIMIT ?", (mark, _NEAR))
    return sum(row[0] not in ids for row in rows) < _NEAR // 2


def settle(connection: Connection, most: int) -> int:
    """Indexes what up to `most` entries have changed since; returns how many entries wait still. In a transaction."""
    mark, last = indexed(connection), standing(connection)
    if mark >= last:
        return 0
    sql = "SELECT type, id, lseq FROM entry WHERE lseq > ? ORDER BY lseq LIMIT ?"
    rows = connection.execute(sql, (mark, most)).fetchall()
    changed: dict[str, set[RecordId]] = {}
    for kind, record, _lseq in rows:
        changed.setdefault(str(kind), set()).add(RecordId(str(record)))
    refresh(connection, changed)
    _note(connection, int(rows[-1][2]))
    return last - int(rows[-1][2])


def empty(connection: Connection) -> None:
    """Throws the index away, damaged or not; it is filled again by `settle`. Inside a transaction."""
    connection.execute("DROP TABLE IF EXISTS find")
    connection.execute("DELETE FROM find_row")
    connection.execute(
        """CREATE VIRTUAL TABLE find USING fts5(words, tokenize = "ascii", prefix = '4 5', content = '',
        contentless_delete = 1)"""
    )
    _note(connection, 0)


# -- writing ---------------------------------------------------------------------------------------


def refresh(connection: Connection, changed: Mapping[str, Iterable[RecordId]]) -> None:
    """Indexes again whatever these changes touch, in lots: an import changes twenty thousand records at once."""
    records = Records(connection)
    for noun, ids in touched(records, changed).items():
        for lot in lots(ids):
            write(connection, lot, rows_of(noun, records, lot))


def lots(ids: Iterable[str]) -> Iterator[list[str]]:
    """Sorted ids in lots that fit into one query."""
    ordered = sorted(ids)
    for at in range(0, len(ordered), LOT):
        yield ordered[at : at + LOT]


def write(connection: Connection, lot: list[str], rows: Mapping[str, Row]) -> None:
    """Puts the rows of a lot into the index and takes the others of the lot out."""
    marks = ",".join("?" * len(lot))
    known = dict(connection.execute(f"SELECT id, row FROM find_row WHERE id IN ({marks})", lot).fetchall())  # noqa: S608
    for record in lot:
        row, present = rows.get(record), known.get(record)
        if row is None or (present is not None and not _fits(present, row)):
            _drop(connection, present)
            present = None
        if row is not None and present is not None:
            connection.execute("UPDATE find SET words = ? WHERE rowid = ?", (row.tokens, present))
        elif row is not None:
            fresh = _free(connection, row)
            connection.execute("INSERT INTO find_row (row, id) VALUES (?, ?)", (fresh, record))
            connection.execute("INSERT INTO find (rowid, words) VALUES (?, ?)", (fresh, row.tokens))


def _drop(connection: Connection, row: int | None) -> None:
    if row is not None:
        connection.execute("DELETE FROM find WHERE rowid = ?", (row,))
        connection.execute("DELETE FROM find_row WHERE row = ?", (row,))


def _fits(present: int, row: Row) -> bool:
    low, high = _slot(row)
    return low <= present <= high


def _slot(row: Row) -> tuple[int, int]:
    """The numbers from the row's second to the end of its day."""
    base, high = span(row.kind, row.at, row.at or date.min, open=row.open)
    second = row.at.hour * 3600 + row.at.minute * 60 + row.at.second if row.at else 0
    return base + second * _PER_SECOND, high


def _free(connection: Connection, row: Row) -> int:
    """A free number in the row's second; where thousands came at once, after them all."""
    low, high = _slot(row)
    for end in (low + _PER_SECOND - 1, high):
        sql = "SELECT max(row) FROM find_row WHERE row BETWEEN ? AND ?"
        last = connection.execute(sql, (low, end)).fetchone()[0]
        if last is None or last < end:
            return low if last is None else int(last) + 1
    raise OverflowError("more than a million records of one day")
