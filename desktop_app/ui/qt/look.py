"""What a theme is made of: colours by name and the chosen text size, read from `resources/theme`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from desktop_app.base.paths import resource

_PROPERTY = "look"


@dataclass(frozen=True)
class Look:
    """One theme at one text size. `colors` are `#RRGGBB` by token name, `scale` multiplies sizes."""

    colors: Mapping[str, str]
    dark: bool
    scale: float

    def color(self, token: str) -> QColor:
        """Raises `KeyError` for a token that the theme file lacks."""
        return QColor(self.colors[token])

    def px(self, size_px: float) -> int:
        """A size of look.md at the chosen text size, in device-independent pixels."""
        return round(size_px * self.scale)


def load_look(theme: str, text_size: str, folder: Path | None = None) -> Look:
    """Reads `<theme>.toml` (light, dark) and the scale of `text_size` (standard, large, largest)."""
    folder = folder or resource("theme")
    tokens = tomllib.loads((folder / f"{theme}.toml").read_text(encoding="utf-8"))
    sizes = tomllib.loads((folder / "sizes.toml").read_text(encoding="utf-8"))
    return Look(colors=tokens["color"], dark=tokens["dark"], scale=sizes["scale"][text_size])


def wear(app: QApplication, look: Look) -> None:
    """Hangs the look on the application, where widgets that paint themselves find it."""
    app.setProperty(_PROPERTY, look)


def current_look() -> Look:
    """The look now worn; the light standard one before a theme was applied (tests of one widget)."""
    app = QApplication.instance()
    look = app.property(_PROPERTY) if app is not None else None
    return look if isinstance(look, Look) else load_look("light", "standard")
