"""After a restore what is older than it stays read-only until the bureau's copy has come (sync.md §5).

New matters can be registered at once. So nothing that the bureau holds newer is overwritten.
"""

from __future__ import annotations

from desktop_app.services.desk import OFFICE_ROLE, Desk
from desktop_app.store.local import meta, set_meta
from desktop_app.store.streams import Streams
from desktop_app.store.transaction import FROZEN, Transaction


def freeze(tx: Transaction, until: int) -> None:
    """Marks everything up to local number `until` as read-only; only at an office that knows a bureau."""
    known = Streams(tx.connection).peers()
    if until and meta(tx.records).get("role") == OFFICE_ROLE and any(peer.role == "bureau" for peer in known):
        set_meta(tx, {FROZEN: str(until)})


def thaw(tx: Transaction) -> None:
    """The bureau's copy has come, or there is none."""
    tx.local("DELETE FROM meta WHERE name = ?", (FROZEN,))


def is_frozen(desk: Desk) -> bool:
    """Whether older records wait for the bureau's copy. Any thread."""
    return FROZEN in meta(desk.store.read)
