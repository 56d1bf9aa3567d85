"""Turns `sheet.qss` and a look into the application's one style sheet and palette."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtGui import QColor, QPalette

from desktop_app.base.paths import resource
from desktop_app.ui.qt.look import Look

_SIZE = re.compile(r"(?<![\w#.])(\d+)u\b")
_NAME = re.compile(r"@(\w+)")


def fill(template: str, look: Look, extra: Mapping[str, str]) -> str:
    """Replaces `14u` by scaled pixels and `@name` by a colour or an entry of `extra`.

    Raises `KeyError` for a name that neither holds, so that a typing error shows at once.
    """
    scaled = _SIZE.sub(lambda hit: f"{look.px(int(hit[1]))}px", template)
    return _NAME.sub(lambda hit: extra[hit[1]] if hit[1] in extra else look.colors[hit[1]], scaled)


def build_sheet(look: Look, family: str, arrows: Mapping[str, Path]) -> str:
    """The style sheet. `arrows` are picture files drawn in the look's colours (`icon_down` …)."""
    template = resource("theme", "sheet.qss").read_text(encoding="utf-8")
    extra = {name: path.as_posix() for name, path in arrows.items()}
    return fill(template, look, {"font": f'"{family}"', **extra})


_ROLES: tuple[tuple[QPalette.ColorRole, str], ...] = (
    (QPalette.ColorRole.Window, "ground"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Base, "panel"),
    (QPalette.ColorRole.AlternateBase, "ground"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.Button, "panel"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.PlaceholderText, "faint"),
    (QPalette.ColorRole.ToolTipBase, "panel"),
    (QPalette.ColorRole.ToolTipText, "text"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "accent_text"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.Mid, "line_strong"),
    (QPalette.ColorRole.Midlight, "line"),
)


def build_palette(look: Look) -> QPalette:
    """The palette under the sheet: calendar popups, placeholders and what Fusion paints alone."""
    palette = QPalette(look.color("panel"), look.color("ground"))
    for role, token in _ROLES:
        palette.setColor(role, look.color(token))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(look.colors["faint"]))
    return palette
