"""Which contents a recovered store should hold."""

from __future__ import annotations

from desktop_app.store.records import Records

_OWN = """
SELECT pdf_sha256, pdf_bytes FROM letter WHERE owner = ?1 AND pdf_sha256 <> ''
UNION SELECT sha256, size_bytes FROM attachment WHERE owner = ?1 AND sha256 <> ''
UNION SELECT preview_sha256, preview_bytes FROM attachment WHERE owner = ?1 AND preview_sha256 <> ''
"""
# The original of a photo comes on request only; what is on its way has a row in `blob_state`.
_OTHERS = """
SELECT sha256, bytes FROM (
SELECT pdf_sha256 AS sha256, pdf_bytes AS bytes FROM letter WHERE owner <> ?1 AND pdf_sha256 <> ''
UNION SELECT sha256, size_bytes FROM attachment WHERE owner <> ?1 AND sha256 <> '' AND preview_sha256 = ''
UNION SELECT preview_sha256, preview_bytes FROM attachment WHERE owner <> ?1 AND preview_sha256 <> '')
WHERE sha256 NOT IN (SELECT sha256 FROM blob_state)
"""


def own_contents(records: Records, node: str) -> dict[str, int]:
    """Bytes by hash of what belongs to our own records: all of it must be here."""
    return {str(sha256): int(str(size)) for sha256, size in records.rows(_OWN, (node,))}


def others_contents(records: Records, node: str) -> dict[str, int]:
    """Bytes by hash of what should have come with others' records, so far as nobody waits for it still."""
    return {str(sha256): int(str(size)) for sha256, size in records.rows(_OTHERS, (node,))}
