"""How a name sounds: initials and full pinyin, character by character."""

from __future__ import annotations

import functools
import os

# Readings of whole phrases cost 44 MB and a tenth of a second, and a name is no phrase.
os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")


@functools.lru_cache(maxsize=16_384)
def syllable(char: str) -> str:
    """The reading of one character without its tone; itself where it has none."""
    from pypinyin import lazy_pinyin  # at the first name; it looks at the variable when it is imported

    return str(lazy_pinyin(char)[0]).lower()


def syllables(text: str) -> list[str]:
    """张书文 → zhang, shu, wen."""
    return [syllable(char) for char in text]


@functools.lru_cache(maxsize=4096)
def sounds(name: str) -> tuple[str, str]:
    """Initials and full pinyin of a name: zsw, zhangshuwen. A character without a reading stands for itself."""
    found = syllables(name)
    return "".join(sound[:1] for sound in found), "".join(found)
