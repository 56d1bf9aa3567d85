"""A node's keys: Ed25519 to sign, X25519 (age) to open; and the public halves others hold."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from desktop_app.base.errors import DamagedFile
from desktop_app.security import sealing

_RAW_KEY_BYTES = 32
_GROUPS, _GROUP_DIGITS = 6, 4


def readable(digest: bytes) -> str:
    """Six groups of four digits (about 80 bits) from a SHA-256, to be read aloud on the telephone."""
    number = int.from_bytes(digest, "big") % 10 ** (_GROUPS * _GROUP_DIGITS)
    digits = f"{number:0{_GROUPS * _GROUP_DIGITS}d}"
    return " ".join(digits[at : at + _GROUP_DIGITS] for at in range(0, len(digits), _GROUP_DIGITS))


@dataclass(frozen=True)
class PublicKeys:
    """What a node shows to others: `sign` is the raw 32-byte Ed25519 key, `seal` is `age1…`."""

    sign: bytes
    seal: str

    @property
    def key_id(self) -> str:
        """First 16 hex digits of SHA-256 of the signing key: names the key in a manifest."""
        return hashlib.sha256(self.sign).hexdigest()[:16]

    def fingerprint(self) -> str:
        """Covers both keys; see `readable`."""
        return readable(hashlib.sha256(b"landdesk keys\n" + self.sign + self.seal.encode("ascii")).digest())

    def verify(self, message: bytes, signature: bytes) -> bool:
        try:
            Ed25519PublicKey.from_public_bytes(self.sign).verify(signature, message)
        except InvalidSignature:
            return False
        return True

    def sign_pem(self) -> bytes:
        """SubjectPublicKeyInfo PEM, as `openssl pkeyutl -verify -rawin -pubin` takes it."""
        return Ed25519PublicKey.from_public_bytes(self.sign).public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )

    def as_data(self) -> dict[str, str]:
        """Plain text values for a file or a table; `from_data` is the way back."""
        return {"sign": base64.b64encode(self.sign).decode("ascii"), "seal": self.seal}

    @classmethod
    def from_data(cls, data: Mapping[str, object]) -> PublicKeys:
        """Checks length and form of both keys; raises `DamagedFile`."""
        seal = data.get("seal")
        if not isinstance(seal, str):
            raise _damaged()
        return cls.from_raw(_raw(data.get("sign")), seal)

    @classmethod
    def from_raw(cls, sign: bytes, seal: str) -> PublicKeys:
        """Raises `DamagedFile` for what are no keys."""
        if len(sign) != _RAW_KEY_BYTES:
            raise _damaged()
        return cls(sign=sign, seal=sealing.check_recipient(seal))


@dataclass(frozen=True)
class KeyPair:
    """One signing and one opening key. `identity` is an age identity (`AGE-SECRET-KEY-1…`)."""

    secret: Ed25519PrivateKey
    identity: str

    @classmethod
    def generate(cls) -> KeyPair:
        """From the system's generator."""
        return cls(Ed25519PrivateKey.generate(), sealing.new_identity())

    @cached_property
    def public(self) -> PublicKeys:
        """The halves that others hold."""
        raw = self.secret.public_key().public_bytes(
            serialization.Encoding.Raw, serialization.PublicFormat.Raw
        )
        return PublicKeys(sign=raw, seal=sealing.recipient_of(self.identity))

    def sign(self, message: bytes) -> bytes:
        """Raw 64-byte Ed25519 signature over the message itself, not over a hash of it."""
        return self.secret.sign(message)

    def as_data(self) -> dict[str, str]:
        """Secret text values; `from_data` is the way back."""
        raw = self.secret.private_bytes(
            serialization.Encoding.Raw, serialization.PrivateFormat.Raw, serialization.NoEncryption()
        )
        return {"sign": base64.b64encode(raw).decode("ascii"), "identity": self.identity}

    @classmethod
    def from_data(cls, data: Mapping[str, object]) -> KeyPair:
        """Raises `DamagedFile`, `KeyError`."""
        return cls(Ed25519PrivateKey.from_private_bytes(_raw(data["sign"])), str(data["identity"]))


class NodeKeys:
    """The secret halves. They live in the encrypted database only (`to_bytes`, `from_bytes`).

    `ring` are the present keys and all before them, the newest first. Earlier ones are kept for ever: what
    was sealed to them still opens, and who has not heard of the new ones is told by the old.
    """

    def __init__(self, ring: Sequence[KeyPair]) -> None:
        self.ring = tuple(ring)

    @classmethod
    def generate(cls) -> NodeKeys:
        """From the system's generator; never from a seed, not even in the demonstration."""
        return cls([KeyPair.generate()])

    @property
    def public(self) -> PublicKeys:
        """The present keys, as others should know them."""
        return self.ring[0].public

    @property
    def identity(self) -> str:
        """The age identity that opens what is sealed to the present key."""
        return self.ring[0].identity

    @property
    def identities(self) -> tuple[str, ...]:
        """All age identities, the present one first."""
        return tuple(pair.identity for pair in self.ring)

    def rolled(self) -> NodeKeys:
        """Fresh keys, with the present ones behind them."""
        return NodeKeys((KeyPair.generate(), *self.ring))

    def become(self, other: NodeKeys) -> None:
        """Takes over other keys in place, after they were saved: whoever holds this object signs anew."""
        self.ring = other.ring

    def sign(self, message: bytes) -> bytes:
        """As `KeyPair.sign`, with the present key."""
        return self.ring[0].sign(message)

    def agekey(self) -> str:
        """Text of a key file for `age -d -i`. Secret: only the demonstration writes it out."""
        return f"# public key: {self.public.seal}\n{self.identity}\n"

    def to_bytes(self) -> bytes:
        """Secret JSON for a local table of the encrypted database. An older program reads the present keys."""
        present, *earlier = (pair.as_data() for pair in self.ring)
        return json.dumps({**present, "earlier": earlier, "version": 1}, sort_keys=True).encode("ascii")

    @classmethod
    def from_bytes(cls, stored: bytes) -> NodeKeys:
        """Raises `DamagedFile` if the stored text is not what `to_bytes` wrote."""
        try:
            data = json.loads(stored)
            return cls([KeyPair.from_data(one) for one in (data, *data.get("earlier", ()))])
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise _damaged() from error


def verify_raw(key: bytes, message: bytes, signature: bytes) -> bool:
    """Whether a raw Ed25519 key signed the message; False for what is no key."""
    try:
        return PublicKeys(sign=key, seal="").verify(message, signature)
    except ValueError:
        return False


def _raw(text: object) -> bytes:
    try:
        raw = base64.b64decode(str(text), validate=True)
    except ValueError as error:
        raise _damaged() from error
    if len(raw) != _RAW_KEY_BYTES:
        raise _damaged()
    return raw


def _damaged() -> DamagedFile:
    return DamagedFile("密钥内容不完整。", way_out="请重新取得对方的文件，或从备份恢复。")
