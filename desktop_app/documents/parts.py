"""What a case file is bound from, and where each paper stands in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Part:
    """One paper of the case: how 卷内目录 and the bookmark call it, and its PDF (a scan too)."""

    title: str
    pdf: bytes
    number: str = ""
    made_on: date | None = None
    remark: str = ""


@dataclass(frozen=True)
class Placed:
    """Where a part stands in the volume, by pages from 1."""

    part: Part
    first: int
    last: int

    @property
    def pages(self) -> str:
        """As 卷内目录 writes it: `3` or `3-5`."""
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"
