"""The journalled figures of a month that was closed (封存)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop_app.domain.recordbase import Record


@dataclass(frozen=True, kw_only=True)
class ReportMonth(Record):
    """What a report said when its period was closed; later corrections show beside it as adjustments.

    `scope` is `all` for the whole county, empty for the owner's own matters. `figures` holds `matters`,
    the ids that the lists speak of, and `cells` by table, row and column: `n` the number, `o` the
    denominator, `m` and `om` the places of their matters in `matters`, one for each counted item.
    """

    report: str = ""
    period: str = ""
    scope: str = ""
    frozen_on: date | None = None
    by: str = ""
    figures: Mapping[str, object] = field(default_factory=dict)
