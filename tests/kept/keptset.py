"""A kept set laid out again as it was, in copies that may be opened."""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop_app.base.clock import SetClock
from desktop_app.core import Core, Surroundings
from desktop_app.security.slots import KeySlots
from desktop_app.store.store import Store
from tests.kept.life import surroundings
from tests.kept.make import DATABASE, SQUEEZED
from tests.kept.pages import loosen

HERE = Path(__file__).parent
SETS = sorted(path.parent.name for path in HERE.glob("*/told.json"))


@dataclass(frozen=True)
class KeptSet:
    """`folder` has `office`, `bureau`, `backup` (of the office) and `stick`; `told` says what was in them."""

    folder: Path
    told: dict[str, Any]

    @classmethod
    def laid_out(cls, name: str, folder: Path) -> KeptSet:
        """Copies, the databases as whole files again. Fails if a byte of them differs."""
        told = json.loads((HERE / name / "told.json").read_text("utf-8"))
        shutil.copytree(HERE / name, folder, ignore=shutil.ignore_patterns(SQUEEZED, "told.json"))
        for role in ("office", "bureau", "backup"):
            key = KeySlots(folder / role / "keys.json").unlock(told["passphrase"])
            sealed = loosen((HERE / name / role / SQUEEZED).read_bytes(), key)
            assert hashlib.sha256(sealed).hexdigest() == told[role]["database"]
            (folder / role / DATABASE).write_bytes(sealed)
        listed = json.loads((folder / "backup" / "backup.json").read_text("utf-8"))["files"]
        for path in listed:
            if path.startswith("blobs/"):
                (folder / "backup" / path).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(folder / "office" / path, folder / "backup" / path)
        return cls(folder, told)

    @property
    def stick(self) -> Path:
        return self.folder / "stick"

    def around(self, role: str) -> Surroundings:
        clock = SetClock(datetime.fromisoformat(self.told["at"]))
        clock.forward(hours=24)
        return surroundings(self.folder / "own" / role, clock, f"later {role}")

    def raw(self, role: str) -> Store:
        """The store alone, brought to today's schema and otherwise as it was written; close it."""
        around = self.around(role)
        key = KeySlots(self.folder / role / "keys.json").unlock(self.told["passphrase"])
        return Store(self.folder / role, key, around.clock, around.randomness)

    def opened(self, role: str, passphrase: str = "") -> Core:
        """The store with today's program; close it."""
        return Core.open(self.folder / role, passphrase or self.told["passphrase"], self.around(role))
