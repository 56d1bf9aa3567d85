"""Questions that are kept: what was looked for last, and views with a name. Local, never exported."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop_app.services.desk import Desk
from desktop_app.services.search.search import SearchFilter
from desktop_app.store import local
from desktop_app.store.searchrows import Kind
from desktop_app.store.transaction import Transaction

_RECENT, _VIEWS = "search/recent", "search/views"
_MOST_RECENT, _MOST_VIEWS, _NAME_MAX = 12, 40, 30


@dataclass(frozen=True)
class SavedView:
    """A question under a name."""

    name: str
    wanted: SearchFilter


class KeptSearches:
    """Any thread. What cannot be read any more is forgotten: these are comfort, never data."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def recent(self) -> list[str]:
        """The last words looked for, newest first."""
        return [one for one in self._read(_RECENT) if isinstance(one, str)]

    def remember(self, text: str) -> None:
        """Puts the words first among the recent ones; one that it goes on with makes way."""
        text = text.strip()
        if text:
            rest = [one for one in self.recent() if not text.startswith(one)]
            self._keep(_RECENT, [text, *rest][:_MOST_RECENT])

    def views(self) -> list[SavedView]:
        """In the order of saving."""
        found = [one for one in self._read(_VIEWS) if isinstance(one, dict)]
        return [SavedView(str(one.get("name", "")), _filter(one)) for one in found]

    def save(self, name: str, wanted: SearchFilter) -> None:
        """Keeps a view; one of the same name is replaced."""
        name = name.strip()[:_NAME_MAX]
        kept = [one for one in self._read(_VIEWS) if isinstance(one, dict) and one.get("name") != name]
        self._keep(_VIEWS, [*kept, {"name": name, **_plain(wanted)}][-_MOST_VIEWS:])

    def drop(self, name: str) -> None:
        kept = [one for one in self._read(_VIEWS) if isinstance(one, dict) and one.get("name") != name]
        self._keep(_VIEWS, kept)

    def _read(self, name: str) -> list[Any]:
        try:
            found = json.loads(local.view_state(self._desk.store.read, name) or "[]")
        except ValueError:
            return []
        return found if isinstance(found, list) else []

    def _keep(self, name: str, value: list[Any]) -> None:
        def work(tx: Transaction) -> None:
            local.set_view_state(tx, name, json.dumps(value, ensure_ascii=False))

        self._desk.store.change(work)


def _plain(wanted: SearchFilter) -> dict[str, object]:
    return {
        "text": wanted.text,
        "kind": wanted.kind.name if wanted.kind else "",
        "place": wanted.place,
        "state": wanted.state,
        "first": wanted.first.isoformat() if wanted.first else "",
        "last": wanted.last.isoformat() if wanted.last else "",
    }


def _filter(plain: dict[str, object]) -> SearchFilter:
    kind = str(plain.get("kind", ""))
    return SearchFilter(
        text=str(plain.get("text", "")),
        kind=Kind[kind] if kind in Kind.__members__ else None,
        place=str(plain.get("place", "")),
        state=str(plain.get("state", "")),
        first=_day(plain.get("first")),
        last=_day(plain.get("last")),
    )


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value)) if value else None
    except ValueError:
        return None
