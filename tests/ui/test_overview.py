"""总览: counts by owner, who is silent, and the row that opens the office's matters."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.base.clock import SetClock
from desktop_app.core import Core
from desktop_app.services.overview import OfficeRow
from desktop_app.ui.overview.columns import heard
from desktop_app.ui.overview.page import OverviewPage
from desktop_app.ui.overview.reading import OfficeLine
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.shared.doors import Doors
from tests.ui.acting import idle, show
from tests.ui.launching import introduce, make_node, make_pair
from tests.ui.office import NOW, add_petition


@pytest.fixture
def pair(tmp_path: Path, tasks: TaskRunner) -> Iterator[tuple[Core, Core]]:
    office, bureau = make_pair(tmp_path)
    introduce(office, bureau, tmp_path / "stick")
    yield office, bureau
    tasks.close()
    office.close()
    bureau.close()


def carry(office: Core, bureau: Core, stick: Path) -> None:
    bureau.services.bundles.import_bundle(office.services.bundles.export(stick).path)


def row_of(bureau: Core, node: str) -> OfficeRow:
    return next(row for row in bureau.services.overview.view().rows if row.node == node)


def test_counts_by_office(pair: tuple[Core, Core], tmp_path: Path) -> None:
    office, bureau = pair
    add_petition(office, "张㐂", "反映征地补偿", days_ago=40)
    add_petition(office, "李国强", "反映排水沟被占", days_ago=12)
    add_petition(office, "王秀英", "反映界址", days_ago=2)
    add_petition(bureau, "赵堃", "反映采石场粉尘", days_ago=1)
    carry(office, bureau, tmp_path / "stick")
    row = row_of(bureau, office.identity.node)
    assert (row.received, row.open, row.late, row.near) == (3, 3, 1, 1)
    assert (row.due, row.kept, row.rate) == (1, 0, 0)
    assert row.heard_on == NOW.date()
    own = row_of(bureau, bureau.identity.node)
    assert own.own
    assert (own.received, own.silent_days(NOW.date())) == (1, 0)
    view = bureau.services.overview.view()
    assert (view.total("received"), view.rows[-1].own) == (4, True)


def test_last_years_matters_are_open_but_not_received(pair: tuple[Core, Core], tmp_path: Path) -> None:
    office, bureau = pair
    add_petition(office, "张㐂", "反映征地补偿", days_ago=400)
    carry(office, bureau, tmp_path / "stick")
    row = row_of(bureau, office.identity.node)
    assert (row.received, row.open, row.late) == (0, 1, 1)


def test_silence_is_said_in_words(pair: tuple[Core, Core], tmp_path: Path) -> None:
    office, bureau = pair
    today = NOW.date()
    never = row_of(bureau, office.identity.node)
    assert heard(OfficeLine(never), today).text == "从未"
    carry(office, bureau, tmp_path / "stick")
    clock = bureau.around.clock
    assert isinstance(clock, SetClock)
    clock.move_to(NOW + timedelta(days=9))
    row = row_of(bureau, office.identity.node)
    assert row.silent_days(clock.today()) == 9
    assert heard(OfficeLine(row), clock.today()).kind == "near"


def test_a_row_opens_the_offices_matters(
    qtbot: QtBot, desk: Desk, pair: tuple[Core, Core], tmp_path: Path
) -> None:
    office, bureau = pair
    add_petition(office, "张㐂", "反映征地补偿", days_ago=40)
    carry(office, bureau, tmp_path / "stick")
    asked: list[dict[str, Any]] = []
    page = OverviewPage(desk, bureau.services, Doors(ledger=lambda **wanted: asked.append(wanted)))
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    qtbot.waitExposed(page)
    qtbot.waitUntil(lambda: page.offices.model.rowCount() == 2)
    page.offices.table.setFocus()
    page.offices.table.selectRow(0)
    qtbot.keyClick(page.offices.table, Qt.Key.Key_Return)
    assert asked == [{"owner": office.identity.node, "owner_name": office.identity.name}]


def test_an_overdue_number_opens_the_board_with_the_names(
    qtbot: QtBot, desk: Desk, pair: tuple[Core, Core], tmp_path: Path
) -> None:
    office, bureau = pair
    matter = add_petition(office, "张㐂", "反映征地补偿", days_ago=40)
    add_petition(office, "李国强", "反映排水沟被占", days_ago=2)
    carry(office, bureau, tmp_path / "stick")
    opened: list[str] = []
    page = show(qtbot, desk, OverviewPage(desk, bureau.services, Doors(matter=opened.append)))
    page.offices.table.setFocus()
    for _ in range(3):
        qtbot.keyClick(page.offices.table, Qt.Key.Key_Right)
    qtbot.keyClick(page.offices.table, Qt.Key.Key_Return)
    assert page.view.value() == "late"
    assert office.identity.name in page.owner_chip.text()
    idle(qtbot, desk)
    assert page.late.model.rowCount() == 1
    shown = [page.late.model.index(0, column).data() for column in range(4)]
    assert shown[0].startswith("超期")
    assert "张㐂" in shown[1]
    assert shown[3] == office.identity.name
    qtbot.keyClick(page.late.table, Qt.Key.Key_Return)
    assert opened == [matter]
    page.owner_chip.click()
    idle(qtbot, desk)
    assert not page.owner_chip.isVisible()


def test_silent_offices_come_first_when_asked_for(
    qtbot: QtBot, desk: Desk, pair: tuple[Core, Core], tmp_path: Path
) -> None:
    office, bureau = pair
    carry(office, bureau, tmp_path / "stick")
    other = make_node(tmp_path / "lucheng", "office", "532301101", 5)
    introduce(other, bureau, tmp_path / "second")
    page = show(qtbot, desk, OverviewPage(desk, bureau.services, Doors()))
    page._silent.clicked.emit()
    idle(qtbot, desk)
    names = [page.offices.model.index(row, 0).data() for row in range(3)]
    assert names == [other.identity.name, office.identity.name, "本局"]
    assert page.offices.table.hasFocus()
    other.close()


def test_a_board_without_overdue_matters_says_so(
    qtbot: QtBot, desk: Desk, pair: tuple[Core, Core], tmp_path: Path
) -> None:
    office, bureau = pair
    add_petition(office, "李国强", "反映排水沟被占", days_ago=2)
    carry(office, bureau, tmp_path / "stick")
    page = show(qtbot, desk, OverviewPage(desk, bureau.services, Doors()))
    page._late.clicked.emit()
    idle(qtbot, desk)
    assert not page.late.table.isVisible()


def test_an_empty_bureau_is_taught(qtbot: QtBot, desk: Desk, tmp_path: Path, tasks: TaskRunner) -> None:
    office, bureau = make_pair(tmp_path)
    page = OverviewPage(desk, bureau.services, Doors())
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    qtbot.waitExposed(page)
    qtbot.waitUntil(page._nothing.isVisible)
    assert not page.offices.table.isVisible()
    tasks.close()
    office.close()
    bureau.close()
