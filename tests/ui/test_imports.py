"""Taking a table in through the window: file, columns, faults, answers, the whole batch back again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.domain.records import Matter
from desktop_app.ui.imports.page import ImportPage
from desktop_app.ui.imports.template_page import TemplatePage
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.menu_panel import MenuPanel
from tests.services.messy import messy_ledger, saved
from tests.services.test_templates import FIGURE, template
from tests.ui.acting import idle, show
from tests.ui.office import add_petition, make_office

FILE, MAPPING, CHECK, DONE = range(4)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Core]:
    core = make_office(tmp_path)
    yield core
    core.close()


@pytest.fixture
def seen() -> list[str]:
    return []


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, office: Core, seen: list[str]) -> ImportPage:
    doors = Doors(ledger=lambda **_wanted: seen.append("ledger"))
    return show(qtbot, desk, ImportPage(desk, office.services, doors))


def put(folder: Path, *rows: list[object]) -> Path:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    path = folder / "旧台账.xlsx"
    path.write_bytes(saved(book))
    return path


def matters(core: Core) -> int:
    return len(core.store.read.find(Matter, "retired = ''"))


def test_a_messy_ledger_goes_all_the_way_and_back(
    qtbot: QtBot, page: ImportPage, office: Core, tmp_path: Path, seen: list[str]
) -> None:
    path = tmp_path / "2025.xlsx"
    messy = messy_ledger(80)
    path.write_bytes(messy.content)
    before = office.store.digest()
    page.open_file(path)
    idle(qtbot, page.desk)
    assert page.step() == MAPPING
    assert page.mapping.ready()
    page.next.click()
    idle(qtbot, page.desk)
    assert page.step() == CHECK
    assert page.check.model.rowCount() == sum(messy.wrong.values())
    assert not page.next.isVisible()
    page.write_faults(tmp_path / "要改.xlsx")
    idle(qtbot, page.desk)
    assert (tmp_path / "要改.xlsx").is_file()
    page.good.click()
    idle(qtbot, page.desk)
    assert page.step() == DONE
    assert matters(office) == messy.good
    page.done.look.emit()
    assert seen == ["ledger"]
    page.done.undo_button.click()
    idle(qtbot, page.desk)
    assert page.step() == FILE
    assert office.store.digest() == before


def test_a_column_that_nobody_knows_is_told_and_chosen(
    qtbot: QtBot, page: ImportPage, office: Core, tmp_path: Path
) -> None:
    page.open_file(
        put(tmp_path, ["何人", "日期", "事由"], ["张三", "2026-02-03", "水渠被占"]), "old-petitions"
    )
    idle(qtbot, page.desk)
    assert not page.mapping.ready()
    assert not page.next.isEnabled()
    page.mapping.choices[0].set_code("name")
    assert page.next.isEnabled()
    page.next.click()
    idle(qtbot, page.desk)
    assert page.next.isVisible()
    page.next.click()
    idle(qtbot, page.desk)
    assert matters(office) == 1
    page.done.again.emit()
    page.open_file(tmp_path / "旧台账.xlsx", "old-petitions")
    idle(qtbot, page.desk)
    assert page.mapping.ready()  # remembered


def test_an_answer_by_keyboard_mends_every_cell_that_says_the_same(
    qtbot: QtBot, page: ImportPage, tmp_path: Path
) -> None:
    rows: list[list[object]] = [[f"张{sign}三", "2026-02-03", "事由", "飞鸽传书"] for sign in "大小老"]
    page.open_file(put(tmp_path, ["姓名", "日期", "事由", "来源"], *rows))
    idle(qtbot, page.desk)
    page.next.click()
    idle(qtbot, page.desk)
    assert page.check.model.rowCount() == 3
    page.check.table.setFocus()
    page.check.table.selectRow(0)
    QTest.keyClick(page.check.table, Qt.Key.Key_Return)
    [menu] = page.check.findChildren(MenuPanel)
    QTest.keyClick(menu.buttons[0], Qt.Key.Key_Return)
    idle(qtbot, page.desk)
    assert page.check.model.rowCount() == 0
    assert page.next.isVisible()


def test_other_head_rows_can_be_pointed_at(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    page.open_file(
        put(tmp_path, ["姓名", "日期"], ["甲", "乙"], ["姓名", "日期", "事由"], ["张三", "2026-2-3", "渠"])
    )
    idle(qtbot, page.desk)
    page.mapping.first.setText("3")
    page.mapping.last.setText("3")
    page.mapping.first.editingFinished.emit()
    assert page.mapping.work is not None
    assert page.mapping.work.layout.head_first == 2
    assert page.mapping.ready()


def test_a_file_that_cannot_be_read_says_the_way_out(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    path = tmp_path / "旧.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    with qtbot.waitSignal(page.desk.tasks.problem) as told:
        page.open_file(path)
    assert page.step() == FILE
    assert told.args is not None
    assert "另存为" in told.args[0].way_out


def test_the_countys_form_is_filled_from_the_window(
    qtbot: QtBot, desk: Desk, office: Core, tmp_path: Path
) -> None:
    add_petition(office, "张㐂", "排水沟被占")
    page = show(qtbot, desk, TemplatePage(desk, office.services, Doors()))
    assert page.period.value() == "2026-10"
    page.period.set_value("2026-11")
    page.open_file(template(tmp_path, {"本月来信": "B3"}))
    idle(qtbot, desk)
    assert list(page.pickers) == ["本月来信"]
    page.pickers["本月来信"].set_code(FIGURE)
    page.fill(tmp_path / "月报.xlsx")
    idle(qtbot, desk)
    assert openpyxl.load_workbook(tmp_path / "月报.xlsx")["月报"]["B3"].value == 1
    page.open_file(template(tmp_path, {"本月来信": "B3"}))
    idle(qtbot, desk)
    assert page.pickers["本月来信"].code() == FIGURE  # remembered
