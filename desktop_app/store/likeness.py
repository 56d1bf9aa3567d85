"""Records that are like what is being typed: people by name and sound, matters by their words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from desktop_app.store.records import Records
from desktop_app.store.search import whole_span
from desktop_app.store.searchrows import Kind
from desktop_app.store.tokens import is_chinese, pairs, runs, sound_of, whole

_MOST_PAIRS, _PROBED, _RARE = 48, 300, 250
_TOGETHER = 3


def same_names(records: Records, name: str, village: str, limit: int) -> list[str]:
    """Ids of cards with this name, in any form of its characters: of the village first, then the newest."""
    near = _ids(records, f'"{whole(name)}" AND "p{village}"*', limit) if village.isalnum() else []
    return list(dict.fromkeys([*near, *_ids(records, f'"{whole(name)}"', limit)]))


def same_sounds(records: Records, name: str, limit: int) -> list[str]:
    """Ids of cards whose name sounds like this one and is another."""
    sound = sound_of(name)
    return _ids(records, f'"{sound}" NOT "{whole(name)}"', limit) if sound else []


def word_pairs(*texts: str) -> dict[str, None]:
    """The pairs of characters in these texts, in order, each once."""
    found: dict[str, None] = {}
    for text in texts:
        for run in runs(text):
            if is_chinese(run) and len(run) > 1:
                found.update(dict.fromkeys(pairs(run)))
    return found


def like_words(records: Records, wanted: Iterable[str], place: str, limit: int) -> list[str]:
    """Ids of matters that share rare pairs of characters with these, the likeliest first.

    A pair that hundreds of matters have says little: it counts only where nothing rarer was typed, then
    several together and in the same place.
    """
    weights: Counter[int] = Counter()
    common: list[tuple[int, str]] = []
    for pair in list(wanted)[:_MOST_PAIRS]:
        rows = _rows(records, _with(pair), _PROBED)
        if len(rows) < _RARE:
            weights.update(dict.fromkeys(rows, 1000 // (len(rows) + 4)))
        else:
            common.append((len(rows), pair))
    if len(weights) < limit and common:
        together = " AND ".join(_with(pair) for _count, pair in common[:_TOGETHER])
        inside = f' AND "p{place}"*' if place.isalnum() else ""
        weights.update(dict.fromkeys(_rows(records, together + inside, limit), 1))
    best = [row for row, _weight in weights.most_common(limit)]
    marks = ",".join("?" * len(best))
    found = records.rows(f"SELECT row, id FROM find_row WHERE row IN ({marks})", best)  # noqa: S608 - only marks
    ids = {int(str(row)): str(record) for row, record in found}
    return [ids[row] for row in best if row in ids]


def _with(pair: str) -> str:
    return f'"a{pair}"'


def _rows(records: Records, match: str, limit: int) -> list[int]:
    sql = "SELECT rowid FROM find WHERE find MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?"
    return [int(str(row[0])) for row in records.rows(sql, (match, *whole_span(Kind.MATTER), limit))]


def _ids(records: Records, match: str, limit: int) -> list[str]:
    sql = (
        "SELECT r.id FROM find s JOIN find_row r ON r.row = s.rowid"
        " WHERE s.find MATCH ? AND s.rowid BETWEEN ? AND ? ORDER BY s.rowid DESC LIMIT ?"
    )
    return [str(row[0]) for row in records.rows(sql, (match, *whole_span(Kind.PARTY), limit))]
