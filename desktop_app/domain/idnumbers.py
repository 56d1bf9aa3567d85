"""Resident identity numbers (GB 11643): what can be read off one, and what is wrong with it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

_NEW = re.compile(r"\d{17}[\dX]")
_OLD = re.compile(r"\d{15}")
_OLDEST_YEARS = 130


@dataclass(frozen=True)
class IdNumber:
    """A number of 18 digits, or of 15 from before 1999 (旧证), whose shape is right.

    `born_on` is None for a date that no calendar has. `male` by the order number (odd).
    `check_digit_ok` is True for old numbers, which have none.
    """

    text: str
    born_on: date | None
    male: bool
    check_digit_ok: bool
    old: bool = False

    @property
    def sex(self) -> str:
        """Code of the list of sexes: 1 male, 0 female."""
        return "1" if self.male else "0"


def tidy_id(text: str) -> str:
    """Full-width digits made plain, blanks and dashes out, x to X."""
    return re.sub(r"[\s\-—]", "", unicodedata.normalize("NFKC", text)).upper()


def parse_id(text: str) -> IdNumber | None:
    """None if it has neither shape. The region is not judged: people move, districts change."""
    from stdnum.cn import ric  # with the first number that is looked at

    number = tidy_id(text)
    if _NEW.fullmatch(number):
        ok = ric.calc_check_digit(number) == number[-1]
        return IdNumber(number, _date(number[6:14]), int(number[16]) % 2 == 1, ok)
    if _OLD.fullmatch(number):
        return IdNumber(number, _date("19" + number[6:12]), int(number[14]) % 2 == 1, True, old=True)
    return None


def is_possible_birth(born_on: date | None, today: date) -> bool:
    """A real day, not in the future, not more than 130 years ago."""
    return born_on is not None and born_on <= today and born_on.year >= today.year - _OLDEST_YEARS


def _date(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return None
