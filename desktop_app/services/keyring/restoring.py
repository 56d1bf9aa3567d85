"""The bureau takes back that an office's keys are void: the PC was found, or the wrong office was chosen."""

from __future__ import annotations

from desktop_app.base import sticks
from desktop_app.base.errors import InputProblem, NotAllowed, Problem, UserProblem
from desktop_app.domain.keyrecords import Revocation
from desktop_app.services.bundle_import import import_one
from desktop_app.services.desk import Desk
from desktop_app.services.keys.holding import ACCEPTED, WAITING, Held, decide, held, path_of
from desktop_app.services.keys.judging import REVOKED
from desktop_app.store.journal import OFFICES
from desktop_app.store.keyrows import VOIDED, came_back, drop_row, key_rows
from desktop_app.store.transaction import Transaction


def restore(desk: Desk, node: str, reason: str) -> None:
    """The keys count again from now on, for all; what waited because they did not is taken in.

    The revocation stays readable, with the reason why it ended. Keys that a void one had announced are
    learnt anew from the lines that are here, when the first bundle signed with them comes. Raises
    `NotAllowed`, also where the office has come back under other keys, and `InputProblem`.
    """
    if not desk.identity.is_bureau:
        raise NotAllowed("恢复密钥由县局办理。", way_out="请给县局打电话。")
    if not reason.strip():
        raise InputProblem([Problem("reason", "请写明原因，如怎样核实电脑没有落到别人手里。")])
    found = desk.store.read.find(Revocation, "node = ? AND retired = ''", (node,))
    if not found:
        raise NotAllowed("这个单位的密钥没有作废。", way_out="请刷新页面。")
    if came_back(desk.store.read, node):
        raise NotAllowed("这个单位已经换了新密钥，旧密钥不再恢复。", way_out="不用再办，照常交换数据。")

    def work(tx: Transaction) -> None:
        for one in found:
            tx.retire(Revocation, one.id, reason.strip(), to=OFFICES)
        for row in key_rows(tx.records, node):
            if row.origin == VOIDED:
                drop_row(tx, row)

    desk.store.change(work)
    _take_what_waited(desk, node, reason.strip())


def _take_what_waited(desk: Desk, node: str, note: str) -> None:
    waiting = [one for one in held(desk.store.read, WAITING) if (one.node, one.why) == (node, REVOKED)]
    for one in waiting:
        try:
            import_one(desk, path_of(desk, one.file), sticks.silent, sticks.never)
        except UserProblem:
            continue  # what is missing or does not fit is for a person to see
        _settled(desk, one, note)


def _settled(desk: Desk, one: Held, note: str) -> None:
    desk.store.change(lambda tx: decide(tx, one.file, ACCEPTED, note))
    path_of(desk, one.file).unlink(missing_ok=True)
