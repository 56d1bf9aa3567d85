"""The main job from end to end in real windows, by keyboard alone, in both roles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.records import LetterState
from desktop_app.services.ledger import LedgerFilter
from desktop_app.ui.exchange.page import ExchangePage
from desktop_app.ui.letters.editor import LetterPage
from desktop_app.ui.matter.page import MatterPage
from desktop_app.ui.matters.page import MattersPage
from desktop_app.ui.overview.page import OverviewPage
from desktop_app.ui.qt.theme import Theme
from desktop_app.ui.register.page import RegisterPage
from desktop_app.ui.search.panel import SearchPanel
from desktop_app.ui.visits.editor import VisitPage
from tests.ui.launching import introduce, make_pair
from tests.ui.seat import CONTROL, Seat


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that this PC takes for a stick."""
    folder = tmp_path / "KINGSTON"
    folder.mkdir()
    monkeypatch.setattr("desktop_app.base.drives.removable_roots", lambda: [(folder, "KINGSTON")])
    return folder


@pytest.fixture
def seats(qapp: QApplication, qtbot: QtBot, tmp_path: Path, stick: Path) -> Iterator[tuple[Seat, Seat]]:
    office, bureau = make_pair(tmp_path)
    introduce(office, bureau, tmp_path / "first")
    office.services.settings.save({"phone": "0878-3120000"})
    theme = Theme(qapp, scheme="light")
    pair = Seat(office, theme, qtbot), Seat(bureau, theme, qtbot)
    yield pair
    for seat in pair:
        seat.window.close()
        seat.window.deleteLater()
    qapp.setStyleSheet("")


def words(widget: QWidget) -> str:
    shown = [one.text() for one in widget.findChildren(QLabel) if one.isVisible()]
    return "\n".join([*shown, *(one.text() for one in widget.findChildren(QPushButton) if one.isVisible())])


def register(seat: Seat) -> None:
    seat.press(Qt.Key.Key_N, CONTROL)
    page = seat.page(RegisterPage)
    assert isinstance(page, RegisterPage)
    seat.until(page.form.person.name.hasFocus)
    seat.type("张㐂")
    seat.tab_to(page.form.person.place)
    seat.type("达苴")
    seat.until(page.form.person.place._list.open)
    seat.press(Qt.Key.Key_Return)
    seat.tab_to(page.form.title)
    seat.type("反映征地补偿面积不符")
    seat.press(Qt.Key.Key_Return, CONTROL)
    seat.until(lambda: seat.core.services.ledger.count(LedgerFilter()) == 1)
    seat.rest()


def open_by_search(seat: Seat) -> MatterPage:
    """Ctrl+K, the name, Enter."""
    seat.press(Qt.Key.Key_K, CONTROL)
    seat.until(lambda: isinstance(QApplication.activeWindow(), SearchPanel))
    seat.type("张㐂")
    seat.press(Qt.Key.Key_Return)
    seat.until(lambda: isinstance(seat.window.stack.page(), MatterPage))
    seat.window.activateWindow()
    seat.until(seat.window.isActiveWindow)
    seat.rest()
    found = seat.page(MatterPage)
    assert isinstance(found, MatterPage)
    return found


def visit(seat: Seat, page: MatterPage) -> None:
    """记走访 from the matter, what was found, Ctrl+S, and back with Alt+Left."""
    seat.tab_to(page.view.story.visit_link)
    seat.press(Qt.Key.Key_Return)
    sheet = seat.page(VisitPage)
    assert isinstance(sheet, VisitPage)
    seat.tab_to(sheet.rows.editors["findings"].widget)
    seat.type("实测1.32亩，登记1.08亩。")
    seat.press(Qt.Key.Key_S, CONTROL)
    seat.until(lambda: bool(sheet.wanted.visit_id))
    seat.rest()
    seat.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert seat.window.stack.page() is page


def write_letter(seat: Seat) -> None:
    """The paper that is owed: saved, approved, numbered, issued."""
    seat.next_step()
    page = seat.page(LetterPage)
    assert isinstance(page, LetterPage)
    seat.press(Qt.Key.Key_S, CONTROL)
    seat.until(lambda: bool(page.wanted.letter_id))
    seat.rest()
    seat.next_step()
    seat.confirm(approved_by="刘志远")
    seat.next_step()
    seat.confirm()


def take_in(seat: Seat) -> None:
    """What lies on the stick: Enter to look, Enter to import, Enter when done."""
    page = seat.page(ExchangePage)
    assert isinstance(page, ExchangePage)
    page.come.look()
    seat.until(page.come.go.isEnabled)
    seat.tab_to(page.come.go)
    seat.press(Qt.Key.Key_Return)
    seat.until(lambda: page._stack.currentWidget() is page.preview)
    seat.press(Qt.Key.Key_Return)
    seat.until(lambda: "导入完成" in words(page.preview) or "没有导入" in words(page.preview))
    seat.press(Qt.Key.Key_Return)
    assert page._stack.currentWidget() is not page.preview


def write_out(seat: Seat) -> None:
    page = seat.page(ExchangePage)
    assert isinstance(page, ExchangePage)
    page.out.drive.look()
    seat.until(page.out.go.isEnabled)
    seat.tab_to(page.out.go)
    seat.press(Qt.Key.Key_Return)
    seat.until(lambda: "可以拔出U盘" in page.out._said.text())
    seat.rest()


def test_the_main_job_by_keyboard(seats: tuple[Seat, Seat], stick: Path) -> None:
    office, bureau = seats
    office.sit()
    register(office)
    page = open_by_search(office)
    office.next_step()
    office.confirm()
    office.until(lambda: page.primary.text() == "出具受理告知书")
    visit(office, page)
    write_letter(office)
    issued = office.core.services.ledger.letters()[0]
    assert issued.state == LetterState.ISSUED
    assert issued.number == "楚自然资信受〔2026〕东华1号"

    office.go("exchange")
    write_out(office)
    assert len(list(stick.glob("*.lsb"))) == 1
    assert "县局还没有确认收到" in words(office.window.rail)
    office.window.hide()

    bureau.sit()
    bureau.go("exchange")
    take_in(bureau)
    write_out(bureau)
    bureau.go("overview")
    overview = bureau.page(OverviewPage)
    assert isinstance(overview, OverviewPage)
    bureau.until(lambda: overview.offices.model.rowCount() == 2)
    bureau.tab_to(overview.offices.table)
    bureau.press(Qt.Key.Key_Return)
    ledger = bureau.page(MattersPage)
    assert isinstance(ledger, MattersPage)
    bureau.until(lambda: ledger.model.rowCount() == 1)
    bureau.tab_to(ledger.table)
    bureau.press(Qt.Key.Key_Down)
    bureau.press(Qt.Key.Key_Return)
    shown = words(bureau.page(MatterPage))
    assert "张㐂" in shown
    assert "楚自然资信受〔2026〕东华1号" in shown
    assert "只读" in shown
    assert "实测1.32亩" in shown
    bureau.window.hide()

    office.sit()
    take_in(office)
    assert "县局已全部收到" in words(office.window.rail)
