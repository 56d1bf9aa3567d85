"""Whose matter it is, and whether it is still in use: asked by every service before it writes."""

from __future__ import annotations

from desktop_app.base.errors import NotAllowed, UserProblem
from desktop_app.domain.records import Matter
from desktop_app.services.confidential import allows
from desktop_app.store.transaction import Transaction


def own_matter(tx: Transaction, matter_id: str) -> Matter:
    """The matter, if this node may act on it. Raises `NotAllowed` for another's or a retired one."""
    matter = tx.records.get(Matter, matter_id)
    if matter is None:
        raise UserProblem("没有这个事项。", way_out="请刷新页面。")
    if matter.owner != tx.node:
        raise NotAllowed("这个事项由别的单位办理，本机只能查看。", way_out="需要改动时，请联系承办单位。")
    if not allows(tx.records, tx.node, tx.by, matter):
        raise NotAllowed("这是保密事项，只有指定的人可以办理。", way_out="请由指定的人办理。")
    if matter.retired:
        raise NotAllowed(
            "这个事项已经注销：{reason}", way_out="需要办理时，请重新登记。", reason=matter.retired
        )
    return matter
