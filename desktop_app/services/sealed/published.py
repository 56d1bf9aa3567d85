"""Public keys that travel: an office's persons to the bureau, the bureau's confidentiality key to its offices.

Each stands in a setting of its node, so that it comes with the stream it belongs to and is replayed with it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from desktop_app.base.errors import DamagedFile
from desktop_app.base.ids import RecordId
from desktop_app.domain.records import Setting
from desktop_app.domain.secrecy import OFFICE_KEY, PERSON_KEYS
from desktop_app.security import sealing
from desktop_app.store.records import Records
from desktop_app.store.transaction import Transaction

_OF_BUREAU = f"""SELECT s.value FROM setting s JOIN peer p ON p.node = s.owner
  WHERE p.role = 'bureau' AND s.id = '{OFFICE_KEY}@' || p.node AND s.retired = ''"""  # noqa: S608 - our own name
_OF_NODE = "SELECT value FROM setting WHERE id = ? AND owner = ? AND retired = ''"


def publish(tx: Transaction, name: str, value: str, to: str) -> None:
    """Writes what differs from what was said last."""
    record = RecordId(f"{name}@{tx.node}")
    if tx.records.get(Setting, record) is None:
        tx.add(Setting(id=record, value=value), to=to)
    else:
        tx.set(Setting, record, to=to, value=value)


def person_keys(records: Records, node: str) -> dict[str, str]:
    """The keys of a node's persons by name, as far as it has told them."""
    try:
        told = json.loads(said(records, PERSON_KEYS, node) or "{}")
    except ValueError:
        return {}
    whole = told.items() if isinstance(told, dict) else ()
    return {str(name): key for name, key in whole if _is_key(key)}


def said(records: Records, name: str, node: str) -> str:
    """What a node said last under a name; empty before."""
    return str(records.value(_OF_NODE, (f"{name}@{node}", node)) or "")


def spelled(keys: Mapping[str, str]) -> str:
    return json.dumps(dict(keys), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def office_key(records: Records, node: str, *, is_bureau: bool) -> str:
    """The bureau's confidentiality key as known here; empty before there is one."""
    own = (_OF_NODE, (f"{OFFICE_KEY}@{node}", node))
    found = records.value(*own) if is_bureau else records.value(_OF_BUREAU)
    return str(found) if _is_key(found) else ""


def _is_key(text: object) -> bool:
    try:
        return isinstance(text, str) and bool(text) and bool(sealing.check_recipient(text))
    except DamagedFile:
        return False
