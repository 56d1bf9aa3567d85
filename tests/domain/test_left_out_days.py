"""Days that do not count are taken out of a limit once: typed twice, they would make it longer than the law allows."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.base.errors import InputProblem
from tests.domain.cases import PETITION, Life, petition_at

HEARING = "recheck_hearing"


def rechecking() -> Life:
    """A petition in its re-review, counted from 20 May 2026 on: it would end on 19 June, a holiday."""
    life = petition_at("served")
    life.do("ask_review", date(2026, 4, 20), {"review_organ": "楚雄市人民政府"})
    life.do("review_served", date(2026, 5, 15), {"review_result": "RR1"})
    life.do("ask_recheck", date(2026, 5, 20), {"recheck_organ": "楚雄州人民政府"})
    return life


def hear(life: Life, first: date, last: date) -> None:
    life.do(HEARING, last, {"recheck_hearing_from": first, "recheck_hearing_to": last})


def test_the_same_hearing_typed_twice_is_refused_and_changes_nothing() -> None:
    life = rechecking()
    assert (life.clocks["C12"].plain_on, life.clocks["C12"].rolled_on) == (
        date(2026, 6, 19),
        date(2026, 6, 22),
    )
    hear(life, date(2026, 5, 25), date(2026, 5, 29))
    assert life.clocks["C12"].plain_on == date(2026, 6, 24)
    with pytest.raises(InputProblem, match=r"5月25日至29日已经.*扣除两次"):
        hear(life, date(2026, 5, 25), date(2026, 5, 29))
    with pytest.raises(InputProblem, match="5月28日至29日"):
        hear(life, date(2026, 5, 28), date(2026, 6, 2))
    assert life.clocks["C12"].plain_on == date(2026, 6, 24)
    hear(life, date(2026, 5, 30), date(2026, 6, 2))
    assert life.clocks["C12"].plain_on == date(2026, 6, 28)


@given(st.lists(st.tuples(st.integers(0, 29), st.integers(0, 6)), max_size=6))
def test_a_limit_grows_by_as_many_days_as_are_named_at_least_once(spans: list[tuple[int, int]]) -> None:
    life, named = rechecking(), set[date]()
    before = life.clocks["C12"].plain_on
    for start, more in spans:
        first = date(2026, 5, 20) + timedelta(start)
        days = {first + timedelta(n) for n in range(more + 1)}
        if named & days:
            with pytest.raises(InputProblem, match="扣除两次"):
                hear(life, first, max(days))
        else:
            hear(life, first, max(days))
            named |= days
    assert life.clocks["C12"].plain_on == before + timedelta(len(named))
    assert life.procedure is PETITION
