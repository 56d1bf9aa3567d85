"""The review list: what branches that were not taken had brought, until each thing is settled with a reason."""

from __future__ import annotations

from enum import StrEnum
from typing import cast

from desktop_app.base.errors import InputProblem, NotAllowed, Problem
from desktop_app.services.desk import Desk
from desktop_app.services.forks.grouping import Group, Values
from desktop_app.services.forks.things import thing_of
from desktop_app.services.forks.view import Item
from desktop_app.store.journal import Line, read_line
from desktop_app.store.records import Records
from desktop_app.store.transaction import Transaction

_COLUMNS = "i.id, i.fork, i.kind, i.record, i.doubled, i.state, i.reason, i.by, i.at, f.writer"


class Settled(StrEnum):
    """How an item was settled: entered anew by the office, or not needed."""

    TAKEN = "taken"
    UNNEEDED = "unneeded"


def items(desk: Desk, fork: str = "", *, open_only: bool = False) -> list[Item]:
    """Of one fork or of all, open ones first, in the order in which they were set aside."""
    sql = (
        f"SELECT {_COLUMNS} FROM fork_item i JOIN fork f ON f.id = i.fork"  # noqa: S608 - our own names
        " WHERE (i.fork = ? OR ? = '') AND (i.state = '' OR ? = 0) ORDER BY i.state <> '', i.rowid"
    )
    return [_item(desk, row) for row in desk.store.read.rows(sql, (fork, fork, int(open_only)))]


def _item(desk: Desk, row: tuple[object, ...]) -> Item:
    one, fork, kind, record, doubled, state, reason, by, at, writer = map(str, row)
    lines = lines_of(desk.store.read, one)
    group = Group(kind, record, list(enumerate(lines)))
    thing = thing_of(desk, writer, group, Values(desk.store.read, lines))
    return Item(one, fork, thing, "" if thing.hidden else doubled, state, reason, by, at)


def lines_of(records: Records, item: str) -> list[Line]:
    """The lines of one item, in order; they are in the journal for ever."""
    sql = "SELECT e.line FROM fork_line l JOIN entry e ON e.lseq = l.lseq WHERE l.item = ? ORDER BY l.lseq"
    return [read_line(cast(bytes, row[0])) for row in records.rows(sql, (item,))]


def count(records: Records, fork: str = "") -> tuple[int, int]:
    """(open, all) items of a fork, or of all forks."""
    sql = "SELECT coalesce(sum(state = ''), 0), count(*) FROM fork_item WHERE fork = ? OR ? = ''"
    ((waiting, whole),) = records.rows(sql, (fork, fork))
    return cast(int, waiting), cast(int, whole)


def settle(desk: Desk, item: str, how: Settled, reason: str) -> None:
    """Closes one item. Raises `InputProblem` without a reason, `NotAllowed` for what is closed or hidden."""
    if not reason.strip():
        raise InputProblem([Problem("reason", "请写明怎么处理的（例如补登后的登记号，或不需要的理由）。")])
    found = next((one for one in items(desk) if one.id == item), None)
    if found is None or not found.is_open:
        raise NotAllowed("这一项已经处理过了。", way_out="请刷新页面。")
    if found.thing.hidden:
        raise NotAllowed("这是保密事项，只有指定的人可以处理。", way_out="请由指定的人处理。")

    def work(tx: Transaction) -> None:
        at = tx.now.isoformat(timespec="seconds")
        sql = "UPDATE fork_item SET state = ?, reason = ?, by = ?, at = ? WHERE id = ? AND state = ''"
        tx.local(sql, (how, reason.strip(), tx.by, at, item))

    desk.store.change(work)
