"""事项: the ledger as a person reads it, under filters and search."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.domain.records import Matter
from desktop_app.ui.matters.choices import ledger_choices
from desktop_app.ui.matters.page import MattersPage
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.shared.doors import Doors
from tests.ui.keyboard import say
from tests.ui.office import VILLAGE, add_petition, make_office


@pytest.fixture
def core(tmp_path: Path, tasks: TaskRunner) -> Iterator[Core]:
    made = make_office(tmp_path)
    add_petition(made, "张㐂", "反映征地补偿面积不符", days_ago=30, elderly=True)
    add_petition(made, "李桂兰", "反映排水沟被占", days_ago=11)
    add_petition(made, "周美英", "反映越界开采", days_ago=1)
    yield made
    tasks.close()
    made.close()


@pytest.fixture
def opened() -> list[str]:
    return []


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, core: Core, opened: list[str]) -> MattersPage:
    doors = Doors(matter=opened.append)
    choices = ledger_choices(core.desk.rules)
    made = MattersPage(desk, core.services.ledger, core.services.places, choices, doors)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    qtbot.waitUntil(lambda: made.model.rowCount() == 3)
    qtbot.waitUntil(lambda: not desk.tasks.busy())
    return made


def drawn(page: MattersPage) -> list[str]:
    """Rows as text."""
    model = page.model
    return [
        " | ".join(str(model.index(row, column).data()) for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def test_rows_as_text(page: MattersPage) -> None:
    rows = drawn(page)
    assert rows[0].startswith("东华信 2026-0003 | 周美英 | 反映越界开采 | ")
    assert "| 还有 14 天 | 已登记 |" in rows[0]
    assert rows[0].endswith("2026-11-22")
    assert "张㐂 | [优先] 反映征地补偿面积不符" in rows[2]
    assert "超期" in rows[2]


def test_quick_views_and_counts(qtbot: QtBot, page: MattersPage) -> None:
    page.show_filter(due="late")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert page.filters.view.value() == "late"
    assert page.filters.view._buttons["late"].text() == "超期 1"
    assert page.filters.view._buttons["all"].text() == "全部 3"
    page.show_filter(closed=True)
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    assert page._stack.currentIndex() == 2
    page._clear()
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    assert page._stack.currentIndex() == 0


@pytest.mark.parametrize("text", ["张㐂", "补偿", "2026-0001"])
def test_search_finds(qtbot: QtBot, page: MattersPage, text: str) -> None:
    page.show_filter(text=text)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert "张㐂" in drawn(page)[0]


def test_place_and_dates_restrict(qtbot: QtBot, page: MattersPage) -> None:
    page.filters.place.set_place(VILLAGE, "达苴")
    page.filters.first.setText("11.10")
    page.filters.first.settle()
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    assert page.filters.narrowed()
    page.filters.clear()
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)


def test_a_row_opens_its_matter(page: MattersPage, core: Core, opened: list[str]) -> None:
    page.table.opened.emit(page.model.row_at(1))
    matter = core.services.matters.get(opened[0])
    assert matter is not None
    assert matter.title == "反映排水沟被占"


def test_a_change_shows_at_once(qtbot: QtBot, page: MattersPage, core: Core, desk: Desk) -> None:
    page.refresh()
    add_petition(core, "赵堃", "反映复垦质量")
    page.refresh()
    qtbot.waitUntil(lambda: page.model.rowCount() == 4)
    assert "4 件" in page._header._subtitle.text()


def test_enter_goes_to_the_first_hit_and_once_more_opens_it(
    qtbot: QtBot, page: MattersPage, opened: list[str]
) -> None:
    page.activateWindow()
    page.show_filter(text="没有这个人")
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    page.focus_search()
    qtbot.waitUntil(page._search.hasFocus)
    say(page._search, "李桂兰")  # replaces what is selected
    qtbot.keyClick(page._search, Qt.Key.Key_Return)  # faster than the pause and the answer
    qtbot.waitUntil(page.table.hasFocus)
    assert page.model.rowCount() == 1
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert len(opened) == 1


def choose(page: MattersPage, box: QComboBox, words: str) -> None:
    """As a person picks an entry of the list."""
    box.setCurrentIndex(box.findText(words))
    box.activated.emit(box.currentIndex())


def test_marks_and_groups_restrict(qtbot: QtBot, page: MattersPage, core: Core) -> None:
    first, second = (page.model.row_at(place).row.id for place in (0, 1))
    core.store.change(lambda tx: tx.set(Matter, first, flags=("G01", "G04"), work_group="WG1"))
    core.store.change(lambda tx: tx.set(Matter, second, supervised=True, earlier_matter=first))
    choose(page, page.filters.mark, "集体访")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    qtbot.waitUntil(lambda: "[集体访 越级] 反映越界开采" in drawn(page)[0])
    choose(page, page.filters.mark, "督办的")
    qtbot.waitUntil(lambda: "[督办 重复] 反映排水沟被占" in drawn(page)[0])
    choose(page, page.filters.mark, "三优先的")
    qtbot.waitUntil(lambda: "张㐂" in drawn(page)[0])
    choose(page, page.filters.mark, "所有标志")
    choose(page, page.filters.group, "土地征用纠纷排查调处组")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    page.filters.clear()
    choose(page, page.filters.kind, core.desk.rules.procedures.kinds()[1].title)
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)


def test_priority_people_come_first_in_hand(qtbot: QtBot, page: MattersPage) -> None:
    assert "周美英" in drawn(page)[0]  # the newest number
    page.show_filter(closed=False)
    qtbot.waitUntil(lambda: page.model.rowCount() == 3 and "张㐂" in drawn(page)[0])


def test_confidential_matters_are_counted_not_listed(qtbot: QtBot, page: MattersPage, core: Core) -> None:
    secret = page.model.row_at(0).row.id
    core.store.change(lambda tx: tx.set(Matter, secret, confidential=True, named=("赵堃",)))
    page.refresh()
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    qtbot.waitUntil(page._hidden.isVisible)
    assert "另有 1 件保密事项" in page._hidden.text()


def test_the_title_keeps_its_room_in_a_narrow_window(qtbot: QtBot, page: MattersPage) -> None:
    page.resize(720, 600)
    qtbot.wait(20)
    title = page.table.columnWidth(2)
    assert title >= 190
    hidden = [page.table.isColumnHidden(place) for place in range(page.model.columnCount())]
    assert hidden[:4] == [False] * 4
    assert hidden[-1]
