"""Icons and pictures from SVG, coloured by the look: the files say `currentColor` and `@token`."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop_app.base.paths import resource
from desktop_app.ui.qt.look import Look, current_look

_TOKEN = re.compile(r"@(\w+)")
_RATIO = 3  # drawn three times as large, so that 200 % screens stay sharp


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def svg(name: str, look: Look, color: str = "") -> bytes:
    """The SVG with every `@token` and `currentColor` replaced. Raises `FileNotFoundError`."""
    text = _TOKEN.sub(lambda hit: look.colors[hit[1]], _source(name))
    return text.replace("currentColor", color or look.colors["text"]).encode("utf-8")


def _draw(source: bytes, size: QSize) -> QPixmap:
    pixmap = QPixmap(size * _RATIO)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(source)).render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
    painter.end()
    pixmap.setDevicePixelRatio(_RATIO)
    return pixmap


def icon(name: str, color: QColor | str | None = None, size_px: int = 18) -> QIcon:
    """A square icon in one colour; the text colour when none is given."""
    look = current_look()
    chosen = QColor(color).name() if color is not None else look.colors["secondary"]
    side = look.px(size_px)
    return QIcon(_draw(svg(name, look, chosen), QSize(side, side)))


def picture(name: str, width_px: int, height_px: int) -> QPixmap:
    """A drawing of an empty page in the colours of the look."""
    look = current_look()
    return _draw(svg(name, look), QSize(look.px(width_px), look.px(height_px)))


_SHEET_ICONS = {
    "icon_down": ("chevron-down", "secondary"),
    "icon_up": ("chevron-up", "secondary"),
    "icon_tick": ("tick", "accent_text"),
}


def sheet_icons(look: Look, folder: Path) -> dict[str, Path]:
    """Writes the few pictures that a style sheet can only take from files, one set a theme."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = {}
    for key, (name, token) in _SHEET_ICONS.items():
        path = folder / f"{name}-{'dark' if look.dark else 'light'}.svg"
        path.write_bytes(svg(name, look, look.colors[token]))
        paths[key] = path
    return paths
