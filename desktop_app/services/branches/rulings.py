"""Rulings as data: what is ruled once holds for whatever comes of that branch later, also after a restore."""

from __future__ import annotations

from desktop_app.domain.forkrecord import ForkRuling, Point
from desktop_app.exchange.manifest import Manifest
from desktop_app.services.branches.chains import Branch, Places, passes
from desktop_app.store.records import Records

_STANDING = (
    "FROM fork_line f JOIN entry e ON e.lseq = f.lseq JOIN fork k ON k.id = f.fork"
    " JOIN fork_ruling r ON r.id = k.ruling AND r.retired = '' WHERE e.writer = ?"
)


def rulings_about(records: Records, me: str, writer: str) -> list[ForkRuling]:
    """What this node has ruled about that writer's stream to it, the oldest first."""
    where = "owner = ? AND to_node = ? AND retired = ''"
    return records.find(ForkRuling, where, (me, writer), "rowid")


def refused_points(records: Records, me: str, writer: str) -> list[Point]:
    """The first places of every branch that was not taken."""
    found = rulings_about(records, me, writer)
    return [Point.of(text) for one in found for text in one.refused]


def lost_points(records: Records, writer: str) -> set[Point]:
    """Places of the lines that were set aside, by rulings that stand."""
    rows = records.rows(f"SELECT f.epoch, f.seq, f.hash {_STANDING}", (writer,))
    return {Point(str(epoch), int(str(seq)), str(digest)) for epoch, seq, digest in rows}


def is_lost(records: Records, manifest: Manifest) -> bool:
    """Whether a bundle goes on from a line that was set aside."""
    stream = manifest.stream
    before = [(stream.epoch, manifest.first - 1, manifest.prev)]
    if stream.parent:
        before.append((stream.parent.epoch, stream.parent.seq, stream.parent.hash))
    sql = f"SELECT 1 {_STANDING} AND f.epoch = ? AND f.seq = ? AND f.hash = ?"
    return any(records.value(sql, (manifest.writer, *place)) is not None for place in before)


def ruled(
    found: list[ForkRuling], held: Places, branches: list[Branch], lost: set[Point]
) -> tuple[int, ForkRuling] | None:
    """The branch that a ruling has decided already, with the ruling; None where a person must pick."""
    others = branches[1:]
    for one in reversed(found):
        refused, taken = [Point.of(text) for text in one.refused], [Point.of(one.taken)]
        if passes(held, refused):
            fits = (one for one in others if one.anchored and passes(one.places, taken))
            winner = next((branch.number for branch in fits), None)
            if winner is not None:
                return winner, one
        elif others and all(_is_refused(branch, refused, lost) for branch in others):
            return 0, one
    return None


def _is_refused(branch: Branch, refused: list[Point], lost: set[Point]) -> bool:
    on_lost = any(Point(*place, digest) in lost for place, digest in branch.places.items())
    return on_lost or passes(branch.places, refused)


def may_be_the_others(records: Records, manifest: Manifest, me: str) -> bool:
    """Whether a bundle may be from either PC: it ends before the place where their branches part.

    What such a bundle says of our own stream may be what the other PC holds.
    """
    taken = [Point.of(one.taken) for one in rulings_about(records, me, manifest.writer)]
    return any(point.epoch == manifest.stream.epoch and manifest.last < point.seq for point in taken)
