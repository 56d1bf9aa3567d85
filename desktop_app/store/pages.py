"""The pages of a SQLCipher file read one by one, without SQLite: what is whole comes out of a damaged file.

SQLCipher 4 seals each page of 4096 bytes by itself: AES-256-CBC under the raw key, and at the end of the page its
16-byte IV and an HMAC-SHA512 over text, IV and page number (zetetic.net/sqlcipher/design). SQLite refuses the whole
connection at the first broken seal; here only that page is missing. The log (`-wal`) counts as SQLite counts it:
its newest committed frame of a page is the page; where that one is broken, the next older one.
"""

from __future__ import annotations

import hashlib
import hmac
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from desktop_app.store.walframes import frames

PAGE_BYTES = 4096
USABLE_BYTES = PAGE_BYTES - 80
LOCK_PAGE = (1 << 30) // PAGE_BYTES + 1
"""Where SQLite keeps its locks: never holds anything, and cannot be read on Windows while a store is open."""
_SALT_BYTES, _IV_BYTES = 16, 16
_MAC_AT = USABLE_BYTES + _IV_BYTES
_HEAD = b"SQLite format 3\0"


class Pages:
    """Pages by number from 1. Holds the files open; a file that is not there has no pages.

    Where the salt in the first 16 bytes is lost, no seal can be verified: then `sealed` is False, pages are opened
    unverified, and whoever reads them must know its content by itself. `worn`: pages given in an older copy
    because the newest is broken; `gap`: the log has lost a frame of nobody knows which page.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        self._key = key
        self._db: BinaryIO | None = None
        self._wal: BinaryIO | None = None
        self._frames: dict[int, list[int]] = {}
        self.gap, self.worn = False, set[int]()
        self.held = 0
        try:
            self._open(path, path.with_name(path.name + "-wal"))
            self.count = max([self.held, *self._frames], default=0)
            self._mac_key = self._find_mac_key()
        except BaseException:
            self.close()
            raise

    def _open(self, database: Path, wal: Path) -> None:
        if database.is_file():
            self._db = database.open("rb")
            self.held = database.stat().st_size // PAGE_BYTES
        if wal.is_file():
            self._wal = wal.open("rb")
            self._frames, self.gap = frames(self._wal, PAGE_BYTES)

    @property
    def sealed(self) -> bool:
        return self._mac_key is not None

    def get(self, number: int) -> bytes | None:
        """The plain page, 4096 bytes (the last 80 mean nothing), or None where no whole copy of it is left."""
        for place, raw in enumerate(self._copies(number)):
            if self._mac_key is None or self._is_whole(raw, number, self._mac_key):
                if place:
                    self.worn.add(number)
                return self._plain(raw, number)
        return None

    def file_holds(self, number: int) -> bool:
        """Whether the page as it lies in the file is whole, whatever the log says."""
        if number == LOCK_PAGE:
            return True
        raw = _read(self._db, (number - 1) * PAGE_BYTES) if self._db is not None else b""
        full = len(raw) == PAGE_BYTES and self._mac_key is not None
        return full and self._is_whole(raw, number, self._mac_key or b"")

    def close(self) -> None:
        for one in (self._db, self._wal):
            if one is not None:
                one.close()

    def _copies(self, number: int) -> Iterator[bytes]:
        """The sealed page, the newest first."""
        places = [(self._wal, at) for at in self._frames.get(number, ())]
        if 1 <= number <= self.held:
            places.append((self._db, (number - 1) * PAGE_BYTES))
        for file, at in places:
            raw = _read(file, at) if file is not None else b""
            if len(raw) == PAGE_BYTES:
                yield raw

    def _find_mac_key(self) -> bytes | None:
        """The key of the seals comes from the salt: that of the file, else of a first page in the log."""
        for first in self._copies(1):
            salt = bytes(byte ^ 0x3A for byte in first[:_SALT_BYTES])
            mac_key = hashlib.pbkdf2_hmac("sha512", self._key, salt, 2, 32)
            numbers = range(1, self.count + 1)
            if any(self._is_whole(raw, no, mac_key) for no in numbers for raw in self._copies(no)):
                return mac_key
        return None

    @staticmethod
    def _is_whole(raw: bytes, number: int, mac_key: bytes) -> bool:
        text = raw[_SALT_BYTES if number == 1 else 0 : _MAC_AT]
        seal = hmac.digest(mac_key, text + struct.pack("<I", number), "sha512")
        return hmac.compare_digest(seal, raw[_MAC_AT:])

    def _plain(self, raw: bytes, number: int) -> bytes:
        start = _SALT_BYTES if number == 1 else 0
        opener = Cipher(algorithms.AES(self._key), modes.CBC(raw[USABLE_BYTES:_MAC_AT])).decryptor()
        return _HEAD[:start] + opener.update(raw[start:USABLE_BYTES]) + opener.finalize() + bytes(80)


def _read(file: BinaryIO, at: int, goes: int = 2) -> bytes:
    """Nothing where the disk itself no longer reads; one that did not answer once is asked again."""
    try:
        file.seek(at)
        return file.read(PAGE_BYTES)
    except OSError:
        return _read(file, at, goes - 1) if goes > 1 else b""
