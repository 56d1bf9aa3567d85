"""Translations: Chinese is the source; other languages come from `resources/translations/*.qm`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop_app.base.paths import resource

SOURCE = "zh_CN"


def install_language(app: QCoreApplication, language: str = SOURCE) -> list[QTranslator]:
    """Loads Qt's own words and ours for `language`; returns the translators, which must be kept.

    Our Chinese needs no file. A language without a file falls back to Chinese.
    """
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
