"""Areas and sums of money: typed as people write them, kept as whole numbers.

An area is kept in hundredths of a square metre, whatever it was typed in; 15 亩 are 10,000 ㎡, so that
a thousandth of a 亩 survives the way there and back. Money is kept in 分.
"""

from __future__ import annotations

import re
from fractions import Fraction

MU, SQUARE_METRE = "亩", "㎡"
YUAN, WAN_YUAN = "元", "万元"
_PER_MU = Fraction(200_000, 3)  # hundredths of a square metre
_PER_UNIT = {MU: _PER_MU, SQUARE_METRE: Fraction(100)}
_NAMES = {
    "亩": MU,
    "㎡": SQUARE_METRE,
    "m2": SQUARE_METRE,
    "m²": SQUARE_METRE,
    "平方米": SQUARE_METRE,
    "平米": SQUARE_METRE,
}
_PLAIN = re.compile(r"(\d{1,12})(?:\.(\d{1,6}))?")
_PLACES = {MU: 3, SQUARE_METRE: 2}
_YUAN = {WAN_YUAN: Fraction(1_000_000), YUAN: Fraction(100)}


def read_area(text: str, unit: str) -> int | None:
    """Hundredths of a square metre of `1.32`, `1.32亩` or `880 平方米`; None for what is no area."""
    body = text.strip().replace(",", "").replace("，", "")
    for name, known in _NAMES.items():
        if body.lower().endswith(name):
            body, unit = body[: -len(name)].strip(), known
            break
    number = _number(body)
    return None if number is None else round(number * _PER_UNIT[unit])


def area_text(value: int, unit: str) -> str:
    """Without trailing zeros and without the unit: `1.32`."""
    return _decimal(Fraction(value) / _PER_UNIT[unit], _PLACES[unit])


def read_money(text: str, unit: str = YUAN) -> int | None:
    """分 of `1200`, `1,200.50元` or `2.6万元`, a bare number being in `unit`; None for what is no sum."""
    body, factor = text.strip().replace(",", "").replace("，", ""), _YUAN[unit]
    for name, known in _YUAN.items():
        if body.endswith(name):
            body, factor = body[: -len(name)].strip(), known
            break
    number = _number(body)
    return None if number is None else round(number * factor)


def money_text(value: int, unit: str = YUAN) -> str:
    """In 元 or 万元, to the 分, without trailing zeros: `1200.5`."""
    return _decimal(Fraction(value) / _YUAN[unit], 2 if unit == YUAN else 6)


def _number(text: str) -> Fraction | None:
    return Fraction(text) if _PLAIN.fullmatch(text) else None


def _decimal(number: Fraction, places: int) -> str:
    scaled = round(number * 10**places)
    whole, rest = divmod(scaled, 10**places)
    return f"{whole}.{rest:0{places}}".rstrip("0").rstrip(".") if rest else str(whole)
