"""The ledger in the order of the limits, as far as the index of running clocks goes: a page of very many matters
is read without looking at all of them."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.store.records import Records

WALK = 5_000
"""So many running clocks are looked at; who asks for more, or finds too few, reads the whole ledger."""

_RUNS = "stopped_on IS NULL AND counts_late = 1 AND retired = ''"
_EDGE = f"""SELECT rolled_on FROM clock INDEXED BY clock_running WHERE {_RUNS} AND rolled_on IS NOT NULL
ORDER BY rolled_on {{way}} LIMIT 1 OFFSET ?"""  # noqa: S608 - our own text
_IDS = f"""
SELECT m.id FROM clock c INDEXED BY clock_running CROSS JOIN matter m ON m.id = c.matter_id
{{where}} AND c.stopped_on IS NULL AND c.counts_late = 1 AND c.retired = '' AND c.rolled_on {{before}} ?
  AND NOT EXISTS (SELECT 1 FROM clock d INDEXED BY clock_matter WHERE d.matter_id = c.matter_id
    AND d.{_RUNS.replace(" AND ", " AND d.")} AND (d.rolled_on, d.id) < (c.rolled_on, c.id))
ORDER BY c.rolled_on {{way}}, m.id {{way}} LIMIT ? OFFSET ?"""  # noqa: S608 - our own text


def ids_by_due(
    records: Records,
    where: str,
    params: Sequence[object],
    way: str,
    *,
    offset: int,
    limit: int,
    walk: int = WALK,
) -> list[str] | None:
    """The ids of one page, exact; `where` speaks of `matter m`, `way` is ASC or DESC.

    None where the first limits do not fill the page: few matters, or few of those that are asked for.
    """
    if offset + limit > walk:
        return None
    edge = records.value(_EDGE.format(way=way), (walk,))
    if edge is None:
        return None
    sql = _IDS.format(where=where, way=way, before="<" if way == "ASC" else ">")
    rows = records.rows(sql, (*params, edge, limit, offset))
    return [str(row[0]) for row in rows] if len(rows) == limit else None
