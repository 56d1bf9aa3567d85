"""Keys of other nodes with the ranges for which they are valid. A local table: never exported, not in the digest."""

from __future__ import annotations

import hashlib
from dataclasses import astuple, dataclass, replace

from desktop_app.store.records import Records
from desktop_app.store.transaction import Transaction

ENROLLED, ROLLED, REBUILT, READMITTED = "enrolled", "rolled", "rebuilt", "readmitted"
ACCEPTED, PARTED = "accepted", "parted"
"""A key that counts again in a life which began before it was changed: by a person's word; as heard before."""
VOIDED = "voided"
"""A key that a void key announced, and that is void with it."""
REPLACED = "replaced"
"""`until_epoch` of a key whose PC was replaced: not valid for anything that is not here yet."""

_COLUMNS = (
    "node, number, sign_public, age_recipient, origin, since_epoch, since_no, since_seq,"
    " until_epoch, until_no, until_seq, kept_at, kept_by"
)


@dataclass(frozen=True)
class KeyRow:
    """Key `number` (1, 2, …) of a node: how it came to be trusted, from and up to which line it signs.

    `since_*` and `until_*` are epoch, its number, and the last line before the key, or the last that it
    signs; an empty epoch means from the beginning, or still.
    """

    node: str
    number: int
    sign: bytes
    seal: str
    origin: str
    since_epoch: str = ""
    since_no: int = 0
    since_seq: int = 0
    until_epoch: str = ""
    until_no: int = 0
    until_seq: int = 0
    at: str = ""
    by: str = ""

    @property
    def key_id(self) -> str:
        """As in manifests: the first 16 hex digits of SHA-256 of the signing key."""
        return key_id_of(self.sign)

    def ended(self, epoch: str, number: int, seq: int) -> KeyRow:
        """The same key, the last line of which is `seq` of that epoch."""
        return replace(self, until_epoch=epoch, until_no=number, until_seq=seq)

    def admits(self, epoch: str, number: int, first: int, last: int) -> bool:
        """Whether this key may sign lines `first` to `last` of that epoch, or a word of acks before `first`."""
        if self.origin in (ACCEPTED, PARTED) and epoch != self.since_epoch and number <= self.since_no:
            return False
        if self.until_epoch in ("", epoch):
            return not self.until_epoch or (first <= self.until_seq and last <= self.until_seq)
        return self.until_epoch != REPLACED and number < self.until_no


def key_id_of(sign: bytes) -> str:
    """How manifests name the key with this raw public half."""
    return hashlib.sha256(sign).hexdigest()[:16]


def key_rows(records: Records, node: str) -> list[KeyRow]:
    """All keys of a node, oldest first; one that was enrolled before ranges were kept counts from the beginning."""
    rows = records.rows(f"SELECT {_COLUMNS} FROM peer_key WHERE node = ? ORDER BY number", (node,))  # noqa: S608
    if not rows:
        sql = "SELECT node, 1, sign_public, age_recipient, 'enrolled', '', 0, 0, '', 0, 0, enrolled_at, '' FROM peer"
        rows = records.rows(f"{sql} WHERE node = ?", (node,))
    return [KeyRow(*row) for row in rows]  # type: ignore[arg-type]


def keep_row(tx: Transaction, row: KeyRow) -> None:
    """Adds a key, or writes its range anew."""
    places = ",".join("?" * len(astuple(row)))
    tx.local(f"INSERT OR REPLACE INTO peer_key ({_COLUMNS}) VALUES ({places})", astuple(row))  # noqa: S608


def drop_row(tx: Transaction, row: KeyRow) -> None:
    """Forgets a key whose introduction was taken back with its import."""
    tx.local("DELETE FROM peer_key WHERE node = ? AND number = ?", (row.node, row.number))


def is_revoked(records: Records, node: str, key_id: str) -> bool:
    """Whether the bureau has said that this key, or the one that announced it, counts no longer."""
    sql = "SELECT 1 FROM revocation WHERE node = ? AND key_id = ? AND retired = '' LIMIT 1"
    if records.value(sql, (node, key_id)) is not None:
        return True
    return any(row.origin == VOIDED and row.key_id == key_id for row in key_rows(records, node))


def has_void(records: Records, node: str) -> bool:
    """Whether any key of the node is called void."""
    return (
        records.value("SELECT 1 FROM revocation WHERE node = ? AND retired = '' LIMIT 1", (node,)) is not None
    )


def came_back(records: Records, node: str) -> bool:
    """Whether the node has a key that counts for what it writes now."""
    rows = key_rows(records, node)
    return any(not row.until_epoch and not is_revoked(records, node, row.key_id) for row in rows)
