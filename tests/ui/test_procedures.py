"""Each kind of matter from registration to its end, in a real window, by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.qt.theme import Theme
from tests.ui.launching import make_pair
from tests.ui.seat import Seat
from tests.ui.walking import Walk

PEOPLE = {"name": "张㐂", "address": "达苴"}
BOTH = {**PEOPLE, "other_name": "周美英"}


@dataclass(frozen=True)
class Case:
    """A sheet of the registration with what is typed there; `answers` are given on the way by field,
    `steps` must have been done.
    """

    sheet: str
    typed: Mapping[str, str]
    steps: tuple[str, ...]
    answers: Mapping[str, str] = field(default_factory=dict)


CASES = (
    Case(
        "petition",
        {**PEOPLE, "title": "反映征地补偿面积不符", "purpose": "信访程序"},
        ("accept", "start", "conclude", "serve", "close"),
    ),
    Case("enquiry", {"name": "王䶮", "title": "问宅基地审批材料"}, ("answer",)),
    Case(
        "dispute",
        {**BOTH, "title": "宅基地滴水边界纠纷", "family": "个人之间"},
        ("settle_on_spot", "close"),
    ),
    Case(
        "ownership",
        {**BOTH, "title": "后山旱地使用权争议", "family": "个人之间"},
        ("start", "mediate", "mediated"),
    ),
    Case(
        "contract",
        {**BOTH, "title": "承包地转包费用纠纷", "category": "流转"},
        ("mediate", "settle", "close"),
    ),
    Case(
        "violation",
        {**PEOPLE, "title": "未批先占耕地建房"},
        ("check", "report", "file", "investigate", "decide", "close"),
    ),
    Case(
        "taking",
        {**PEOPLE, "title": "东华至吕合公路征地"},
        ("agreements", "paid_in_full", "close"),
        {"agreed_households": "12", "paid_households": "12", "paid_yuan": "9000", "paid_total_yuan": "9000"},
    ),
)


@pytest.fixture
def seat(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Seat]:
    office, bureau = make_pair(tmp_path)
    bureau.close()
    office.services.settings.save({"phone": "0878-3120000"})
    made = Seat(office, Theme(qapp, scheme="light"), qtbot)
    yield made
    made.window.close()
    made.window.deleteLater()
    qapp.setStyleSheet("")


@pytest.mark.parametrize("case", CASES, ids=[case.sheet for case in CASES])
def test_main_path(seat: Seat, case: Case) -> None:
    seat.sit()
    walk = Walk(seat, {"approved_by": "刘志远", **case.answers})
    page = walk.register(case.sheet, case.typed)
    walk.to_the_end(page)
    assert page.case is not None
    matter = page.case.matter
    assert page.case.page.procedure.state(matter.state).closed
    assert matter.closed_on is not None
    assert set(case.steps) <= set(walk.done)
    seat.window.hide()


def test_every_kind_that_can_be_opened_is_walked(seat: Seat) -> None:
    sheets = {sheet.id for sheet in seat.core.desk.rules.registration}
    assert sheets == {case.sheet for case in CASES}


def test_a_dispute_between_units_is_no_matter_for_the_township(seat: Seat) -> None:
    """The block is said while registering, with the article and the way out; registering goes on all the same."""
    seat.sit()
    walk = Walk(seat, {})
    typed = {**BOTH, "title": "两个村小组的林地界线", "family": "单位之间"}
    page = walk.register("ownership", typed)
    assert page.case is not None
    barred = [one for one in page.case.page.options if one.here and not one.allowed]
    assert any("第十四条" in str(one.reason) for one in barred)
    assert page.case.page.next_step.action_id not in {one.action.id for one in barred}
    seat.window.hide()
