"""The land-taking dossier: how long notices hang, when approval is announced, money paid, old words for new steps."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.base.errors import NotAllowed
from desktop_app.domain.procedures import StepKind, next_step
from tests.domain.cases import CODES, NAMED, Life
from tests.domain.tables import BOOK

TAKING = BOOK.of_kind("taking")
POSTED = {"posted_town": True, "posted_village": True, "posted_group": True}


def prenoticed() -> Life:
    life = Life(TAKING, dict(NAMED))
    life.open()
    life.do("prenotice", date(2026, 3, 2), POSTED)
    return life


def plan_noticed() -> Life:
    life = prenoticed()
    life.do("surveyed", date(2026, 3, 12), {"risk_result": "低风险"})
    life.do("plan_notice", date(2026, 3, 18), {"register_by": date(2026, 4, 20)})
    return life


def announced() -> Life:
    life = plan_noticed()
    life.do("plan_settled", date(2026, 4, 18))
    life.do("agreements", date(2026, 4, 22), {"agreed_households": 31, "unsigned_households": 1})
    life.do("approved", date(2026, 9, 23), {"approval_number": "云政复〔2026〕1号"})
    return life


def test_the_notices_have_their_dates() -> None:
    life = plan_noticed()
    assert life.clocks["prenotice"].rolled_on == date(2026, 3, 16)  # 10 working days
    assert life.clocks["plan_notice"].plain_on == date(2026, 4, 17)  # 30 days
    assert life.clocks["registration"].plain_on == date(2026, 4, 20)
    assert not any(TAKING.clocks[name].counts_late for name in ("prenotice", "plan_notice", "registration"))
    done = announced()
    assert done.clocks["taking_notice"].rolled_on == date(2026, 10, 21)  # 15 working days over National Day
    assert TAKING.clocks["taking_notice"].counts_late


def test_a_notice_that_hung_too_short_is_told_or_barred() -> None:
    life = prenoticed()
    assert not life.do("surveyed", date(2026, 3, 9), {"risk_result": "低"}).warnings
    early = life.do("plan_notice", date(2026, 3, 16), {"register_by": date(2026, 4, 20)})
    assert "第二十六条" in early.warnings[0]
    waiting = next_step(TAKING, life.facts, date(2026, 3, 17))
    assert (waiting.kind, waiting.late_after) == (StepKind.WAIT, date(2026, 4, 15))
    with pytest.raises(NotAllowed, match="第四十七条"):
        life.do("plan_settled", date(2026, 4, 15))
    assert life.do("plan_settled", date(2026, 4, 16)).to_state == "plan_settled"


def test_a_notice_must_hang_in_the_group_too() -> None:
    life = Life(TAKING, dict(NAMED))
    life.open()
    warned = life.do("prenotice", date(2026, 3, 2), {**POSTED, "posted_group": False})
    assert "村民小组" in warned.warnings[0]


def test_objections_are_answered_and_petitions_linked() -> None:
    life = plan_noticed()
    with pytest.raises(NotAllowed):
        life.do("objection_answered", date(2026, 3, 20), {"objection_reply": "OB1", "answer": "采纳"})
    typed = {"objected_by": "李国强等12户", "objection": "补偿偏低", "answer_by": date(2026, 4, 3)}
    life.do("objected", date(2026, 3, 20), typed)
    assert TAKING.clocks["objection"].task == "send"
    life.do("hearing", date(2026, 3, 30), {"hearing_result": "修改两处", "hearing_people": 25})
    life.do("objection_answered", date(2026, 4, 2), {"objection_reply": "OB2", "answer": "部分采纳"})
    assert life.clocks["objection"].stopped_on == date(2026, 4, 2)
    linked = life.do("petition_linked", date(2026, 4, 3), {"petition_number": "东华信 2026-0031"})
    assert linked.to_state == "plan_noticed"


def test_money_is_paid_straight_and_in_full_before_the_dossier_closes() -> None:
    life = announced()
    late = life.do("taking_notice", date(2026, 10, 22), {"pay_by": date(2026, 11, 20)})
    assert "第三十一条" in late.warnings[0]
    with pytest.raises(NotAllowed, match="支付"):
        life.do("paid_in_full", date(2026, 10, 30), {"paid_total_yuan": 1, "no_arrears": True})
    typed = {"paid_yuan": 1_200_000, "paid_households": 31, "payment_way": "PW2"}
    assert "直接支付" in life.do("payment", date(2026, 11, 2), typed).warnings[0]
    life.do("paid_in_full", date(2026, 11, 9), {"paid_total_yuan": 1_200_000, "no_arrears": True})
    assert life.clocks["pay"].stopped_on == date(2026, 11, 9)
    assert life.do("close", date(2026, 11, 10)).values["result"] == "T1"


def test_the_old_words_stand_beside_the_present_ones() -> None:
    """两公告一登记: the same steps; the old names stand in the hints and beside each notice in the code list."""
    old = {item.code: item.attribute("old") for item in CODES["taking_notices"].items}
    assert [old[code] for code in ("TN2", "TN3", "TN4")] == [
        "征地补偿安置方案公告",
        "征地补偿登记",
        "征收土地方案公告",
    ]
    hints = "".join(action.hint for action in TAKING.actions.values())
    assert all(word in hints for word in ("征地补偿安置方案公告", "征地补偿登记", "征收土地方案公告"))
