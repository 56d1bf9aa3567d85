"""Which kept bundles belong together: a branch is what agrees with itself and not with what is held."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from desktop_app.domain.forkrecord import Point
from desktop_app.exchange import chain
from desktop_app.exchange.chain import Stream
from desktop_app.services.branches.kept import KeptBundle
from desktop_app.services.bundle_giveback import stream_of
from desktop_app.store.streams import Streams

Place = tuple[str, int]
"""(epoch, seq)."""
Places = dict[Place, str]
"""Chain hash (hex) at each place."""


class Fit(Enum):
    """How a bundle stands to a chain that is known."""

    KNOWN = "known"
    JOINS = "joins"
    GAP = "gap"
    CONFLICTS = "conflicts"


def heading(stream: Stream) -> Places:
    """What the name of a stream says by itself: where it began, and where it branched off."""
    begin = chain.start(stream).hex()
    parent = stream.parent
    before = {(parent.epoch, parent.seq): parent.hash} if parent else {}
    return {(stream.epoch, 0): begin, **before}


def places_held(streams: Streams, writer: str, reader: str) -> Places:
    """Every place of a writer's streams that we hold, walked from the lines themselves."""
    found: Places = {}
    for held in streams.incoming(writer):
        stream = stream_of(held, reader)
        found |= heading(stream)
        head, lines = chain.start(stream), streams.lines_in(writer, stream.epoch, 1, held.last_seq)
        for seq, (_line, after) in enumerate(chain.walk(head, lines), 1):
            found[stream.epoch, seq] = after.hex()
    return found


@dataclass(frozen=True)
class Piece:
    """One kept bundle with all its places."""

    bundle: KeptBundle
    places: Places

    @classmethod
    def of(cls, bundle: KeptBundle) -> Piece:
        manifest = bundle.manifest
        epoch, prev = manifest.stream.epoch, bytes.fromhex(manifest.prev)
        places = {**heading(manifest.stream), (epoch, manifest.first - 1): manifest.prev}
        for seq, (_line, after) in enumerate(chain.walk(prev, bundle.lines()), manifest.first):
            places[epoch, seq] = after.hex()
        return cls(bundle, places)

    def hangs_on(self, known: Mapping[Place, str]) -> bool:
        """Whether what comes before its first line is known, and is the same there."""
        manifest = self.bundle.manifest
        epoch, parent = manifest.stream.epoch, manifest.stream.parent
        if known.get((epoch, manifest.first - 1)) == manifest.prev:
            return True
        before = known.get((parent.epoch, parent.seq)) == parent.hash if parent else True
        return manifest.first == 1 and before

    def fit(self, known: Mapping[Place, str]) -> Fit:
        """How it stands to a chain."""
        if any(known.get(place, digest) != digest for place, digest in self.places.items()):
            return Fit.CONFLICTS
        if (self.bundle.manifest.stream.epoch, self.bundle.manifest.last) in known:
            return Fit.KNOWN
        return Fit.JOINS if self.hangs_on(known) else Fit.GAP


@dataclass
class Branch:
    """Bundles that agree with one another. Number 0 continues what is held; the others contradict it.

    One that is not `anchored` begins behind a point that we know nothing of: it cannot be picked.
    """

    number: int
    places: Places = field(default_factory=dict)
    pieces: list[Piece] = field(default_factory=list)
    anchored: bool = True

    def add(self, piece: Piece) -> None:
        self.pieces.append(piece)
        self.places |= piece.places


def arrange(held: Places, bundles: Iterable[KeptBundle]) -> list[Branch]:
    """The branches of a fork, 0 first; the same whatever the order in which the bundles came."""
    pieces = sorted(map(Piece.of, bundles), key=_order)
    branches = [Branch(0, dict(held))]
    for piece in pieces:
        home = next((one for one in branches if piece.fit(one.places) in (Fit.JOINS, Fit.KNOWN)), None)
        if home is None:
            home = Branch(len(branches), anchored=piece.hangs_on(held))
            branches.append(home)
        home.add(piece)
    return branches


def _order(piece: Piece) -> tuple[object, ...]:
    manifest = piece.bundle.manifest
    return (
        manifest.stream.epoch_no, manifest.stream.epoch, manifest.first, manifest.last, manifest.created_at,
        manifest.head,
    )  # fmt: skip


def parting(one: Mapping[Place, str], other: Mapping[Place, str]) -> Point | None:
    """The first place at which `one` differs from `other`, with the hash of `one`; None where they agree."""
    places = [place for place, digest in one.items() if other.get(place, digest) != digest]
    if not places:
        return None
    epoch, seq = min(places, key=lambda place: (place[1], place[0]))
    return Point(epoch, seq, one[epoch, seq])


def passes(places: Mapping[Place, str], points: Sequence[Point]) -> bool:
    """Whether a chain goes through one of the points."""
    return any(places.get((point.epoch, point.seq)) == point.hash for point in points)
