"""What a look into several files found, before anything is imported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app.base.errors import UserProblem
from desktop_app.services.bundle_import import ImportPreview
from desktop_app.services.bundles import Bundles
from desktop_app.ui.exchange.watch import Asked, Told


@dataclass(frozen=True)
class Looked:
    """One file: its preview, or why it is refused. `named`: the unit that its name speaks of."""

    path: Path
    preview: ImportPreview | None = None
    problem: UserProblem | None = None
    named: str = ""


def look_into(bundles: Bundles, places: Sequence[Path], told: Told, asked: Asked) -> list[Looked]:
    """Opens each file, checks it wholly and rolls back. On a worker; progress counts files."""
    files = bundles.files_in(places)
    found = []
    for done, path in enumerate(files):
        told(done, len(files))
        try:
            found.append(Looked(path, preview=bundles.inspect(path, cancel=asked)))
        except UserProblem as problem:
            found.append(Looked(path, problem=problem, named=bundles.unit_named(path)))
    return found
