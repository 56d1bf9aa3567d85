"""「这个日期怎么来的」 in the language of the window."""

from __future__ import annotations

import functools

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.reckoned import reckoned
from desktop_app.ui.qt.i18n import SOURCE, current_language
from desktop_app.ui.qt.words import core_text


def reckoned_words(line: str) -> str:
    """The line kept with a limit; in another language what is known of it, the rest as it stands."""
    if current_language() == SOURCE:
        return line
    ended = QCoreApplication.translate("Reckoned", "{sentence}。")
    said = [ended.format(sentence=_sentence(parts)) for parts in reckoned(line)]
    return " ".join(said)


def _sentence(parts: tuple[str, ...]) -> str:
    joined = QCoreApplication.translate("Reckoned", "{said}；{more}")
    words = (core_text(part) for part in parts)
    return functools.reduce(lambda said, more: joined.format(said=said, more=more), words)
