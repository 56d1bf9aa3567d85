"""The quick views of the ledger: one key each, with what they restrict."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop_app.services.ledger import Due

ALL, OPEN, LATE, NEAR, CLOSED = "all", "open", "late", "near", "closed"
_VIEWS: Mapping[str, Mapping[str, Any]] = {
    ALL: {},
    OPEN: {"closed": False, "priority_first": True},
    LATE: {"due": Due.LATE, "priority_first": True},
    NEAR: {"due": Due.NEAR, "priority_first": True},
    CLOSED: {"closed": True},
}


def view_filter(view: str) -> Mapping[str, Any]:
    """What one of the quick views restricts; those of work in hand put 三优先 people first."""
    return _VIEWS[view]
