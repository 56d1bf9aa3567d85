"""The words of register entries, indexed as those of matters are (`store.search`): one character is found too.

Local tables, rebuilt at will. What may not be seen by everybody is kept out of lists by whoever asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from desktop_app.base.ids import RecordId
from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.store.connection import Connection
from desktop_app.store.records import Records
from desktop_app.store.search import spaced
from desktop_app.store.sounds import sounds

_TEXT_MAX = 600
_NAME_MAX = 6
HITS = (
    "SELECT r.id FROM entry_search_row r WHERE r.row IN"
    " (SELECT rowid FROM entry_search WHERE entry_search MATCH ?)"
)


def refresh(connection: Connection, changed: Mapping[str, Iterable[RecordId]]) -> None:
    """Indexes again the entries that these changes touch. Inside the same transaction."""
    ids = sorted(changed.get("register_entry", ()))
    for at in range(0, len(ids), 500):
        lot = ids[at : at + 500]
        found = Records(connection).many(RegisterEntry, lot)
        for record in lot:
            _index(connection, record, _words(found.get(record)))


def _words(entry: RegisterEntry | None) -> str:
    """Number, title and every text in the values; short ones also by their sound, since they may be names."""
    if entry is None or entry.retired:
        return ""
    texts = [text[:_TEXT_MAX] for text in (entry.number, entry.title, *_texts(entry.values.values()))]
    heard = [sound for text in texts if 1 < len(text) <= _NAME_MAX for sound in sounds(text)]
    return spaced(" ".join(dict.fromkeys([*texts, *heard])))


def _texts(values: Iterable[object]) -> Iterator[str]:
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, Mapping):
            yield from _texts(value.values())
        elif isinstance(value, list | tuple):
            yield from _texts(value)


def _index(connection: Connection, record: RecordId, words: str) -> None:
    known = connection.execute("SELECT row FROM entry_search_row WHERE id = ?", (record,)).fetchone()
    if known is not None:
        connection.execute("UPDATE entry_search SET words = ? WHERE rowid = ?", (words, known[0]))
        return
    row = connection.execute("INSERT INTO entry_search_row (id) VALUES (?)", (record,)).lastrowid
    connection.execute("INSERT INTO entry_search (rowid, words) VALUES (?, ?)", (row, words))
