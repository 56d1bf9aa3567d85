"""Who may do what, the working-day calendar, procedures as sheets, confidential persons: read and set."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.domain.settings import CONFIDENTIAL_PERSONS
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.qt.theme import Theme
from desktop_app.ui.settings.page import SettingsPage
from desktop_app.ui.shared.ask_dialog import AskDialog
from tests.services.test_procedurefiles import own_file
from tests.ui.acting import idle
from tests.ui.dutyworld import carry, make_known_pair
from tests.ui.keyboard import say
from tests.ui.office import add_petition


@pytest.fixture
def pair(tmp_path: Path, tasks: TaskRunner) -> Iterator[tuple[Core, Core]]:
    office, bureau = make_known_pair(tmp_path)
    yield office, bureau
    tasks.close()
    office.close()
    bureau.close()


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    yield Theme(qapp, scheme="light")
    qapp.setStyleSheet("")


def settings(qtbot: QtBot, desk: Desk, core: Core, theme: Theme) -> SettingsPage:
    """Not handed to qtbot: it has to go before the look changes, see `gone`."""
    page = SettingsPage(desk, core, theme, lambda *_choice: None)
    page.resize(1080, 760)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    idle(qtbot, desk)
    return page


def gone(page: QWidget) -> None:
    """Deleted here and now, before the look changes."""
    page.close()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)


def words(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def dialog_over(widget: QWidget) -> AskDialog:
    return next(one for one in widget.window().findChildren(AskDialog) if one.isVisible())


def test_the_bureau_sets_who_may(
    qtbot: QtBot, desk: Desk, pair: tuple[Core, Core], theme: Theme, tmp_path: Path
) -> None:
    office, bureau = pair
    page = settings(qtbot, desk, bureau, theme)
    topic = page.authorities
    page.show_topic(topic)
    idle(qtbot, desk)
    topic.table.setFocus()
    idle(qtbot, desk)
    row = topic.model.row_at(0)
    assert not row.changed
    qtbot.keyClick(topic.table, Qt.Key.Key_Return)
    dialog = dialog_over(topic)
    dialog.editors["roles"].write(())
    dialog.confirm()
    idle(qtbot, desk)
    assert dialog.marks.row("roles").marked()
    dialog.editors["roles"].write(("bureau",))
    dialog.confirm()
    idle(qtbot, desk)
    shown = topic.model.row_at(0)
    assert (shown.changed, [role.value for role in shown.roles]) == (True, ["bureau"])
    topic.changed_only.setChecked(True)
    idle(qtbot, desk)
    assert topic.model.rowCount() == 1
    carry(bureau, office, tmp_path / "stick")
    at_office = next(one for one in office.services.authorities.table() if one.action == row.action)
    assert at_office.changed
    gone(page)


def test_an_office_only_reads_who_may(
    qtbot: QtBot, desk: Desk, pair: tuple[Core, Core], theme: Theme
) -> None:
    page = settings(qtbot, desk, pair[0], theme)
    page.show_topic(page.authorities)
    idle(qtbot, desk)
    page.authorities.edit(page.authorities.model.row_at(0))
    assert "由县局设定" in desk.messages._text.text()
    assert page.confidentiality is None
    gone(page)


def test_every_procedure_can_be_read(qtbot: QtBot, desk: Desk, pair: tuple[Core, Core], theme: Theme) -> None:
    page = settings(qtbot, desk, pair[1], theme)
    topic = page.procedures
    page.show_topic(topic)
    idle(qtbot, desk)
    assert topic.model.rowCount() == len(list(pair[1].desk.rules.procedures))
    for place in range(topic.model.rowCount()):
        sheet = topic.read(topic.model.row_at(place))
        said = words(sheet)
        assert "期限" in said
        assert "有权决定" in said
        sheet.close()
    gone(page)


def test_the_bureaus_own_file_takes_the_place_of_the_shipped_one(
    qtbot: QtBot, desk: Desk, pair: tuple[Core, Core], theme: Theme, tmp_path: Path
) -> None:
    bureau = pair[1]
    page = settings(qtbot, desk, bureau, theme)
    topic = page.procedures
    page.show_topic(topic)
    idle(qtbot, desk)
    path = own_file(bureau, tmp_path)
    good = path.read_text(encoding="utf-8")
    path.write_text(f"{good}\nunknown = 1\n", encoding="utf-8")
    topic.bring(path)
    idle(qtbot, desk)
    assert "第" in desk.messages._text.text()
    assert "own-petition.toml" in desk.messages._text.text()
    path.write_text(good, encoding="utf-8")
    topic.bring(path)
    idle(qtbot, desk)
    assert "在用" in words(topic)
    rows = [topic.model.row_at(place) for place in range(topic.model.rowCount())]
    assert [one.title for one in rows if one.layer] == ["本县信访办理"]
    topic.save_out(next(one for one in rows if one.layer), tmp_path / "again.toml")
    idle(qtbot, desk)
    assert "again.toml" in desk.messages._text.text()
    assert (tmp_path / "again.toml").read_text(encoding="utf-8") == good
    topic.remove("own-petition.toml")
    idle(qtbot, desk)
    assert "还没有" in words(topic)
    gone(page)


def test_a_local_holiday_moves_what_it_should(
    qtbot: QtBot, desk: Desk, pair: tuple[Core, Core], theme: Theme
) -> None:
    office, _bureau = pair
    matter = add_petition(office, "张㐂", "反映征地补偿", days_ago=3)
    clock = office.services.matters.page(matter).file.clocks[0]
    assert clock.rolled_on is not None
    page = settings(qtbot, desk, office, theme)
    topic = page.calendar
    page.show_topic(topic)
    idle(qtbot, desk)
    assert "已知到 2026年12月31日" in words(topic)
    assert "10月1日—10月7日（7 天）" in words(topic)
    topic.add.click()
    dialog = dialog_over(topic)
    dialog.put({"name": "火把节", "first": clock.rolled_on, "last": clock.rolled_on})
    dialog.editors["worked"].write("不是日期")
    dialog.confirm()
    idle(qtbot, desk)
    assert dialog.marks.row("worked").marked()
    dialog.editors["worked"].write("")
    dialog.confirm()
    idle(qtbot, desk)
    assert "有 1 个期限会变" in words(topic.sheet)
    assert "东华信 2026-0001" in words(topic.sheet)
    assert office.services.matters.page(matter).file.clocks[0].rolled_on == clock.rolled_on
    topic.sheet.accept()
    idle(qtbot, desk)
    moved = office.services.matters.page(matter).file.clocks[0]
    assert moved.rolled_on is not None
    assert moved.rolled_on > clock.rolled_on
    assert "火把节" in words(topic)
    topic.remove(office.services.workdays.holidays()[0])
    idle(qtbot, desk)
    topic.sheet.accept()
    idle(qtbot, desk)
    assert office.services.matters.page(matter).file.clocks[0].rolled_on == clock.rolled_on
    gone(page)


def test_a_years_file_is_brought(
    qtbot: QtBot, desk: Desk, pair: tuple[Core, Core], theme: Theme, tmp_path: Path
) -> None:
    office, _bureau = pair
    page = settings(qtbot, desk, office, theme)
    page.show_topic(page.calendar)
    idle(qtbot, desk)
    bad, good = tmp_path / "bad.toml", tmp_path / "2027.toml"
    bad.write_text("year = 2027\nworked = 3\n", encoding="utf-8")
    page.calendar.bring(bad)
    idle(qtbot, desk)
    assert "bad.toml" in desk.messages._text.text()
    lines = ["year = 2027", "worked = []", "[[off]]", 'name = "元旦"', "from = 2027-01-01", "to = 2027-01-03"]
    good.write_text("\n".join(lines), encoding="utf-8")
    page.calendar.bring(good)
    idle(qtbot, desk)
    assert office.services.workdays.view().known_until == date(2027, 12, 31)
    assert "已知到 2027年12月31日" in words(page.calendar)
    gone(page)


def test_confidential_persons(qtbot: QtBot, desk: Desk, pair: tuple[Core, Core], theme: Theme) -> None:
    _office, bureau = pair
    page = settings(qtbot, desk, bureau, theme)
    topic = page.confidentiality
    assert topic is not None
    page.show_topic(topic)
    idle(qtbot, desk)
    assert "还没有指定" in words(topic)
    topic.names.line.setFocus()
    say(topic.names.line, "李文华、杨正平")
    topic.save()
    idle(qtbot, desk)
    assert bureau.services.settings.all()[CONFIDENTIAL_PERSONS] == "李文华、杨正平"
    assert "还没有指定" not in words(topic)
    gone(page)


def test_a_local_limit_is_set_with_its_ground(
    qtbot: QtBot, desk: Desk, pair: tuple[Core, Core], theme: Theme
) -> None:
    page = settings(qtbot, desk, pair[1], theme)
    topic = page.local_rules
    page.show_topic(topic)
    idle(qtbot, desk)
    line = next(one for one in topic._lines if one.limit)
    topic.edit(line)
    dialog = dialog_over(topic)
    dialog.editors["amount"].write("9")
    dialog.confirm()
    idle(qtbot, desk)
    assert dialog.marks.row("basis").marked()
    dialog.editors["basis"].write("县信访局〔2026〕3号")
    dialog.confirm()
    idle(qtbot, desk)
    shown = next(one for one in topic._lines if one.limit and one.row.title == line.row.title)
    assert shown.limit is not None
    assert (shown.limit.limit.amount, shown.changed, shown.row.basis) == (9, True, "县信访局〔2026〕3号")
    topic.edit(shown)
    dialog_over(topic).editors["back"].write(True)
    dialog_over(topic).confirm()
    idle(qtbot, desk)
    assert not next(one for one in topic._lines if one.row.title == line.row.title).changed
    gone(page)


def test_a_step_is_the_bureaus_to_switch(
    qtbot: QtBot, desk: Desk, pair: tuple[Core, Core], theme: Theme
) -> None:
    office, bureau = pair
    page = settings(qtbot, desk, office, theme)
    page.show_topic(page.local_rules)
    idle(qtbot, desk)
    line = next(one for one in page.local_rules._lines if one.step)
    assert page.local_rules.edit(line) is None
    gone(page)
    page = settings(qtbot, desk, bureau, theme)
    page.show_topic(page.local_rules)
    idle(qtbot, desk)
    page.local_rules.edit(line)
    dialog = dialog_over(page.local_rules)
    dialog.editors["basis"].write("州自然资源局〔2026〕8号")
    dialog.confirm()
    idle(qtbot, desk)
    assert any(one.step and one.changed for one in page.local_rules._lines)
    gone(page)
