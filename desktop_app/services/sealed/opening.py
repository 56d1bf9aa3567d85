"""Opening a confidential matter in the window: its seals are brought up to date by whoever may open it."""

from __future__ import annotations

from desktop_app.domain.records import Matter
from desktop_app.services.confidential import Confidential
from desktop_app.services.desk import Desk
from desktop_app.services.sealed.coming import may_settle, settle_one


class SealedMatters(Confidential):
    """`Confidential` for a desk with keys. Any thread."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._ring_desk = desk

    def open(self, matter_id: str, why: str = "") -> Matter:
        """As `Confidential.open`; somebody newly named, or the bureau since it has a key, reads it from now on."""
        matter = super().open(matter_id, why)
        desk = self._ring_desk
        ours = matter.confidential and matter.owner == desk.identity.node
        if ours and may_settle(desk) and desk.store.read.stale(Matter, matter_id):
            desk.store.change(lambda tx: settle_one(tx, desk, matter_id))
        return matter
