"""A person decides about an arrival that waits: taken in after a telephone check, or discarded with a reason."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.base import sticks
from desktop_app.base.errors import InputProblem, NotAllowed, Problem, UserProblem
from desktop_app.services.bundle_import import ImportReport, import_one, merged
from desktop_app.services.bundle_problems import Forked
from desktop_app.services.desk import Desk
from desktop_app.services.keys.hearing import use
from desktop_app.services.keys.holding import ACCEPTED, DISCARDED, WAITING, Held, decide, held, path_of
from desktop_app.services.keys.judging import OUTDATED
from desktop_app.services.peers import find_peer
from desktop_app.store import keyrows
from desktop_app.store.keyrows import keep_row, key_rows
from desktop_app.store.streams import Streams
from desktop_app.store.transaction import Transaction


def accept(
    desk: Desk,
    file: str,
    note: str,
    progress: sticks.Progress = sticks.silent,
    cancel: sticks.Cancel = sticks.never,
) -> ImportReport:
    """Takes the bundle in, once. `note` says who was asked. Raises like an import; then it goes on waiting.

    A revoked key stays revoked. One from before a roll-over counts again, in that epoch and later: its
    node fell back to a backup that does not know the newer one.
    """
    found = _waiting(desk, file)
    if not path_of(desk, file).is_file():
        raise UserProblem("收好的文件不在了。", way_out="请把原来的文件再导入一次，或请对方重新导出一份。")
    if not note.strip():
        raise InputProblem([Problem("note", "请写明向谁核实、怎样核实的。")])
    try:
        report = import_one(desk, path_of(desk, file), progress, cancel, trusted=True)
    except Forked:
        _settle(desk, found, note.strip())  # it is kept as one of two branches, and the person's word holds
        raise
    _settle(desk, found, note.strip())
    return _with_the_rest(desk, found, note.strip(), report)


def _with_the_rest(desk: Desk, found: Held, note: str, report: ImportReport) -> ImportReport:
    """What else waits of a key that counts again is no question any more; of a revoked key every file is one."""
    same = [
        one for one in held(desk.store.read, WAITING) if (one.node, one.key_id) == (found.node, found.key_id)
    ]
    for one in same if found.why == OUTDATED else ():
        try:
            more = import_one(desk, path_of(desk, one.file), sticks.silent, sticks.never)
        except UserProblem:
            continue  # it waits for what is missing, or is of yet another life: the person sees it
        _settle(desk, one, note)
        changes = merged(report.changes, more.changes)
        report = replace(report, changes=changes, new_entries=report.new_entries + more.new_entries)
    return report


def _settle(desk: Desk, found: Held, note: str) -> None:
    def work(tx: Transaction) -> None:
        decide(tx, found.file, ACCEPTED, note)
        if found.why == OUTDATED and not _counts(tx, found):
            _counts_again(tx, found)

    desk.store.change(work)
    path_of(desk, found.file).unlink(missing_ok=True)


def discard(desk: Desk, file: str, reason: str) -> None:
    """Takes nothing in; that it came and why it was not taken stays on record. Raises `InputProblem`."""
    _waiting(desk, file)
    if not reason.strip():
        raise InputProblem([Problem("note", "请写明为什么不采用。")])
    desk.store.change(lambda tx: decide(tx, file, DISCARDED, reason.strip()))
    path_of(desk, file).unlink(missing_ok=True)


def _waiting(desk: Desk, file: str) -> Held:
    found = next((one for one in held(desk.store.read, WAITING) if one.file == file), None)
    if found is None:
        raise NotAllowed("这个数据包不在等待确认，可能已经处理过。", way_out="请刷新页面。")
    return found


def _counts(tx: Transaction, found: Held) -> bool:
    """Whether an earlier decision has brought that key back for this life."""
    rows = [row for row in key_rows(tx.records, found.node) if row.key_id == found.key_id]
    open_rows = [row for row in rows if row.origin == keyrows.ACCEPTED and not row.until_epoch]
    return any(row.since_epoch == found.epoch for row in open_rows)


def _counts_again(tx: Transaction, found: Held) -> None:
    rows = key_rows(tx.records, found.node)
    lives = {one.epoch: one.epoch_no for one in Streams(tx.connection).incoming(found.node)}
    old = next(row for row in rows if row.key_id == found.key_id)
    for row in rows:
        keep_row(tx, row)
    again = replace(
        old.ended("", 0, 0),
        number=rows[-1].number + 1,
        origin=keyrows.ACCEPTED,
        since_epoch=found.epoch,
        since_no=lives.get(found.epoch, 1 << 31),
        since_seq=0,
        at=tx.now.isoformat(timespec="seconds"),
        by=tx.by,
    )
    keep_row(tx, again)
    use(tx, find_peer(tx.records, found.node), again)
