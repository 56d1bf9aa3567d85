"""What is known of a line that was not, or not wholly, applied: a local note beside the journal."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlite

from desktop_app.domain.records import TYPES
from desktop_app.store import journal
from desktop_app.store.codec import layout
from desktop_app.store.transaction import Transaction

OK, LATER, BROKEN = "ok", "later", "broken"
"""States of an entry: applied, of a kind that a later version knows, and verified but not fitting."""

FIELDS = "fields"
"""Applied without fields that a later version knows."""
ORPHAN, NOT_THERE, WRONG_VALUE, TWICE, NO_RIGHT = "orphan", "not_there", "value", "twice", "right"
"""Why a line does not fit: its matter is missing, its record is missing or another's, a value of the wrong
kind, a second birth or a number given before, and a kind that its writer may not write."""

_WHY = {
    "a value of the wrong kind": WRONG_VALUE,
    "no such record of this writer": NOT_THERE,
    "a name kept for another": NO_RIGHT,
}


def has_unknown_fields(line: journal.Line) -> bool:
    """Whether a line of a kind that we know says something that we have no column for."""
    kind = TYPES.get(line.type)
    return kind is not None and not line.data.keys() <= layout(kind).spellings.keys()


def reason_of(error: Exception) -> str:
    """One of the reasons above, of what `journal.apply` raised."""
    if isinstance(error, journal.CannotApply):
        return _WHY.get(str(error), ORPHAN)
    if isinstance(error, sqlite.IntegrityError) and "UNIQUE" in str(error):
        return TWICE
    return WRONG_VALUE


def note_line(tx: Transaction, lseq: int, status: str, note: str = "") -> None:
    """Sets the state of an entry and what is known of it."""
    tx.local("UPDATE entry SET status = ? WHERE lseq = ?", (status, lseq))
    if note:
        tx.local("INSERT OR REPLACE INTO line_note (lseq, note) VALUES (?,?)", (lseq, note))
    else:
        forget(tx, lseq)


def forget(tx: Transaction, lseq: int) -> None:
    """The line is applied whole, or was never remarkable."""
    tx.local("DELETE FROM line_note WHERE lseq = ?", (lseq,))
