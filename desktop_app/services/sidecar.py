"""The sidecar: what this PC remembers of a store beside the store itself (sync.md §5).

It tells a restored or copied data folder from the one that was used last, before the first write,
and keeps the numbers that were given high enough. It holds no personal data. A sidecar behind the
journal is normal (a power cut); one ahead of it means that an older folder was put back.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.base.errors import UserProblem
from desktop_app.base.files import write_whole

FOLDER = "sidecars"
"""Where they lie among this PC's own data."""
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Known:
    """The epoch and newest entry of a store as this PC last saw it, and how far each number run had come.

    `counters` maps `series|year` to the highest counter.
    """

    epoch: str
    lseq: int
    machine: str
    counters: Mapping[str, int] = field(default_factory=dict)


class Sidecar:
    """One small file a store, in a folder of this PC. Writing never fails a change that is already durable."""

    def __init__(self, folder: Path, node: str) -> None:
        self._path = folder / f"{node}.json"

    def read(self) -> Known | None:
        """None where there is none, or none that can be read."""
        try:
            data = json.loads(self._path.read_bytes())
            counters = {str(name): int(count) for name, count in dict(data["counters"]).items()}
            return Known(str(data["epoch"]), int(data["lseq"]), str(data["machine"]), counters)
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def write(self, known: Known, *, durable: bool) -> None:
        """Replaces the file whole; `durable` forces it to disk, for acts that the world sees."""
        content = json.dumps({**vars(known), "counters": dict(known.counters)}, sort_keys=True).encode(
            "ascii"
        )
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            if durable:
                write_whole(self._path, content)
            else:
                part = self._path.with_name(f"{self._path.name}.part")
                part.write_bytes(content)
                os.replace(part, self._path)  # noqa: PTH105 - the same, and a third of the time
        except (OSError, UserProblem):
            with suppress(OSError):
                self._path.with_name(f"{self._path.name}.part").unlink(missing_ok=True)
            _LOG.warning("the sidecar could not be written")
