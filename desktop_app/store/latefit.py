"""Lines that came before what they speak of, applied once it is here (sync.md §4, §5).

Where a writer's past life comes late, or what it had lost and took back, a change may come before its record.
"""

from __future__ import annotations

from typing import cast

from desktop_app.base.ids import NodeId
from desktop_app.store import journal
from desktop_app.store.linenotes import NOT_THERE, ORPHAN, forget
from desktop_app.store.rewind import standing
from desktop_app.store.streams import AGAIN, refuse_orphan
from desktop_app.store.transaction import Transaction

_WAITING = (
    "SELECT e.lseq, e.epoch, e.seq, e.line FROM entry e JOIN line_note n ON n.lseq = e.lseq"
    " WHERE e.status <> 'ok' AND e.status = 'broken' AND e.writer = ? AND n.note IN (?,?) ORDER BY e.lseq"
)
_Waiting = tuple[int, str, int | None, bytes]


def fit_late(tx: Transaction, writer: NodeId) -> dict[int, str]:
    """Appends such lines of that writer once more, behind what they need; the former entry stays as `again`.

    Returns "type id" of each by its former local number. The place in the stream goes with the new entry.
    """
    waiting = cast(list[_Waiting], tx.records.rows(_WAITING, (writer, NOT_THERE, ORPHAN)))
    fitted: dict[int, str] = {}
    if not waiting:
        return fitted
    tx.local("INSERT INTO rewinding (until) VALUES (?)", (standing(tx.connection),))
    while news := {one[0]: told for one in waiting if (told := _fits(tx, writer, one))}:
        fitted |= news
        waiting = [one for one in waiting if one[0] not in news]
    tx.local("DELETE FROM rewinding")
    return fitted


def _fits(tx: Transaction, writer: NodeId, one: _Waiting) -> str:
    """Empty, and nothing is changed, where it does not fit yet."""
    lseq, epoch, seq, raw = one
    line = journal.read_line(raw)
    tx.connection.execute("SAVEPOINT late")
    try:
        tx.local("UPDATE entry SET seq = NULL, status = ? WHERE lseq = ?", (AGAIN, lseq))
        forget(tx, lseq)
        now = journal.append(tx.connection, line, writer, epoch=epoch, seq=seq)
        refuse_orphan(tx.connection, line)
        journal.refuse_strange(line, writer)
        journal.apply(tx.connection, line, writer, now)
    except (journal.UnknownContent, journal.CannotApply, *journal.RowRefused):
        tx.connection.execute("ROLLBACK TO late")
        return ""
    finally:
        tx.connection.execute("RELEASE late")
    tx.note(line.type, line.id)
    return f"{line.type} {line.id}"
