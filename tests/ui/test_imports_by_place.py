"""A list from above without 承办单位, at the bureau: the proposed offices are seen, changed, and then taken."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.domain.dutyrecords import Assignment
from desktop_app.domain.imports.proposals import Proposal
from desktop_app.ui.duties.offices import serving_office
from desktop_app.ui.imports.check_step import PROPOSED
from desktop_app.ui.imports.page import ImportPage
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.menu_panel import MenuPanel
from tests.services.messy import saved
from tests.ui.acting import idle, show
from tests.ui.dutyworld import make_known_pair
from tests.ui.launching import introduce, make_node
from tests.ui.office import add_petition

HEADS: list[object] = ["信访件编号", "登记时间", "姓名", "反映问题", "内容分类", "限办截止", "问题属地"]


@pytest.fixture
def cores(tmp_path: Path) -> Iterator[tuple[Core, Core, Core]]:
    """(the bureau, 东华镇, 紫溪镇)."""
    dong, bureau = make_known_pair(tmp_path)
    zixi = make_node(tmp_path / "zixi", "office", "532301104", 3)
    introduce(zixi, bureau, tmp_path / "stick2")
    yield bureau, dong, zixi
    for core in (bureau, dong, zixi):
        core.close()


def put(folder: Path, *places: str) -> Path:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(HEADS)
    for at, place in enumerate(places):
        name = "张王李赵"[at] + "三"
        book.active.append(
            [str(at), "2026.11.2", name, f"{name}反映征地补偿少算", "补偿标准", "2026-12-30", place]
        )
    path = folder / "交办清单.xlsx"
    path.write_bytes(saved(book))
    return path


def nodes(page: ImportPage) -> list[tuple[str, bool]]:
    model = page.check.proposed.proposals
    rows = [model.row_at(at) for at in range(model.rowCount())]
    return [(one.office[:2], one.chosen) for one in rows if isinstance(one, Proposal)]


def test_proposals_are_shown_changed_by_keys_and_taken(
    qtbot: QtBot, desk: Desk, cores: tuple[Core, Core, Core], tmp_path: Path
) -> None:
    bureau, _dong, zixi = cores
    page = show(qtbot, desk, ImportPage(desk, bureau.services, Doors()))
    page.open_file(put(tmp_path, "东华镇莲华村", "东华镇莲华村", "紫溪镇"), "assigned-list")
    idle(qtbot, desk)
    assert page.mapping.ready(), "the places stand for the column that is not there"
    page.next.click()
    idle(qtbot, desk)
    assert page.check.view.value() == PROPOSED and page.check.proposed.isVisible()
    assert "3 行没有写承办单位" in page.check.summary.text()
    assert nodes(page) == [("东华", False), ("东华", False), ("紫溪", False)]
    assert bureau.store.read.find(Assignment) == []
    page.check.proposed.selectRow(1)
    page.check.proposed.setFocus()
    QTest.keyClick(page.check.proposed, Qt.Key.Key_Return)
    [menu] = page.check.proposed.findChildren(MenuPanel)
    [first] = [at for at, one in enumerate(menu.buttons[:2]) if one.text().startswith("紫溪")]
    QTest.keyClick(menu.buttons[first], Qt.Key.Key_Return)
    idle(qtbot, desk)
    assert nodes(page) == [("东华", False), ("紫溪", True), ("紫溪", False)]
    assert page.check.view.value() == PROPOSED and page.check.proposed.currentIndex().row() == 1
    page.next.click()
    idle(qtbot, desk)
    found = bureau.store.read.find(Assignment, "retired = ''")
    assert [one.to_node for one in found].count(zixi.identity.node) == 2 and len(found) == 3


def test_a_row_without_a_place_is_asked_for_and_then_among_the_proposals(
    qtbot: QtBot, desk: Desk, cores: tuple[Core, Core, Core], tmp_path: Path
) -> None:
    page = show(qtbot, desk, ImportPage(desk, cores[0].services, Doors()))
    page.open_file(put(tmp_path, "东华镇", ""), "assigned-list")
    idle(qtbot, desk)
    page.next.click()
    idle(qtbot, desk)
    assert page.check.table.isVisible() and page.check.model.rowCount() == 1
    assert not page.next.isVisible()
    page.check.table.setFocus()
    page.check.table.selectRow(0)
    QTest.keyClick(page.check.table, Qt.Key.Key_Return)
    [menu] = page.check.findChildren(MenuPanel)
    QTest.keyClick(menu.buttons[1], Qt.Key.Key_Return)
    idle(qtbot, desk)
    assert page.check.view.value() == PROPOSED and page.next.isVisible()
    assert [chosen for _office, chosen in nodes(page)] == [False, True]


def test_handing_out_one_matter_begins_with_the_office_of_its_place(cores: tuple[Core, Core, Core]) -> None:
    bureau, dong, _zixi = cores
    matter = bureau.services.matters.page(add_petition(bureau, "张㐂", "反映排水沟被占")).file.matter
    assert serving_office(bureau.services, matter) == str(dong.identity.node)
