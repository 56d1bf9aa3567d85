"""The list of visits: newest first, a page at a time, with what was photographed and for which matters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.records import Visit
from desktop_app.services.confidential import visits_shown
from desktop_app.services.desk import Desk

_TEXTS = ("findings", "place_detail", "officers", "present", "note")


@dataclass(frozen=True)
class VisitFilter:
    """What to list; empty = no restriction. `text` is looked for in findings, people and the named place."""

    text: str = ""
    purpose: str = ""


@dataclass(frozen=True)
class VisitRow:
    """A visit with how many photos and matters hang on it."""

    visit: Visit
    photos: int
    matters: int


class VisitList:
    """Reading only; any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def page(self, wanted: VisitFilter, offset: int = 0, limit: int = 100) -> list[VisitRow]:
        """Rows from `offset` on, newest first."""
        where, params = self._where(wanted)
        visits = self._desk.store.read.find(
            Visit, where, params, "started_at DESC, id DESC", limit=limit, offset=offset
        )
        ids = [visit.id for visit in visits]
        photos = self._counts("SELECT target_id, count(*) FROM attachment WHERE target_id IN ({ids})", ids)
        matters = self._counts("SELECT visit_id, count(*) FROM visit_matter WHERE visit_id IN ({ids})", ids)
        return [VisitRow(one, photos.get(one.id, 0), matters.get(one.id, 0)) for one in visits]

    def count(self, wanted: VisitFilter) -> int:
        """Length of the whole list under the filter."""
        where, params = self._where(wanted)
        value = self._desk.store.read.value(f"SELECT count(*) FROM visit WHERE {where}", params)  # noqa: S608
        return value if isinstance(value, int) else 0

    def _where(self, wanted: VisitFilter) -> tuple[str, list[object]]:
        """A visit made for a confidential matter is kept from strangers as the matter is."""
        where, params = _where(wanted)
        condition, values = visits_shown(self._desk)
        return f"{where} AND {condition}", [*params, *values]

    def _counts(self, sql: str, ids: Sequence[str]) -> dict[str, int]:
        places = ",".join("?" * len(ids))
        rows = self._desk.store.read.rows(f"{sql.format(ids=places)} AND retired = '' GROUP BY 1", ids)
        return {str(row[0]): int(str(row[1])) for row in rows}


def _where(wanted: VisitFilter) -> tuple[str, list[object]]:
    parts, params = ["retired = ''"], list[object]()
    if wanted.purpose:
        parts.append("purpose = ?")
        params.append(wanted.purpose)
    for word in wanted.text.split():
        parts.append("(" + " OR ".join(f"instr({column}, ?) > 0" for column in _TEXTS) + ")")
        params += [word] * len(_TEXTS)
    return " AND ".join(parts), params
