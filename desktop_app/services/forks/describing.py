"""A fork that waits for a pick, described: what each branch brings behind the place where they part."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.services.branches import kept
from desktop_app.services.branches.chains import Branch, Places, arrange, parting, places_held
from desktop_app.services.branches.doubled import doubled_between
from desktop_app.services.desk import Desk
from desktop_app.services.forks.cutting import behind
from desktop_app.services.forks.grouping import Values, gather
from desktop_app.services.forks.things import thing_of
from desktop_app.services.forks.view import BranchView, File
from desktop_app.store.journal import Line, read_line
from desktop_app.store.streams import Streams

_ALL = 1 << 53


def describe(desk: Desk, fork: kept.Fork) -> tuple[tuple[BranchView, ...], tuple[str, ...]]:
    """The branches, what is held first, and the numbers that more than one of them gave."""
    streams = Streams(desk.store.read.connection)
    held = places_held(streams, fork.writer, desk.identity.node)
    branches = arrange(held, kept.bundles_of(desk.store.read, fork.id))
    lines = [_held_lines(streams, fork.writer, held, branches), *(_lines(one, held) for one in branches[1:])]
    more = _lines(branches[0], held)
    told = tuple(
        _branch(desk, fork.writer, branch, [*own, *(more if not branch.number else [])])
        for branch, own in zip(branches, lines, strict=True)
    )
    doubled = {number for other in lines[1:] for number in doubled_between([*lines[0], *more], other)}
    return told, tuple(sorted(doubled))


def _held_lines(streams: Streams, writer: str, held: Places, branches: list[Branch]) -> list[Line]:
    """What we hold behind the earliest place at which another branch parts from it."""
    points = [point for branch in branches[1:] if (point := parting(held, branch.places))]
    lost: dict[str, int] = {}
    for point in points:
        for epoch, first in behind(streams.incoming(writer), point).items():
            lost[epoch] = min(first, lost.get(epoch, first))
    return [
        read_line(raw)
        for epoch, first in lost.items()
        for raw in streams.lines_in(writer, epoch, first, _ALL)
    ]


def _lines(branch: Branch, held: Places) -> list[Line]:
    """What kept bundles of a branch bring that we do not hold, each line once."""
    found: dict[tuple[str, int], bytes] = {}
    for piece in branch.pieces:
        manifest = piece.bundle.manifest
        for seq, raw in enumerate(piece.bundle.lines(), manifest.first):
            place = manifest.stream.epoch, seq
            if held.get(place) != piece.places[place]:
                found[place] = raw
    return [read_line(raw) for raw in found.values()]


def _branch(desk: Desk, writer: str, branch: Branch, lines: list[Line]) -> BranchView:
    values = Values(desk.store.read, lines)
    things = tuple(thing_of(desk, writer, group, values) for group in gather(enumerate(lines), values))
    return BranchView(
        number=branch.number,
        anchored=branch.anchored,
        entries=len(lines),
        first_at=min((line.at for line in lines), default=""),
        last_at=max((line.at for line in lines), default=""),
        by=_people(lines),
        things=things,
        files=tuple(_file(piece.bundle) for piece in branch.pieces),
    )


def _people(lines: Iterable[Line]) -> tuple[str, ...]:
    return tuple(sorted({line.by for line in lines if line.by}))


def _file(bundle: kept.KeptBundle) -> File:
    return File(bundle.file, bundle.received_at, bundle.manifest.first, bundle.manifest.last)
