"""The panel at the side: a key copies a field and goes on, numbers of persons leave the clipboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.services.listexport import ListExport
from desktop_app.ui.matters.choices import ledger_choices
from desktop_app.ui.matters.page import MattersPage
from desktop_app.ui.national.panel import NationalPanel
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.list_export import ListExporter
from desktop_app.ui.shared.table_view import TableView
from tests.ui.acting import idle, show
from tests.ui.office import add_petition, make_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Core]:
    core = make_office(tmp_path)
    yield core
    core.close()


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk, office: Core) -> Iterator[NationalPanel]:
    matter = add_petition(office, "张㐂", "反映排水沟被占", phone="13908780001")
    host = QWidget()
    qtbot.addWidget(host)
    made = NationalPanel(desk, "录入国家系统", host)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    made.show_values(office.services.national.values(matter))
    made.show()
    qtbot.waitExposed(made)
    yield made  # the host lives as long as this frame
    made.close()


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def go_to(panel: NationalPanel, name: str) -> None:
    for row in range(panel.list.count()):
        panel.list.setCurrentRow(row)
        value = panel.current()
        if value is not None and value.field.name == name:
            return
    raise AssertionError(name)


def test_one_key_copies_a_field_and_goes_to_the_next_that_says_anything(panel: NationalPanel) -> None:
    copied = []
    for _ in range(4):
        QTest.keyClick(panel, Qt.Key.Key_Return)
        copied.append(clipboard())
    assert copied == ["东华信 2026-0001", "2026-11-23", "2026-11-23", "东华镇自然资源所"]
    go_to(panel, "xfxs")
    QTest.keyClick(panel, Qt.Key.Key_W)
    assert clipboard() == "来信"
    QTest.keyClick(panel, Qt.Key.Key_Space)
    assert clipboard() == "0001"


def test_numbers_of_persons_leave_the_clipboard(panel: NationalPanel, qtbot: QtBot) -> None:
    panel.seconds.set_number(5)
    go_to(panel, "sjh")
    QTest.keyClick(panel, Qt.Key.Key_Return)
    assert clipboard() == "13908780001"
    panel._clipboard.clear()
    assert clipboard() == ""
    go_to(panel, "sjh")
    panel.copy()
    QGuiApplication.clipboard().setText("别的内容")
    panel._clipboard.clear()
    assert clipboard() == "别的内容"
    go_to(panel, "sjh")
    panel.copy()
    panel.close()
    assert clipboard() == ""


def test_a_list_goes_out_as_it_stands_on_screen(
    qtbot: QtBot, desk: Desk, office: Core, tmp_path: Path
) -> None:
    for number in range(3):
        add_petition(office, f"李{'甲乙丙'[number]}", f"第{number}件", days_ago=number)
    services, asked = office.services, list[TableView]()
    doors = Doors(export=lambda table, _title: asked.append(table))
    choices = ledger_choices(services.desk.rules)
    page = show(qtbot, desk, MattersPage(desk, services.ledger, services.places, choices, doors))
    page.show_filter(text="李乙")
    idle(qtbot, desk)
    path = tmp_path / "事项.xlsx"
    ListExporter(desk, ListExport(services.desk), page).write(page.table, "事项", path)
    idle(qtbot, desk)
    sheet = services.imports.open(path).book.sheets[0]
    assert [cell.text for cell in sheet.rows[2]] == ["编号", "姓名", "事由", "期限", "状态", "地点", "收到"]
    assert len(sheet.rows) == 4
    assert (sheet.rows[3][1].text, sheet.rows[3][6].text) == ("李乙", "2026-11-22")
