"""Dresses the application: follows the system's light or dark, or the person's choice."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from desktop_app.ui.qt.collector import uncollected
from desktop_app.ui.qt.fonts import choose_family
from desktop_app.ui.qt.icons import sheet_icons
from desktop_app.ui.qt.look import Look, load_look, wear
from desktop_app.ui.qt.sheet import build_palette, build_sheet

SCHEMES = ("system", "light", "dark")
TEXT_SIZES = ("standard", "large", "largest")
_BODY_PX = 14


class Theme(QObject):
    """Owns what the window looks like; `changed` comes after the new look is worn."""

    changed = Signal()

    def __init__(self, app: QApplication, *, scheme: str = "system", text_size: str = "standard") -> None:
        super().__init__(app)
        self._app = app
        self._scheme = scheme if scheme in SCHEMES else "system"
        self._text_size = text_size if text_size in TEXT_SIZES else "standard"
        self._family = choose_family()
        self._pictures = tempfile.TemporaryDirectory(prefix="landdesk-theme-", ignore_cleanup_errors=True)
        with uncollected():
            app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        self.apply()

    @property
    def scheme(self) -> str:
        return self._scheme

    @property
    def text_size(self) -> str:
        return self._text_size

    @property
    def family(self) -> str:
        return self._family

    def choose(self, *, scheme: str = "", text_size: str = "") -> None:
        """Changes one or both at once; an empty or unknown word leaves that part as it is."""
        self._scheme = scheme if scheme in SCHEMES else self._scheme
        self._text_size = text_size if text_size in TEXT_SIZES else self._text_size
        self.apply()

    def look(self) -> Look:
        """The look that the choice and the system ask for now."""
        system_dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        dark = system_dark if self._scheme == "system" else self._scheme == "dark"
        return load_look("dark" if dark else "light", self._text_size)

    def apply(self) -> None:
        look = self.look()
        font = QFont(self._family)
        font.setPixelSize(look.px(_BODY_PX))
        wear(self._app, look)
        sheet = build_sheet(look, self._family, sheet_icons(look, Path(self._pictures.name)))
        with uncollected():
            self._app.setFont(font)
            self._app.setPalette(build_palette(look))
            self._app.setStyleSheet(sheet)
        self.changed.emit()

    def _system_changed(self) -> None:
        if self._scheme == "system":
            self.apply()
