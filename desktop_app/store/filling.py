"""Salvaged rows written into a new table; what does not fit is left out and told."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from desktop_app.store.connection import Connection
from desktop_app.store.problems import READ_ERRORS, refuse_full
from desktop_app.store.schemas import Shape
from desktop_app.store.varints import Row

_LOT = 500


def fill(copy: Connection, shape: Shape, rows: Iterable[tuple[int, Row]]) -> bool:
    """Whether the table refused a row: read from a page that is none of its own. Raises where the disk is full."""
    refused, source = False, iter(rows)
    while lot := list(islice(source, _LOT)):
        copy.execute("BEGIN")
        for rowid, row in lot:
            sql, values = shape.insert(rowid, row)
            try:
                copy.execute(sql, values)
            except READ_ERRORS as error:
                refuse_full(error)
                refused = True
        copy.execute("COMMIT")
    return refused
