"""Opens the encrypted file with the pragmas that every connection shares."""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite

from desktop_app.store.problems import plain_words

Connection = sqlite.Connection
KEY_BYTES = 32
_CACHE_KIB = 16_384


def connect(path: Path, key: bytes, *, writes: bool) -> Connection:
    """A connection to the SQLCipher file at `path`, bound to the calling thread's use by its owner.

    `key` is the raw 256-bit key, so no key derivation slows the start. A reading connection
    refuses every write. Raises `DamagedFile` when the key or the file is wrong.
    """
    if len(key) != KEY_BYTES:
        raise ValueError("the store key has 32 bytes")
    with plain_words():
        connection = sqlite.connect(str(path), check_same_thread=False, isolation_level=None, timeout=5.0)
        try:
            connection.execute("PRAGMA cipher_log_level = NONE")  # it writes to stderr; we raise
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            _common(connection, writes=writes)
        except BaseException:
            connection.close()
            raise
    return connection


def _common(connection: Connection, *, writes: bool) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA secure_delete = ON" if writes else "PRAGMA query_only = ON")
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    if writes:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA journal_size_limit = 67108864")
