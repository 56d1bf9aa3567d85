"""不是同一人、不是同一件: said once, remembered for good, and taken back when it was wrong."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.domain.records import Matter, Party
from desktop_app.domain.repeatrecords import Likeness, NotSame, in_order
from desktop_app.store.records import Records
from desktop_app.store.transaction import Transaction


def denied_to(records: Records, what: Likeness, record: str) -> set[str]:
    """Ids of the records that are not the same as this one."""
    if not record:
        return set()
    sql = (
        "SELECT other FROM not_same WHERE one = ?1 AND what = ?2 AND retired = ''"
        " UNION SELECT one FROM not_same WHERE other = ?1 AND what = ?2 AND retired = ''"
    )
    return {str(row[0]) for row in records.rows(sql, (record, what))}


def deny(tx: Transaction, what: Likeness, record: str, others: Iterable[str]) -> None:
    """Writes that the record is none of the others; what was said before is not said again."""
    known = denied_to(tx.records, what, record)
    for other in others:
        if other not in known and other != record:
            one, two = in_order(record, other)
            said = NotSame(
                id=tx.new_id(), what=what, one=one, other=two, said_by=tx.by, said_on=tx.now.date()
            )
            tx.add(said)


def deny_typed(tx: Transaction, matter: str, party: str, unlike: Iterable[str]) -> None:
    """What was said while typing, now that matter and card have their ids: each id is of a card or of a matter."""
    told = list(unlike)
    cards, matters = tx.records.many(Party, told), tx.records.many(Matter, told)
    if party:
        deny(tx, Likeness.PERSON, party, cards)
    deny(tx, Likeness.MATTER, matter, matters)
