"""When the database is whole: its attachments, and what others are asked to send again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop_app.security.keys import NodeKeys
from desktop_app.security.vault import BlobVault
from desktop_app.services.backup_files import BLOBS
from desktop_app.services.bundle_refs import BlobRef
from desktop_app.services.bundle_wants import note_missing
from desktop_app.services.recovery.contents import Contents, lists_of, mend_contents
from desktop_app.services.recovery.wanted import others_contents, own_contents
from desktop_app.services.recovery.work import Work
from desktop_app.store.local import meta, secret
from desktop_app.store.store import Store

_NODE_KEYS = "node_keys"


def mend_attachments(work: Work, made: Path, key: bytes, backups: Sequence[Path], aside: Path) -> Contents:
    """`made` is the folder of the recovered database; attachments lie in the store's own folder.

    What belongs to others and is nowhere is put on the list of what they are asked for.
    """
    store = Store(made, key, work.clock, work.randomness)
    try:
        records = store.read
        node, keys = meta(records)["node"], NodeKeys.from_bytes(secret(records, _NODE_KEYS) or b"")
        own, others = own_contents(records, node), others_contents(records, node)
        vault = BlobVault(work.folder / BLOBS, key, keys.identities)
        lists = lists_of(backups)
        told = mend_contents(vault, {*own, *others}, lists, aside / BLOBS, cancel=work.cancel)
        refs = [BlobRef(sha256, others[sha256], 0) for sha256 in told.missing if sha256 in others]
        store.change(lambda tx: note_missing(tx, refs, set()))
    finally:
        store.close()
    return told
