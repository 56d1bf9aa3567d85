"""Which fields a table still has to bring before it can be looked through."""

from __future__ import annotations

from desktop_app.domain.imports.layout import Layout
from desktop_app.domain.imports.targets import FieldKind, Target, TargetField

_PLACES = (FieldKind.PLACE, FieldKind.PART)


def needed(target: Target, layout: Layout) -> list[TargetField]:
    """Required fields without a column; what a place can tell is needed only where no column holds a place."""
    placed = any(one.kind in _PLACES and layout.column_of(one.key) is not None for one in target.fields)
    return [
        one
        for one in target.fields
        if one.required and layout.column_of(one.key) is None and not (one.by_place and placed)
    ]
