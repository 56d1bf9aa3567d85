"""The search index: Chinese characters apart, so that one and two of them are found too.

FTS5's own tokenizers find no Chinese word (unicode61) or none of two characters (trigram);
spaced characters with phrase queries match any length. Local table, rebuilt at will.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from pypinyin import Style, lazy_pinyin

from desktop_app.base.ids import RecordId
from desktop_app.domain.records import Matter, MatterParty, Party
from desktop_app.store.connection import Connection
from desktop_app.store.records import Records

_WIDE = re.compile(r"([\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])")
_RUN = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+|[0-9A-Za-z]+")
_FACTS_MAX = 600


def spaced(text: str) -> str:
    """达苴村 → 达 苴 村; Latin words and digits stay whole, full-width ones (１３９) made plain."""
    return _WIDE.sub(r" \1 ", unicodedata.normalize("NFKC", text))


def match_of(text: str) -> str:
    """The FTS query for what was typed: Chinese runs as phrases, words and digits as prefixes; all must hit."""
    parts = []
    for run in _RUN.findall(unicodedata.normalize("NFKC", text)):
        phrase = f'"{spaced(run).strip()}"'
        parts.append(phrase if _WIDE.match(run) else f"{phrase}*")
    return " AND ".join(parts)


def refresh(connection: Connection, changed: Mapping[str, Iterable[RecordId]]) -> None:
    """Indexes again the matters that these changes touch. Inside the same transaction."""
    records = Records(connection)
    matters = set(changed.get("matter", ()))
    for table, column in (("matter_party", "id"), ("party", "party_id")):
        for record in changed.get(table, ()):
            found = records.find(MatterParty, f"{column} = ?", (record,))
            matters.update(link.matter_id for link in found)
    for matter_id in sorted(matters):
        matter = records.get(Matter, matter_id)
        if matter is not None:
            _index(connection, matter_id, _words(records, matter))


def _words(records: Records, matter: Matter) -> str:
    links = records.of(MatterParty, "matter_id", matter.id)
    parties = records.many(Party, [link.party_id for link in links]).values()
    texts = [matter.number, matter.title, matter.request, matter.facts[:_FACTS_MAX], matter.place_detail]
    for party in parties:
        texts += [party.name, party.phone, party.id_number, party.address, *_sounds(party.name)]
    return spaced(" ".join(text for text in texts if text))


def _sounds(name: str) -> tuple[str, str]:
    """Initials and full pinyin of a name: zsw, zhangshuwen."""
    initials = "".join(lazy_pinyin(name, style=Style.FIRST_LETTER))
    return initials.lower(), "".join(lazy_pinyin(name)).lower()


def _index(connection: Connection, record: str, words: str) -> None:
    old = connection.execute("SELECT row FROM search_row WHERE id = ?", (record,)).fetchone()
    if old:
        connection.execute("UPDATE search SET words = ? WHERE rowid = ?", (words, old[0]))
        return
    cursor = connection.execute(
        "INSERT INTO search (words, type, id) VALUES (?, 'matter', ?)", (words, record)
    )
    connection.execute("INSERT INTO search_row (id, row) VALUES (?, ?)", (record, cursor.lastrowid))
