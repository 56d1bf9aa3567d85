"""After a restore what is older than it stays read-only until the bureau's copy has come (sync.md §5).

New matters can be registered at once. So nothing that the bureau holds newer is overwritten. The exchange is
off until a person has looked at what was restored.
"""

from __future__ import annotations

from desktop_app.base.errors import NotAllowed
from desktop_app.services.desk import OFFICE_ROLE, Desk
from desktop_app.store.local import drop_meta, meta, set_meta
from desktop_app.store.streams import Streams
from desktop_app.store.transaction import FROZEN, Transaction

HELD = "exchange_held"
"""Local fact: restored, and not yet confirmed by a person."""


def freeze(tx: Transaction, until: int) -> None:
    """Marks everything up to local number `until` as read-only; only at an office that knows a bureau."""
    known = Streams(tx.connection).peers()
    if until and meta(tx.records).get("role") == OFFICE_ROLE and any(peer.role == "bureau" for peer in known):
        set_meta(tx, {FROZEN: str(until)})


def thaw(tx: Transaction) -> None:
    """The bureau's copy has come, or there is none."""
    drop_meta(tx, FROZEN)


def is_frozen(desk: Desk) -> bool:
    """Whether older records wait for the bureau's copy. Any thread."""
    return FROZEN in meta(desk.store.read)


def hold(tx: Transaction) -> None:
    """Switches the exchange off until a person says that the restored store is the one to go on with."""
    if Streams(tx.connection).peers():
        set_meta(tx, {HELD: "1"})


def release(tx: Transaction) -> None:
    """The person has said so."""
    drop_meta(tx, HELD)


def is_held(desk: Desk) -> bool:
    """Whether the exchange waits for that word. Any thread."""
    return HELD in meta(desk.store.read)


def refuse_held(desk: Desk) -> None:
    """Raises `NotAllowed` while the exchange is held: two lives of one office must not both speak."""
    if is_held(desk):
        raise NotAllowed(
            "数据刚恢复过，数据交换先停着。",
            way_out="请先看一遍数据对不对，再到“数据交换”点“数据没有问题，恢复交换”。",
        )
