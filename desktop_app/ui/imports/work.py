"""One import under way: what was chosen and found so far. Plain data; the page hands it from step to step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.imports.layout import Layout
from desktop_app.domain.imports.targets import Target
from desktop_app.services.imports.checked import Checked
from desktop_app.services.imports.imports import Batch, Imports, Opened

SAMPLES = 3


@dataclass(frozen=True)
class Work:
    """`samples` are the first texts of each column; `checked` and `batch` come later."""

    opened: Opened
    target: Target
    layout: Layout
    samples: Sequence[str] = ()
    checked: Checked | None = None
    batch: Batch | None = None


def begin(imports: Imports, opened: Opened, target: Target) -> Work:
    """With the layout that the heads suggest, or that was decided for such heads before. On a worker."""
    return with_layout(opened, target, imports.guess(opened, target))


def with_layout(opened: Opened, target: Target, layout: Layout) -> Work:
    """The same with another layout."""
    return Work(opened, target, layout, samples_of(opened, layout))


def samples_of(opened: Opened, layout: Layout) -> list[str]:
    """The first texts under each head, side by side."""
    rows = opened.sheet(layout.sheet).rows[layout.head_last + 1 :]
    found: list[list[str]] = [[] for _head in layout.heads]
    for row in rows[:40]:
        for at, cell in enumerate(row[: len(found)]):
            if cell.text and len(found[at]) < SAMPLES:
                found[at].append(cell.text.replace("\n", " ")[:24])
    return ["　".join(texts) for texts in found]
