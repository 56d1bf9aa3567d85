"""What came of looking through a table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.domain.imports.faults import Fault, FaultKind
from desktop_app.domain.imports.layout import Layout
from desktop_app.domain.imports.lines import Lines
from desktop_app.domain.imports.proposals import Proposal
from desktop_app.domain.imports.targets import Target
from desktop_app.services.imports.making import Made

Told = Callable[[int, int], None]
"""Told (rows done, rows in all) now and then; may raise to stop."""


@dataclass(frozen=True)
class Checked:
    """What came of looking through a table. `good` can be written; `faults` are in the order of the rows.

    `proposals` are of good rows: a person should see them before they are written. `kinds`: the good rows by
    kind of matter, where a column of the table tells it row by row.
    """

    target: Target
    layout: Layout
    good: tuple[Made, ...]
    faults: tuple[Fault, ...]
    lines: Lines
    proposals: tuple[Proposal, ...] = ()
    kinds: tuple[tuple[str, int], ...] = ()

    @property
    def bad_rows(self) -> int:
        return len({fault.row for fault in self.faults})

    @property
    def doubles(self) -> int:
        """Rows that are there already, in the store or in the table."""
        return len({fault.row for fault in self.faults if fault.kind is FaultKind.DOUBLE})
