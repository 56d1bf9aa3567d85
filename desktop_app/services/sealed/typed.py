"""What is being typed for a confidential matter: kept on this PC sealed to the person who types it."""

from __future__ import annotations

import base64
import json
from dataclasses import replace

from desktop_app.domain.records import TYPES
from desktop_app.domain.registers import Visible
from desktop_app.domain.secrecy import CLOSED
from desktop_app.security import sealing
from desktop_app.services.desk import Desk
from desktop_app.store.local import Draft

_SEALED = "_sealed"
_ID_MOST = 64  # longer is text, not the id of anything
_TYPE = "SELECT type FROM entry WHERE id = ? LIMIT 1"


def is_of_secret(desk: Desk, draft: Draft) -> bool:
    """Whether the draft is about a record that is closed to others, or a new one of a confidential register."""
    return any(_is_secret(desk, part) for part in about(draft))


def about(draft: Draft) -> frozenset[str]:
    """What the draft may be about: the parts of its target, and what its content names. A new entry or visit
    has no target, it tells its register, or the matters that it was tied to, in what was typed."""
    content = draft.content
    matters, values = content.get("matter_ids"), content.get("values")
    named: list[object] = [*draft.target.split("/"), content.get("register")]
    named += matters if isinstance(matters, list | tuple) else ()
    named += values.values() if isinstance(values, dict) else ()
    return frozenset(one for one in named if isinstance(one, str) and one and len(one) <= _ID_MOST)


def _is_secret(desk: Desk, part: str) -> bool:
    register = desk.rules.registers.get(part)
    if register is not None:
        return register.visible is Visible.CONFIDENTIAL
    kind = TYPES.get(str(desk.store.read.value(_TYPE, (part,))))
    return kind is not None and desk.store.read.readers_of(kind, part) is not None


def seal_draft(desk: Desk, draft: Draft) -> Draft:
    """The draft as it is kept: only who types it opens it again, after the lock or tomorrow."""
    if not desk.ring.recipient:
        return draft
    content = json.dumps({"title": draft.title, "content": draft.content}, ensure_ascii=False)
    sealed = base64.b64encode(sealing.seal(content.encode("utf-8"), [desk.ring.recipient])).decode("ascii")
    return replace(draft, title=CLOSED, content={_SEALED: sealed})


def unsealed_draft(desk: Desk, draft: Draft) -> Draft | None:
    """The draft as it was typed; None for one that somebody else has typed."""
    sealed = draft.content.get(_SEALED)
    if sealed is None:
        return draft
    content = desk.ring.open(base64.b64decode(str(sealed)))
    if content is None:
        return None
    inside = json.loads(content)
    return replace(draft, title=str(inside["title"]), content=inside["content"])
