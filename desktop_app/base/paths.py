"""Where things lie: beside the source, inside the frozen program, in the person's own folders."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs

_SOURCE_ROOT = Path(__file__).resolve().parents[2]


def program_root() -> Path:
    """The folder that holds `resources/`, from source and frozen alike."""
    return Path(getattr(sys, "_MEIPASS", _SOURCE_ROOT))


def resource(*parts: str) -> Path:
    """The path of something shipped, e.g. `resource("forms")`."""
    return program_root().joinpath("resources", *parts)


@dataclass(frozen=True)
class AppPaths:
    """Folders of one person on one PC. Tests hand in a temporary one."""

    data: Path
    logs: Path
    temporary: Path

    @classmethod
    def under(cls, folder: Path) -> AppPaths:
        return cls(data=folder / "data", logs=folder / "logs", temporary=folder / "tmp")

    @classmethod
    def of_user(cls) -> AppPaths:
        """`%LOCALAPPDATA%\\landdesk` on Windows: never a roaming or network folder."""
        base = Path(platformdirs.user_data_dir("landdesk", appauthor=False, roaming=False))
        return cls.under(base)
