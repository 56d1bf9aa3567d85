"""How words are typed on a keyboard without an input method: pinyin initials and full pinyin."""

from __future__ import annotations

from desktop_app.store.sounds import sounds


def initials(words: str) -> str:
    """The first letter of each character: 征地补偿 → zdbc. Latin letters and digits stand for themselves."""
    return sounds(words)[0]


def spelled(words: str, text: str) -> bool:
    """Whether `text` (lower case) is part of the initials of the words, or the beginning of their pinyin.

    Each part of a title with two levels (土地征收—补偿标准) has a beginning of its own.
    """
    if not text.isascii() or not text.isalnum():
        return False
    return any(text in short or whole.startswith(text) for short, whole in map(sounds, words.split("—")))
