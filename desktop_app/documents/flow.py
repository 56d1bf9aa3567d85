"""Lets strips flow over pages: ties kept, tall rows cut, a table's heads repeated."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from desktop_app.documents.geometry import BLOCK_TOP, LINE, UPRIGHT, Paper
from desktop_app.documents.marks import Page, Strip

_SLACK = 0.05


@dataclass(frozen=True)
class Room:
    """Where text may stand: from `first_top` on page 1, from `top` on later ones, down to `bottom`."""

    first_top: float
    top: float
    bottom: float
    paper: Paper = UPRIGHT


@dataclass
class Flow:
    """The pages made so far, how far down the last one is filled, and how far those before it."""

    pages: list[Page]
    y: float
    ends: list[float] = field(default_factory=list)


def paginate(strips: Sequence[Strip], room: Room) -> Flow:
    """Pages in order. A tie longer than a page is given up rather than left unprinted."""
    flow = Flow([Page(paper=room.paper)], room.first_top)
    waiting = list(reversed(strips))
    while waiting:
        strip = waiting.pop()
        if strip.turn and not _at_top(flow, room):
            _turn(flow, room, strip)
        need = _need(strip, waiting, room.bottom - _below(flow, strip))
        if _below(flow, strip) + need > room.bottom + _SLACK and not _at_top(flow, room):
            if parts := _cut(strip, flow, room):
                waiting += [parts[1], parts[0]]
                continue
            _turn(flow, room, strip)
        if strip.height > room.bottom - flow.y + _SLACK and (parts := _cut(strip, flow, room)):
            waiting += [parts[1], parts[0]]
            continue
        _put(flow, strip, room)
    return flow


def _need(strip: Strip, waiting: Sequence[Strip], left: float) -> float:
    """Height of a strip with all it is tied to; `waiting` is in reverse order.

    A tall row at the end of the tie counts nothing if a part of it fits into what is `left`.
    """
    need, last, place = strip.height, strip, len(waiting) - 1
    while last.keep and place >= 0:
        last = waiting[place]
        if last.split and not last.keep and last.split(left - need - last.gap):
            break
        need += last.gap + last.height
        place -= 1
    return need


def _below(flow: Flow, strip: Strip) -> float:
    """Where the strip would begin."""
    y = flow.y + strip.gap
    return _on_grid(y) if strip.snap else y


def _on_grid(y: float) -> float:
    return BLOCK_TOP + math.ceil((y - BLOCK_TOP) / LINE - 0.01) * LINE


def _at_top(flow: Flow, room: Room) -> bool:
    top = room.first_top if len(flow.pages) == 1 else room.top
    return flow.y <= top + _SLACK


def _cut(strip: Strip, flow: Flow, room: Room) -> tuple[Strip, Strip] | None:
    if strip.split is None:
        return None
    parts = strip.split(room.bottom - flow.y - strip.gap)
    if parts is None:
        return None
    first, rest = parts
    return replace(first, gap=strip.gap, head=strip.head), replace(rest, head=strip.head, keep=strip.keep)


def _turn(flow: Flow, room: Room, strip: Strip) -> None:
    """Begins a page; a table that goes on prints its heads again."""
    flow.pages.append(Page(paper=room.paper))
    flow.ends.append(flow.y)
    flow.y = room.top
    if strip.head is not None:
        _put(flow, replace(strip.head, gap=0.0), room)


def _put(flow: Flow, strip: Strip, room: Room) -> None:
    at_top = len(flow.pages) > 1 and _at_top(flow, room)
    y = flow.y if at_top else _below(flow, strip)
    flow.pages[-1].put(strip, room.paper.left, y)
    flow.y = y + strip.height
