"""What an export would take along, told before anything is written. Reads only; numbers nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop_app.base.ids import NodeId
from desktop_app.services import peers
from desktop_app.services.bundle_refs import refs_of_line
from desktop_app.services.desk import Desk
from desktop_app.store.journal import read_line
from desktop_app.store.local import meta
from desktop_app.store.streams import Peer, Streams

_LETTER_RANK, _PHOTO_RANK = 0, 2
_PACKED = 8
"""Journal lines shrink to about an eighth."""


@dataclass(frozen=True)
class Outlook:
    """`records`: distinct records by type. `letters`, `photos`, `papers` are attachments that travel.

    `bytes` is an estimate of the file. `entries` 0: only acknowledgements would go.
    """

    node: str
    name: str
    entries: int
    records: Mapping[str, int]
    letters: int
    photos: int
    papers: int
    bytes: int
    blob_bytes: int = 0
    """What of `bytes` are attachments."""


def outlook(desk: Desk, peer: Peer) -> Outlook:
    """Everything that the peer has not acknowledged."""
    ids: dict[str, set[str]] = {}
    contents: dict[str, tuple[int, int]] = {}
    entries = size = 0
    for raw in _lines(desk, peer):
        line = read_line(raw)
        entries, size = entries + 1, size + len(raw)
        ids.setdefault(line.type, set()).add(line.id)
        contents |= {
            ref.sha256: (ref.rank, ref.size_bytes) for ref in refs_of_line(line) if not ref.on_request
        }
    ranks = [rank for rank, _size in contents.values()]
    blob_bytes = sum(bytes_ for _rank, bytes_ in contents.values())
    return Outlook(
        node=peer.node,
        name=peer.name,
        entries=entries,
        records={kind: len(found) for kind, found in ids.items()},
        letters=ranks.count(_LETTER_RANK),
        photos=ranks.count(_PHOTO_RANK),
        papers=len(ranks) - ranks.count(_LETTER_RANK) - ranks.count(_PHOTO_RANK),
        bytes=size // _PACKED + blob_bytes,
        blob_bytes=blob_bytes,
    )


def _lines(desk: Desk, peer: Peer) -> Iterator[bytes]:
    """Numbered and not acknowledged, of every epoch, then those without a number yet."""
    records = desk.store.read
    streams, reader = Streams(records.connection), NodeId(peer.node)
    for epoch in peers.epochs(meta(records)):
        head, ack = streams.head_out(reader, epoch.id), streams.ack_from(reader, epoch.id)
        if head is not None:
            yield from streams.lines_out(reader, epoch.id, (ack.seq if ack else 0) + 1, head.seq)
    for _lseq, line in streams.uncut(reader, peers.audiences_of(peer), desk.identity.node):
        yield line
