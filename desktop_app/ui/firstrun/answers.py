"""What the wizard has gathered so far; every step adds its part, none knows another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.services.desk import BUREAU_ROLE
from desktop_app.services.launch import NewStore

_COUNTY_DIGITS = 6


@dataclass(frozen=True)
class Answers:
    """`county` has 6 digits; `townships` have 9, the one where the office sits first."""

    role: str = ""
    county: str = ""
    townships: tuple[str, ...] = ()
    officer: str = ""
    passphrase: str = ""
    settings: Mapping[str, str] = field(default_factory=dict)
    last_numbers: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    folder: Path | None = None

    @property
    def bureau(self) -> bool:
        return self.role == BUREAU_ROLE

    @property
    def place_code(self) -> str:
        """The county of a bureau, the first township of an office; empty while not chosen."""
        if self.bureau:
            return self.county[:_COUNTY_DIGITS]
        return self.townships[0] if self.townships else ""

    def new_store(self) -> NewStore:
        return NewStore(
            role=self.role,
            place_code=self.place_code,
            officer=self.officer,
            townships=() if self.bureau else self.townships,
            settings=self.settings,
            last_numbers=self.last_numbers,
        )
