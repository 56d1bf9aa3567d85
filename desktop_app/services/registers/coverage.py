"""Coverage (走访、排查覆盖): when each village and group was last visited or screened (domain.md §1.1)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop_app.base.errors import UserProblem
from desktop_app.domain.places import Place
from desktop_app.domain.records import PlaceGroup
from desktop_app.domain.registers import FieldKind, Register
from desktop_app.services.desk import Desk
from desktop_app.services.registers.coverpaper import coverage_pdf, coverage_sheet
from desktop_app.services.registers.coverrows import TOWN_DIGITS, VILLAGE_DIGITS, CoverageRow, CoverageView

__all__ = ["Coverage", "CoverageRow", "CoverageView"]


class Coverage:
    """Reading only; any thread. At the bureau over all its townships."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def view(self, since: date, *, missed_only: bool = False) -> CoverageView:
        """All villages and groups of the node's townships; with `missed_only` those not covered since."""
        seen = self._seen()
        villages = [place for town in self._desk.identity.townships for place in self._villages(town)]
        rows = [row for place in villages for row in self._rows(place, seen, since)]
        own = [row for row in rows if not row.is_group]
        groups = [row for row in rows if row.is_group]
        shown = [row for row in rows if not missed_only or not row.covered or row.covered_groups < row.groups]
        return CoverageView(
            since=since,
            rows=tuple(shown),
            villages=len(own),
            covered_villages=sum(row.covered for row in own),
            groups=len(groups),
            covered_groups=sum(row.covered for row in groups),
        )

    def _villages(self, code: str) -> Iterator[Place]:
        """All villages below a township, or below a county where the node is the bureau."""
        for place in self._desk.rules.places.children(code):
            if len(place.code) < VILLAGE_DIGITS:
                yield from self._villages(place.code)
            else:
                yield place

    def _rows(self, place: Place, seen: dict[str, tuple[date, str]], since: date) -> Iterator[CoverageRow]:
        found = self._desk.store.read.of(PlaceGroup, "village_code", place.code, "code")
        groups = [_row(one.code, one.name, place.code, seen.get(one.code), since) for one in found]
        inside = [day for code, day in seen.items() if code.startswith(place.code)]
        best = max(inside, default=None)
        village = _row(place.code, place.name, place.code[:TOWN_DIGITS], best, since)
        covered = sum(row.covered for row in groups)
        yield CoverageRow(
            village.code, village.name, village.parent, village.last, village.source, village.covered,
            len(groups), covered,
        )  # fmt: skip
        yield from groups

    def _seen(self) -> dict[str, tuple[date, str]]:
        """By place code, the latest day and what was done then."""
        latest: dict[str, tuple[date, str]] = {}
        for code, day, source in self._all_seen():
            found = (date.fromisoformat(day[:10]), source)
            if code not in latest or found > latest[code]:
                latest[code] = found
        return latest

    def _all_seen(self) -> Iterator[tuple[str, str, str]]:
        records = self._desk.store.read
        visits = (
            "SELECT place_code, max(started_at) FROM visit"
            " WHERE retired = '' AND place_code <> '' AND started_at IS NOT NULL GROUP BY 1"
        )
        for code, day in records.rows(visits):
            yield str(code), str(day), "走访"
        for register in self._desk.rules.registers.values():
            if register.screens:
                for sql in _queries(register):
                    for code, day in records.rows(sql, (register.id,)):
                        yield str(code), str(day), register.title

    def print(self, since: date, *, missed_only: bool = True) -> bytes:
        """The list as PDF. Raises `UserProblem` where every place is covered."""
        view = self.view(since, missed_only=missed_only)
        if not view.rows:
            raise UserProblem("没有漏下的村组，不用打印。", way_out="可以改晚“自某日起”的日期再看。")
        return coverage_pdf(self._desk, view)

    def export_xlsx(self, since: date, *, missed_only: bool = True) -> bytes:
        """The same as a spreadsheet."""
        return coverage_sheet(self._desk, self.view(since, missed_only=missed_only))


def _row(code: str, name: str, parent: str, seen: tuple[date, str] | None, since: date) -> CoverageRow:
    last, source = seen or (None, "")
    return CoverageRow(code, name, parent, last, source, last is not None and last >= since)


def _queries(register: Register) -> Iterator[str]:
    """The entry's own place, and the places in its rows. Keys are checked on load."""
    yield (
        "SELECT place_code, max(on_date) FROM register_entry WHERE register = ? AND retired = ''"
        " AND place_code <> '' AND on_date IS NOT NULL GROUP BY 1"
    )
    for field in register.fields:
        for column in field.columns:
            if column.kind is FieldKind.PLACE:
                code = f"json_extract(r.value, '$.{column.key}')"
                yield (
                    f"SELECT {code}, max(e.on_date) FROM register_entry e,"  # noqa: S608 - keys checked on load
                    f" json_each(e.\"values\", '$.{field.key}') r WHERE e.register = ? AND e.retired = ''"
                    f" AND e.on_date IS NOT NULL AND {code} GLOB '[0-9]*' GROUP BY 1"
                )
