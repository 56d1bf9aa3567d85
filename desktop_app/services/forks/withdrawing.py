"""A pick that was wrong: the ruling is withdrawn, and the other branch may come again to be picked."""

from __future__ import annotations

from desktop_app.base.errors import NotAllowed
from desktop_app.domain.forkrecord import ForkRuling
from desktop_app.services.branches.chains import Places
from desktop_app.services.branches.kept import Fork
from desktop_app.services.forks.items import Settled
from desktop_app.store.transaction import Transaction

_CAME_IN = "已随重新选定采用，不用补登"


def withdraw(tx: Transaction, fork: Fork, reason: str) -> None:
    """Nothing of the state changes: the PC that was refused may write again, and bring its branch once more.

    Raises `NotAllowed` where nothing was ruled here, `InputProblem` without a reason.
    """
    ruling = tx.records.get(ForkRuling, fork.ruling) if fork.ruling else None
    if ruling is None or ruling.retired or ruling.owner != tx.node:
        raise NotAllowed("这里没有可以撤回的裁定。", way_out="请刷新页面。")
    tx.retire(ForkRuling, ruling.id, reason, to=ruling.to_node)


def close_what_came_in(tx: Transaction, final: Places) -> None:
    """Items all of whose lines are in the state after all need no review any more."""
    rows = tx.records.rows(
        "SELECT l.item, l.epoch, l.seq, l.hash FROM fork_line l JOIN fork_item i ON i.id = l.item"
        " WHERE i.state = ''"
    )
    waiting: dict[str, bool] = {}
    for item, epoch, seq, digest in rows:
        there = final.get((str(epoch), int(str(seq)))) == digest
        waiting[str(item)] = waiting.get(str(item), True) and there
    at = tx.now.isoformat(timespec="seconds")
    for item in (one for one, there in waiting.items() if there):
        sql = "UPDATE fork_item SET state = ?, reason = ?, by = ?, at = ? WHERE id = ?"
        tx.local(sql, (Settled.TAKEN, _CAME_IN, tx.by, at, item))
