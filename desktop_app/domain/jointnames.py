"""How papers name those who petition together (联名、多人): the representatives, and how many there are.

条例20¶3: many who raise one matter elect at most five to speak for them.
"""

from __future__ import annotations

from collections.abc import Sequence

MOST = 5
LONGEST = 40
_MANY = "{names}等{count}人"


def called(names: Sequence[str], count: int) -> str:
    """In a title or a sentence: 张㐂等12人. `count` is how many the matter says there are, at least all named."""
    people = max(count, len(names))
    if people < 2 or not names:
        return names[0] if names else ""
    return _MANY.format(names=names[0], count=people)


def addressed(names: Sequence[str], count: int) -> str:
    """Above a notice: 张㐂、李国强等12人; without the number where everybody is named.

    At most `MOST` names, and no more than `LONGEST` signs hold: a field of a form takes it.
    """
    people = max(count, len(names))
    for many in range(min(len(names), MOST), 0, -1):
        joined = "、".join(names[:many])
        told = joined if many == people else _MANY.format(names=joined, count=people)
        if len(told) <= LONGEST or many == 1:
            return told
    return ""
