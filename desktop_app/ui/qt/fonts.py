"""Which typeface the window is set in, and what draws the characters that it lacks."""

from __future__ import annotations

import sys
from collections.abc import Collection, Sequence
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from desktop_app.base.paths import resource

_WINDOWS = ("Microsoft YaHei UI", "Microsoft YaHei")
_ELSEWHERE = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Noto Sans SC",
    "WenQuanYi Zen Hei",
    "WenQuanYi Micro Hei",
)
_SHIPPED_TEXT = ("wqy", "zenhei")
# In the order in which paper falls back on them, so that a name looks alike in the window and in print.
_SHIPPED_RARE = ("lxgwwenkai", "babelstone")


def preferred(families: Collection[str], platform: str = sys.platform) -> str:
    """The first wished family that is installed; empty when none is, and the shipped one must serve."""
    wished: Sequence[str] = _WINDOWS + _ELSEWHERE if platform == "win32" else _ELSEWHERE
    return next((name for name in wished if name in families), "")


def choose_family(folder: Path | None = None) -> str:
    """Loads what is shipped as far as it is needed and returns the window's family.

    Rare characters of names (𠮷, 㐂, 䶮) fall through to the wide fonts of the paper, which are loaded always:
    a name shown as an empty box is a mistake on the next paper.
    """
    folder = folder or resource("fonts")
    family = preferred(QFontDatabase.families()) or _load(folder, _SHIPPED_TEXT) or QFont().defaultFamily()
    rare = [found for mark in _SHIPPED_RARE if (found := _load(folder, (mark,)))]
    if rare:
        QFont.insertSubstitutions(family, rare)
    return family


def _load(folder: Path, marks: Sequence[str]) -> str:
    """Adds the shipped files whose name holds one of `marks`; returns the first family, or empty."""
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        name = path.name.lower().replace("-", "").replace("_", "")
        if path.suffix.lower() in {".ttf", ".ttc", ".otf"} and any(mark in name for mark in marks):
            number = QFontDatabase.addApplicationFont(str(path))
            families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
            if families:
                return families[0]
    return ""
