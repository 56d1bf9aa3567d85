"""One program at a time on one store: a lock file held by the operating system while we live."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO

from desktop_app.store.problems import StoreBusy


class StoreLock:
    """Held from construction to `release`; the system frees it when the process dies."""

    def __init__(self, path: Path) -> None:
        self._file: BinaryIO = path.open("a+b")
        try:
            _lock(self._file)
        except OSError as error:
            self._file.close()
            raise StoreBusy(
                "这个数据文件夹已经在另一个窗口里打开了。", way_out="请切换到已打开的窗口，或先关闭它。"
            ) from error

    def release(self) -> None:
        if not self._file.closed:
            self._file.close()


if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
