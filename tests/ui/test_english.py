"""The window in English: its rail, its settings, its problems, and the choice that leads there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.base.errors import InputProblem, Problem, UserProblem
from desktop_app.base.told import Told
from desktop_app.core import Core
from desktop_app.ui.qt.i18n import SOURCE, current_language, install_language
from desktop_app.ui.qt.state import ViewState
from desktop_app.ui.qt.theme import Theme
from desktop_app.ui.qt.words import core_text, problem_text, problem_words
from desktop_app.ui.settings.page import SettingsPage
from desktop_app.ui.shared.date_text import read_date
from desktop_app.ui.shell.office import Office
from desktop_app.ui.shell.program import LANGUAGE, Program
from tests.ui.launching import make_launch
from tests.ui.office import make_office


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    loaded = install_language(qapp, "en")
    yield
    for translator in loaded:
        qapp.removeTranslator(translator)
    install_language(qapp)
    QLocale.setDefault(before)


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    yield Theme(qapp, scheme="light")
    qapp.setStyleSheet("")


@pytest.fixture
def core(tmp_path: Path) -> Core:
    return make_office(tmp_path)


@pytest.fixture
def office(qtbot: QtBot, english: None, core: Core, theme: Theme) -> Iterator[Office]:
    made = Office(core, core.around.clock, theme, kept=lambda *_choice: None, crashed=_raise)
    qtbot.addWidget(made.window)
    made.window.show()
    qtbot.waitExposed(made.window)
    yield made
    made.window.close()


def _raise(error: BaseException) -> None:
    raise error


def test_navigation_is_english(office: Office) -> None:
    titles = [button.accessibleName() for button in office.window.rail._buttons.values()]
    rail = ["Today", "Register", "Matters", "With bureau", "Visits", "Letters", "Registers", "Reports"]
    assert titles == [*rail, "Exchange", "Settings"]


def test_settings_and_their_problems_are_english(office: Office) -> None:
    page = office.window.open("settings")
    assert isinstance(page, SettingsPage)
    assert page.office.marks.row("organ")._label.text() == "Issuing organ *"
    page.security.marks.show(InputProblem([Problem("passphrase", "口令不能为空。")]))
    assert page.security.marks.row("passphrase")._below.text() == "The passphrase must not be empty."
    assert page.appearance.language.value() == "en"


def test_a_problem_is_filled_after_it_was_translated(qapp: QApplication, english: None) -> None:
    problem = UserProblem(
        "文件太大：{size} MB，最多 {limit} MB。", way_out="请重新选择文件。", size=90, limit=50
    )
    assert problem_text(problem) == "The file is too large: 90 MB, 50 MB at most."
    assert problem_words(problem) == "The file is too large: 90 MB, 50 MB at most. Choose another file."
    assert problem.text.startswith("文件太大")  # the log and the terminal stay Chinese


def test_chinese_puts_no_room_after_its_full_stop(qapp: QApplication) -> None:
    assert problem_words(UserProblem("口令不对。", way_out="请重新选择。")) == "口令不对。请重新选择。"


def test_an_unknown_language_is_chinese(qapp: QApplication) -> None:
    install_language(qapp, "xx")
    assert current_language() == SOURCE


def test_the_choice_is_kept_for_the_next_start(
    qtbot: QtBot, tmp_path: Path, theme: Theme, core: Core, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.ui.qt.crash.CrashDesk.install", lambda _self: None)
    state = ViewState(tmp_path / "window.ini")
    program = Program(make_launch(tmp_path / "person"), theme, state)
    program._opened(core)
    assert program.office is not None
    page = program.office.window.open("settings")
    assert isinstance(page, SettingsPage)
    page.show_topic(page.appearance)
    qtbot.keyClick(page.appearance.language, Qt.Key.Key_Right)
    assert current_language() == SOURCE  # not before the next start
    program.end()
    assert ViewState(tmp_path / "window.ini").text(LANGUAGE) == "en"


@pytest.mark.parametrize(("text", "day"), [("today", 23), ("Yesterday", 22), ("tomorrow", 24)])
def test_days_are_typed_in_english_too(text: str, day: int) -> None:
    assert read_date(text, date(2026, 11, 23)) == date(2026, 11, day)


def test_several_faults_are_each_translated(qapp: QApplication, english: None) -> None:
    faults = [Problem.of("text", "“{label}”还没有填。", label="事由"), Problem("on", "请写明原因。")]
    assert problem_text(InputProblem(faults)) == '"事由" is still empty. Give the reason.'
    assert [fault.text for fault in faults] == ["“事由”还没有填。", "请写明原因。"]


def test_words_that_fill_a_text_are_translated_too(qapp: QApplication, english: None) -> None:
    problem = UserProblem("选错了文件：这里要的是{wanted}。", wanted="申请文件")
    assert problem_text(problem) == "Wrong file: what is needed here is a request."


def test_a_reason_is_told_in_english_and_is_plain_text_elsewhere(qapp: QApplication, english: None) -> None:
    reason = Told.of("目前是“{state}”，这一步在“{where}”时进行。", state="已登记", where="办理中")
    assert reason == "目前是“已登记”，这一步在“办理中”时进行。"
    assert core_text(reason) == 'The status is "已登记"; this step belongs to "办理中".'
    assert core_text(f"{reason}（条例）") == f"{reason}（条例）"
