"""Monthly, annual, weekly report and ledger against a second reckoning; every number against its list."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path

import pytest

from desktop_app.base.clock import CHINA
from desktop_app.core import Core
from desktop_app.domain.drafts import VisitDraft
from desktop_app.domain.records import Matter
from desktop_app.services.statistics.views import Cell, ReportView, RowView, Scope
from tests.services.duty_nodes import County
from tests.services.reckoning import Hand, Span, percent
from tests.services.report_rows import NAMED, ROWS, VISITS, annual_row, bulletin_row, month_of, monthly_row
from tests.services.statistics_world import TODAY, make_county

MONTH = Span(date(2026, 10, 1), date(2026, 10, 31))


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Iterator[County]:
    """Three stores with two years in them; nothing is changed by these tests."""
    made = make_county(tmp_path_factory.mktemp("county"))
    yield made
    for core in made.cores:
        core.close()


def rows_of(view: ReportView, field: str) -> dict[str, RowView]:
    table = next(one for one in view.tables if one.table.field == field)
    return {row.title: row for row in table.rows}


def texts(row: RowView) -> dict[str, str]:
    return {key: cell.text for key, cell in row.cells.items()}


def node_of(county: County, name: str) -> Core:
    return {"bureau": county.bureau, "dong": county.dong, "cang": county.cang}[name]


@pytest.mark.parametrize("where", ["bureau", "dong", "cang"])
def test_the_monthly_report_is_what_a_second_reckoning_says(county: County, where: str) -> None:
    core = node_of(county, where)
    view = core.services.reports.make("monthly", "2026-10")
    office = "" if where == "bureau" else core.identity.node
    hand = Hand(core, TODAY, ("petition",), office)
    rows = rows_of(view, "rows")
    for title, codes in ROWS.items():
        assert texts(rows[title]) == monthly_row(hand, lambda m, codes=codes: m.channel in codes, MONTH), (
            title
        )
    assert texts(rows["其他"]) == monthly_row(hand, lambda m: m.channel not in NAMED, MONTH)
    assert texts(rows["合计"]) == monthly_row(hand, lambda _m: True, MONTH)
    assert int(rows["合计"].cells["received"].text) > 5
    people = sum(m.people_count for m in hand.registered(MONTH) if m.channel in VISITS)
    assert rows["来访（人）"].cells["received"].text == str(people)


def test_the_second_block_is_by_topic(county: County) -> None:
    view = county.bureau.services.reports.make("monthly", "2026-10")
    hand = Hand(county.bureau, TODAY, ("petition",))
    for title, row in rows_of(view, "topics").items():
        upper = {"土地征收": "01", "土地权属": "02", "作风与廉洁": "11"}.get(title)
        if upper:
            found = [m for m in hand.registered(MONTH) if m.category.startswith(upper)]
            assert row.cells["count"].text == str(len(found))
            assert row.cells["late"].text == str(sum(m.category.startswith(upper) for m in hand.late(MONTH)))


@pytest.mark.parametrize("where", ["bureau", "dong"])
def test_the_annual_table_is_what_a_second_reckoning_says(county: County, where: str) -> None:
    core = node_of(county, where)
    view = core.services.reports.make("annual", "2026")
    hand = Hand(core, TODAY, ("petition",), "" if where == "bureau" else core.identity.node)
    rows = rows_of(view, "months")
    spans = {f"{month}月": month_of(2026, month) for month in range(1, 12)}
    spans["全年"] = Span(date(2026, 1, 1), date(2026, 12, 31))
    for title, span in spans.items():
        earlier = Span(span.first.replace(year=2025), span.last.replace(year=2025))
        assert texts(rows[title]) == annual_row(hand, span, earlier), title
    assert texts(rows["12月"]) == dict.fromkeys(rows["12月"].cells, "")


def test_the_bulletin_is_what_a_second_reckoning_says(county: County) -> None:
    core = county.bureau
    view = core.services.reports.make("bulletin", "2026-W46")
    week, before = Span(date(2026, 11, 9), date(2026, 11, 15)), Span(date(2026, 11, 2), date(2026, 11, 8))
    year = Span(date(2026, 1, 1), date(2026, 11, 15))
    scores = {}
    for title, row in rows_of(view, "offices").items():
        found = texts(row)
        rank, score = found.pop("rank"), found.pop("score")
        expected, by_hand = bulletin_row(
            Hand(core, TODAY, (), "" if row.total else row.key), week, before, year
        )
        assert found == expected, title
        assert score == f"{by_hand:.1f}"
        scores[title] = (rank, by_hand)
    ranked = {name: score for name, (rank, score) in scores.items() if rank != "—"}
    assert len(ranked) == 2  # the bureau and 合计 take no rank
    best = max(ranked, key=lambda name: ranked[name])
    assert scores[best][0] == "1" and next(iter(rows_of(view, "offices"))) == best


@pytest.mark.parametrize("where", ["bureau", "dong"])
@pytest.mark.parametrize(
    ("report", "period"),
    [("monthly", "2026-10"), ("annual", "2026"), ("annual", "2025"), ("bulletin", "2026-W46")],
)
def test_every_number_has_its_list(county: County, where: str, report: str, period: str) -> None:
    """As long as the number, but for what is kept from this person; sums add up to it."""
    core = node_of(county, where)
    reports = core.services.reports
    view = reports.make(report, period)
    figures = [cell for _table, _row, _key, cell in view.cells()] + [
        note.cell for note in view.notes if note.cell
    ]
    hidden = 0
    for cell in figures:
        if cell.query is None:
            assert cell.number is None and (cell.parts or not cell.text), cell
            continue
        check_list(core, cell)
        hidden += cell.hidden
    assert hidden > 0  # there are confidential matters in every one of these


@pytest.mark.parametrize(
    "scope",
    [
        Scope(category="01"),
        Scope(category="0101", channel="L01"),
        Scope(place="532301105", channel="L02"),
        Scope(kind="dispute", place="532301105203"),
    ],
)
def test_filters_narrow_numbers_and_lists_alike(county: County, scope: Scope) -> None:
    core = county.bureau
    for report, period in (("monthly", "2026-10"), ("bulletin", "2026-W46")):
        view = core.services.reports.make(report, period, scope)
        for _table, _row, _key, cell in view.cells():
            if cell.query is not None:
                check_list(core, cell)
    whole = rows_of(core.services.reports.make("monthly", "2026-10"), "rows")["合计"].cells["received"].number
    part = (
        rows_of(core.services.reports.make("monthly", "2026-10", scope), "rows")["合计"]
        .cells["received"]
        .number
    )
    assert part is not None and whole is not None and part < whole


def check_list(core: Core, cell: Cell) -> None:
    reports = core.services.reports
    assert cell.query is not None
    found = reports.items(cell.query)
    assert sum(one.amount for one in found) == (cell.number or 0) - cell.hidden
    matters, more = reports.behind(cell)
    assert matters == [one.matter for one in found]
    if not reports.measure(cell.query).amount and not cell.query.amount:
        assert len(matters) + more == cell.number
    assert not secret_of(core) & set(matters)
    if cell.over_query is not None and not cell.query.amount:
        below, hidden = reports.behind(cell, over=True)
        assert len(below) + hidden == cell.over


@lru_cache(maxsize=3)
def secret_of(core: Core) -> frozenset[str]:
    """The confidential matters there; read once, since nothing is changed."""
    return frozenset(one.id for one in core.store.read.find(Matter) if one.confidential)


def test_sums_add_up_over_months_offices_and_topics(county: County) -> None:
    view = county.bureau.services.reports.make("annual", "2026")
    adds = ("received", "last_year", "to_offices", "to_offices_closed", "at_bureau", "at_bureau_closed", "replies",
            "review_asked", "upheld")  # fmt: skip
    months = rows_of(view, "months")
    parts = [row for title, row in months.items() if title != "全年"]
    future = {"last_year": len(Hand(county.bureau, TODAY, ("petition",)).registered(month_of(2025, 12)))}
    for key in adds:
        total = sum(row.cells[key].number or 0 for row in parts) + future.get(key, 0)
        assert total == months["全年"].cells[key].number, key
    offices = rows_of(view, "offices")
    copies = next(note.cell for note in view.notes if note.cell)
    assert copies and copies.number and copies.number > 3
    units = [row for title, row in offices.items() if title != "合计"]
    assert len(units) == 3
    both = sum(row.cells["received"].number or 0 for row in units) - copies.number
    assert both == offices["合计"].cells["received"].number
    monthly = county.bureau.services.reports.make("monthly", "2026-10")
    for field, skip in (("rows", {"合计", "来访（人）"}), ("topics", {"合计"})):
        rows = rows_of(monthly, field)
        key = "received" if field == "rows" else "count"
        whole = sum(row.cells[key].number or 0 for title, row in rows.items() if title not in skip)
        assert whole == rows["合计"].cells[key].number == months["10月"].cells["received"].number


def test_an_offices_own_report_is_what_the_bureau_sees_of_it(county: County) -> None:
    node = county.dong.identity.node
    for report, period in (("monthly", "2026-10"), ("annual", "2026")):
        own = county.dong.services.reports.make(report, period)
        seen = county.bureau.services.reports.make(report, period, Scope(office=node))
        for key in ("rows", "topics") if report == "monthly" else ("months",):
            mine, theirs = rows_of(own, key), rows_of(seen, key)
            assert {title: texts(row) for title, row in mine.items()} == {
                title: texts(row) for title, row in theirs.items()
            }


def test_the_ledger_lists_the_disputes_of_the_period(county: County) -> None:
    core = county.dong
    view = core.services.reports.make("ledger", "2026-10")
    hand = Hand(core, TODAY, ("dispute",), core.identity.node)
    wanted = [m for m in hand.registered(MONTH) if not m.confidential]
    assert {line.matter for line in view.lines} == {m.id for m in wanted}
    assert view.listing is not None and view.listing.number == len(hand.registered(MONTH))
    by_id = {m.id: m for m in wanted}
    for line in view.lines:
        assert line.texts["number"] == by_id[line.matter].number  # type: ignore[index]
        assert line.texts["town"] in ("东华镇", "苍岭镇", "紫溪镇")


def test_visits_villages_and_registers_are_counted_and_listed(county: County) -> None:
    """On the day of the visit and no other; a village counts once whatever happened there."""
    core = county.cang
    villages = core.desk.rules.places.children("532301104")
    for day, village in ((5, villages[0].code), (6, villages[0].code), (7, f"{villages[1].code}001")):
        when = datetime(2026, 11, day, 10, tzinfo=CHINA)
        draft = VisitDraft(started_at=when, place_code=village, findings="走访", problems_raised=2, problems_solved=1,
                           objects_visited=3)  # fmt: skip
        core.services.visits.save(draft)
    reports = core.services.reports
    row = next(iter(rows_of(reports.make("outreach", "2026-11"), "offices").values()))
    figures = {
        key: row.cells[key].text
        for key in ("visits", "visited", "raised", "solved", "solved_rate", "covered")
    }
    assert figures == {
        "visits": "3",
        "visited": "9",
        "raised": "6",
        "solved": "3",
        "solved_rate": "50.0%",
        "covered": "2",
    }
    assert row.cells["covered_rate"].text == percent(2, len(villages))
    for key in ("visits", "covered", "villages"):
        cell = row.cells[key]
        assert cell.query is not None
        assert len(reports.items(cell.query)) == len(reports.other_items(cell.query)) == cell.number
    assert reports.make("outreach", "2026-10").tables[0].rows[0].cells["visits"].text == "0"


@pytest.mark.parametrize("ending", [".pdf", ".xlsx"])
def test_what_is_written_is_what_is_shown(county: County, tmp_path: Path, ending: str) -> None:
    for report, period in (
        ("monthly", "2026-10"),
        ("annual", "2026"),
        ("bulletin", "2026-W46"),
        ("ledger", "2026"),
    ):
        view = county.bureau.services.reports.make(report, period)
        file = tmp_path / f"{report}{ending}"
        county.bureau.services.report_papers.save(view, file)
        assert file.read_bytes()[:2] == (b"%P" if ending == ".pdf" else b"PK")
