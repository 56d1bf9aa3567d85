"""A void letter leads to the one that replaces it, with its words in it; it is not printed by mistake."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.records import LetterState
from desktop_app.ui.letters.editor import LetterPage
from desktop_app.ui.letters.letter_session import Wanted
from desktop_app.ui.qt.theme import Theme
from tests.ui.office import NOW, add_petition, make_office
from tests.ui.seat import CONTROL, Seat


@pytest.fixture
def seat(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Seat]:
    made = Seat(make_office(tmp_path), Theme(qapp, scheme="light"), qtbot)
    made.core.services.settings.save({"phone": "0878-3120000"})
    made.sit()
    yield made
    made.window.close()
    made.window.deleteLater()
    qapp.setStyleSheet("")


def void_letter(seat: Seat) -> str:
    """Accepted, the notice issued with its own words, then voided."""
    services = seat.core.services
    matter = add_petition(seat.core, "张㐂", "反映征地补偿面积不符", days_ago=3)
    services.steps.act(matter, "accept", {})
    form = services.matters.page(matter).next_step.form_id
    assert form
    values = {**services.letters.prepare(matter, form).values, "officer": "王建国、李文华"}
    made = str(services.letters.save(matter, form, values).made)
    services.letters.approve(made, "刘志远", NOW.date())
    services.letters.issue(made)
    services.letters.void(made, "转送单位写错")
    return made


def test_the_next_one_begins_with_the_words_of_the_void_one(seat: Seat) -> None:
    void = void_letter(seat)
    seat.office.router.letter(Wanted(letter_id=void))
    seat.rest()
    page = seat.page(LetterPage)
    assert isinstance(page, LetterPage) and page.primary.text() == "另出一份"
    assert "转送单位写错" in page.header._subtitle.text()
    seat.press(Qt.Key.Key_P, CONTROL)
    assert "不再打印" in seat.office.desk.messages.text() and not page.print_button.isVisible()
    seat.next_step()
    anew = seat.page(LetterPage)
    assert isinstance(anew, LetterPage) and anew is not page
    assert anew._values()["officer"] == "王建国、李文华"
    assert "已恢复" not in seat.office.desk.messages.text()
    seat.press(Qt.Key.Key_S, CONTROL)
    seat.until(lambda: bool(anew.wanted.letter_id))
    seat.rest()
    saved = seat.core.services.letters.get(anew.wanted.letter_id)
    assert saved is not None and saved.state == LetterState.DRAFT
    assert saved.values["officer"] == "王建国、李文华"
