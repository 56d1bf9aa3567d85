"""How good a passphrase is, in words; guesses only, so it advises and does not forbid."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.settings import PASSPHRASE_MIN

_COMMON = ("123456", "12345678", "111111", "000000", "888888", "666666", "password", "qwerty", "abc123")
_GOOD, _STRONG = 28.0, 48.0
_BITS_UPPER_LOWER, _BITS_DIGIT, _BITS_SIGN, _BITS_CHINESE = 4.5, 3.0, 5.0, 9.0


def strength(text: str) -> tuple[str, str]:
    """(words, kind of the badge): too short, weak, fair, strong; empty for an empty text."""
    translate = QCoreApplication.translate
    if not text:
        return "", "plain"
    if len(text) < PASSPHRASE_MIN:
        short = translate("PassphraseWords", "太短：至少 {count} 位")
        return short.format(count=PASSPHRASE_MIN), "overdue"
    bits = _bits(text)
    if text.lower() in _COMMON or bits < _GOOD:
        return translate("PassphraseWords", "较弱：再长一些，或换成一句话"), "near"
    if bits < _STRONG:
        return translate("PassphraseWords", "可以"), "info"
    return translate("PassphraseWords", "很好"), "done"


def _bits(text: str) -> float:
    """A cautious guess: repeated and running characters count little."""
    total, before = 0.0, ""
    for character in text:
        close = bool(before) and abs(ord(character) - ord(before)) <= 1
        total += 0.5 if close else _bits_of(character)
        before = character
    return total


def _bits_of(character: str) -> float:
    if character.isdigit():
        return _BITS_DIGIT
    if character.isascii():
        return _BITS_UPPER_LOWER if character.isalpha() else _BITS_SIGN
    return _BITS_CHINESE
