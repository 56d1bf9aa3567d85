"""The journalled records of keys (sync.md §6): a node has new ones; the bureau calls one void."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.recordbase import Record


@dataclass(frozen=True, kw_only=True)
class KeyChange(Record):
    """ "From now on I sign and open with these." The last line of a bundle that the key `before` has signed.

    `before` and `sign` are raw Ed25519 public keys in hex, `seal` is an age recipient. `signature` (hex) is
    made with the old key over `signed`, so that the line alone shows its writer that a lost key was its own.
    Addressed to one reader, since each hears of it at another place of its stream.
    """

    before: str = ""
    sign: str = ""
    seal: str = ""
    signature: str = ""

    def signed(self) -> bytes:
        """The bytes that the old key signs."""
        return f"landdesk key change\n{self.before}\n{self.sign}\n{self.seal}\n".encode("ascii")


@dataclass(frozen=True, kw_only=True)
class Revocation(Record):
    """The bureau's word that a key of `node` counts no longer, to all offices. `key_id` as in manifests."""

    node: str = ""
    key_id: str = ""
    reason: str = ""
    revoked_by: str = ""
    revoked_on: date | None = None


KEY_TYPES: dict[str, type[Record]] = {"key_change": KeyChange, "revocation": Revocation}
