"""Local tables of the desk: facts about this store, secrets, drafts, view state. Never exported."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from desktop_app.store.records import Records
from desktop_app.store.transaction import Transaction


@dataclass(frozen=True)
class Draft:
    """Something typed and not yet saved; `content` is the form's values as JSON."""

    id: str
    kind: str
    target: str
    title: str
    content: dict[str, object]
    saved_at: str


def meta(records: Records) -> dict[str, str]:
    """All facts about this store by name (node, role, epoch …)."""
    return {str(name): str(value) for name, value in records.rows("SELECT name, value FROM meta")}


def set_meta(tx: Transaction, values: dict[str, str]) -> None:
    """Writes facts about this store."""
    for name, value in values.items():
        tx.local("INSERT OR REPLACE INTO meta (name, value) VALUES (?,?)", (name, value))


def drop_meta(tx: Transaction, name: str) -> None:
    """The fact is one no longer."""
    tx.local("DELETE FROM meta WHERE name = ?", (name,))


def secret(records: Records, name: str) -> bytes | None:
    """A private key or the like, kept only in the encrypted file."""
    value = records.value("SELECT value FROM secret WHERE name = ?", (name,))
    return value if isinstance(value, bytes) else None


def set_secret(tx: Transaction, name: str, value: bytes) -> None:
    """Writes or replaces a secret."""
    tx.local("INSERT OR REPLACE INTO secret (name, value) VALUES (?,?)", (name, value))


def drafts(records: Records, kind: str = "") -> list[Draft]:
    """Parked drafts, newest first."""
    rows = records.rows(
        "SELECT id, kind, target, title, content, saved_at FROM draft WHERE kind = ? OR ? = ''"
        " ORDER BY saved_at DESC, id",
        (kind, kind),
    )
    return [Draft(str(r[0]), str(r[1]), str(r[2]), str(r[3]), json.loads(str(r[4])), str(r[5])) for r in rows]


def keep_draft(tx: Transaction, draft: Draft, at: datetime) -> None:
    """Saves or replaces a draft."""
    tx.local(
        "INSERT OR REPLACE INTO draft (id, kind, target, title, content, saved_at) VALUES (?,?,?,?,?,?)",
        (
            draft.id,
            draft.kind,
            draft.target,
            draft.title,
            json.dumps(draft.content, ensure_ascii=False),
            at.isoformat(timespec="seconds"),
        ),
    )


def drop_draft(tx: Transaction, draft_id: str) -> None:
    """Forgets a draft, when it became a record or was thrown away on purpose."""
    tx.local("DELETE FROM draft WHERE id = ?", (draft_id,))


def view_state(records: Records, name: str) -> str:
    """A remembered choice of the window (columns, filter), empty if none."""
    value = records.value("SELECT value FROM view_state WHERE name = ?", (name,))
    return str(value) if value is not None else ""


def set_view_state(tx: Transaction, name: str, value: str) -> None:
    """Remembers a choice of the window."""
    tx.local("INSERT OR REPLACE INTO view_state (name, value) VALUES (?,?)", (name, value))
