"""Rules that came with a bundle are in force at once: who may act, limits, holidays and the dates that follow."""

from __future__ import annotations

from desktop_app.domain.changes import Changes
from desktop_app.services.desk import Desk
from desktop_app.services.duties.authorities import apply_authority
from desktop_app.services.localrules import adopt_local
from desktop_app.services.reckoning import Reckoning, Recomputed


def adopt_rules(desk: Desk, changes: Changes) -> Recomputed | None:
    """After an import. Running limits are reckoned anew if it brought another calendar, else None."""
    apply_authority(desk, changes)
    if not changes.ids("setting"):
        return None
    before = desk.rules.calendar
    adopt_local(desk, changes)
    same = desk.rules.calendar.version == before.version
    return None if same else Reckoning(desk).recompute(before)
