"""The tables beside the first ones: topics, units of the year, kinds of the week, outreach; all their columns."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest

from desktop_app.core import Core
from desktop_app.domain.records import Matter
from desktop_app.services.statistics.views import ReportView, RowView
from tests.services.duty_nodes import County
from tests.services.outreach_world import RESOURCES, fill_outreach, row_of, seen, villages
from tests.services.reckoning import BAD, FAIR, GOOD, Hand, Span, change, percent
from tests.services.statistics_world import TODAY, make_county

OCTOBER = Span(date(2026, 10, 1), date(2026, 10, 31))
BEFORE = Span(date(2025, 10, 1), date(2025, 10, 31))
YEAR = Span(date(2026, 1, 1), date(2026, 12, 31))
LAST_YEAR = Span(date(2025, 1, 1), date(2025, 12, 31))
SETTLED = (
    "petition.mediate",
    "dispute.settle",
    "dispute.settle_on_spot",
    "dispute.settle_and_close",
    "contract.settle",
)
DONG, CANG = "532301105", "532301104"


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Iterator[County]:
    made = make_county(tmp_path_factory.mktemp("tables"))
    for core, town, seed in ((made.dong, DONG, 3), (made.cang, CANG, 4)):
        fill_outreach(core, town, seed)
    made.round()
    yield made
    for core in made.cores:
        core.close()


def rows_of(view: ReportView, field: str) -> dict[str, RowView]:
    return {row.title: row for row in next(one for one in view.tables if one.table.field == field).rows}


def texts(row: RowView) -> dict[str, str]:
    return {key: cell.text for key, cell in row.cells.items()}


def plain(figures: dict[str, int]) -> dict[str, str]:
    return {key: str(number) for key, number in figures.items()}


def upper_codes(name: str) -> list[tuple[str, str]]:
    items = tomllib.loads((RESOURCES / "codes" / f"{name}.toml").read_text(encoding="utf-8"))["items"]
    return [(one["code"], one["title"]) for one in items if not one.get("parent")]


@pytest.mark.parametrize("where", ["bureau", "dong"])
def test_every_topic_is_what_a_second_reckoning_says(county: County, where: str) -> None:
    core: Core = getattr(county, where)
    hand = Hand(core, TODAY, ("petition",), "" if where == "bureau" else core.identity.node)
    rows = rows_of(core.services.reports.make("monthly", "2026-10"), "topics")
    codes = upper_codes("categories")
    named = tuple(code for code, _title in codes[:-1])
    for code, title in [*codes, ("", "合计")]:
        rest = code == codes[-1][0]

        def fits(category: str, code: str = code, rest: bool = rest) -> bool:
            return not category.startswith(named) if rest else category.startswith(code)

        assert texts(rows[title]) == topic(hand, fits), title


def topic(hand: Hand, fits: Callable[[str], bool]) -> dict[str, str]:
    def count(matters: list[Matter]) -> int:
        return sum(1 for one in matters if fits(one.category))

    received, before = hand.registered(OCTOBER), hand.registered(BEFORE)
    figures = {
        "count": count(received),
        "first_time": count([m for m in received if not hand.repeat(m)]),
        "again": count([m for m in received if hand.repeat(m)]),
        "group_visits": count([m for m in received if "G01" in m.flags]),
        "done": count(hand.closed(OCTOBER)),
        "open_now": count(hand.open(OCTOBER)),
        "late": count(hand.late(OCTOBER)),
        "last_year": count(before),
        "total": count(hand.registered(Span(date(2026, 1, 1), OCTOBER.last))),
    }
    return {**plain(figures), "change": change(figures["count"], figures["last_year"])}


def test_every_unit_of_the_year_is_what_a_second_reckoning_says(county: County) -> None:
    rows = rows_of(county.bureau.services.reports.make("annual", "2026"), "offices")
    assert len(rows) == 4
    for row in rows.values():
        hand = Hand(county.bureau, TODAY, ("petition",), "" if row.total else row.key)
        assert texts(row) == unit(hand), row.title


def unit(hand: Hand) -> dict[str, str]:
    received, before = hand.registered(YEAR), hand.registered(LAST_YEAR)
    due = hand.due(YEAR)
    kept = [one for one in due if hand.kept(one)]
    closed = [m for m in received if m.closed_on and m.closed_on <= YEAR.last]
    asked, served = hand.done(YEAR, "petition.ask_review"), hand.done(YEAR, "petition.serve")
    good, scored = hand.rated(YEAR, GOOD | FAIR), hand.rated(YEAR, GOOD | FAIR | BAD)
    figures = {
        "received": len(received), "last_year": len(before), "closed": len(hand.closed(YEAR)), "due": len(due),
        "on_time": len(kept), "replies": len(hand.issued(YEAR, "F11", "F11_a", "F11_b", "F11_c")),
        "review_asked": len(asked),
    }  # fmt: skip
    return {
        **plain(figures),
        "change": change(len(received), len(before)),
        "received_closed_rate": percent(len(closed), len(received)),
        "on_time_rate": percent(len(kept), len(due)),
        "repeated_rate": percent(sum(map(hand.repeat, received)), len(received)),
        "review_rate": percent(len(asked), len(served)),
        "satisfaction_rate": percent(len(good), len(scored)),
    }


def test_every_kind_of_the_week_is_what_a_second_reckoning_says(county: County) -> None:
    week, before = Span(date(2026, 11, 9), date(2026, 11, 15)), Span(date(2026, 11, 2), date(2026, 11, 8))
    rows = rows_of(county.bureau.services.reports.make("bulletin", "2026-W46"), "kinds")
    assert sum(row.cells["total"].number or 0 for row in rows.values()) > 100
    for row in rows.values():
        hand = Hand(county.bureau, TODAY, () if row.total else (row.key,))
        to_date = Span(date(2026, 1, 1), week.last)
        received, earlier = hand.registered(week), hand.registered(before)
        found = (hand.closed(week), hand.open(week), hand.late(week), hand.registered(to_date))
        closed, still, late, total = map(len, found)
        assert texts(row) == {
            **plain({"received": len(received), "before": len(earlier), "closed": closed, "open_now": still,
                     "late": late, "total": total, "mediated": len(hand.done(to_date, *SETTLED))}),
            "change": change(len(received), len(earlier)),
        }, row.title  # fmt: skip


@pytest.mark.parametrize("where", ["bureau", "dong", "cang"])
def test_outreach_is_what_a_second_reckoning_says(county: County, where: str) -> None:
    core: Core = getattr(county, where)
    towns = {county.dong.identity.node: (DONG,), county.cang.identity.node: (CANG,)}
    every = {"bureau": (DONG, CANG), "dong": (DONG,), "cang": (CANG,)}[where]
    for month, first, after in (
        ("2026-10", "2026-10-01", "2026-11-01"),
        ("2026-11", "2026-11-01", "2026-12-01"),
    ):
        rows = rows_of(core.services.reports.make("outreach", month), "offices")
        last = date.fromisoformat(after) - timedelta(days=1)
        for row in rows.values():
            owner = "" if row.total else row.key
            figures = row_of(
                core.store.read.rows, first, after, owner, towns.get(owner, () if owner else every)
            )
            office = owner or ("" if where == "bureau" else core.identity.node)
            late = Hand(core, TODAY, (), office).late(Span(date.fromisoformat(first), last))
            assert texts(row) == {
                **plain({**figures, "late": len(late)}),
                "solved_rate": percent(figures["solved"], figures["raised"]),
                "covered_rate": percent(figures["covered"], figures["villages"]),
            }, (month, row.title)
    assert figures["visits"] > 0 and figures["covered"] > 0


def test_the_coverage_list_is_what_a_second_reckoning_says(county: County) -> None:
    core, since = county.dong, date(2026, 10, 15)
    view = core.services.coverage.view(since)
    found = {row.code: row.last for row in view.rows if not row.is_group}
    assert set(found) == set(villages(DONG))
    days = [since + timedelta(days=n) for n in range((TODAY - since).days + 1)]
    last = {
        code: day
        for day in days
        for code in seen(core.store.read.rows, day.isoformat(), (day + timedelta(days=1)).isoformat())
    }
    for code, day in found.items():
        assert (day if day and day >= since else None) == last.get(code), code
    missed = {
        row.code for row in core.services.coverage.view(since, missed_only=True).rows if not row.is_group
    }
    assert missed == {code for code in found if code not in last}
