"""The store: one encrypted file, one writing thread, readers beside it."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from desktop_app.base.clock import Clock
from desktop_app.base.files import disk_problems
from desktop_app.base.ids import NodeId, RecordId, new_id
from desktop_app.base.randomness import Randomness
from desktop_app.base.sticks import Cancel, Progress, never, silent
from desktop_app.domain.changes import Changes
from desktop_app.store import search
from desktop_app.store.backup import copy_database
from desktop_app.store.checking import broken_seals, look_over
from desktop_app.store.connection import Connection, connect
from desktop_app.store.digest import digest, quick_check, record_counts, replay_digest
from desktop_app.store.journal import BUREAU, LOCAL
from desktop_app.store.lock import StoreLock
from desktop_app.store.migrations import migrate
from desktop_app.store.problems import plain_words
from desktop_app.store.records import Records
from desktop_app.store.seals import Seals
from desktop_app.store.transaction import Transaction

T = TypeVar("T")


def _nothing(_connection: Connection, _changes: Changes) -> None:
    """Nobody wants to be told."""


DATABASE = "landdesk.db"
OFFICE = "office"
SETTLED_AT_ONCE = 2000
_PATIENCE_S = 2.0


@dataclass(frozen=True)
class Who:
    """The node that writes here and the person at the desk."""

    node: NodeId
    role: str
    by: str


class Store:
    """An open store. `change` may be called from any thread and runs on the writer's own.

    `read` gives each thread a reading connection of its own, so a screen can search while an
    import runs. Call `close` at the end.
    """

    def __init__(self, folder: Path, key: bytes, clock: Clock, randomness: Randomness) -> None:
        """Opens or creates `folder/landdesk.db`. Raises `StoreBusy`, `NewerStore`, `DamagedFile`."""
        with disk_problems(folder):
            folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.path = folder / DATABASE
        self._key = key
        self._clock = clock
        self._randomness = randomness
        self._who = Who(NodeId(""), OFFICE, "")
        self._local = threading.local()
        self._readers: list[Connection] = []
        self._readers_guard = threading.Lock()
        self._closed = False
        self._after: Callable[[Connection, Changes], None] = _nothing
        self._seals: Seals | None = None
        with disk_problems(folder):
            self._lock = StoreLock(folder / "store.lock")
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="writer", initializer=self._mark_writer)
        try:
            self._connection = self._writer.submit(self._open).result()
        except BaseException:
            self._writer.shutdown()
            self._lock.release()
            raise

    def _mark_writer(self) -> None:
        self._local.is_writer = True

    def _open(self) -> Connection:
        connection = connect(self.path, self._key, writes=True)
        try:
            migrate(connection, lambda: self._copy_before_upgrade(connection))
        except BaseException:
            connection.close()
            raise
        return connection

    def _copy_before_upgrade(self, connection: Connection) -> Path:
        stamp = self._clock.now().strftime("%Y%m%dT%H%M%S")
        target = self.folder / "backups" / f"before-upgrade-{stamp}.db"
        copy_database(connection, target, self._key)
        return target

    def act_as(self, who: Who) -> None:
        """Sets who writes from now on (after the identity was read, or the person changed)."""
        self._who = who

    def seal_with(self, seals: Seals) -> None:
        """What belongs to a confidential matter is sealed and opened by these from now on (sync.md §6)."""
        self._seals = seals

    def after_commit(self, told: Callable[[Connection, Changes], None]) -> None:
        """`told(connection, changes)` runs on the writer's thread after each commit; it must not raise."""
        self._after = told

    @property
    def who(self) -> Who:
        return self._who

    def change(self, work: Callable[[Transaction], T]) -> T:
        """Runs `work` in one transaction on the writer thread; durable when it returns.

        An error in `work` rolls everything back and is raised here. Waits for its turn.
        """
        return self.submit(work).result()

    def submit(self, work: Callable[[Transaction], T]) -> Future[T]:
        """`change` without waiting."""
        self._refuse_nesting()
        return self._writer.submit(self._run, work)

    def rehearse(self, work: Callable[[Transaction], T]) -> T:
        """Runs `work` and rolls back: the preview of an import. Returns what `work` returned."""
        self._refuse_nesting()
        return self._writer.submit(self._run, work, keep=False).result()

    def _refuse_nesting(self) -> None:
        """The writer would wait for itself for ever."""
        if getattr(self._local, "is_writer", False):
            raise RuntimeError("a change inside a change")

    def _run(self, work: Callable[[Transaction], T], *, keep: bool = True) -> T:
        with plain_words():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                transaction = self._transaction()
                result = work(transaction)
                if keep:
                    made = transaction.changes()
                    search.follow(self._connection, made.records, written=any(made.entries))
                self._connection.execute("COMMIT" if keep else "ROLLBACK")
                if keep:
                    self._after(self._connection, transaction.changes())
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
        return result

    def _transaction(self) -> Transaction:
        audience = BUREAU if self._who.role == OFFICE else LOCAL
        now = self._clock.now()
        return Transaction(
            self._connection, self._who.node, self._who.by, audience, now, self.new_id, self._seals
        )

    def waiting(self) -> int:
        """How many journal entries the search index is behind. Any thread."""
        connection = self.read.connection
        return max(0, search.standing(connection) - search.indexed(connection))

    def settle(self, most: int = SETTLED_AT_ONCE, patience_s: float | None = _PATIENCE_S) -> int:
        """Catches the search index up by at most `most` entries; returns how many wait still. Any thread.

        Does not wait longer than `patience_s` for a busy writer: the search then knows what it knew before.
        """
        waits = self.waiting()
        if not waits or getattr(self._local, "is_writer", False):
            return waits
        try:
            return self._writer.submit(self._settle, most).result(patience_s)
        except TimeoutError:
            return waits

    def _settle(self, most: int) -> int:
        with plain_words():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                waits = search.settle(self._connection, most)
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
        return waits

    def empty_index(self) -> None:
        """Throws the search index away, to be filled again by `settle`: for one that is damaged."""
        self.change(lambda tx: search.empty(tx.connection))

    def new_id(self) -> RecordId:
        """A fresh record id. Any thread."""
        return new_id(self._randomness, self._clock.now())

    @property
    def read(self) -> Records:
        """Reading on the calling thread; sees the last committed state at each query."""
        connection: Connection | None = getattr(self._local, "reader", None)
        if connection is None:
            connection = connect(self.path, self._key, writes=False)
            self._local.reader = connection
            with self._readers_guard:
                self._readers.append(connection)
        return Records(connection, self._seals)

    def digest(self, owner: str = "") -> str:
        """SHA-256 over the journalled rows, of one owner or of all (`store.digest`)."""
        return digest(self.read.connection, owner=owner)

    def quick_check(self) -> list[str]:
        """What SQLite complains of, empty when all is well.

        On a connection of its own: FTS5 checks the index against what this connection saw of it
        before, and would report damage after every change by the writer.
        """
        connection = connect(self.path, self._key, writes=False)
        try:
            return quick_check(connection)
        finally:
            connection.close()

    def look_over(self, *, limit_s: float = 0, cancel: Cancel = never) -> list[str]:
        """What SQLite's own checks complain of (`store.checking`); bounded in time, or the long ones."""
        return look_over(self.path, self._key, limit_s=limit_s, cancel=cancel)

    def broken_seals(self, progress: Progress = silent, cancel: Cancel = never) -> list[int]:
        """Pages of the database file that no longer open; reads all of it."""
        return broken_seals(self.path, self._key, progress, cancel)

    def mend_indexes(self) -> None:
        """Makes every index anew from its table. Raises `UserProblem` where a page of one is damaged."""
        self.change(lambda tx: tx.local("REINDEX"))

    def replay_digest(self, cancel: Cancel = never) -> str:
        """The digest of an empty store after replaying the whole journal: must equal `digest()`."""
        with tempfile.TemporaryDirectory(dir=self.folder) as scratch:
            return replay_digest(self.read.connection, Path(scratch) / DATABASE, self._key, cancel)

    def counts(self) -> dict[str, int]:
        """Records in use by table."""
        return record_counts(self.read.connection)

    def back_up_to(self, target: Path) -> None:
        """A whole, checked copy of the database (same key) by SQLite's backup, while work goes on."""
        copy_database(self.read.connection, target, self._key)

    def close(self) -> None:
        """Closes all connections, readers of other threads included, and frees the lock. Twice is once."""
        with self._readers_guard:
            if self._closed:
                return
            self._closed = True
            for reader in self._readers:
                reader.close()
            self._readers.clear()
        self._writer.submit(self._connection.close).result()
        self._writer.shutdown()
        self._lock.release()
