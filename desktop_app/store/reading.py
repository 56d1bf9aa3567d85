"""A database opened for one look, without its store: a backup, or what was salvaged."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_app.store.connection import connect
from desktop_app.store.problems import plain_words
from desktop_app.store.records import Records


@contextmanager
def reading(path: Path, key: bytes) -> Iterator[Records]:
    """Records over a reading connection of its own. Raises `DamagedFile`, also for another key."""
    connection = connect(path, key, writes=False)
    try:
        with plain_words():
            yield Records(connection)
    finally:
        connection.close()
