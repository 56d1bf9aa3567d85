"""Which field each head of a table means, by the words that heads are known by."""

from __future__ import annotations

import re
from collections.abc import Iterable

from desktop_app.domain.imports.plainheads import FAULT_HEAD, plain_head
from desktop_app.domain.imports.targets import FieldKind, TargetField

HEAD_MOST = 40
_EXACT, _ENDS, _INSIDE = 9, 5, 2


def match(heads: tuple[str, ...], fields: Iterable[TargetField]) -> tuple[int, dict[int, str]]:
    """How well the heads fit, and the field of each column: the surest pairs first, each field once."""
    pairs = sorted(
        (
            (-_likeness(head, one), at, key)
            for at, head in enumerate(heads)
            if head and len(head) <= HEAD_MOST and not head.startswith(FAULT_HEAD)
            for key, one in ((one.key, one) for one in fields)
            if _likeness(head, one)
        ),
        key=lambda pair: pair[:2],
    )
    columns: dict[int, str] = {}
    score = 0
    for less, at, key in pairs:
        if at not in columns and key not in columns.values():
            columns[at] = key
            score -= less
    return score, dict(sorted(columns.items()))


def _likeness(head: str, one: TargetField) -> int:
    """How surely a head means a field: all of it, its end, or a part of it."""
    plain = plain_head(head)
    without = plain_head(re.sub(r"[(（].*?[)）]", "", head))
    best = 0
    for word in (one.label, *one.words):
        wanted = plain_head(word)
        if wanted in (plain, without):
            return _EXACT + len(wanted)
        if one.kind is FieldKind.KIND:  # 证件种类 is not the matter's
            continue
        if len(wanted) >= 2 and (plain.endswith(wanted) or without.endswith(wanted)):
            best = max(best, _ENDS + len(wanted))
        elif len(wanted) >= 2 and wanted in plain:
            best = max(best, _INSIDE)
    return best
