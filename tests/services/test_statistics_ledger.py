"""The 排查台账 against a second reckoning of every column, on the screen, as a spreadsheet and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop_app.core import Core
from tests.documents.reading import text_of
from tests.services.conftest import make_core
from tests.services.ledger_by_hand import ledger
from tests.services.ledger_world import fill_disputes
from tests.services.statistics_world import fill

SPANS = {
    "2026-10": ("2026-10-01", "2026-11-01"),
    "2026-11": ("2026-11-01", "2026-12-01"),
    "2026-W44": ("2026-10-26", "2026-11-02"),
    "2026": ("2026-01-01", "2027-01-01"),
}


@pytest.fixture(scope="module")
def core(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Core]:
    made = make_core(tmp_path_factory.mktemp("desk"), "office", "532301105", "王建国")
    fill(made, 30, 5)
    fill_disputes(made, 150, 6)
    yield made
    made.close()


def reckoned(core: Core, period: str) -> list[dict[str, str]]:
    return ledger(core.store.read.rows, *SPANS[period], core.identity.name)


@pytest.mark.parametrize("period", SPANS)
def test_every_column_is_what_a_second_reckoning_says(core: Core, period: str) -> None:
    view = core.services.reports.make("ledger", period)
    expected = reckoned(core, period)
    assert [dict(line.texts) for line in view.lines] == expected
    assert len(expected) > 5
    sql = """SELECT count(*) FROM matter WHERE kind = 'dispute' AND retired = '' AND confidential = 1
      AND registered_at >= ? AND registered_at < ?"""
    hidden = core.store.read.value(sql, SPANS[period])
    assert view.listing is not None and view.listing.number == len(expected) + int(str(hidden))


def test_every_column_says_something_somewhere(core: Core) -> None:
    lines = reckoned(core, "2026")
    assert [key for key in lines[0] if len({one[key] for one in lines}) < 2] == []


def test_months_add_up_to_the_year(core: Core) -> None:
    year = [line.matter for line in core.services.reports.make("ledger", "2026").lines]
    months = [
        line.matter
        for month in range(1, 12)
        for line in core.services.reports.make("ledger", f"2026-{month:02}").lines
    ]
    assert months == year


def test_the_spreadsheet_says_the_same(core: Core, tmp_path: Path) -> None:
    view, file = core.services.reports.make("ledger", "2026-10"), tmp_path / "ledger.xlsx"
    core.services.report_papers.save(view, file)
    rows = list(load_workbook(file).worksheets[0].iter_rows(min_row=5, values_only=True))
    expected = reckoned(core, "2026-10")
    found = [tuple("" if cell is None else str(cell) for cell in row) for row in rows[: len(expected)]]
    assert found == [(str(place), *line.values()) for place, line in enumerate(expected, 1)]


def test_the_paper_names_every_number(core: Core, tmp_path: Path) -> None:
    view = core.services.reports.make("ledger", "2026-10")
    text = text_of(core.services.report_papers.pdf(view)).replace("\n", "")
    numbers = [line["number"].replace(" ", "") for line in reckoned(core, "2026-10")]
    assert [one for one in numbers if one not in text.replace(" ", "")] == []
