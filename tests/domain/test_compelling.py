"""Compulsion waits: an order to demolish goes to the court only when the time to sue is over (土83)."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.base.errors import NotAllowed
from tests.domain.cases import Life
from tests.domain.test_violation import CHECKED, OFFICE, TESTS, TOLD, new

COURT = {"court": "楚雄市人民法院"}


def served(**decided: object) -> Life:
    """A decision served on 22 April 2026 and urged the same day."""
    life = new()
    life.do("check", date(2026, 3, 3), CHECKED, OFFICE)
    life.do("report", date(2026, 3, 4), TOLD, OFFICE)
    life.do("file", date(2026, 3, 10), TESTS)
    facts = {"case_officers": "陈立新、赵敏", "facts_found": "甲", "proposal": "乙"}
    life.do("investigate", date(2026, 3, 20), facts)
    life.do("review", date(2026, 3, 24), {"reviewer": "罗正明", "review_note": "清楚"})
    life.do("notify", date(2026, 3, 25), {"proposed_penalty": "罚款"})
    life.do("decide", date(2026, 4, 20), {"conclusion": "罚款", **decided})
    life.do("serve", date(2026, 4, 22), {"receiver": "普阿果"}, OFFICE)
    life.do("urge", date(2026, 4, 22))
    return life


def test_the_time_to_sue_against_a_demolition_has_to_be_over() -> None:
    life = served(demolish=True)
    assert life.clocks["urge"].rolled_on == date(2026, 5, 9)  # a worked Saturday
    assert life.clocks["sue_demolition"].rolled_on == date(2026, 5, 7)
    life.clocks["urge"] = life.clocks["defend"]  # urged long ago
    with pytest.raises(NotAllowed, match=r"起诉的期限.*第八十三条"):
        life.do("apply_court", date(2026, 5, 7), COURT)
    told = life.do("apply_court", date(2026, 5, 8), COURT)
    assert [one for one in told.warnings if "行政复议的期限还没有届满" in one]


def test_a_fine_is_only_warned_about_while_review_may_still_be_asked() -> None:
    life = served(fine_yuan=900)
    assert life.clocks["reconsider"].rolled_on == date(2026, 6, 22)  # Sunday the 21st of a holiday
    early = life.do("apply_court", date(2026, 6, 22), COURT)
    assert any("行政复议" in one for one in early.warnings)
    assert served(fine_yuan=900).do("apply_court", date(2026, 6, 23), COURT).warnings == ()
