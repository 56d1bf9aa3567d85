"""The short number (PIN) that lifts the lock of the screen. It opens no data: the passphrase does, at the start."""

from __future__ import annotations

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from desktop_app.base.errors import UserProblem

LEAST, MOST = 4, 12
_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


def hash_pin(pin: str) -> str:
    """What is kept of a PIN, inside the encrypted store. Raises `UserProblem` (field `pin`)."""
    if not (LEAST <= len(pin) <= MOST and pin.isdecimal()):
        raise UserProblem("锁屏数字应为 {least}–{most} 位数字。", field="pin", least=LEAST, most=MOST)
    return _HASHER.hash(pin)


def pin_fits(kept: str, pin: str) -> bool:
    """Whether it is the one. About 20 ms, so that trying is slow enough behind a growing delay."""
    try:
        return _HASHER.verify(kept, pin)
    except (VerificationError, InvalidHashError):
        return False
