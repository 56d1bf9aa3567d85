"""Contents asked for: those that should have come and did not, and what each peer asks of us."""

from __future__ import annotations

import json
from collections.abc import Iterable

from desktop_app.services.bundle_refs import BlobRef
from desktop_app.store.local import meta, set_meta
from desktop_app.store.records import Records
from desktop_app.store.transaction import Transaction

MISSING = "missing"
ASKED = "asked"

_OF_WRITER = """
SELECT sha256 FROM blob_state WHERE sha256 IN (
  SELECT sha256 FROM attachment WHERE owner = ?
  UNION SELECT preview_sha256 FROM attachment WHERE owner = ?
  UNION SELECT pdf_sha256 FROM letter WHERE owner = ?
  UNION SELECT json_extract(p.value, '$.pdf_sha256') FROM assignment a, json_each(a.snapshot, '$.papers') p
    WHERE a.owner = ?
  UNION SELECT json_extract(f.value, '$.sha256') FROM assignment a, json_each(a.snapshot, '$.files') f
    WHERE a.owner = ?
  UNION SELECT json_extract(f.value, '$.preview_sha256') FROM assignment a, json_each(a.snapshot, '$.files') f
    WHERE a.owner = ?)
"""


def wanted_by(records: Records, writer: str) -> set[str]:
    """Hashes that we lack of that writer's records."""
    return {str(row[0]) for row in records.rows(_OF_WRITER, (writer,) * 6)}


def ask_for(tx: Transaction, sha256: str, size_bytes: int) -> None:
    """Asks for the original of a photo that came as a small copy; it comes with a later bundle."""
    _keep(tx, sha256, size_bytes, ASKED)


def note_missing(tx: Transaction, refs: Iterable[BlobRef], here: set[str]) -> int:
    """Remembers what should be here and is not; returns how many. Originals on request are not missed."""
    missing = {ref.sha256: ref for ref in refs if ref.sha256 not in here and not ref.on_request}
    for ref in missing.values():
        _keep(tx, ref.sha256, ref.size_bytes, MISSING)
    return len(missing)


def note_arrived(tx: Transaction, arrived: Iterable[str]) -> None:
    """Forgets the wish for contents that have come."""
    for sha256 in arrived:
        tx.local("DELETE FROM blob_state WHERE sha256 = ?", (sha256,))


def wants_from(records: Records, peer: str) -> set[str]:
    """What that peer asked of us in the newest bundle we have from it."""
    stored = json.loads(meta(records).get(_name(peer), "{}"))
    return set(stored.get("want", ()))


def hear_wants(tx: Transaction, peer: str, told: tuple[int, int, int], want: tuple[str, ...]) -> None:
    """Keeps a peer's list unless a newer one was heard already.

    `told` is what the peer's clock cannot falsify: its life, its last line, how far it holds ours.
    """
    stored = json.loads(meta(tx.records).get(_name(peer), "{}"))
    if list(told) >= stored.get("told", []):
        set_meta(tx, {_name(peer): json.dumps({"told": list(told), "want": list(want)}, sort_keys=True)})


def _name(peer: str) -> str:
    return f"want/{peer}"


def _keep(tx: Transaction, sha256: str, size_bytes: int, state: str) -> None:
    tx.local(
        "INSERT OR REPLACE INTO blob_state (sha256, size_bytes, state) VALUES (?,?,?)",
        (sha256, size_bytes, state),
    )
