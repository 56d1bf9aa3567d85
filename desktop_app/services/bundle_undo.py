"""撤销导入: the last import is taken back as long as nothing was written or exported after it (sync.md §4)."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.base.errors import NotAllowed
from desktop_app.domain.changes import Changes
from desktop_app.services.adopting import adopt_rules
from desktop_app.services.backup_files import forget_backed_up
from desktop_app.services.branches.kept import open_fork
from desktop_app.services.desk import Desk
from desktop_app.services.keys.hearing import unhear
from desktop_app.services.peers import find_peer
from desktop_app.store import rewind
from desktop_app.store.transaction import Transaction


@dataclass(frozen=True)
class LastImport:
    """The import that can still be taken back: whose, when (ISO text), and how many entries it brought."""

    writer: str
    name: str
    at: str
    entries: int


def last_import(desk: Desk) -> LastImport | None:
    """What 撤销导入 would take back now; None after a later change or export. Any thread."""
    found = rewind.last_mark(desk.store.read)
    if found is None or open_fork(desk.store.read, found.writer):
        return None
    peer = find_peer(desk.store.read, found.writer)
    name = peer.name if peer else found.writer
    return LastImport(found.writer, name, found.at, found.after - found.before)


def undo_import(desk: Desk) -> Changes:
    """Takes the last import back, all of it; the one before it can then be taken back in turn.

    The bundle can be imported again later. Raises `NotAllowed` if anything was written since.
    """

    def work(tx: Transaction) -> Changes:
        found = rewind.last_mark(tx.records)
        if found is None or open_fork(tx.records, found.writer):
            raise NotAllowed(
                "导入之后已有新的登记、改动或导出，不能再撤销这次导入。",
                way_out="有个别内容不对时，请与对方联系更正。",
            )
        rewind.take_back(tx, found)
        unhear(tx, found.writer)
        forget_backed_up(tx)
        return tx.changes()

    changes = desk.store.change(work)
    adopt_rules(desk, changes)
    return changes
