"""What offices have recorded as approved on paper: beside what is to be decided, and confirmed in one go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.domain.dutyrecords import RequestWay
from desktop_app.domain.records import Step
from desktop_app.ui.duties.page import DutiesPage
from desktop_app.ui.qt.theme import Theme
from tests.ui.dutyworld import carry, extendable, inputs_of, make_known_pair
from tests.ui.office import add_petition
from tests.ui.seat import CONTROL, Seat


@pytest.fixture
def bureau(tmp_path: Path) -> Iterator[Core]:
    """It has heard of a request, and of a letter and a step that were approved on paper."""
    office, bureau = make_known_pair(tmp_path)
    matter = add_petition(office, "王秀英", "反映宅基地界址", days_ago=6)
    action = extendable(office, matter)
    given = inputs_of(office.services.matters.page(matter), action)
    office.services.steps.act(matter, action, {**given, "approved_by": "杨正平"})
    office.services.requests.ask(matter, RequestWay.HANDOVER, "土地在鹿城镇")
    carry(office, bureau, tmp_path / "stick")
    office.close()
    yield bureau


@pytest.fixture
def seat(qapp: QApplication, qtbot: QtBot, bureau: Core) -> Iterator[Seat]:
    made = Seat(bureau, Theme(qapp, scheme="light"), qtbot)
    made.sit()
    yield made
    made.window.close()
    made.window.deleteLater()
    qapp.setStyleSheet("")


def on_paper(seat: Seat) -> DutiesPage:
    """The tab of what is only to be confirmed, by keyboard."""
    seat.press(Qt.Key.Key_2, CONTROL)
    page = seat.page(DutiesPage)
    assert isinstance(page, DutiesPage)
    assert [row.line.what for one in page.lists for row in one.rows] == ["申请移交"]
    seat.tab_to(page.view)
    seat.press(Qt.Key.Key_Right)
    assert page.view.value() == "paper"
    return page


def test_all_that_was_approved_on_paper_is_confirmed_in_one_go(seat: Seat) -> None:
    page = on_paper(seat)
    waiting = len(page.lists[0].rows)
    assert waiting > 1
    assert f"（{waiting}）" in page.papers.text()
    seat.tab_to(page.papers)
    seat.press(Qt.Key.Key_Return)
    seat.confirm(by="杨正平")
    left = seat.core.services.approvals.pending()
    assert [one.on_paper for one in left] == [False]
    assert not page.papers.isVisible()


def test_a_step_that_was_approved_on_paper_is_confirmed_by_itself(seat: Seat) -> None:
    page = on_paper(seat)
    pending = seat.core.services.approvals.pending()
    step = next(one for one in pending if isinstance(one.target, Step))
    wanted = next(row for one in page.lists for row in one.rows if row.line.key.id == step.target_id)
    wanted.acted.emit(wanted.line)
    dialog = seat.dialog()
    dialog.editors["decision"].write("agreed")
    seat.confirm(by="杨正平")
    assert len(seat.core.services.approvals.of(step.target_id)) == 1
