"""Keys that a void key announces: those of a stolen PC are void too, those made after the theft count.

Lines from before a theft may arrive long after it, and a person takes them in for what they say of the
office's work. What they say of keys is another matter: who has the PC has those keys as well.
"""

from __future__ import annotations

from datetime import datetime

from desktop_app.security.keys import PublicKeys
from desktop_app.store.journal import Line, read_line
from desktop_app.store.keyrows import (
    REPLACED,
    VOIDED,
    KeyRow,
    came_back,
    is_revoked,
    keep_row,
    key_id_of,
    key_rows,
)
from desktop_app.store.records import Records
from desktop_app.store.transaction import Transaction

_SAID = (
    "SELECT e.line FROM revocation r JOIN entry e ON e.type = 'revocation' AND e.id = r.id"
    " WHERE r.node = ? AND r.retired = '' ORDER BY e.lseq"
)


def is_stolen(records: Records, writer: str, line: Line) -> bool:
    """Whether this `key_change` line is by a void key, and its successor no better.

    No better if the office has come back under other keys, or if the line was written before the bureau
    first called a key of that office void, by the clocks of both.
    """
    before = str(line.data.get("before", ""))
    if not is_revoked(records, writer, key_id_of(bytes.fromhex(before))):
        return False
    rows = records.rows(_SAID, (writer,))
    said = [read_line(row[0]).at for row in rows if isinstance(row[0], bytes)]
    since = min(map(datetime.fromisoformat, said), default=None)
    return came_back(records, writer) or since is None or datetime.fromisoformat(line.at) < since


def keep_void(tx: Transaction, writer: str, fresh: PublicKeys, since: tuple[str, int, int]) -> None:
    """Notes the successor, so that what it signed waits for a person and is not called unknown."""
    number = key_rows(tx.records, writer)[-1].number + 1
    at = tx.now.isoformat(timespec="seconds")
    keep_row(tx, KeyRow(writer, number, fresh.sign, fresh.seal, VOIDED, *since, REPLACED, at=at))
