"""Visits as table rows in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop_app.services.visitlist import VisitFilter, VisitList, VisitRow
from desktop_app.ui.qt.words import listed
from desktop_app.ui.shared.columns import NUMBER, Column

translate = QCoreApplication.translate


@dataclass(frozen=True)
class VisitLine:
    """One row of the list."""

    visit_id: str
    when: str
    purpose: str
    place: str
    findings: str
    present: str
    photos: str
    matters: str


class VisitSource:
    """Fetches pages for the table, on a worker. `place_name(code)` and `purpose_title(code)` give words."""

    def __init__(
        self, visits: VisitList, place_name: Callable[[str], str], purpose_title: Callable[[str], str]
    ) -> None:
        self._visits, self._place_name, self._title = visits, place_name, purpose_title

    def fetch(self, offset: int, limit: int, _sort: Any, filters: Mapping[str, Any]) -> Sequence[VisitLine]:
        return [self.line(row) for row in self._visits.page(VisitFilter(**filters), offset, limit)]

    def count(self, filters: Mapping[str, Any]) -> int:
        return self._visits.count(VisitFilter(**filters))

    def line(self, row: VisitRow) -> VisitLine:
        visit = row.visit
        place = self._place_name(visit.place_code) if visit.place_code else ""
        return VisitLine(
            visit_id=visit.id,
            when=visit.started_at.strftime("%Y-%m-%d %H:%M") if visit.started_at else "",
            purpose=self._title(visit.purpose) or translate("VisitList", "走访"),
            place=f"{place}{visit.place_detail}",
            findings=" ".join(visit.findings.split()),
            present=listed(visit.present),
            photos=str(row.photos or ""),
            matters=str(row.matters or ""),
        )


def visit_columns() -> tuple[Column, ...]:
    """As on screen."""
    return (
        Column(translate("VisitList", "时间"), lambda r: r.when, 146, quiet=True),
        Column(translate("VisitList", "目的"), lambda r: r.purpose, 132, strong=True),
        Column(translate("VisitList", "地点"), lambda r: r.place, 156),
        Column(translate("VisitList", "看到的情况"), lambda r: r.findings, 0),
        Column(translate("VisitList", "到场"), lambda r: r.present, 130, quiet=True),
        Column(translate("VisitList", "照片"), lambda r: r.photos, 62, shape=NUMBER),
        Column(translate("VisitList", "事项"), lambda r: r.matters, 76, shape=NUMBER),
    )
