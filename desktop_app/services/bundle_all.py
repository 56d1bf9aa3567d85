"""Return bundles for all in one go: one that fails stops nothing, and a small stick is shared fairly."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop_app.base import sticks
from desktop_app.base.errors import UserProblem
from desktop_app.exchange.limits import SHIPPED
from desktop_app.services import peers
from desktop_app.services.bundle_export import ExportReport, export_to
from desktop_app.services.bundle_outlook import outlook
from desktop_app.services.bundle_writing import MARGIN_BYTES
from desktop_app.services.desk import Desk
from desktop_app.services.receipts import write_receipt
from desktop_app.services.sharing import fair_shares
from desktop_app.store.streams import Peer

_STEPS = 1000


@dataclass(frozen=True)
class Given:
    """One of many: what was written for that node, or the problem that kept it from being."""

    node: str
    name: str
    report: ExportReport | None = None
    problem: UserProblem | None = None


@dataclass(frozen=True)
class GivenAll:
    """`stopped`: a person stopped it; what was written before stays. `receipt` None: it could not be written."""

    each: tuple[Given, ...]
    receipt: Path | None = None
    stopped: bool = False

    @property
    def reports(self) -> list[ExportReport]:
        """Of those that were written."""
        return [one.report for one in self.each if one.report is not None]

    @property
    def problems(self) -> list[UserProblem]:
        """What went wrong, in the order of the offices."""
        return [one.problem for one in self.each if one.problem is not None]


def export_each(
    desk: Desk, folder: Path, progress: sticks.Progress, cancel: sticks.Cancel, reader: str = ""
) -> GivenAll:
    """One bundle for each peer (or for `reader` alone) into `folder`, then the receipt. Any thread.

    `progress` is in thousandths of all. Raises `UserProblem` only where nobody is enrolled, or the stick is gone.
    """
    records = desk.store.read
    served = peers.served(records) or peers.peers(records)  # where all are void, each says so
    known = [peers.the_peer(records, reader)] if reader else served
    if not known:
        peers.the_peer(desk.store.read)
    shares = _shares(desk, known, sticks.free_bytes(folder))
    each: list[Given] = []
    for place, peer in enumerate(known):
        told = _part(progress, place, len(known))
        each.append(_give(desk, peer, folder, told, cancel, shares[place]))
        if isinstance(each[-1].problem, sticks.Cancelled):
            return GivenAll(tuple(each[:-1]), _receipt(desk, folder, each[:-1]), stopped=True)
    return GivenAll(tuple(each), _receipt(desk, folder, each))


def _shares(desk: Desk, known: list[Peer], free: int) -> list[int | None]:
    """Bytes of attachments that may go to each; the records of all have their room before. None: no bound."""
    if free > len(known) * (SHIPPED.all_blobs + MARGIN_BYTES) or len(known) == 1:
        return [None] * len(known)
    looks = [outlook(desk, peer) for peer in known]
    lines = sum(one.bytes - one.blob_bytes for one in looks) + len(known) * MARGIN_BYTES
    wanted = [one.blob_bytes for one in looks]
    return list(fair_shares(wanted, free - lines)) if sum(wanted) > free - lines else [None] * len(known)


def _part(progress: sticks.Progress, place: int, count: int) -> sticks.Progress:
    def told(done: int, total: int) -> None:
        progress(place * _STEPS + (done * _STEPS // total if total else 0), count * _STEPS)

    return told


def _give(
    desk: Desk, peer: Peer, folder: Path, progress: sticks.Progress, cancel: sticks.Cancel, room: int | None
) -> Given:
    try:
        return Given(peer.node, peer.name, export_to(desk, peer.node, folder, progress, cancel, room))
    except UserProblem as problem:
        return Given(peer.node, peer.name, problem=problem)


def _receipt(desk: Desk, folder: Path, each: list[Given]) -> Path | None:
    """Beside what was written; a stick that has no room for it takes the bundles all the same."""
    if not any(one.report for one in each):
        return None
    try:
        return write_receipt(desk, folder)
    except UserProblem:
        return None
