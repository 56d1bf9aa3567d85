"""Photos, scans and papers of confidential matters: sealed before they enter the vault, opened for who may read.

The vault, the journal and the bundle know only the sealed bytes, so their SHA-256 confirms no guess at the content.
Exchange and backup use the vault itself; everything that shows a content to a person comes through here.
"""

from __future__ import annotations

from desktop_app.base.errors import NotAllowed
from desktop_app.security import sealing
from desktop_app.services.desk import Desk
from desktop_app.store.seals import Readers

_MARK = b"landdesk sealed content\n"


def put_content(desk: Desk, content: bytes, readers: Readers | None) -> tuple[str, int]:
    """Stores a content, sealed where there are readers; its name in the journal and its size there."""
    stored = content if readers is None else _MARK + sealing.seal(content, readers.recipients)
    return desk.vault.put(stored), len(stored)


def read_content(desk: Desk, sha256: str) -> bytes:
    """The content itself. Raises `NotAllowed` for who holds no key to it, `DamagedFile` as the vault does."""
    stored = desk.vault.read(sha256)
    if not stored.startswith(_MARK):
        return stored
    content = desk.ring.open(stored[len(_MARK) :])
    if content is None:
        raise NotAllowed(
            "这是保密内容，现在的使用人没有打开它的密钥。", way_out="请由指定的人用自己的口令登录后查看。"
        )
    return content


def content_or_nothing(desk: Desk, sha256: str) -> bytes:
    """The content, empty where it is not here or not for who is at the desk."""
    if not sha256 or not desk.vault.has(sha256):
        return b""
    try:
        return read_content(desk, sha256)
    except NotAllowed:
        return b""
