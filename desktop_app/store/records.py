"""Reading records back as dataclasses, over any connection."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from typing import TypeVar, cast

from desktop_app.base.ids import RecordId
from desktop_app.domain.recordbase import Record
from desktop_app.domain.records import TABLE_OF, TYPES
from desktop_app.store.codec import from_row, layout
from desktop_app.store.connection import Connection
from desktop_app.store.problems import plain_words
from desktop_app.store.seals import Inside, Readers, Seals, look_inside, mark_of, opened

R = TypeVar("R", bound=Record)


def _select(kind: type[Record]) -> str:
    return _selects(TABLE_OF[kind])


@functools.cache
def _selects(table: str) -> str:
    columns = ",".join(f'"{name}"' for name in layout(TYPES[table]).columns)
    return f"SELECT {columns} FROM {table}"  # noqa: S608 - names come from our dataclasses


class Records:
    """Typed reading. `where` and `order` are SQL written in this room only, values go in `params`.

    What is sealed is opened with `seals`; without them, or for who holds no key, it reads as closed.
    """

    def __init__(self, connection: Connection, seals: Seals | None = None) -> None:
        self.connection = connection
        self._seals = seals

    def get(self, kind: type[R], record: str) -> R | None:
        """The record, or None where there is none of that id."""
        found = self.find(kind, "id = ?", (record,))
        return found[0] if found else None

    def find(
        self,
        kind: type[R],
        where: str = "1",
        params: Sequence[object] = (),
        order: str = "id",
        limit: int = -1,
        offset: int = 0,
    ) -> list[R]:
        """Records that match, retired ones included unless `where` says otherwise."""
        sql = f"{_select(kind)} WHERE {where} ORDER BY {order} LIMIT {int(limit)} OFFSET {int(offset)}"
        found = [cast(R, from_row(kind, row)) for row in self.rows(sql, params)]
        return [opened(record, self._seals) if record.sealed else record for record in found]

    def stored(self, kind: type[R], record: str) -> R | None:
        """The record as its row says it, still sealed."""
        rows = self.rows(f"{_select(kind)} WHERE id = ?", (record,))
        return cast(R, from_row(kind, rows[0])) if rows else None

    def opened(self, record: R) -> R:
        """A stored record as the person at the desk may read it."""
        return opened(record, self._seals) if record.sealed else record

    def inside(self, sealed: str, record: str) -> Inside | None:
        """What is under a seal found in a line or a row; None for who cannot open it."""
        return look_inside(self._seals, sealed, record) if self._seals else None

    def readers_of(self, kind: type[Record], record: str) -> Readers | None:
        """To whom the record is, or has to be, sealed; None for one that everybody may read."""
        stored = self.stored(kind, record)
        return self._seals.readers(self, self.opened(stored), "") if stored and self._seals else None

    def stale(self, kind: type[Record], record: str) -> bool:
        """Whether a record is sealed to others than those who may read it now."""
        stored, readers = self.stored(kind, record), self.readers_of(kind, record)
        return stored is not None and mark_of(stored.sealed) != (readers.mark if readers else "")

    def many(self, kind: type[R], ids: Iterable[str]) -> dict[RecordId, R]:
        """The records of these ids, by id; absent ones are left out."""
        wanted = sorted(set(ids))
        places = ",".join("?" * len(wanted))
        return {record.id: record for record in self.find(kind, f"id IN ({places})", wanted)}

    def of(self, kind: type[R], column: str, value: str, order: str = "id") -> list[R]:
        """Records in use whose `column` equals `value`."""
        return self.find(kind, f"\"{column}\" = ? AND retired = ''", (value,), order)

    def rows(self, sql: str, params: Sequence[object] = ()) -> list[tuple[object, ...]]:
        """Plain rows of a query."""
        with plain_words():
            return cast(list[tuple[object, ...]], self.connection.execute(sql, tuple(params)).fetchall())

    def value(self, sql: str, params: Sequence[object] = ()) -> object:
        """The first column of the first row, or None."""
        rows = self.rows(sql, params)
        return rows[0][0] if rows else None
