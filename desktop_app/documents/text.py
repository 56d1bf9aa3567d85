"""What is taken out of typed text before it is printed, and what is refused.

Taken out by rule, since they have no ink: control characters, marks that turn the writing
direction, zero-width signs, variation selectors. Refused (`unprintable`): lone surrogates,
private-use characters, which mean something else on every computer.
Nothing is ever read as markup.
"""

from __future__ import annotations

import re
import unicodedata

_INKLESS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e01ef]"
)
_NEW_LINES = re.compile("\r\n?|[\u0085\u2028\u2029]")
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f]")
_REFUSED = frozenset({"Cs", "Co"})


def clean(text: str) -> str:
    """Printable text with `\\n` as the only line end; tabs become two spaces, odd spaces plain ones."""
    unified = _NEW_LINES.sub("\n", text)
    return _SPACES.sub(" ", _INKLESS.sub("", unified)).replace("\t", "  ")


def unprintable(text: str) -> tuple[str, ...]:
    """Characters that no rule can give ink, each once."""
    return tuple(dict.fromkeys(one for one in clean(text) if unicodedata.category(one) in _REFUSED))
