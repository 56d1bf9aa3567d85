"""What a dialog or page asks for, as data: the window picks the editor by it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

Options = tuple[tuple[str, str], ...]


class Ask(StrEnum):
    """Kinds of field. NAMES is a list of people, MOMENT a day with a time, PLACE a code of the register."""

    LINE = "line"
    TEXT = "text"
    DATE = "date"
    MOMENT = "moment"
    INTEGER = "integer"
    CHOICE = "choice"
    CHOICES = "choices"
    FLAG = "flag"
    PLACE = "place"
    NAMES = "names"


@dataclass(frozen=True)
class Asked:
    """One field. `value` is what stands in it first: text, `date`, `datetime`, int, bool or tuple of text.

    `options` are pairs of code and words of a CHOICE or CHOICES. `least` and `most` bound an INTEGER.
    """

    key: str
    label: str
    kind: Ask = Ask.LINE
    required: bool = False
    value: object = ""
    options: Options = field(default=())
    hint: str = ""
    rows: int = 3
    least: int = 0
    most: int = 0
