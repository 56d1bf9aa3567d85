"""更正送达 in the window: on the letter's row and in the matter's menu, with the reason in the history."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.base.clock import SetClock
from desktop_app.core import Core
from desktop_app.ui.letters.acts import LetterActs
from desktop_app.ui.matter.acts import MatterActs
from desktop_app.ui.matter.clock_words import clock_lines
from desktop_app.ui.matter.history_reading import read_history
from desktop_app.ui.matter.menus import service_entries
from desktop_app.ui.matter.reading import CaseFile, CaseReader
from desktop_app.ui.qt.desk import Desk
from tests.services.desk_work import act, conclude, letter_of, petition, write_letter
from tests.ui.acting import idle
from tests.ui.office import make_office

WRONG, RIGHT = date(2026, 11, 26), date(2026, 11, 24)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Core]:
    core = make_office(tmp_path)
    core.services.settings.save({"phone": "0878-1000000", "review_phone": "0878-2000000"})
    yield core
    core.close()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def concluded(office: Core) -> str:
    matter = petition(office, purpose="M36")
    conclude(office, matter)
    return matter


def later(office: Core, days: int = 4) -> None:
    clock = office.around.clock
    assert isinstance(clock, SetClock)
    clock.forward(days=days)


def case_of(office: Core, matter: str) -> CaseFile:
    return CaseReader(office.services).read(matter)


def test_a_served_letter_is_put_right(qtbot: QtBot, desk: Desk, office: Core, window: QWidget) -> None:
    matter = concluded(office)
    letter = write_letter(office, matter, "F11")
    later(office)
    act(office, matter, "serve", receiver="张㐂", served_on=WRONG)
    case = case_of(office, matter)
    assert service_entries(case, lambda: None) == []
    acts = LetterActs(desk, office.services, window, lambda _matter, _step: None)
    acts.correct_service(letter)
    idle(qtbot, desk)
    dialog = acts.fixing
    assert dialog is not None and dialog.editors["receiver"].read() == "张㐂"
    dialog.put({"served_on": RIGHT, "reason": "回证上签的是24日"})
    dialog.confirm()
    idle(qtbot, desk)
    assert letter_of(office, letter).served_on == RIGHT
    case = case_of(office, matter)
    lines = clock_lines(case.page.file.clocks, case.today, moved=case.moved)
    line = next(one for one in lines if "复查" in one.title)
    assert "送达日期2026年11月26日更正为2026年11月24日" in line.why and "原为" in line.moved
    told = [text for turn in read_history(office.services, matter) for text in turn.lines]
    assert "原因：回证上签的是24日" in told and any("2026-11-26 → 2026-11-24" in one for one in told)


def test_a_paper_from_elsewhere_is_put_right_in_the_matter(
    qtbot: QtBot, desk: Desk, office: Core, window: QWidget
) -> None:
    matter = concluded(office)
    later(office)
    act(office, matter, "serve", receiver="张㐂", served_on=WRONG)
    case = case_of(office, matter)
    assert [getattr(one, "title", "") for one in service_entries(case, lambda: None)][-1] == "更正送达…"
    dialog = MatterActs(desk, office.services, window).correct_service(case)
    assert dialog is not None
    dialog.put({"served_on": RIGHT, "reason": "笔误"})
    dialog.confirm()
    idle(qtbot, desk)
    nine = next(one for one in case_of(office, matter).page.file.clocks if one.clock == "C9")
    assert nine.started_on == RIGHT
