"""A report opens on the last period that is over, and not on an empty one."""

from __future__ import annotations

from datetime import datetime

import pytest

from desktop_app.base.clock import CHINA, SetClock
from desktop_app.core import Core
from desktop_app.domain.drafts import VisitDraft
from tests.services.desk_work import VILLAGE, dispute, petition


def opens_on(core: Core, report: str) -> str:
    reports = core.services.reports
    return reports.usual(reports.get(report)).key


def at(core: Core, month: int, day: int) -> None:
    clock = core.around.clock
    assert isinstance(clock, SetClock)
    clock.move_to(datetime(2026, month, day, 9, tzinfo=CHINA))


@pytest.mark.parametrize(
    ("registered", "opened", "expected"),
    [
        (((3, 2),), (4, 10), "2026-03"),
        (((3, 2), (4, 1)), (4, 10), "2026-03"),
        (((4, 1),), (4, 10), "2026-04"),
        (((3, 2),), (7, 1), "2026-03"),
        ((), (4, 10), "2026-03"),
    ],
)
def test_the_month_before_or_the_last_with_anything(
    office: Core, registered: tuple[tuple[int, int], ...], opened: tuple[int, int], expected: str
) -> None:
    for month, day in registered:
        at(office, month, day)
        petition(office)
    at(office, *opened)
    assert opens_on(office, "monthly") == expected


def test_each_report_by_its_own_kind(office: Core) -> None:
    petition(office)
    at(office, 4, 2)
    dispute(office)
    at(office, 4, 20)
    assert (opens_on(office, "monthly"), opens_on(office, "ledger")) == ("2026-03", "2026-04")
    assert opens_on(office, "annual") == "2026"
    assert opens_on(office, "bulletin") == "2026-W14"


def test_visits_count_where_all_kinds_do(office: Core) -> None:
    at(office, 5, 4)
    when = datetime(2026, 5, 4, 8, tzinfo=CHINA)
    office.services.visits.save(VisitDraft(started_at=when, place_code=VILLAGE, findings="走访"))
    assert opens_on(office, "outreach") == "2026-05"
