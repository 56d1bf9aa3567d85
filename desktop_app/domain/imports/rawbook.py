"""All that was read of one file."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.imports.raw import RawSheet


@dataclass(frozen=True)
class RawBook:
    """The sheets of a file, in its order."""

    sheets: tuple[RawSheet, ...]
