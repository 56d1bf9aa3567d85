"""One key slot: Argon2id makes a key from the passphrase, AES-256-GCM wraps the store key with it.

All parameters stand in the slot and are bound to it as associated data, so a slot cannot be
given cheaper parameters or another kind afterwards.
"""

from __future__ import annotations

import base64
import json
import secrets
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from argon2.exceptions import HashingError
from argon2.low_level import ARGON2_VERSION, Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from desktop_app.base.errors import DamagedFile, UserProblem

_SALT_BYTES, _NONCE_BYTES, _KEY_BYTES = 16, 12, 32
_IDENTITIES = b"\nidentities"
_MAX_MEMORY_KIB, _MAX_ROUNDS, _MAX_LANES = 1 << 20, 32, 16
_MAX_WORK_KIB = 1 << 22
"""Memory times passes: ten times what is shipped, some seconds on an old PC."""


@dataclass(frozen=True)
class Cost:
    """Argon2id cost: memory in KiB, passes over it, lanes (threads)."""

    memory_kib: int
    rounds: int
    lanes: int


SHIPPED_COST = Cost(memory_kib=128 * 1024, rounds=3, lanes=4)
"""About 0.2 s on a desktop of 2020, under 1 s on a 4 GB office PC (RFC 9106 asks for at least 64 MiB)."""


@dataclass(frozen=True)
class Unwrapped:
    """What a secret gives: the store key and the age identities of its holder, the present one first."""

    key: bytes
    identities: tuple[str, ...] = ()


def wrap(
    kind: str, store_key: bytes, secret: str, cost: Cost, person: str = "", identities: Sequence[str] = ()
) -> dict[str, Any]:
    """A new slot as JSON data; the secret must not be empty. `person` says whose it is, and is bound too.

    The identities are wrapped with the same derived key beside the store key; a program that does not know
    of them opens the slot all the same.
    """
    if not secret:
        raise UserProblem("口令不能为空。", way_out="请输入口令。", field="passphrase")
    slot: dict[str, Any] = {
        "kind": kind,
        "kdf": {
            "name": "argon2id",
            "version": ARGON2_VERSION,
            "memory_kib": cost.memory_kib,
            "rounds": cost.rounds,
            "lanes": cost.lanes,
            "salt": _text(secrets.token_bytes(_SALT_BYTES)),
        },
        "cipher": "aes-256-gcm",
        "nonce": _text(secrets.token_bytes(_NONCE_BYTES)),
    }
    if person:
        slot["person"] = person
    cipher = AESGCM(_derive(slot["kdf"], secret))
    slot["wrapped"] = _text(cipher.encrypt(_bytes(slot["nonce"]), store_key, _bound(slot)))
    if identities:
        nonce = secrets.token_bytes(_NONCE_BYTES)
        sealed = cipher.encrypt(nonce, "\n".join(identities).encode("ascii"), _bound(slot) + _IDENTITIES)
        slot["identities"] = {"nonce": _text(nonce), "wrapped": _text(sealed)}
    return slot


def unwrap(slot: Mapping[str, Any], secret: str) -> bytes | None:
    """The store key, or None for a wrong secret (or an altered slot: they look alike)."""
    found = unwrap_all(slot, secret)
    return found.key if found else None


def unwrap_all(slot: Mapping[str, Any], secret: str) -> Unwrapped | None:
    """The store key with the identities, which a slot of before they were made has not; None for a wrong secret."""
    try:
        cipher = AESGCM(_derive(slot["kdf"], secret))
        key = cipher.decrypt(_bytes(slot["nonce"]), _bytes(slot["wrapped"]), _bound(slot))
        held = slot.get("identities")
        if held is None:
            return Unwrapped(key)
        text = cipher.decrypt(_bytes(held["nonce"]), _bytes(held["wrapped"]), _bound(slot) + _IDENTITIES)
        return Unwrapped(key, tuple(text.decode("ascii").split("\n")))
    except InvalidTag:
        return None
    except (KeyError, TypeError, ValueError) as error:
        raise DamagedFile(
            "密钥文件已损坏，数据文件打不开。", way_out="请从备份恢复（备份里有这个文件）。"
        ) from error


def _derive(kdf: Mapping[str, Any], secret: str) -> bytes:
    """Argon2id over the NFKC form: a full-width １ from an input method counts as 1."""
    memory_kib, rounds, lanes = (_bounded(kdf, *limit) for limit in _LIMITS)
    if kdf["name"] != "argon2id" or memory_kib * rounds > _MAX_WORK_KIB:
        raise ValueError("unknown key derivation, or one without end")
    try:
        return hash_secret_raw(
            unicodedata.normalize("NFKC", secret).encode("utf-8"),
            _bytes(kdf["salt"]),
            time_cost=rounds,
            memory_cost=memory_kib,
            parallelism=lanes,
            hash_len=_KEY_BYTES,
            type=Type.ID,
            version=int(kdf["version"]),
        )
    except HashingError as error:  # a salt too short, lanes that do not fit the memory
        raise ValueError("not what our writer makes") from error


_LIMITS = (("memory_kib", _MAX_MEMORY_KIB), ("rounds", _MAX_ROUNDS), ("lanes", _MAX_LANES))


def _bounded(kdf: Mapping[str, Any], name: str, most: int) -> int:
    """Refuses a slot whose cost would stop the PC instead of opening the store."""
    value = kdf[name]
    if not isinstance(value, int) or not 1 <= value <= most:
        raise ValueError(f"{name} out of bounds")
    return value


def _bound(slot: Mapping[str, Any]) -> bytes:
    head = {name: slot[name] for name in ("kind", "kdf", "cipher")}
    if slot.get("person"):
        head["person"] = slot["person"]  # a slot of before the several persons has none
    return json.dumps(head, sort_keys=True, separators=(",", ":")).encode("ascii")


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
