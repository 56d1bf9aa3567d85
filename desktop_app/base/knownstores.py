"""Which stores were opened on this PC: a small list beside the program's data, never anything secret."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from desktop_app.base.files import write_whole

_MOST = 12


@dataclass(frozen=True)
class KnownStore:
    """A folder with the name of the office and when it was last opened (ISO text)."""

    folder: Path
    name: str
    opened_at: str


class KnownStores:
    """The list in `path`. A damaged file counts as empty: the stores themselves are not touched by it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def all(self) -> list[KnownStore]:
        """The last opened first."""
        try:
            rows = json.loads(self._path.read_text(encoding="utf-8"))
            return [KnownStore(Path(row["folder"]), row["name"], row["opened_at"]) for row in rows]
        except (OSError, ValueError, KeyError, TypeError):
            return []

    def remember(self, store: KnownStore) -> None:
        """Puts a store at the top. Raises `UserProblem` for a full or write-protected disk."""
        self._write([store, *(one for one in self.all() if one.folder != store.folder)][:_MOST])

    def forget(self, folder: Path) -> None:
        """Takes a store off the list; its folder stays as it is."""
        self._write([one for one in self.all() if one.folder != folder])

    def _write(self, stores: list[KnownStore]) -> None:
        rows = [{**asdict(one), "folder": str(one.folder)} for one in stores]
        self._path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(self._path, json.dumps(rows, ensure_ascii=False, indent=1).encode("utf-8"))
