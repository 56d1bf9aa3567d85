"""What only this PC has: own entries from the place on at which its reader went on with another branch."""

from __future__ import annotations

from typing import cast

from desktop_app.base.ids import NodeId
from desktop_app.domain.forkrecord import Point
from desktop_app.services.desk import Desk
from desktop_app.services.forks.grouping import Values, gather
from desktop_app.services.forks.own import own_branches
from desktop_app.services.forks.things import thing_of
from desktop_app.services.forks.view import Thing
from desktop_app.store.journal import Line, read_line


def own_things(desk: Desk, reader: str) -> list[Thing]:
    """All that was written here since the branches parted, sent or not; empty where nothing is wrong."""
    found = next((one for one in own_branches(desk) if one.reader == reader and one.point), None)
    if found is None:
        return []
    lines = _lines_from(desk, reader, Point.of(found.point))
    values = Values(desk.store.read, lines)
    return [thing_of(desk, desk.identity.node, one, values) for one in gather(enumerate(lines), values)]


def _lines_from(desk: Desk, reader: str, point: Point) -> list[Line]:
    """Own lines from the local number of the place on; of a place that is not ours, what has no number yet."""
    records = desk.store.read
    sql = "SELECT min(lseq) FROM stream_out WHERE reader = ? AND epoch = ? AND seq >= ?"
    first = records.value(sql, (NodeId(reader), point.epoch, max(point.seq, 1)))
    if first is None:
        sql = "SELECT coalesce(max(lseq), 0) + 1 FROM stream_out WHERE reader = ?"
        first = records.value(sql, (NodeId(reader),))
    rows = records.rows(
        "SELECT line FROM entry WHERE writer = ? AND lseq >= ? AND audience <> 'local' ORDER BY lseq",
        (desk.identity.node, first),
    )
    return [read_line(cast(bytes, row[0])) for row in rows]
