"""Whether the PC's clock has fallen back behind what this PC wrote itself (sync.md §5)."""

from __future__ import annotations

from datetime import date, datetime

from desktop_app.base.clock import CHINA
from desktop_app.services.desk import Desk
from desktop_app.store.journal import read_line

_LATELY = 2_000
"""So many of the newest entries are looked at: after a large import ours may lie behind it, the import itself
has our time."""
_OURS = """SELECT line FROM entry WHERE writer = ?
  AND lseq > (SELECT coalesce(max(lseq), 0) FROM entry) - ? ORDER BY lseq DESC LIMIT 1"""
_HEARD = "SELECT max(imported_at) FROM bundle_in"


def latest_day(desk: Desk) -> date | None:
    """The day on which this node last wrote or imported, by its own clock of then; None for a new store."""
    read = desk.store.read
    line = read.value(_OURS, (desk.identity.node, _LATELY))
    heard = read.value(_HEARD)
    found = [read_line(line).at] if isinstance(line, bytes) else []
    found += [heard] if isinstance(heard, str) else []
    days = [datetime.fromisoformat(at).astimezone(CHINA).date() for at in found]
    return max(days, default=None)


def fallen_back(desk: Desk) -> date | None:
    """That day where the clock says an earlier one now, else None. Any thread."""
    latest = latest_day(desk)
    return latest if latest and desk.clock.today() < latest else None
