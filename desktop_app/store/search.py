"""The search index: Chinese characters apart, so that one and two of them are found too.

FTS5's own tokenizers find no Chinese word (unicode61) or none of two characters (trigram);
spaced characters with phrase queries match any length. Local table, rebuilt at will.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from desktop_app.base.ids import RecordId
from desktop_app.store.connection import Connection
from desktop_app.store.records import Records
from desktop_app.store.sounds import sounds

_WIDE = re.compile(r"([\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])")
_TOKEN = re.compile(
    r"[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
    r"|[^\s\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+"
)
_RUN = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+|[0-9A-Za-z]+")
_FACTS_MAX = 600
_LOT = 500


def spaced(text: str) -> str:
    """达苴村 → 达 苴 村; Latin words and digits stay whole, full-width ones (１３９) made plain."""
    return " ".join(_TOKEN.findall(unicodedata.normalize("NFKC", text)))


def match_of(text: str) -> str:
    """The FTS query for what was typed: Chinese runs as phrases, words and digits as prefixes; all must hit."""
    parts = []
    for run in _RUN.findall(unicodedata.normalize("NFKC", text)):
        phrase = f'"{spaced(run).strip()}"'
        parts.append(phrase if _WIDE.match(run) else f"{phrase}*")
    return " AND ".join(parts)


def refresh(connection: Connection, changed: Mapping[str, Iterable[RecordId]]) -> None:
    """Indexes again the matters that these changes touch. Inside the same transaction.

    In lots, not one by one: an import changes twenty thousand matters at once.
    """
    records = Records(connection)
    matters = set(changed.get("matter", ()))
    for table, column in (("matter_party", "id"), ("party", "party_id")):
        for lot in _lots(changed.get(table, ())):
            sql = f"SELECT matter_id FROM matter_party WHERE {column} IN ({_marks(lot)})"  # noqa: S608
            matters.update(RecordId(str(row[0])) for row in records.rows(sql, lot))
    for lot in _lots(matters):
        _index(connection, _words(records, lot))


def _lots(ids: Iterable[str]) -> Iterator[list[str]]:
    """Sorted ids in lots that fit into one query."""
    ordered = sorted(ids)
    for at in range(0, len(ordered), _LOT):
        yield ordered[at : at + _LOT]


def _marks(lot: list[str]) -> str:
    return ",".join("?" * len(lot))


def _words(records: Records, lot: list[str]) -> dict[str, str]:
    """The words of these matters and of their people, spaced, by id; none for one retired, confidential or taken back."""
    columns = "id, retired <> '' OR confidential = 1, number, title, request, facts, place_detail"
    sql = f"SELECT {columns} FROM matter WHERE id IN ({_marks(lot)})"  # noqa: S608 - only marks
    rows = records.rows(sql, lot)
    texts = {str(row[0]): [str(text)[:_FACTS_MAX] for text in row[2:]] for row in rows if not row[1]}
    people = (
        "SELECT l.matter_id, p.name, p.phone, p.id_number, p.address FROM matter_party l"  # noqa: S608
        f" JOIN party p ON p.id = l.party_id WHERE l.retired = '' AND l.matter_id IN ({_marks(lot)})"
    )
    for matter, name, *others in records.rows(people, lot):
        texts.get(str(matter), []).extend([str(name), *map(str, others), *sounds(str(name))])
    told = {matter: spaced(" ".join(filter(None, parts))) for matter, parts in texts.items()}
    return {**dict.fromkeys(lot, ""), **told}


def _index(connection: Connection, words: Mapping[str, str]) -> None:
    lot = list(words)
    sql = f"SELECT id, row FROM search_row WHERE id IN ({_marks(lot)})"  # noqa: S608 - only marks
    known = dict(connection.execute(sql, lot).fetchall())
    for record, text in words.items():
        if record in known:
            connection.execute("UPDATE search SET words = ? WHERE rowid = ?", (text, known[record]))
            continue
        row = connection.execute("INSERT INTO search_row (id) VALUES (?)", (record,)).lastrowid
        connection.execute("INSERT INTO search (rowid, words) VALUES (?, ?)", (row, text))
