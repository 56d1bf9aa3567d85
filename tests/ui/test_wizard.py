"""The first run: by keyboard to a real store, and nothing typed is lost by a failure."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.domain.drafts import MatterDraft, PartyDraft
from desktop_app.services.launch import Launch
from desktop_app.services.numberseries import entry_series, register_series
from desktop_app.ui.firstrun.wizard import Wizard
from desktop_app.ui.qt.desk import Desk
from tests.ui.keyboard import say
from tests.ui.launching import COUNTY, make_launch
from tests.ui.office import TOWNSHIP

SECRET = "donghua 2026"


@pytest.fixture
def launch(tmp_path: Path) -> Launch:
    return make_launch(tmp_path / "person")


@pytest.fixture
def wizard(qtbot: QtBot, desk: Desk, launch: Launch) -> Wizard:
    made = Wizard(launch, desk)
    qtbot.addWidget(made)
    made.resize(900, 800)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return made


def press(qtbot: QtBot, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """A key into whatever has the focus."""
    focused = QApplication.focusWidget()
    assert isinstance(focused, QWidget)
    qtbot.keyClick(focused, key)


def choose_place(qtbot: QtBot, wizard: Wizard, text: str) -> None:
    field = wizard.place.county
    qtbot.waitUntil(field.hasFocus)
    say(field, text)
    qtbot.waitUntil(field._list.open)
    press(qtbot)
    qtbot.waitUntil(lambda: bool(wizard.place.townships._boxes))


def _with_focus(widget: QWidget) -> bool:
    widget.setFocus()
    return widget.hasFocus()


def to_settings(qtbot: QtBot, wizard: Wizard) -> None:
    qtbot.waitUntil(wizard.role._cards["office"].hasFocus)
    press(qtbot)
    choose_place(qtbot, wizard, "cx")
    box = wizard.place.townships.box(TOWNSHIP)
    qtbot.waitUntil(lambda: _with_focus(box))
    qtbot.keyClick(box, Qt.Key.Key_Space)
    qtbot.waitUntil(box.isChecked)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(wizard.person.officer.hasFocus)
    say(wizard.person.officer, "王建国")
    press(qtbot)
    assert wizard.person.passphrase.first.hasFocus()
    qtbot.keyClicks(wizard.person.passphrase.first, SECRET)
    press(qtbot)
    qtbot.keyClicks(wizard.person.passphrase.again, SECRET)
    press(qtbot)
    assert wizard.now() == 3
    qtbot.waitUntil(lambda: bool(wizard.settings.line("organ").text()))


def test_by_keyboard_to_a_store(qtbot: QtBot, wizard: Wizard, desk: Desk) -> None:
    qtbot.waitUntil(wizard.role._cards["office"].hasFocus)
    to_settings(qtbot, wizard)
    assert wizard.settings.values()["organ"] == "楚雄市自然资源局"
    assert wizard.settings.values()["office_sign"] == "东华"
    wizard.onward()
    series = register_series("信")
    qtbot.waitUntil(lambda: series in wizard.numbers._lines)
    line = wizard.numbers._lines[series]
    qtbot.keyClicks(line, "46")
    assert "17 本" in wizard.numbers.more.text()
    wizard.numbers.more.click()
    patrols = wizard.numbers._lines[entry_series("patrol-log")]
    assert patrols.isVisible() and not wizard.numbers.marks.row(entry_series("wrong-cases")).isVisible()
    qtbot.keyClicks(patrols, "12")
    assert "2026-0013" in wizard.numbers.marks.row(entry_series("patrol-log"))._below.text()
    with qtbot.waitSignal(wizard.founded, timeout=20_000) as founded:
        wizard.onward()
    core = founded.args[0]
    assert isinstance(core, Core)
    made = core.services.matters.register(MatterDraft(parties=(PartyDraft(name="张㐂"),), title="反映"))
    matter = core.services.matters.get(str(made.made))
    assert matter is not None
    assert matter.number.endswith("信 2026-0047")
    assert core.identity.place_code == TOWNSHIP
    assert core.services.settings.all()["officer"] == "王建国"
    desk.tasks.close()
    core.close()


def test_the_villages_are_there(qtbot: QtBot, wizard: Wizard) -> None:
    press(qtbot)
    choose_place(qtbot, wizard, "楚雄")
    wizard.place.townships.box(TOWNSHIP).setChecked(True)
    qtbot.waitUntil(lambda: "村民委员会" in wizard.place._villages.text())
    assert not wizard.place.main.isVisible()
    wizard.place.townships.box("532301101").setChecked(True)
    assert wizard.place.main.isVisible()
    wizard.place.main.setCurrentIndex(wizard.place.main.findData(TOWNSHIP))
    assert wizard.place.fill(wizard.answers).townships == (TOWNSHIP, "532301101")


def test_each_step_says_what_is_missing(qtbot: QtBot, wizard: Wizard) -> None:
    wizard.onward()
    assert "所" in wizard.role._error.text()
    press(qtbot)
    wizard.onward()
    assert wizard.place.marks.row("place").marked()
    assert wizard.now() == 1
    choose_place(qtbot, wizard, "chuxiong")
    wizard.onward()
    assert wizard.place.marks.row("townships").marked()


def test_passphrases_must_agree(qtbot: QtBot, wizard: Wizard) -> None:
    wizard._show(2)
    wizard.person.officer.setText("王建国")
    wizard.person.passphrase.first.setText("short")
    wizard.onward()
    assert wizard.person.marks.row("passphrase").marked()
    wizard.person.passphrase.first.setText(SECRET)
    wizard.person.passphrase.again.setText("other 2026")
    wizard.onward()
    assert wizard.person.marks.row("again").marked()
    assert wizard.now() == 2


def test_a_failure_keeps_what_was_typed(qtbot: QtBot, wizard: Wizard, tmp_path: Path) -> None:
    """A folder that holds a store already: the last step shows it at the field, all else stays."""
    taken = tmp_path / "taken"
    taken.mkdir()
    (taken / "landdesk.db").write_bytes(b"somebody's")
    to_settings(qtbot, wizard)
    wizard.onward()
    wizard.numbers.folder.line.setText(str(taken))
    wizard.onward()
    row = wizard.numbers.marks.row("folder")
    qtbot.waitUntil(row.marked, timeout=10_000)
    assert wizard.now() == 4
    assert wizard.numbers.folder.row.isVisible()
    assert wizard.person.passphrase.secret() == SECRET
    assert (taken / "landdesk.db").read_bytes() == b"somebody's"


def test_a_network_drive_is_refused(qtbot: QtBot, wizard: Wizard) -> None:
    to_settings(qtbot, wizard)
    wizard.onward()
    wizard.numbers.folder.line.setText("//server/share/landdesk")
    wizard.onward()
    row = wizard.numbers.marks.row("folder")
    qtbot.waitUntil(row.marked, timeout=10_000)
    assert "网络盘" in row._below.text()


def test_a_bureau_is_asked_for_its_county_only(qtbot: QtBot, wizard: Wizard, desk: Desk) -> None:
    qtbot.waitUntil(wizard.role._cards["office"].hasFocus)
    press(qtbot, Qt.Key.Key_Right)
    press(qtbot)
    assert wizard.answers.bureau
    choose_place(qtbot, wizard, "cx")
    assert not wizard.place.townships.isVisible()
    wizard.onward()
    assert wizard.answers.place_code == COUNTY


def test_no_number_but_digits(qtbot: QtBot, wizard: Wizard) -> None:
    to_settings(qtbot, wizard)
    wizard.onward()
    series = register_series("信")
    qtbot.waitUntil(lambda: series in wizard.numbers._lines)
    wizard.numbers._lines[series].setText("四十六")
    wizard.onward()
    assert wizard.numbers.marks.row(series).marked()
