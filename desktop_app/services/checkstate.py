"""What a check may find, and what the store remembers of its last checks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from desktop_app.services.desk import Desk
from desktop_app.store.local import meta, set_meta

WEEK = timedelta(days=7)
_QUICK_AT, _FULL_AT, _FOUND = "check_quick_at", "check_full_at", "check_found"


class Finding(Enum):
    """PAGES of the database, RECORDS that differ from their journal, key SLOTS, CONTENTS of attachments,
    the SIDECAR that this PC should keep. All but the last two are mended by a recovery."""

    PAGES = "pages"
    RECORDS = "records"
    SLOTS = "slots"
    CONTENTS = "contents"
    SIDECAR = "sidecar"

    @property
    def needs_recovery(self) -> bool:
        return self in (Finding.PAGES, Finding.RECORDS, Finding.SLOTS)


@dataclass(frozen=True)
class CheckState:
    """Moments are ISO text, empty if never. `found` of the last check that found anything and was not
    followed by a good one of the same depth."""

    quick_at: str
    full_at: str
    found: tuple[Finding, ...]
    full_due: bool
    overdue_days: int


def state_of(desk: Desk) -> CheckState:
    """When the store was looked over last. A full check is due a week after the last, or after the store was made."""
    facts, now = meta(desk.store.read), desk.clock.now()
    full_at = facts.get(_FULL_AT, "")
    since = full_at or facts.get("made_at", "")
    age = now - datetime.fromisoformat(since) if since else WEEK
    # A clock that fell back must not stop checks for years.
    due = not timedelta(0) <= age < WEEK
    known = {one.value: one for one in Finding}
    found = tuple(known[name] for name in facts.get(_FOUND, "").split(",") if name in known)
    return CheckState(facts.get(_QUICK_AT, ""), full_at, found, due, max(0, (age - WEEK).days) if due else 0)


def remember_check(desk: Desk, found: Iterable[Finding], *, full: bool) -> None:
    """Keeps the date; a quick look that finds nothing does not unsay what a full check found."""
    now = desk.clock.now().isoformat(timespec="seconds")
    names = ",".join(sorted(one.value for one in found))
    facts = {_FULL_AT if full else _QUICK_AT: now}
    if full or names:
        facts[_FOUND] = names
    desk.store.change(lambda tx: set_meta(tx, facts))


def mended(desk: Desk, what: Finding) -> None:
    """What was found is put right; what else was found stands."""
    left = ",".join(one.value for one in state_of(desk).found if one is not what)
    desk.store.change(lambda tx: set_meta(tx, {_FOUND: left}))
