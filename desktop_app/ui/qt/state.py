"""Where the window stood and how its tables were arranged: comfort, never data."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QHeaderView, QSplitter, QWidget

from desktop_app.ui.qt.look import current_look


class ViewState:
    """A small INI file beside the store. A damaged or missing one only loses the arrangement."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    def text(self, key: str, default: str = "") -> str:
        value = self._settings.value(key, default)
        return value if isinstance(value, str) else default

    def set_text(self, key: str, value: str) -> None:
        self._settings.setValue(key, value)

    def keep_geometry(self, window: QWidget) -> None:
        self._settings.setValue("window/geometry", window.saveGeometry())

    def restore_geometry(self, window: QWidget, width_px: int = 1280, height_px: int = 800) -> None:
        """The last place, or a size that fits the screen; Qt moves it back if the screen is gone."""
        kept = self._settings.value("window/geometry")
        if isinstance(kept, QByteArray) and window.restoreGeometry(kept):
            return
        free = window.screen().availableGeometry()
        window.resize(min(width_px, free.width()), min(height_px, free.height()))

    def keep_header(self, name: str, header: QHeaderView) -> None:
        self._settings.setValue(_header_key(name), header.saveState())

    def restore_header(self, name: str, header: QHeaderView) -> bool:
        """False when nothing was kept or the columns have changed since."""
        kept = self._settings.value(_header_key(name))
        return isinstance(kept, QByteArray) and header.restoreState(kept)

    def keep_splitter(self, name: str, splitter: QSplitter) -> None:
        self._settings.setValue(f"splitter/{name}", splitter.saveState())

    def restore_splitter(self, name: str, splitter: QSplitter) -> bool:
        kept = self._settings.value(f"splitter/{name}")
        return isinstance(kept, QByteArray) and splitter.restoreState(kept)

    def write(self) -> None:
        """Forces the file to disk; Qt also does so when idle."""
        self._settings.sync()


def _header_key(name: str) -> str:
    """Each text size keeps its own: columns that fit small letters cut the largest."""
    scale = current_look().scale
    return f"header/{name}" if scale == 1 else f"header/{name}@{scale:g}"
