"""A year through services alone: nothing ends dead, all figures agree, the bureau holds what the office holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

import pytest

from desktop_app.core import Core
from desktop_app.domain.records import Clock, Matter, Step
from desktop_app.services import peers
from desktop_app.services.bundle_digests import digests_for, digests_of
from desktop_app.services.duties.views import AssignStage
from desktop_app.services.ledger import LedgerFilter
from tests.services.year import LAST, Year, stuck

pytestmark = pytest.mark.filterwarnings("error")
NEW_YEAR = date(2026, 1, 1)


@pytest.fixture(
    scope="module", params=[60, pytest.param(500, marks=pytest.mark.long)], ids=["60 matters", "500 matters"]
)
def year(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Year]:
    lived = Year(tmp_path_factory.mktemp("year"), request.param, papers=2 if request.param < 100 else 5)
    lived.run()
    yield lived
    lived.close()


def nodes(year: Year) -> tuple[Core, Core]:
    return year.office, year.bureau


def test_every_step_was_done_and_every_kind_is_there(year: Year) -> None:
    """A refused step would have ended the script; what is left at the year's end only waits for its day."""
    assert {case.kind for case in year.cases} == set(year.all_ways)
    waiting = [case for case in year.cases if case.left]
    assert all(case.on > LAST for case in waiting)
    assert len(waiting) < len(year.cases) // 3
    through = {(case.kind, case.way.through) for case in year.cases}
    known = {(kind, way.through) for kind, ways in year.all_ways.items() for way in ways}
    assert known <= through or len(year.cases) < len(known)


def test_no_open_matter_is_without_a_way_out(year: Year) -> None:
    stuck_ones = [why for case in year.cases if (why := stuck(case.desk, case.matter, LAST))]
    assert stuck_ones == []


def test_what_was_done_is_what_is_stored(year: Year) -> None:
    for core in nodes(year):
        own = core.identity.node
        cases = [case for case in year.cases if case.desk is core]
        stored = [one for one in core.store.read.find(Matter) if one.owner == own]
        assert {one.id for one in stored} == {case.matter for case in cases}
        closed = {case.matter: case.closed_on is not None for case in cases}
        assert {one.id: one.closed_on is not None for one in stored} == closed
        steps = Counter(one.matter_id for one in core.store.read.find(Step) if one.owner == own)
        done = {case.matter: len(case.done) + 1 for case in cases}
        more = {matter for matter in done if steps[matter] != done[matter]}
        assert set(steps) == set(done)
        assert more <= year.duties.pressed  # supervision and its answer stand in the matter's course too


def test_the_ledger_counts_every_matter_once(year: Year) -> None:
    for core in nodes(year):
        own, ledger = core.identity.node, core.services.ledger
        cases = [case for case in year.cases if case.desk is core]
        kinds = Counter(case.kind for case in cases)
        for kind, count in kinds.items():
            assert ledger.count(LedgerFilter(owner=own, kind=kind)) == count
            still = sum(1 for case in cases if case.kind == kind and case.closed_on is None)
            assert ledger.count(LedgerFilter(owner=own, kind=kind, closed=False)) == still
            states = ledger.states(LedgerFilter(owner=own, kind=kind))
            assert sum(one.count for one in states) == count
        assert ledger.count(LedgerFilter(owner=own)) == len(cases)


def test_register_numbers_run_without_a_gap(year: Year) -> None:
    for core in nodes(year):
        own = core.identity.node
        numbers: dict[str, list[int]] = {}
        for one in core.store.read.find(Matter):
            if one.owner == own:
                numbers.setdefault(one.kind, []).append(int(one.number.rpartition("-")[2]))
        for found in numbers.values():
            assert sorted(found) == list(range(1, len(found) + 1))


