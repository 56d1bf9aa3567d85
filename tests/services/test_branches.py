"""Which bundles make a branch: the same whatever the order in which they came, and nothing is in two places."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.exchange import chain
from desktop_app.exchange.chain import Parent, Stream
from desktop_app.exchange.manifest import Manifest
from desktop_app.services.branches.chains import Branch, Fit, Piece, Places, arrange, heading, parting
from desktop_app.services.branches.kept import KeptBundle

WRITER, READER = "532301105-00000001", "532301-00000002"
EPOCH, LATER = "a" * 32, "b" * 32


def lines_of(name: str, common: int, own: int) -> list[bytes]:
    """`common` lines that every PC has, then some that only this one wrote."""
    return [b"common %d" % n for n in range(common)] + [f"{name} {n}".encode() for n in range(own)]


def hashes(stream: Stream, lines: list[bytes]) -> list[bytes]:
    found = [chain.start(stream)]
    for line in lines:
        found.append(chain.link(found[-1], line))
    return found


def bundle(stream: Stream, lines: list[bytes], first: int, last: int) -> KeptBundle:
    """A bundle with lines first…last of a stream."""
    after = hashes(stream, lines)
    manifest = Manifest(
        app="0", schema=1, reads_schema=1, stream=stream, first=first, last=last,
        prev=after[first - 1].hex(), head=after[last].hex(), count=last - first + 1, entries_sha256="",
        entries_bytes=0, created_at=f"2026-03-02T09:{last:02}:00+08:00", key_id="",
    )  # fmt: skip
    return KeptBundle(manifest, b"", b"", b"\n".join(lines[first - 1 : last]), "", "")


def held_of(stream: Stream, lines: list[bytes]) -> Places:
    after = hashes(stream, lines)
    return heading(stream) | {(stream.epoch, seq): after[seq].hex() for seq in range(1, len(after))}


@given(
    common=st.integers(0, 4),
    held=st.integers(1, 4),
    others=st.lists(st.integers(1, 4), min_size=1, max_size=3),
    seed=st.integers(0, 999),
)
def test_the_order_of_arrival_does_not_matter(common: int, held: int, others: list[int], seed: int) -> None:
    stream, chance = Stream(WRITER, READER, EPOCH, 1), random.Random(seed)
    places = held_of(stream, lines_of("held", common, held))
    bundles, tips = [], set()
    for number, own in enumerate(others):
        lines = lines_of(f"pc{number}", common, own)
        tips.add(hashes(stream, lines)[-1].hex())
        ends = sorted({chance.randint(common + 1, common + own), common + own})
        bundles += [bundle(stream, lines, chance.randint(1, common + 1), last) for last in ends]
    told = [_partition(arrange(places, bundles))]
    chance.shuffle(bundles)
    told.append(_partition(arrange(places, bundles)))
    assert told[0] == told[1]
    assert {head for head, _count in told[0]} == tips
    for branch in arrange(places, bundles)[1:]:
        point = parting(branch.places, places)
        assert point is not None and point.seq == common + 1
        assert branch.anchored


def _partition(branches: list[Branch]) -> set[tuple[str, int]]:
    """Each branch by its last hash and how many bundles it has."""
    found = set()
    for branch in branches[1:]:
        last = max(seq for epoch, seq in branch.places if epoch == EPOCH)
        found.add((branch.places[EPOCH, last], len(branch.pieces)))
    return found


def test_a_life_that_began_on_a_branch_belongs_to_it_even_if_it_comes_first() -> None:
    stream = Stream(WRITER, READER, EPOCH, 1)
    ours, theirs = lines_of("held", 2, 3), lines_of("pc", 2, 2)
    head = hashes(stream, theirs)[-1].hex()
    life = Stream(WRITER, READER, LATER, 2, Parent(EPOCH, 4, head))
    child, own = bundle(life, [b"later"], 1, 1), bundle(stream, theirs, 3, 4)
    places = held_of(stream, ours)
    assert Piece.of(child).fit(places) is Fit.CONFLICTS
    assert [len(branch.pieces) for branch in arrange(places, [child])] == [0, 1]
    assert not arrange(places, [child])[1].anchored, "its beginning is not here: it cannot be picked"
    (_held, branch) = arrange(places, [child, own])
    assert (len(branch.pieces), branch.anchored) == (2, True)


def test_what_continues_what_is_held_is_no_branch() -> None:
    stream = Stream(WRITER, READER, EPOCH, 1)
    lines = lines_of("held", 2, 4)
    places = held_of(stream, lines[:4])
    assert Piece.of(bundle(stream, lines, 2, 4)).fit(places) is Fit.KNOWN
    assert Piece.of(bundle(stream, lines, 5, 6)).fit(places) is Fit.JOINS
    assert Piece.of(bundle(stream, lines, 6, 6)).fit(places) is Fit.GAP
    (held,) = arrange(places, [bundle(stream, lines, 3, 6)])
    assert len(held.pieces) == 1
