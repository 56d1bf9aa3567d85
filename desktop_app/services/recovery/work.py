"""Where a recovery works and with what."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop_app.base import sticks
from desktop_app.base.clock import Clock
from desktop_app.base.randomness import Randomness

_SCRATCH = "recovery.part"


@dataclass(frozen=True)
class Work:
    """The store's folder, clock, randomness, and who watches."""

    folder: Path
    clock: Clock
    randomness: Randomness
    progress: sticks.Progress = sticks.silent
    cancel: sticks.Cancel = sticks.never

    @property
    def scratch(self) -> Path:
        """On the same disk as the store, so that the last step is a rename."""
        return self.folder / _SCRATCH
