"""Keys drawn from the seed: the order of key ids, and with it who is heard first, is the seed's own."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop_app.security.keys import KeyPair

_KEY_BYTES = 32
_PREFIX = "age-secret-key-"
_LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_TURNS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)


@contextmanager
def drawn_keys(seed: str) -> Iterator[None]:
    """While the block runs every new key pair of this process is one of this seed."""
    chance = random.Random(f"signing keys {seed}")

    def generate(_cls: type[KeyPair]) -> KeyPair:
        secret = Ed25519PrivateKey.from_private_bytes(chance.randbytes(_KEY_BYTES))
        return KeyPair(secret, age_identity(chance.randbytes(_KEY_BYTES)))

    with mock.patch.object(KeyPair, "generate", classmethod(generate)):
        yield


def age_identity(raw: bytes) -> str:
    """32 raw bytes as age writes an X25519 identity (Bech32, BIP 173)."""
    bits = f"{int.from_bytes(raw, 'big') << 4:0260b}"
    data = [int(bits[at : at + 5], 2) for at in range(0, len(bits), 5)]
    spread = [*(ord(one) >> 5 for one in _PREFIX), 0, *(ord(one) & 31 for one in _PREFIX)]
    check = _checksum([*spread, *data, *[0] * 6]) ^ 1
    data += [check >> 5 * (5 - place) & 31 for place in range(6)]
    return f"{_PREFIX}1{''.join(_LETTERS[one] for one in data)}".upper()


def _checksum(values: list[int]) -> int:
    check = 1
    for value in values:
        top, check = check >> 25, (check & 0x1FFFFFF) << 5 ^ value
        for bit, turn in enumerate(_TURNS):
            check ^= turn if top >> bit & 1 else 0
    return check
