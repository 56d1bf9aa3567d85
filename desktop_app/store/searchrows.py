"""What is indexed of each noun, and which records a change touches.

Nothing of a confidential matter: neither it nor its letters, visits, entries and duties, nor a person whom only
such matters name. What may not be seen by everybody for other reasons is kept out by whoever asks.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from desktop_app.base.ids import RecordId
from desktop_app.store import tokens
from desktop_app.store.records import Records

_TEXT_MAX = 600
_NAME_MAX = 6
_LOT = 400


class Kind(IntEnum):
    """What a row of the index is; kept in its number for ever."""

    DUTY = 1
    ENTRY = 2
    VISIT = 3
    LETTER = 4
    PARTY = 5
    MATTER = 6


@dataclass(frozen=True)
class Row:
    """What is to be indexed of one record. `tokens` are parted by blanks, `at` (without zone) orders the hits."""

    kind: Kind
    open: bool
    at: datetime | None
    tokens: str


Rows = dict[str, Row]
_HIDDEN = "IN (SELECT id FROM matter WHERE confidential = 1)"

# noun → the columns of its number, title, texts and place, its day, and when it is over
_DUTIES: Mapping[str, tuple[str, str, str, str, str]] = {
    "assignment": ("number", "title", "requirements", "issued_on", "withdrawn_on IS NOT NULL"),
    "supervision": ("number", "problem", "demand", "issued_on", "lifted_on IS NOT NULL"),
    "correction_request": ("''", "reason", "wanted", "asked_on", "0"),
    "request": ("''", "reason", "''", "requested_on", "0"),
    "urgent_report": ("''", "content", "reported_to", "reported_at", "0"),
}
DUTY_NOUNS = tuple(_DUTIES)


def touched(records: Records, changed: Mapping[str, Iterable[RecordId]]) -> dict[str, set[str]]:
    """The records to be indexed again, by noun: those that changed, and those whose words or secrecy hang on them."""
    found: dict[str, set[str]] = defaultdict(set)
    for noun in ("matter", "party", "letter", "visit", "register_entry", *DUTY_NOUNS):
        found[noun].update(changed.get(noun, ()))
    for table, column in (("matter_party", "id"), ("party", "party_id")):
        for matter, party in _pairs(
            records, "matter_party", ("matter_id", "party_id"), column, changed.get(table, ())
        ):
            found["matter"].add(matter)
            found["party"].add(party)
    for visit, _matter in _pairs(
        records, "visit_matter", ("visit_id", "matter_id"), "id", changed.get("visit_matter", ())
    ):
        found["visit"].add(visit)
    _add_dependent(records, found, _turned(records, changed.get("matter", ())))
    return {noun: ids for noun, ids in found.items() if ids}


def _turned(records: Records, matters: Iterable[str]) -> list[str]:
    """Matters that are confidential now, or that the index does not know: what hangs on them may change sides."""
    turned = []
    for lot in _lots(matters):
        sql = f"""SELECT m.id FROM matter m LEFT JOIN find_row r ON r.id = m.id
          WHERE m.id IN ({_marks(lot)}) AND (m.confidential = 1 OR r.id IS NULL)"""  # noqa: S608 - only marks
        turned += [str(row[0]) for row in records.rows(sql, lot)]
    return turned


def _add_dependent(records: Records, found: dict[str, set[str]], matters: Iterable[str]) -> None:
    links = {"party": ("matter_party", "party_id"), "visit": ("visit_matter", "visit_id")}
    links |= {noun: (noun, "id") for noun in ("letter", "register_entry", *DUTY_NOUNS)}
    for noun, (table, column) in links.items():
        found[noun].update(one for (one,) in _pairs(records, table, (column,), "matter_id", matters))


def _pairs(
    records: Records, table: str, columns: tuple[str, ...], key: str, ids: Iterable[str]
) -> Iterator[tuple[str, ...]]:
    for lot in _lots(ids):
        sql = f"SELECT {','.join(columns)} FROM {table} WHERE {key} IN ({_marks(lot)})"  # noqa: S608 - our names
        for row in records.rows(sql, lot):
            yield tuple(str(one) for one in row)


def _lots(ids: Iterable[str]) -> Iterator[list[str]]:
    ordered = sorted(set(ids))
    for at in range(0, len(ordered), _LOT):
        yield ordered[at : at + _LOT]


def _marks(lot: list[str]) -> str:
    return ",".join("?" * len(lot))


def rows_of(noun: str, records: Records, lot: list[str]) -> Rows:
    """The rows of these records, by id; none for one that is retired, confidential or taken back."""
    if noun in _DUTIES:
        return _duties(noun, records, lot)
    return _MAKERS[noun](records, lot)


def _matters(records: Records, lot: list[str]) -> Rows:
    columns = (
        "id, closed_on IS NULL, coalesce(registered_at, received_on), place_code, number, source_number, title,"
        " request, facts, place_detail"
    )
    where = f"id IN ({_marks(lot)}) AND retired = '' AND confidential = 0"
    people = _people(records, lot)
    rows = {}
    for record, is_open, day, place, number, source, title, *texts in records.rows(
        f"SELECT {columns} FROM matter WHERE {where}",  # noqa: S608 - only marks
        lot,
    ):
        known, address = people.get(str(record), ([], []))
        found = [
            *tokens.names(str(number), str(source)),
            *known,
            *tokens.titled(str(title)),
            *tokens.words("a", *(str(text)[:_TEXT_MAX] for text in texts), *address),
            *_placed(place),
        ]
        rows[str(record)] = Row(Kind.MATTER, bool(is_open), _at(day), " ".join(found))
    return rows


def _people(records: Records, lot: list[str]) -> dict[str, tuple[list[str], list[str]]]:
    """Tokens of the people of each matter, and their addresses."""
    sql = (
        "SELECT l.matter_id, p.name, p.phone, p.id_number, p.address FROM matter_party l"  # noqa: S608
        f" JOIN party p ON p.id = l.party_id WHERE l.retired = '' AND l.matter_id IN ({_marks(lot)})"
    )
    found: dict[str, tuple[list[str], list[str]]] = {}
    for matter, name, phone, number, address in records.rows(sql, lot):
        known, addresses = found.setdefault(str(matter), ([], []))
        known += _person(str(name), str(phone), str(number))
        addresses.append(str(address))
    return found


def _person(name: str, phone: str, number: str) -> list[str]:
    return [*tokens.names(name), *tokens.heard(name), *tokens.figures(phone, number)]


def _placed(place: object) -> list[str]:
    return [f"p{place}"] if place else []


def _parties(records: Records, lot: list[str]) -> Rows:
    """Not one that is named by confidential matters only."""
    sql = f"""SELECT p.id, p.name, p.phone, p.id_number, p.address, p.note, p.place_code,
        (SELECT min(m.confidential) FROM matter_party l JOIN matter m ON m.id = l.matter_id
          WHERE l.party_id = p.id AND l.retired = '')
      FROM party p WHERE p.id IN ({_marks(lot)}) AND p.retired = '' AND p.sealed = ''"""  # noqa: S608 - only marks
    rows = {}
    for record, name, phone, number, address, note, place, secret in records.rows(sql, lot):
        if not secret:
            texts = tokens.words("a", str(address), str(note)[:_TEXT_MAX])
            found = [*_person(str(name), str(phone), str(number)), *texts, *_placed(place)]
            rows[str(record)] = Row(Kind.PARTY, True, None, " ".join(found))
    return rows


def _letters(records: Records, lot: list[str]) -> Rows:
    sql = f"""SELECT id, state NOT IN ('void') AND served_on IS NULL, dated_on, number, title, "values" FROM letter
      WHERE id IN ({_marks(lot)}) AND retired = '' AND matter_id NOT {_HIDDEN}"""  # noqa: S608 - only marks
    rows = {}
    for record, is_open, day, number, title, values in records.rows(sql, lot):
        texts = [text[:_TEXT_MAX] for text in texts_in(json.loads(str(values)))]
        found = [*tokens.names(str(number)), *tokens.titled(str(title)), *tokens.words("a", *texts)]
        rows[str(record)] = Row(Kind.LETTER, bool(is_open), _at(day), " ".join(found))
    return rows


def _visits(records: Records, lot: list[str]) -> Rows:
    sql = f"""SELECT id, started_at, place_code, officers, present, place_detail, findings, note FROM visit
      WHERE id IN ({_marks(lot)}) AND retired = '' AND id NOT IN (SELECT visit_id FROM visit_matter
        WHERE retired = '' AND matter_id {_HIDDEN})"""  # noqa: S608 - only marks
    rows = {}
    for record, day, place, officers, present, detail, findings, note in records.rows(sql, lot):
        people = [name for text in (officers, present) for name in json.loads(str(text))]
        found = [
            *tokens.names(*people),
            *(sound for name in people for sound in tokens.heard(name)),
            *tokens.titled(str(detail)),
            *tokens.words("a", str(findings)[:_TEXT_MAX], str(note)[:_TEXT_MAX]),
            *_placed(place),
        ]
        rows[str(record)] = Row(Kind.VISIT, True, _at(day), " ".join(found))
    return rows


def _entries(records: Records, lot: list[str]) -> Rows:
    """Number, title and every text in the values; short ones also by their sound, since they may be names."""
    sql = f"""SELECT id, closed_on IS NULL, on_date, place_code, register, number, title, "values" FROM register_entry
      WHERE id IN ({_marks(lot)}) AND retired = '' AND sealed = '' AND matter_id NOT {_HIDDEN}"""  # noqa: S608 - only marks
    rows = {}
    for record, is_open, day, place, register, number, title, values in records.rows(sql, lot):
        texts = [text[:_TEXT_MAX] for text in texts_in(json.loads(str(values)))]
        short = [text for text in dict.fromkeys([str(title), *texts]) if 1 < len(text) <= _NAME_MAX]
        figures = [text for text in texts if text.isascii() and any(sign.isdigit() for sign in text)]
        found = [
            *tokens.names(str(number)),
            *(sound for text in short for sound in tokens.heard(text)),
            *tokens.figures(*figures),
            *tokens.titled(str(title)),
            *tokens.words("a", *texts),
            *_placed(place),
            tokens.register_token(str(register)),
        ]
        rows[str(record)] = Row(Kind.ENTRY, bool(is_open), _at(day), " ".join(found))
    return rows


def _duties(noun: str, records: Records, lot: list[str]) -> Rows:
    number, title, text, day, over = _DUTIES[noun]
    secret = (
        " AND coalesce(json_extract(snapshot, '$.matter.confidential'), 0) = 0"
        if noun == "assignment"
        else ""
    )
    sql = f"""SELECT id, NOT ({over}), {day}, {number}, {title}, {text} FROM {noun}
      WHERE id IN ({_marks(lot)}) AND retired = '' AND matter_id NOT {_HIDDEN}{secret}"""  # noqa: S608 - our names
    rows = {}
    for record, is_open, on, named, said, more in records.rows(sql, lot):
        texts = tokens.words("a", str(more)[:_TEXT_MAX])
        found = [*tokens.names(str(named)), *tokens.titled(str(said)[:_TEXT_MAX]), *texts]
        rows[str(record)] = Row(Kind.DUTY, bool(is_open), _at(on), " ".join(found))
    return rows


def texts_in(values: object) -> Iterator[str]:
    """Every text in the values of an entry, however deep in its rows."""
    if isinstance(values, str):
        yield values
    elif isinstance(values, Mapping):
        for value in values.values():
            yield from texts_in(value)
    elif isinstance(values, list | tuple):
        for value in values:
            yield from texts_in(value)


def _at(value: object) -> datetime | None:
    """The moment as its writer's clock showed it; midnight where only the day is known."""
    return datetime.fromisoformat(str(value)[:19]) if value else None


_MAKERS: Mapping[str, Callable[[Records, list[str]], Rows]] = {
    "matter": _matters,
    "party": _parties,
    "letter": _letters,
    "visit": _visits,
    "register_entry": _entries,
}
