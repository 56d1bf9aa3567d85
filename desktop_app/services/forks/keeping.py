"""Where a bundle goes whose stream has come in two branches: into the store as it is, for a person to pick."""

from __future__ import annotations

from enum import Enum

from desktop_app.base.errors import DamagedFile, UserProblem
from desktop_app.domain.owners import may_write
from desktop_app.services.branches import kept
from desktop_app.services.branches.chains import Fit, Piece, arrange, places_held
from desktop_app.services.branches.rulings import is_lost, lost_points, ruled, rulings_about
from desktop_app.services.bundle_problems import Bundle, Forked, foreign_content
from desktop_app.services.bundle_take import op_and_type
from desktop_app.services.desk import Desk
from desktop_app.services.forks.picking import Picked, pick_in
from desktop_app.services.peers import the_peer
from desktop_app.store.records import Records
from desktop_app.store.streams import Streams
from desktop_app.store.transaction import Transaction


class Standing(Enum):
    """How a bundle's stream stands: free, waiting for a person, or of a branch that was not taken."""

    FREE = "free"
    WAITS = "waits"
    LOST = "lost"


def standing(records: Records, bundle: Bundle) -> Standing:
    """What may be done with a bundle. Free too is what comes early while a fork is open: it waits as ever."""
    manifest = bundle.manifest
    if is_lost(records, manifest):
        return Standing.LOST
    fork = kept.open_fork(records, manifest.writer)
    if fork is None:
        return Standing.FREE
    piece = Piece.of(kept.as_kept(bundle))
    held = places_held(Streams(records.connection), manifest.writer, manifest.reader)
    branches = arrange(held, kept.bundles_of(records, fork.id))
    fits = [piece.fit(branch.places) for branch in branches]
    early = fits[0] is Fit.GAP and not any(fit in (Fit.JOINS, Fit.KNOWN) for fit in fits)
    return Standing.FREE if early else Standing.WAITS


def keep(desk: Desk, bundle: Bundle, file: str) -> UserProblem:
    """Keeps the bundle, both branches with it, and returns what is to be told. The attachments are kept before.

    Where a ruling has decided already, its branch goes on at once and the rest goes to review.
    """
    return desk.store.change(lambda tx: _keep(tx, desk, bundle, file))


def _keep(tx: Transaction, desk: Desk, bundle: Bundle, file: str) -> UserProblem:
    writer = bundle.manifest.writer
    peer = the_peer(tx.records, writer)
    _refuse_foreign(bundle, peer.role)
    before = kept.open_fork(tx.records, writer)
    fork = before or kept.begin(tx, writer)
    held = places_held(Streams(tx.connection), writer, tx.node)
    if Piece.of(kept.as_kept(bundle)).fit(held) is not Fit.KNOWN:
        kept.put(tx, fork.id, bundle, file)
    branches = arrange(held, kept.bundles_of(tx.records, fork.id))
    _forget_covered(tx, fork.id, [piece for branch in branches for piece in branch.pieces])
    lost = lost_points(tx.records, writer)
    decided = ruled(rulings_about(tx.records, tx.node, writer), held, branches, lost)
    if decided:
        return _told(pick_in(tx, desk, fork, decided[0], "", decided[1]), peer.name)
    return Forked.waiting(peer.name) if before else Forked(peer.name)


def _refuse_foreign(bundle: Bundle, role: str) -> None:
    """What could not be imported must not be kept either. Raises like the import."""
    try:
        kinds = {op_and_type(raw)[1] for raw in bundle.lines()}
    except ValueError as error:
        raise DamagedFile("数据包已损坏，没有导入任何内容。", way_out="请对方重新导出一份再试。") from error
    if not all(may_write(role, kind) for kind in kinds):
        raise foreign_content()


def _forget_covered(tx: Transaction, fork: str, pieces: list[Piece]) -> None:
    """Each export of a branch says again what was not acknowledged: only the longest is kept."""
    for one in pieces:
        mine = one.bundle.manifest
        for other in pieces:
            its = other.bundle.manifest
            longer = its.stream == mine.stream and its.first <= mine.first and its.last >= mine.last
            same = other.places.get((mine.stream.epoch, mine.last)) == mine.head
            if other is not one and longer and same and (its.first, its.last) != (mine.first, mine.last):
                kept.drop_covered(tx, fork, mine.stream.epoch, mine.first, mine.last, mine.head)


def _told(picked: Picked, name: str) -> UserProblem:
    return Forked.decided(name, picked.set_aside, picked.taken_in)
