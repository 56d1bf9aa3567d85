"""Key slots: the database's raw 256-bit key, wrapped once for each way of opening it.

One JSON file beside the database. Each slot names its kind and everything needed to open it, so
later kinds (recovery code, the bureau's key) stand beside the passphrase and are carried along
untouched by a program that does not know them. Losing the file means losing the store.
"""

from __future__ import annotations

import json
import secrets
from pathlib import Path
from typing import Any

from desktop_app.base.errors import DamagedFile, UserProblem
from desktop_app.base.files import disk_problems, write_whole
from desktop_app.security import wrapping
from desktop_app.security.wrapping import SHIPPED_COST, Cost

FORMAT = "landdesk-keyslots"
VERSION = 1
KEY_BYTES = 32
_MAX_FILE_BYTES = 256 * 1024
_TYPED = "passphrase"


def new_store_key() -> bytes:
    """256 bits from the system's generator."""
    return secrets.token_bytes(KEY_BYTES)


class KeySlots:
    """The slot file of one store. `cost` is used for new slots; old ones keep what they record."""

    def __init__(self, path: Path, cost: Cost = SHIPPED_COST) -> None:
        self.path = path
        self._cost = cost

    def create(self, store_key: bytes, passphrase: str) -> None:
        """Writes a new file with one passphrase slot; refuses to replace an existing file."""
        if self.path.exists():
            raise UserProblem("这里已经有一个资料库的密钥文件。", way_out="请换一个空文件夹。")
        self._write([wrapping.wrap(_TYPED, store_key, passphrase, self._cost)])

    def unlock(self, passphrase: str) -> bytes:
        """The store key. Takes Argon2's time (about 0.2 s); call it off the UI thread.

        Raises `UserProblem` (field `passphrase`) for a wrong one, `DamagedFile` for a broken file.
        """
        for slot in self._slots():
            key = wrapping.unwrap(slot, passphrase) if slot.get("kind") == _TYPED else None
            if key is not None:
                return key
        raise UserProblem("口令不对。", way_out="请检查大小写和输入法后再输一次。", field="passphrase")

    def change_passphrase(self, old: str, new: str) -> None:
        """Replaces every passphrase slot that `old` opens; other slots stay byte for byte."""
        store_key = self.unlock(old)
        kept = [
            slot for slot in self._slots() if slot.get("kind") != _TYPED or wrapping.unwrap(slot, old) is None
        ]
        self._write([wrapping.wrap(_TYPED, store_key, new, self._cost), *kept])

    def kinds(self) -> tuple[str, ...]:
        """The ways in that exist, in file order; unknown ones included."""
        return tuple(str(slot.get("kind", "")) for slot in self._slots())

    def _slots(self) -> list[dict[str, Any]]:
        content = self._read()
        slots = content.get("slots")
        if content.get("format") != FORMAT or not isinstance(slots, list):
            raise _damaged()
        if content.get("version") != VERSION:
            raise UserProblem("密钥文件来自更新的版本。", way_out="请先升级本程序。")
        return [slot for slot in slots if isinstance(slot, dict)]

    def _read(self) -> dict[str, Any]:
        with disk_problems(self.path.parent), self.path.open("rb") as stream:
            raw = stream.read(_MAX_FILE_BYTES + 1)
        try:
            content = json.loads(raw) if len(raw) <= _MAX_FILE_BYTES else None
        except (ValueError, RecursionError) as error:
            raise _damaged() from error
        if not isinstance(content, dict):
            raise _damaged()
        return content

    def _write(self, slots: list[dict[str, Any]]) -> None:
        content = {"format": FORMAT, "version": VERSION, "slots": slots}
        write_whole(self.path, json.dumps(content, indent=1, sort_keys=True).encode("ascii") + b"\n")


def _damaged() -> DamagedFile:
    return DamagedFile("密钥文件已损坏，资料库打不开。", way_out="请从备份恢复（备份里有这个文件）。")
