"""Arrivals signed with a key that counts no longer: kept sealed until a person decides (sync.md §6)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop_app.base.files import copy_whole, disk_problems, sha256_of
from desktop_app.services.desk import Desk
from desktop_app.services.keys.judging import Withheld
from desktop_app.store.records import Records
from desktop_app.store.transaction import Transaction

FOLDER = "held"
WAITING, ACCEPTED, DISCARDED = "waiting", "accepted", "discarded"
_COLUMNS = (
    "h.file, h.node, coalesce(p.name, h.node), h.key_id, h.why, h.epoch, h.first, h.last, h.created_at,"
    " h.received_at, h.state, h.reason, h.decided_at, h.decided_by"
)


@dataclass(frozen=True)
class Held:
    """One such bundle: lines `first` to `last` of an epoch, why it is held, and what became of it.

    `why` is `revoked` or `outdated`, `state` one of waiting, accepted, discarded. Moments are ISO text.
    """

    file: str
    node: str
    name: str
    key_id: str
    why: str
    epoch: str
    first: int
    last: int
    created_at: str
    received_at: str
    state: str
    reason: str
    decided_at: str
    decided_by: str


def keep(desk: Desk, path: Path, withheld: Withheld) -> None:
    """Copies the sealed file beside the store, once. One that was decided stays decided.

    A backup has the note and not the file: that comes again with the next reading.
    """
    name = f"{sha256_of(path)}.lsb"
    target = path_of(desk, name)
    known = [one for one in held(desk.store.read) if one.file == name]
    if any(one.state != WAITING or target.is_file() for one in known):
        return
    with disk_problems(target.parent):
        target.parent.mkdir(exist_ok=True)
    copy_whole(path, target)
    desk.store.change(lambda tx: _note(tx, name, withheld))


def _note(tx: Transaction, name: str, withheld: Withheld) -> None:
    said = withheld.manifest
    tx.local(
        "INSERT OR IGNORE INTO held_arrival (file, node, key_id, why, epoch, first, last, created_at, received_at)"
        " VALUES (?,?,?,?,?,?,?,?,?)",
        (
            name, said.returned_by or said.writer, said.key_id, withheld.why, said.stream.epoch, said.first,
            said.last, said.created_at, tx.now.isoformat(timespec="seconds"),
        ),
    )  # fmt: skip


def held(records: Records, state: str = "") -> list[Held]:
    """All that were ever held, or those in one state; in the order in which they join on."""
    rows = records.rows(
        f"SELECT {_COLUMNS} FROM held_arrival h LEFT JOIN peer p ON p.node = h.node"  # noqa: S608 - our own names
        " WHERE h.state = ? OR ? = '' ORDER BY h.node, h.created_at, h.first",
        (state, state),
    )
    return [Held(*row) for row in rows]  # type: ignore[arg-type]


def path_of(desk: Desk, file: str) -> Path:
    """Where the sealed copy lies."""
    return desk.store.folder / FOLDER / file


def decide(tx: Transaction, file: str, state: str, reason: str) -> None:
    """Notes who decided what, when and why; nothing of it is ever forgotten."""
    tx.local(
        "UPDATE held_arrival SET state = ?, reason = ?, decided_at = ?, decided_by = ? WHERE file = ?",
        (state, reason, tx.now.isoformat(timespec="seconds"), tx.by, file),
    )
