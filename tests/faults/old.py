"""A store of an earlier version, opened by this one: its upgrade begins with a copy of itself."""

from __future__ import annotations

import shutil
from pathlib import Path

from desktop_app.core import Core
from desktop_app.security.slots import KeySlots
from desktop_app.services.backup_files import KEY_SLOTS
from desktop_app.store.connection import connect
from desktop_app.store.migrations import STEPS
from desktop_app.store.store import DATABASE
from tests.faults.trial import Work
from tests.kept.keptset import SETS, KeptSet
from tests.kept.telling import lines_hash


class OldStore:
    """The oldest kept set under `root`, laid out anew for each go. Whole: every line is there, the check is green."""

    def __init__(self, root: Path, *, deep: bool = True) -> None:
        self._laid = KeptSet.laid_out(SETS[0], root / "kept")
        self._folder, self._old = self._laid.folder / "office", root / "as it was"
        self._deep = deep
        shutil.copytree(self._folder, self._old)
        self._key = KeySlots(self._folder / KEY_SLOTS).unlock(self._laid.told["passphrase"])
        self._core: Core | None = None

    def upgrade(self) -> Work:
        """The first opening by this program."""
        return Work(
            "upgrade",
            (self._folder, self._laid.folder / "own"),
            self._open,
            self._steps,
            ready=self._ready,
            whole=self._whole,
            quiet_after=True,
        )

    def _ready(self) -> None:
        self._close()
        shutil.rmtree(self._folder)
        shutil.copytree(self._old, self._folder)
        shutil.rmtree(self._laid.folder / "own", ignore_errors=True)

    def _open(self) -> None:
        self._core = self._laid.opened("office")

    def _close(self) -> None:
        if self._core is not None:
            self._core.close()
            self._core = None

    def _steps(self) -> str:
        """Which steps the file has: those of then or all of today's."""
        connection = connect(self._folder / DATABASE, self._key, writes=False)
        try:
            found = connection.execute("SELECT count(*) FROM _sqlite_migrations").fetchone()[0]
        finally:
            connection.close()
        assert found in (10, len(STEPS))
        return str(found)

    def _whole(self) -> None:
        self._close()
        self._open()
        core = self._core
        assert core is not None
        assert lines_hash(core.store.read.connection) == self._laid.told["office"]["lines"]
        report = core.services.safekeeping.check(deep=self._deep)
        assert report.ok, report.complaints
        self._close()

    def close(self) -> None:
        """At the end."""
        self._close()
