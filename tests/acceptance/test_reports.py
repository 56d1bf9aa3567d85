"""`landdesk report` on the demonstration: every figure that it writes against a second reckoning from the records."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from desktop_app.core import Core
from tests.acceptance.world import Demo, landdesk, surroundings
from tests.services.ledger_by_hand import ledger
from tests.services.reckoning import Hand, Span
from tests.services.report_rows import NAMED, ROWS, annual_row, bulletin_row, month_of, monthly_row

OCTOBER = month_of(2026, 10)
WEEK, BEFORE = Span(date(2026, 10, 19), date(2026, 10, 25)), Span(date(2026, 10, 12), date(2026, 10, 18))
TO_DATE = Span(date(2026, 1, 1), WEEK.last)


class Reporting:
    """One store of the demonstration: what the command writes of it, and the core to reckon from."""

    def __init__(self, demo: Demo, role: str, folder: Path) -> None:
        self.around = surroundings(folder)
        self.store, self.folder, self.passphrase = demo.copy_of(role, folder), folder, demo.passphrase
        self.today = self.around.clock.today()

    def write(self, form: str, period: str, ending: str = "xlsx") -> dict[str, Any]:
        """Runs the command; returns what it tells as JSON."""
        file = self.folder / f"{form}.{ending}"
        words = ("report", self.store, "--form", form, "--period", period, "--to", file, "--json")
        done = landdesk(*words, around=self.around)
        assert done.code == 0, done.err
        assert file.read_bytes()[:2] == (b"PK" if ending == "xlsx" else b"%P")
        return dict(done.data)

    def core(self) -> Core:
        return Core.open(self.store, self.passphrase, self.around)


@pytest.fixture(params=["office", "bureau"])
def reporting(
    request: pytest.FixtureRequest, demo: Demo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Reporting]:
    monkeypatch.setenv("LANDDESK_PASSPHRASE", demo.passphrase)
    yield Reporting(demo, request.param, tmp_path)


def hand_of(core: Core, today: date, *kinds: str, office: str | None = None) -> Hand:
    own = core.identity
    unit = ("" if own.is_bureau else own.node) if office is None else office
    return Hand(core, today, kinds, unit)


def test_the_months_of_the_year_and_the_year(reporting: Reporting) -> None:
    monthly = reporting.write("monthly", "2026-10")["tables"]["rows"]
    months = reporting.write("annual", "2026")["tables"]["months"]
    core = reporting.core()
    try:
        hand = hand_of(core, reporting.today, "petition")
        for title, codes in ROWS.items():
            assert monthly[title] == monthly_row(hand, lambda m, codes=codes: m.channel in codes, OCTOBER), (
                title
            )
        assert monthly["其他"] == monthly_row(hand, lambda m: m.channel not in NAMED, OCTOBER)
        assert monthly["合计"] == monthly_row(hand, lambda _m: True, OCTOBER)
        for month in range(1, 11):
            span = month_of(2026, month)
            assert months[f"{month}月"] == annual_row(hand, span, month_of(2025, month)), month
        year = Span(date(2026, 1, 1), date(2026, 12, 31))
        assert months["全年"] == annual_row(hand, year, Span(date(2025, 1, 1), date(2025, 12, 31)))
        assert int(months["全年"]["received"]) >= int(monthly["合计"]["received"]) > 5
    finally:
        core.close()


def test_the_week(reporting: Reporting) -> None:
    offices = reporting.write("bulletin", "2026-W43")["tables"]["offices"]
    core = reporting.core()
    try:
        nodes = {name: node for node, name in core.services.reports.units()}
        for title, row in offices.items():
            node = nodes.get(title, "" if core.identity.is_bureau else core.identity.node)
            expected, score = bulletin_row(hand_of(core, reporting.today, office=node), WEEK, BEFORE, TO_DATE)
            assert {key: text for key, text in row.items() if key not in ("rank", "score")} == expected, title
            assert row["score"] == f"{score:.1f}"
    finally:
        core.close()


def test_the_ledger_on_paper_and_as_a_spreadsheet(reporting: Reporting) -> None:
    told = reporting.write("ledger", "2026-10")
    reporting.write("ledger", "2026-10", "pdf")
    core = reporting.core()
    try:
        expected = ledger(core.store.read.rows, "2026-10-01", "2026-11-01", core.identity.name)
    finally:
        core.close()
    assert told["lines"] == len(expected) > 0
    rows = (
        load_workbook(reporting.folder / "ledger.xlsx").worksheets[0].iter_rows(min_row=5, values_only=True)
    )
    found = [["" if cell is None else str(cell) for cell in row] for row in rows][: len(expected)]
    for place, (line, wanted) in enumerate(zip(found, expected, strict=True), 1):
        assert dict(zip(("place", *wanted), line, strict=True)) == {"place": str(place), **wanted}
