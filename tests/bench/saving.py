"""Registering one matter, durable, against plain inserts of the same rows."""

from __future__ import annotations

import itertools
import statistics
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from desktop_app.base.clock import SetClock
from desktop_app.core import Core
from desktop_app.domain.drafts import MatterDraft, PartyDraft
from tests.bench.stage import Plain, core_at
from tests.bench.table import Row, timed

RECORDS = ("party", "matter", "matter_party", "given_number", "step", "clock")
BLOCKS, BLOCK = 10, 25
WORK = "登记一件（编号、期限、日志、索引，落盘）"


def measure(folder: Path) -> Iterator[Row]:
    """Ours checks, numbers, reckons clocks, journals, indexes and commits; the plain sides only insert.

    They take the very rows that ours has just written, block by block, each into tables of its own.
    """
    core = core_at(folder, "office", "532301105")
    sides = [
        Plain(core, (*RECORDS, "entry"), "all"), Plain(core, RECORDS, "records"), Plain(core, ["matter"], "one")
    ]  # fmt: skip
    try:
        ours, plain = _in_turn(core, sides)
    finally:
        for side in sides:
            side.connection.close()
        core.close()
    yield Row(f"{WORK} ／ 插入同样的行", ours, plain[0], goal=2.5)
    yield Row("　　同上 ／ 不写日志，只插入业务表", ours, plain[1])
    yield Row("　　同上 ／ 只插入事项一行", ours, plain[2])


def _in_turn(core: Core, sides: list[Plain]) -> tuple[float, list[float]]:
    """In blocks: a connection's cache is dropped when another one has written, which no desk ever sees."""
    clock = core.around.clock
    assert isinstance(clock, SetClock)
    ours: list[float] = []
    plain: list[list[float]] = [[] for _ in sides]
    for block in range(BLOCKS):
        ends = [sides[0].last()]
        for place in range(BLOCK):
            draft = _draft(block * BLOCK + place)
            clock.forward(minutes=3)
            ours.append(timed(partial(core.services.matters.register, draft))[0])
            ends.append(sides[0].last())
        for side, kept in zip(sides, plain, strict=True):
            written = [side.rows_between(first, last) for first, last in itertools.pairwise(ends)]
            kept += [timed(partial(side.insert, rows))[0] for rows in written]
    return statistics.median(ours), [statistics.median(kept) for kept in plain]


def _draft(place: int) -> MatterDraft:
    person = PartyDraft(role="R01", name=f"王{place}英", phone=f"199{place:08}", place_code="532301105201")
    return MatterDraft(
        kind="petition",
        title="反映排水沟被占",
        request="要求恢复排水沟原有走向。",
        facts="相邻一户翻建住房时把排水沟填埋约六米，雨季积水进院，多次协商没有结果。",
        channel="L02",
        purpose="M36",
        category="0303",
        parties=(person,),
        place_code="532301105201",
    )
