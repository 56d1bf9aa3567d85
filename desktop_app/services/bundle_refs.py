"""Which attachments journal lines speak of, and which of them travel first (sync.md §3)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from desktop_app.store.journal import Line, read_line

TRAVELS_WHOLE_BYTES = 400_000
"""A photo above this stays at home while its small copy travels; the original goes on request."""

_HASH = re.compile(r"[0-9a-f]{64}")
"""Anything else would be asked for in our next bundle, which its reader would then refuse."""
_LETTER, _PAPER, _PHOTO = range(3)


@dataclass(frozen=True)
class BlobRef:
    """One content that a line names. `rank` orders: letters, papers, photos.

    `on_request`: it travels only if the reader asked for it.
    """

    sha256: str
    size_bytes: int
    rank: int
    on_request: bool = False


def refs_of(lines: Iterable[bytes]) -> Iterator[BlobRef]:
    """Every content named by the lines, in their order, repeats included."""
    for raw in lines:
        if b"sha256" in raw:
            yield from refs_of_line(read_line(raw))


def refs_of_line(line: Line) -> Iterator[BlobRef]:
    """What one line names; fields of a strange form are passed over, the import marks such a line."""
    if line.type == "letter":
        yield from _ref(line.data, "pdf_sha256", "pdf_bytes", _LETTER)
    if line.type == "attachment":
        yield from _attached(line.data)
    if line.type == "assignment":
        for paper in _parts(line.data, "papers"):
            yield from _ref(paper, "pdf_sha256", "pdf_bytes", _LETTER)
        for attached in _parts(line.data, "files"):
            yield from _attached(attached)


def _parts(data: Mapping[str, object], name: str) -> Iterator[Mapping[str, object]]:
    """The papers or files in the picture that travels with an assignment."""
    snapshot = data.get("snapshot")
    found = snapshot.get(name) if isinstance(snapshot, Mapping) else None
    yield from (part for part in found if isinstance(part, Mapping)) if isinstance(found, list) else ()


def _attached(data: Mapping[str, object]) -> Iterator[BlobRef]:
    has_preview = bool(data.get("preview_sha256"))
    size = data.get("size_bytes")
    large = isinstance(size, int) and size > TRAVELS_WHOLE_BYTES
    yield from _ref(data, "preview_sha256", "preview_bytes", _PHOTO)
    rank = _PHOTO if has_preview else _PAPER
    yield from _ref(data, "sha256", "size_bytes", rank, on_request=has_preview and large)


def _ref(
    data: Mapping[str, object], name: str, size_name: str, rank: int, *, on_request: bool = False
) -> Iterator[BlobRef]:
    sha256, size = data.get(name), data.get(size_name)
    if isinstance(sha256, str) and _HASH.fullmatch(sha256) and isinstance(size, int):
        yield BlobRef(sha256, size, rank, on_request)
