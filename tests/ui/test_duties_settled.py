"""What is over with the other side ends here, too: a report taken in, a withdrawn assignment handed back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.domain.dutydrafts import AssignmentDraft
from desktop_app.domain.dutyrecords import AssignWay
from desktop_app.ui.duties.duty_page import DutyPage
from desktop_app.ui.qt.theme import Theme
from tests.ui.dutyworld import carry, make_known_pair
from tests.ui.office import add_petition
from tests.ui.seat import Seat

Sit = Callable[[Core], Seat]


@pytest.fixture
def sit(qapp: QApplication, qtbot: QtBot) -> Iterator[Sit]:
    seats: list[Seat] = []

    def one(core: Core) -> Seat:
        seats.append(Seat(core, Theme(qapp, scheme="light"), qtbot))
        seats[-1].sit()
        return seats[-1]

    yield one
    for seat in seats:
        seat.window.close()
        seat.window.deleteLater()
    qapp.setStyleSheet("")


def taken_up(office: Core, bureau: Core, stick: Path) -> tuple[str, str, str]:
    """An assignment that the office works on: (assignment, the bureau's matter, the office's)."""
    matter = add_petition(bureau, "赵堃", "反映采石场粉尘")
    draft = AssignmentDraft(
        matter_id=matter,
        to_node=office.identity.node,
        way=AssignWay.ASSIGN,
        requirements="查明粉尘来源",
        due_on=date(2026, 12, 8),
        with_step=True,
    )
    made = str(bureau.services.assignments.issue(draft).made)
    carry(bureau, office, stick)
    own = str(office.services.assignments.take_up(made).made)
    return made, matter, own


def opened(seat: Seat, made: str, word: str) -> None:
    """Opens the duty and presses the button by keyboard."""
    seat.office.router.duty("assignment", made)
    seat.rest()
    page = seat.page(DutyPage)
    assert isinstance(page, DutyPage)
    seat.tab_to(next(one for one in page._quiet if word in one.text()))
    seat.press(Qt.Key.Key_Return)


def test_a_report_is_written_into_the_bureaus_matter(sit: Sit, tmp_path: Path) -> None:
    office, bureau = make_known_pair(tmp_path)
    made, matter, _own = taken_up(office, bureau, tmp_path / "stick")
    office.services.assignments.report_back(made, "已责令覆盖。")
    carry(office, bureau, tmp_path / "stick")
    office.close()
    seat = sit(bureau)
    seat.office.router.duty("assignment", made)
    seat.rest()
    seat.next_step()
    assert any("已责令覆盖" in one.text() for one in seat.dialog().findChildren(QLabel))
    seat.confirm()
    ended = bureau.services.matters.get(matter)
    assert ended is not None and ended.closed_on is not None
    page = seat.page(DutyPage)
    assert isinstance(page, DutyPage)
    assert not page.primary.isVisible()


def test_a_withdrawn_assignment_is_handed_back(sit: Sit, tmp_path: Path) -> None:
    office, bureau = make_known_pair(tmp_path)
    made, _matter, own = taken_up(office, bureau, tmp_path / "stick")
    bureau.services.assignments.withdraw(made, "交错了所")
    carry(bureau, office, tmp_path / "stick")
    bureau.close()
    seat = sit(office)
    opened(seat, made, "按撤回移交")
    seat.confirm()
    ended = office.services.matters.get(own)
    assert ended is not None and ended.closed_on is not None
