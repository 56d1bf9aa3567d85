"""Translations: Chinese is the source; other languages come from `resources/translations/*.qm`."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop_app.base.paths import resource

SOURCE = "zh_CN"
LANGUAGES: Mapping[str, str] = {SOURCE: "简体中文", "en": "English"}
"""Each by its own name, so that whoever cannot read the window still finds the way back."""

_PROPERTY = "language"


def install_language(app: QCoreApplication, language: str = SOURCE) -> list[QTranslator]:
    """Loads Qt's own words and ours for `language`; returns the translators, which must be kept.

    Our Chinese needs no file. An unknown language (a damaged setting) is Chinese.
    """
    language = language if language in LANGUAGES else SOURCE
    app.setProperty(_PROPERTY, language)
    QLocale.setDefault(QLocale(language))
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    wanted = [(f"qtbase_{language}", folder), (f"landdesk_{language}", str(resource("translations")))]
    loaded = []
    for name, place in wanted:
        translator = QTranslator(app)
        if translator.load(name, place):
            app.installTranslator(translator)
            loaded.append(translator)
    return loaded


def current_language() -> str:
    """What the window speaks now; a choice in the settings counts from the next start."""
    app = QCoreApplication.instance()
    language = app.property(_PROPERTY) if app is not None else None
    return language if isinstance(language, str) else SOURCE