def slow_figures(core: Core, node: str) -> tuple[int, int, int, int, int]:
    """(received, open, late, due, kept) counted matter by matter."""
    matters = {one.id: one for one in core.store.read.find(Matter) if one.owner == node and not one.retired}
    clocks = [one for one in core.store.read.find(Clock) if one.matter_id in matters and not one.retired]
    ours = [one for one in clocks if one.counts_late and one.rolled_on]
    late = {c.matter_id for c in ours if c.stopped_on is None and c.rolled_on and c.rolled_on < LAST}
    done = [c for c in ours if c.stopped_on or (c.rolled_on and c.rolled_on < LAST)]
    ended = [c for c in done if c.rolled_on and c.rolled_on.year == LAST.year]
    kept = [c for c in ended if c.stopped_on and c.rolled_on and c.stopped_on <= c.rolled_on]
    received = sum(1 for one in matters.values() if one.received_on and one.received_on >= NEW_YEAR)
    still = sum(1 for one in matters.values() if one.closed_on is None)
    return received, still, len(late), len(ended), len(kept)


def test_all_figures_reconcile_on_both_sides(year: Year) -> None:
    """The overview of each node, 今日, and a count made matter by matter say the same."""
    own = year.office.identity.node
    at_office = {row.node: row for row in year.office.services.overview.view().rows}[own]
    at_bureau = {row.node: row for row in year.bureau.services.overview.view().rows}[own]
    figures = ("received", "open", "late", "near", "due", "kept")
    assert [getattr(at_office, name) for name in figures] == [getattr(at_bureau, name) for name in figures]
    for core in nodes(year):
        node = core.identity.node
        row = {one.node: one for one in core.services.overview.view().rows}[node]
        assert (row.received, row.open, row.late, row.due, row.kept) == slow_figures(core, node)
        today = core.services.today.view()
        assert (today.open_matters, today.late) == (row.open, row.late)
        assert (today.closed_in_time, today.closed_due) == (row.kept, row.due)
    view = year.bureau.services.overview.view()
    assert view.total("late") > 0 and view.total("open") > view.total("late")
    # What the bureau gave to the office stands in both books and counts once.
    given = {year.duties.given[one]: own for one, own in year.duties.taken.items()}
    still = {case.matter for case in year.cases if case.closed_on is None}
    assert view.total("received") == len(year.cases) - len(given)
    assert view.total("open") == len(still) - sum({ours, own} <= still for ours, own in given.items())


def test_the_bureau_holds_what_the_office_holds(year: Year) -> None:
    year.carry()  # every look at a confidential matter is a record too, and these tests have looked
    own = year.office.identity.node
    bureau = peers.find_peer(year.office.store.read, year.bureau.identity.node)
    assert bureau is not None
    held = digests_for(year.office.store.read, own, peers.audiences_of(bureau))
    assert {"matter", "step", "clock", "letter", "party", "answer"} <= set(held)
    assert held == digests_of(year.bureau.store.read, own, tuple(held))
    for core in nodes(year):
        assert core.store.replay_digest() == core.store.digest()
        assert core.store.quick_check() == []


def test_assignments_are_seen_alike_on_both_sides(year: Year) -> None:
    """Each was given, came, was taken up; what was reported is closed at the bureau."""
    duties = year.duties
    out = {one.assignment.id: one for one in year.bureau.services.assignments.outbox()}
    into = {one.assignment.id: one for one in year.office.services.assignments.inbox()}
    assert set(out) == set(into) == set(duties.given) == set(duties.taken)
    assert {name: view.stage for name, view in out.items()} == {
        name: view.stage for name, view in into.items()
    }
    assert {name for name, view in out.items() if view.stage == AssignStage.REPORTED} == duties.reported
    assert len(duties.reported) > len(duties.given) // 2
    origins = {view.matter.origin for view in into.values() if view.matter}
    assert origins == set(duties.given.values())
    pressed = [one.supervision.matter_id for one in year.bureau.services.supervisions.all() if one.reply]
    assert sorted(pressed) == sorted(duties.pressed)


def test_nothing_came_twice_or_went_missing(year: Year) -> None:
    assert year.office.services.bundles.overview()[0].acknowledged > 0
    year.carry()
    before = year.bureau.store.digest()
    year.carry()
    assert year.bureau.store.digest() == before
