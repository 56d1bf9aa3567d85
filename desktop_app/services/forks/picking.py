"""The pick: one branch goes on as the stream, the others leave review items. All of it in one transaction."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.base.errors import NotAllowed, UserProblem
from desktop_app.base.ids import NodeId
from desktop_app.base.sticks import never, silent
from desktop_app.domain.forkrecord import ForkRuling, Point
from desktop_app.domain.owners import may_write
from desktop_app.services.branches import kept
from desktop_app.services.branches.chains import Branch, Piece, arrange, parting, places_held
from desktop_app.services.branches.doubled import runs_of, spelled
from desktop_app.services.branches.heeding import untold
from desktop_app.services.branches.kept import Fork
from desktop_app.services.bundle_giveback import ALL_LIVES
from desktop_app.services.bundle_take import Taking
from desktop_app.services.desk import Desk
from desktop_app.services.forks import setaside
from desktop_app.services.forks.cutting import cut_off
from desktop_app.services.forks.withdrawing import close_what_came_in
from desktop_app.services.peers import the_peer
from desktop_app.store import retrying, rewind
from desktop_app.store.parting import forget_words
from desktop_app.store.streams import Streams, forget_acks_before
from desktop_app.store.transaction import Transaction


@dataclass(frozen=True)
class Picked:
    """What a pick did: entries set aside for review, numbers given twice, and entries that came in."""

    ruling: str
    set_aside: int
    doubled: tuple[str, ...]
    taken_in: int


def pick_in(
    tx: Transaction, desk: Desk, fork: Fork, winner: int, reason: str, by_ruling: ForkRuling | None = None
) -> Picked:
    """The work of a transaction. `by_ruling`: decided before, nobody rules anew.

    Raises `NotAllowed` for a branch that is not there, or whose beginning is not here yet.
    """
    writer, streams = fork.writer, Streams(tx.connection)
    held = places_held(streams, writer, tx.node)
    branches = arrange(held, kept.bundles_of(tx.records, fork.id))
    chosen = _chosen(branches, winner)
    points = _points(branches, winner)
    lost = []
    if winner:
        lost = list(setaside.out_of_state(tx, cut_off(tx, writer, held, chosen.places), held))
        forget_words(tx, writer)
    if winner or by_ruling is None:
        # They may be the word of the PC that does not count.
        forget_acks_before(tx, NodeId(writer), ALL_LIVES)
    pieces = [piece for branch in (chosen, *_others(branches, chosen)) for piece in branch.pieces]
    taken_in = _take_in(tx, desk, pieces)
    role = the_peer(tx.records, writer).role
    retrying.try_again(tx, lambda _writer, kind: may_write(role, kind), only=writer)
    final = places_held(streams, writer, tx.node)
    lost += setaside.never_in_state(tx, writer, pieces, final)
    into = _settled_before(tx, fork, by_ruling)
    doubled, numbers = setaside.make_items(tx, into, writer, lost)
    ruling = by_ruling or _rule(tx, desk, writer, points, reason)
    doubled = list(dict.fromkeys([*doubled, *untold(tx, writer)]))
    _tell(tx, ruling, doubled, numbers, len(lost))
    close_what_came_in(tx, final)
    kept.settle(tx, fork.id, ruling.id)
    rewind.forget_marks(tx)
    if into != fork.id:
        tx.local("DELETE FROM fork WHERE id = ?", (fork.id,))
    return Picked(ruling.id, len(lost), tuple(doubled), taken_in)


def _chosen(branches: list[Branch], winner: int) -> Branch:
    if not 0 <= winner < len(branches):
        raise NotAllowed("没有这一支，请刷新后重新选。")
    if not branches[winner].anchored:
        raise NotAllowed(
            "这一支前面还缺一段，暂时不能选它。", way_out="请让那台电脑重新导出一次，导入后再选。"
        )
    return branches[winner]


def _others(branches: list[Branch], chosen: Branch) -> list[Branch]:
    return [branch for branch in branches if branch is not chosen]


def _points(branches: list[Branch], winner: int) -> tuple[Point | None, list[Point]]:
    """Where the chosen branch parts from the others, and where each of those parts from it.

    With what was kept of it, too: two PCs may go on differently behind the last line that is held.
    """
    chosen = branches[winner].places
    others = [branch.places for branch in branches if branch.number != winner]
    pairs = [(parting(chosen, other), parting(other, chosen)) for other in others]
    taken = next((mine for mine, _its in pairs if mine), None)
    return taken, [its for _mine, its in pairs if its]


def _take_in(tx: Transaction, desk: Desk, pieces: list[Piece]) -> int:
    """Imports what joins on, in turn, until nothing more does; what never fits is left as it is."""
    count, waiting = 0, pieces
    while waiting:
        results = [(piece, _take(tx, desk, piece)) for piece in waiting]
        count += sum(new for _piece, new in results if new is not None)
        left = [piece for piece, new in results if new is None]
        waiting = left if len(left) < len(waiting) else []
    return count


def _take(tx: Transaction, desk: Desk, piece: Piece) -> int | None:
    """How many new entries it brought; None where it does not fit, and nothing of it stays."""
    tx.connection.execute("SAVEPOINT piece")
    try:
        return Taking(desk, piece.bundle, silent, never, compares=False).run(tx).new_entries
    except UserProblem:
        tx.connection.execute("ROLLBACK TO piece")
        return None
    finally:
        tx.connection.execute("RELEASE piece")


def _settled_before(tx: Transaction, fork: Fork, ruling: ForkRuling | None) -> str:
    """The fork that a ruling settled, so that what comes of it later stands beside what came first."""
    sql = "SELECT id FROM fork WHERE ruling = ? AND ruling <> ''"
    found = tx.records.value(sql, (ruling.id,)) if ruling else None
    return str(found or fork.id)


def _rule(
    tx: Transaction, desk: Desk, writer: str, points: tuple[Point | None, list[Point]], reason: str
) -> ForkRuling:
    taken, refused = points
    ruling = ForkRuling(
        id=tx.new_id(),
        to_node=writer,
        taken=str(taken or ""),
        refused=tuple(map(str, refused)),
        reason=reason.strip(),
        ruled_by=tx.by,
        ruled_on=desk.clock.today(),
    )
    tx.add(ruling, to=writer)
    return ruling


def _tell(
    tx: Transaction, ruling: ForkRuling, doubled: list[str], numbers: dict[str, int], lost: int
) -> None:
    """What the writer must know goes with the ruling, also when more of the lost branch turns up later."""
    known = runs_of(ruling.numbers)
    raised = {run: max(count, known.get(run, 0)) for run, count in numbers.items()}
    tx.set(
        ForkRuling,
        ruling.id,
        to=ruling.to_node,
        doubled=tuple(dict.fromkeys([*ruling.doubled, *doubled])),
        numbers=spelled({**known, **raised}),
        entries=ruling.entries + lost,
    )
