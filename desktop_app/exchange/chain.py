"""The chain of one stream: each hash vouches for every line before it (sync.md §2)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop_app.base.canonical import canonical


@dataclass(frozen=True)
class Parent:
    """Where an epoch branched off after a restore or rebuild: the last line that came along."""

    epoch: str
    seq: int
    hash: str


@dataclass(frozen=True)
class Stream:
    """Who writes to whom in which epoch; `epoch` is 32 hex digits, `epoch_no` counts from 1."""

    writer: str
    reader: str
    epoch: str
    epoch_no: int
    parent: Parent | None = None


def start(stream: Stream) -> bytes:
    """h(0), 32 bytes: binds the chain to this writer, reader, epoch and its parent."""
    parent = stream.parent or Parent("", 0, "")
    return hashlib.sha256(
        canonical(
            {
                "epoch": stream.epoch,
                "epoch_no": stream.epoch_no,
                "parent_epoch": parent.epoch,
                "parent_hash": parent.hash,
                "parent_seq": parent.seq,
                "reader": stream.reader,
                "writer": stream.writer,
            }
        )
    ).digest()


def link(previous: bytes, line: bytes) -> bytes:
    """h(n) = SHA-256(h(n−1) ‖ line n), the line without its newline."""
    return hashlib.sha256(previous + line).digest()


def walk(head: bytes, lines: Iterable[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Pairs of (line, hash after it), beginning behind `head`."""
    for line in lines:
        head = link(head, line)
        yield line, head
