"""Reading the second copy of the bureau's key back: from the file, from a scan of the page, from typed codes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from desktop_app.base.errors import DamagedFile
from desktop_app.base.files import disk_problems
from desktop_app.exchange import bureaucopy
from desktop_app.exchange.bureaucopy import Copy
from desktop_app.security.keys import NodeKeys
from desktop_app.security.passphrases import MAGIC, open_with

_MOST_BYTES = 50 * 1024 * 1024


@dataclass(frozen=True)
class BureauCopy:
    """The opened copy: who the bureau is, and its keys."""

    copy: Copy
    keys: NodeKeys

    def facts(self) -> dict[str, str]:
        """Who a new store is that takes the bureau's place: the same node, in a new epoch of its first.

        Nothing of what it had written is here, so it parts from the very beginning; the offices give it back.
        """
        copy = self.copy
        first = {"epoch": copy.first_epoch, "epoch_no": copy.first_epoch_no, "until": 0}
        return {
            "node": copy.node,
            "name": copy.name,
            "place_code": copy.place_code,
            "townships": copy.place_code,
            "epoch_no": str(copy.epoch_no + 1),
            "earlier_epochs": json.dumps([first], sort_keys=True),
        }


def read_second(path: Path, passphrase: str) -> BureauCopy:
    """Takes Argon-like time. Raises `DamagedFile`, `UserProblem` (field `passphrase` for a wrong one)."""
    with disk_problems(path), path.open("rb") as stream:
        raw = stream.read(_MOST_BYTES)
    copy = bureaucopy.read_copy(open_with(_sealed(raw), passphrase))
    return BureauCopy(copy, NodeKeys.from_bytes(copy.keys.encode("ascii", "replace")))


def _sealed(raw: bytes) -> bytes:
    if raw.startswith(MAGIC):
        return raw
    if b"LDK1/" in raw:
        return bureaucopy.joined([raw.decode("ascii", "ignore")])
    from desktop_app.documents.scanned import scanned_pages  # reads pictures: only for a scan

    texts = [text for page in scanned_pages(raw) for text in page.texts]
    if not texts:
        raise DamagedFile(
            "没有读到县局密钥的第二份。", way_out="请选择 .age 文件，或那一页纸的清楚的扫描件。"
        )
    return bureaucopy.joined(texts)
