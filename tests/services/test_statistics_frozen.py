"""封存: a closed month keeps its figures and lists whatever is corrected, and the other side sees them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop_app.base.clock import SetClock
from desktop_app.base.errors import InputProblem, NotAllowed
from desktop_app.core import Core
from desktop_app.domain.records import Matter
from desktop_app.services.statistics.views import ReportView, RowView, Scope
from tests.services.desk_work import petition
from tests.services.duty_nodes import County

MONTH = "2026-03"


def total(view: ReportView, field: str = "rows") -> RowView:
    table = next(one for one in view.tables if one.table.field == field)
    return next(row for row in table.rows if row.total)


def march(core: Core, scope: Scope | None = None) -> ReportView:
    return core.services.reports.make("monthly", MONTH, scope)


def go_to_april(*cores: Core) -> None:
    for core in cores:
        clock = core.around.clock
        assert isinstance(clock, SetClock)
        clock.forward(days=40)


def backdated(core: Core, day: date) -> str:
    """Registered now with a date of last month: what a closed month must not count any more."""
    return petition(core, received_on=day, registered_on=day)


@pytest.fixture
def frozen(office: Core) -> list[str]:
    """Three petitions of March, the month closed in April."""
    made = [petition(office) for _ in range(3)]
    go_to_april(office)
    office.services.freezing.freeze(march(office))
    return made


def test_a_month_that_runs_cannot_be_closed(office: Core) -> None:
    petition(office)
    view = march(office)
    assert not office.services.freezing.may_freeze(view)
    with pytest.raises(NotAllowed):
        office.services.freezing.freeze(view)


def test_only_the_whole_report_is_closed_and_only_once(office: Core, frozen: list[str]) -> None:
    freezing = office.services.freezing
    assert not freezing.may_freeze(march(office))
    assert not freezing.may_freeze(march(office, Scope(category="01")))
    february = office.services.reports.make("monthly", "2026-02")
    assert freezing.may_freeze(february)
    assert not freezing.may_freeze(office.services.reports.make("annual", "2025"))
    assert march(office, Scope(category="01")).frozen_on is None


def test_later_corrections_show_beside_the_closed_figures(office: Core, frozen: list[str]) -> None:
    backdated(office, date(2026, 3, 20))
    office.services.matters.retire(frozen[0], "登记错了")
    backdated(office, date(2026, 3, 21))
    view = march(office)
    row = total(view)
    assert (row.cells["received"].number, row.cells["received"].adjusted) == (3, 1)
    matters, hidden = office.services.reports.behind(row.cells["received"])
    assert (sorted(matters), hidden) == (sorted(frozen), 0)
    notes = [note.text for note in view.notes]
    assert any("已于2026年4月11日封存" in text for text in notes)
    assert any("受理件次+1" in text for text in notes)
    letter = next(row for row in view.tables[0].rows if row.title == "来信")
    assert letter.cells["received"].number == 3


def test_rates_of_a_closed_month_stay_too(office: Core, frozen: list[str]) -> None:
    before = {key: cell.text for key, cell in total(march(office)).cells.items()}
    for days in range(3):
        backdated(office, date(2026, 3, 10) + timedelta(days=days))
    after = {key: cell.text for key, cell in total(march(office)).cells.items()}
    assert after == before


def test_a_closing_is_taken_back_with_a_reason(office: Core, frozen: list[str]) -> None:
    backdated(office, date(2026, 3, 20))
    view = march(office)
    with pytest.raises(InputProblem):
        office.services.freezing.open_again(view, " ")
    office.services.freezing.open_again(view, "漏了一件")
    again = march(office)
    assert again.frozen_on is None
    assert total(again).cells["received"].number == 4
    office.services.freezing.freeze(again)
    assert total(march(office)).cells["received"].number == 4
    assert office.store.replay_digest() == office.store.digest()


def test_what_is_kept_secret_is_counted_not_listed(office: Core) -> None:
    petition(office)
    petition(office, purpose="M2", title="反映某人收礼")
    go_to_april(office)
    office.services.settings.save({"officer": "李文华"})
    office.services.freezing.freeze(march(office))
    cell = total(march(office)).cells["received"]
    matters, hidden = office.services.reports.behind(cell)
    assert (cell.number, len(matters), hidden) == (2, 1, 1)
    secret = next(one for one in office.store.read.find(Matter) if one.confidential)
    assert secret.id not in matters


def test_the_bureau_sees_the_months_that_its_offices_closed(county: County) -> None:
    petition(county.dong)
    county.round()
    go_to_april(*county.cores)
    county.dong.services.freezing.freeze(march(county.dong))
    backdated(county.dong, date(2026, 3, 20))
    county.round()
    seen = march(county.bureau, Scope(office=county.dong.identity.node))
    assert seen.frozen_on is not None
    cell = total(seen).cells["received"]
    assert (cell.number, cell.adjusted) == (1, 1)
    whole = march(county.bureau)
    assert whole.frozen_on is None and total(whole).cells["received"].number == 2
    county.bureau.services.freezing.freeze(whole)
    assert march(county.bureau).frozen_on is not None
    with pytest.raises(NotAllowed):
        county.bureau.services.freezing.open_again(seen, "别的单位的")
