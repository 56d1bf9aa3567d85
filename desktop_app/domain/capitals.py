"""大写: amounts and dates in words, so that a stroke added to a figure changes nothing."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLAIN = "〇一二三四五六七八九"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿", "万亿")
_MOST = Decimal(10) ** 16
_NOISE = re.compile(r"[\s,，￥¥元]|人民币")


def money_words(text: str) -> str:
    """`9,600.5` → 玖仟陆佰元伍角. Empty for what is no amount, is negative, or has parts of a 分.

    After 元 or 角 an amount that ends there is closed by 整, as on a bill.
    """
    try:
        amount = Decimal(_NOISE.sub("", text))
    except InvalidOperation:
        return ""
    if not amount.is_finite() or not 0 <= amount < _MOST or amount * 100 != int(amount * 100):
        return ""
    yuan, cents = divmod(int(amount * 100), 100)
    if not cents:
        return f"{number_words(yuan)}元整"
    jiao, fen = divmod(cents, 10)
    head = f"{number_words(yuan)}元" if yuan else ""
    if not jiao:
        return f"{head}{'零' if yuan else ''}{_DIGITS[fen]}分"
    return f"{head}{_DIGITS[jiao]}角" + (f"{_DIGITS[fen]}分" if fen else "整")


def number_words(number: int) -> str:
    """A whole number below 10^16 in capitals: 107000 → 壹拾万柒仟; zeros in a row read once."""
    if number == 0:
        return _DIGITS[0]
    found, gap = "", False
    for place in range(len(_GROUPS) - 1, -1, -1):
        group = number // 10 ** (4 * place) % 10_000
        if not group:
            gap = bool(found)
            continue
        zero = found and (gap or group < 1000)
        found += ("零" if zero else "") + _group_words(group) + _GROUPS[place]
        gap = False
    return found.replace("万亿", "万", 1) if found.count("亿") > 1 else found


def _group_words(group: int) -> str:
    """One to four digits."""
    found, gap = "", False
    for place in (3, 2, 1, 0):
        digit = group // 10**place % 10
        if digit:
            found += ("零" if gap else "") + _DIGITS[digit] + _PLACES[place]
            gap = False
        else:
            gap = bool(found)
    return found


def date_words(day: date) -> str:
    """二〇二六年三月十二日: as minutes and agreements write it."""
    year = "".join(_PLAIN[int(digit)] for digit in str(day.year))
    return f"{year}年{_small(day.month)}月{_small(day.day)}日"


def date_capitals(day: date) -> str:
    """贰零贰陆年零叁月壹拾贰日: as a bill writes it; 零 stands before the months and days that a stroke
    would make another (壹月, 贰月, 壹拾月; the days 壹 to 玖 and the full tens)."""
    year = "".join(_DIGITS[int(digit)] for digit in str(day.year))
    month = number_words(day.month)
    month = f"零{month}" if day.month in (1, 2, 10) else month
    days = number_words(day.day)
    days = f"零{days}" if day.day < 10 or day.day % 10 == 0 else days
    return f"{year}年{month}月{days}日"


def _small(number: int) -> str:
    """1 to 99 as spoken: 十二, 三十一."""
    tens, ones = divmod(number, 10)
    head = "" if not tens else ("十" if tens == 1 else f"{_PLAIN[tens]}十")
    return head + (_PLAIN[ones] if ones else "")
