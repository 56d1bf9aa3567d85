"""Contract-land disputes: mediated by village or township, else shown the way; arbitration is information only."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.base.errors import NotAllowed
from desktop_app.domain.procedures import StepKind, next_step
from tests.domain.cases import NAMED, Life
from tests.domain.tables import BOOK

CONTRACT = BOOK.of_kind("contract")
DAY = date(2026, 3, 2)
BOARD = "楚雄市农村土地承包仲裁委员会"


def new(**values: object) -> Life:
    life = Life(CONTRACT, {**NAMED, "category": "CD2", **values})
    life.open()
    return life


def arbitrating() -> Life:
    life = new()
    life.do("redirect", date(2026, 3, 4), {"to_organ": BOARD, "known_on": date(2026, 1, 31)})
    life.do("arbitration_applied", date(2026, 3, 9))
    return life


def test_village_or_township_mediates() -> None:
    life = new()
    life.do("mediate", date(2026, 3, 3))
    settled = life.do("settle", date(2026, 3, 5), {"agreement": "按原合同", "willing": True})
    assert settled.papers == ("F14_d", "F14_c")
    life.issue("F14_c")
    assert life.do("close", date(2026, 3, 20)).closes


def test_land_taking_compensation_is_no_contract_matter() -> None:
    life = new(category="CD9")
    for action, inputs in (("mediate", {}), ("redirect", {"to_organ": BOARD})):
        with pytest.raises(NotAllowed, match="第二条"):
            life.do(action, date(2026, 3, 3), inputs)
    step = next_step(CONTRACT, life.facts, date(2026, 3, 3))
    assert (step.kind, step.action_id) == (StepKind.ACT, "not_ours")


def test_the_way_to_arbitration_is_told_with_its_two_years() -> None:
    life = new()
    outcome = life.do("redirect", date(2026, 3, 4), {"to_organ": BOARD, "known_on": date(2024, 2, 29)})
    assert (outcome.closes, outcome.values["result"]) == (True, "S4")
    assert life.clocks["limitation"].plain_on == date(2026, 2, 28)


def test_arbitration_runs_as_information_and_never_counts_as_late() -> None:
    life = arbitrating()
    assert life.clocks["arb_accept"].plain_on == date(2026, 3, 16)
    life.do("arbitration_accepted", date(2026, 3, 12))
    assert life.clocks["arb_papers"].plain_on == date(2026, 3, 19)
    assert life.clocks["arb_award"].plain_on == date(2026, 5, 11)
    life.do("arbitration_papers", date(2026, 3, 13))
    assert life.clocks["arb_defence"].plain_on == date(2026, 3, 23)
    life.do("arbitration_defended", date(2026, 3, 20))
    assert life.clocks["arb_defence_copy"].plain_on == date(2026, 3, 27)
    life.do("arbitration_panel", date(2026, 3, 25), {"arb_hearing_on": date(2026, 4, 10)})
    assert life.clocks["arb_panel"].plain_on == date(2026, 3, 27)
    life.do("arbitration_extended", date(2026, 5, 8))
    assert life.clocks["arb_award"].plain_on == date(2026, 6, 10)
    life.do("arbitration_award", date(2026, 6, 8))
    assert life.clocks["arb_serve"].plain_on == date(2026, 6, 11)
    life.do("arbitration_served", date(2026, 6, 10))
    assert life.clocks["arb_sue"].plain_on == date(2026, 7, 10)
    arbitration = [rule for name, rule in CONTRACT.clocks.items() if name.startswith("arb_")]
    assert len(arbitration) == 8
    assert not any(rule.counts_late for rule in arbitration)
    step = next_step(CONTRACT, life.facts, date(2027, 1, 4))
    assert step.late_after is None  # none of theirs makes the office late
    ended = life.do("arbitration_ended", date(2026, 7, 13), {"result": "AR1"})
    assert (ended.closes, ended.values["result"]) == (True, "AR1")


def test_steps_of_the_board_come_in_order() -> None:
    life = arbitrating()
    with pytest.raises(NotAllowed, match="第二十四条"):
        life.do("arbitration_papers", date(2026, 3, 10))
    life.do("arbitration_accepted", date(2026, 3, 12))
    with pytest.raises(NotAllowed, match="第四十五条"):
        life.do("arbitration_served", date(2026, 3, 13))


def test_the_offices_own_answer_is_what_may_be_late() -> None:
    late = [rule.id for rule in CONTRACT.clocks.values() if rule.counts_late and rule.id != "pressed"]
    assert late == ["guide"]
    assert CONTRACT.clocks["guide"].settable
