"""Cutting off what is held behind the place where the chosen branch parts: lines, and lives that began there."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.forkrecord import Point
from desktop_app.services.branches.chains import Places, parting
from desktop_app.services.forks.unlearning import unlearn_keys
from desktop_app.store.parting import forget_streams, lay_aside
from desktop_app.store.streams import StreamIn, Streams, set_head_in
from desktop_app.store.transaction import Transaction

_BEGINNING = 1


def cut_off(tx: Transaction, writer: str, held: Places, chosen: Places) -> list[tuple[int, str, int]]:
    """Takes the writer's lines behind the parting out of the state; returns (local number, epoch, number)."""
    point = parting(held, chosen)
    streams = Streams(tx.connection).incoming(writer)
    lost = behind(streams, point)
    laid = lay_aside(tx, writer, lost)
    unlearn_keys(tx, writer, lost)
    ends = [one for one in streams if lost.get(one.epoch, _BEGINNING) > _BEGINNING or _ends_empty(one, point)]
    forget_streams(tx, writer, [epoch for epoch in lost if epoch not in {one.epoch for one in ends}])
    for one in ends:
        last = lost[one.epoch] - 1
        set_head_in(tx, replace(one, last_seq=last, head=bytes.fromhex(held[one.epoch, last])))
    return laid


def behind(streams: list[StreamIn], point: Point | None) -> dict[str, int]:
    """The first number of each epoch that lies at or behind a place of what is held."""
    if point is None:
        return {}
    gone = _lives_behind(streams, point.epoch, point.seq)
    lost = dict.fromkeys(gone, _BEGINNING)
    if any(one.epoch == point.epoch and one.epoch not in gone for one in streams):
        lost[point.epoch] = point.seq
    return lost


def _ends_empty(one: StreamIn, point: Point | None) -> bool:
    """A life whose very first line is the place: it stays known, with no line."""
    return point is not None and (one.epoch, _BEGINNING) == (point.epoch, point.seq)


def _lives_behind(streams: list[StreamIn], epoch: str, seq: int) -> list[str]:
    """Epochs that branched off at or behind the place, and those that branched off from them."""
    gone = [one.epoch for one in streams if one.epoch == epoch and not seq]
    grown = True
    while grown:
        more = [one.epoch for one in streams if one.epoch not in gone and _is_behind(one, gone, epoch, seq)]
        gone += more
        grown = bool(more)
    return gone


def _is_behind(one: StreamIn, gone: list[str], epoch: str, seq: int) -> bool:
    if not one.parent:
        return False
    parent, at = str(one.parent["epoch"]), int(str(one.parent["seq"]))
    return parent in gone or (parent == epoch and at >= seq)
