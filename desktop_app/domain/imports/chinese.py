"""Numbers in Chinese characters, as in dates and counts: 二〇二六, 十二, 一百零三, 廿五."""

from __future__ import annotations

_DIGITS = {sign: place for place, sign in enumerate("〇一二三四五六七八九")}
_DIGITS |= {"零": 0, "○": 0, "Ｏ": 0, "O": 0, "o": 0, "两": 2, "元": 1}
_DIGITS |= {sign: place for place, sign in enumerate("壹贰叁肆伍陆柒捌玖", start=1)}
_TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "万": 10_000}
_TWENTIES = {"廿": 20, "卅": 30}
SIGNS = "".join((*_DIGITS, *_TENS, *_TWENTIES))


def digits_of(text: str) -> int | None:
    """Signs read one by one, as years are written: 二〇二六 → 2026. None for anything else."""
    if not text or any(sign not in _DIGITS for sign in text):
        return None
    return int("".join(str(_DIGITS[sign]) for sign in text))


def number_of(text: str) -> int | None:
    """A number as it is said: 十五 → 15, 一百零三 → 103, 廿五 → 25; also plain digits. None for no number."""
    if text.isdecimal():
        return int(text)
    if not any(sign in _TENS or sign in _TWENTIES for sign in text):
        return digits_of(text)
    total, last = 0, 0
    for sign in text:
        if sign in _TWENTIES:
            total += _TWENTIES[sign]
        elif sign in _TENS:
            total, last = total + (last or 1) * _TENS[sign], 0
        elif sign in _DIGITS:
            last = _DIGITS[sign]
        else:
            return None
    return total + last
