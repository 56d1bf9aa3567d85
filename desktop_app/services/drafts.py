"""Nothing typed is lost: drafts in a local table, several may be parked (architecture.md)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from desktop_app.services.confidential import is_confidential, may_see
from desktop_app.services.desk import Desk
from desktop_app.services.sealed.typed import about, is_of_secret, seal_draft, unsealed_draft
from desktop_app.store import local
from desktop_app.store.local import Draft

_BY = "_by"


class Drafts:
    """Drafts of forms by kind ("matter", "visit", "letter") and target record. Any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def parked(self, kind: str = "") -> list[Draft]:
        """The drafts of a kind that this person may see, newest first: what is offered again after a crash."""
        kept = (unsealed_draft(self._desk, draft) for draft in local.drafts(self._desk.store.read, kind))
        return [_bare(draft) for draft in kept if draft and self._may_see(draft)]

    def _may_see(self, draft: Draft) -> bool:
        """What was typed for a confidential matter is offered again to nobody but who typed it (条例30)."""
        secret = self._is_secret(draft) or is_of_secret(self._desk, draft)
        secret = secret or any(not may_see(self._desk, part) for part in about(draft))
        return not secret or draft.content.get(_BY, "") in ("", self._desk.store.who.by)

    def _is_secret(self, draft: Draft) -> bool:
        purpose, category = (str(draft.content.get(name, "")) for name in ("purpose", "category"))
        return is_confidential(self._desk.rules, purpose, category)

    def find(self, kind: str, target: str) -> Draft | None:
        """The draft that belongs to a record, if one is parked."""
        return next((draft for draft in self.parked(kind) if draft.target == target), None)

    def new_id(self) -> str:
        """An id for a draft that is begun now."""
        return self._desk.store.new_id()

    def keep(
        self, draft_id: str, kind: str, title: str, content: Mapping[str, object], target: str = ""
    ) -> None:
        """Saves the draft, durable when it returns; one of a confidential matter is sealed to who types it."""
        draft = Draft(draft_id, kind, target, title, {**content, _BY: self._desk.store.who.by}, "")
        if self._is_secret(draft) or is_of_secret(self._desk, draft):
            draft = seal_draft(self._desk, draft)
        self._desk.store.change(lambda tx: local.keep_draft(tx, draft, self._desk.clock.now()))

    def drop(self, draft_id: str) -> None:
        """Forgets the draft."""
        self._desk.store.change(lambda tx: local.drop_draft(tx, draft_id))


def _bare(draft: Draft) -> Draft:
    return replace(draft, content={name: value for name, value in draft.content.items() if name != _BY})
