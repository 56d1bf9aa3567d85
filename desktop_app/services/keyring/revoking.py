"""The bureau calls an office's keys void: a PC was stolen, and who has it could speak in the office's name."""

from __future__ import annotations

from desktop_app.base.errors import InputProblem, NotAllowed, Problem
from desktop_app.domain.keyrecords import Revocation
from desktop_app.services.desk import Desk
from desktop_app.services.peers import find_peer
from desktop_app.store.journal import OFFICES
from desktop_app.store.keyrows import is_revoked, key_rows
from desktop_app.store.transaction import Transaction


def revoke(desk: Desk, node: str, reason: str) -> None:
    """Every key of that office counts no longer, from now on and for all; raises `NotAllowed`, `InputProblem`.

    What is imported stays. What comes later waits for a person, and nothing is sealed to the office until
    it has new keys: by a rebuild request from a new PC, or by a roll-over that a person here accepts.
    """
    if not desk.identity.is_bureau:
        raise NotAllowed("密钥由县局作废。", way_out="电脑丢了，请马上给县局打电话。")
    if not reason.strip():
        raise InputProblem([Problem("reason", "请写明原因，如何时、何地被盗。")])
    peer = find_peer(desk.store.read, node)
    if peer is None:
        raise NotAllowed("没有这个单位。", way_out="请刷新页面。")

    def work(tx: Transaction) -> None:
        keys = {row.key_id for row in key_rows(tx.records, node)}
        for key_id in sorted(key for key in keys if not is_revoked(tx.records, node, key)):
            record = Revocation(
                id=tx.new_id(),
                node=node,
                key_id=key_id,
                reason=reason.strip(),
                revoked_by=tx.by,
                revoked_on=desk.clock.today(),
            )
            tx.add(record, to=OFFICES)

    desk.store.change(work)
