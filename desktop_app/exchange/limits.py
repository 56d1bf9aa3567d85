"""What a bundle may cost the PC that opens it, and the words for one that asks for more."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.base.errors import DamagedFile

MIB = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """All in bytes but the counts. `ratio` bounds the expansion beyond `free_expansion`."""

    file: int = 4096 * MIB
    manifest: int = 8 * MIB
    entries: int = 512 * MIB
    line: int = MIB
    count: int = 2_000_000
    blob: int = 64 * MIB
    blobs: int = 20_000
    all_blobs: int = 4096 * MIB
    acks: int = 5_000
    wants: int = 20_000
    digests: int = 200
    ratio: int = 200
    free_expansion: int = 16 * MIB
    window: int = 8 * MIB


SHIPPED = Limits()


def damaged(what: str) -> DamagedFile:
    """The one refusal of a bundle; `what` is a short Chinese word for the part that is wrong."""
    return DamagedFile(
        "数据包已损坏、不完整或被改动（{what}），没有导入任何内容。",
        way_out="请对方重新导出一份再试。",
        what=what,
    )
