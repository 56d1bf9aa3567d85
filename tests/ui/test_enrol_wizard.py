"""Two windows, one stick: invitation, request, the same number on both screens, accepted, the first bundle in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.services.ledger import LedgerFilter
from desktop_app.ui.exchange.page import ExchangePage
from desktop_app.ui.qt.theme import Theme
from tests.ui.launching import make_pair
from tests.ui.office import add_petition
from tests.ui.seat import Seat


@pytest.fixture
def seats(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[tuple[Seat, Seat]]:
    """The office's window and the bureau's, side by side."""
    pair = [Seat(core, Theme(qapp, scheme="light"), qtbot) for core in make_pair(tmp_path)]
    for seat in pair:
        seat.window.show()
        qtbot.waitExposed(seat.window)
        seat.rest()
    yield pair[0], pair[1]
    for seat in pair:
        seat.window.close()
        seat.rest()


def exchange(seat: Seat) -> ExchangePage:
    page = seat.window.open("exchange")
    seat.rest()
    assert isinstance(page, ExchangePage)
    return page


def click(seat: Seat, within: QWidget, text: str) -> None:
    """The one visible button of that name, as a person presses it."""
    [found] = [one for one in within.findChildren(QPushButton) if one.text() == text and one.isVisible()]
    seat.qtbot.mouseClick(found, Qt.MouseButton.LeftButton)
    seat.rest()


def words(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def compared(office: ExchangePage, bureau: ExchangePage) -> str:
    """What both people read to each other on the telephone."""
    numbers = {page.joining.fingerprint.number.text() for page in (office, bureau)}
    assert len(numbers) == 1
    return numbers.pop()


def test_from_strangers_to_the_first_bundle(seats: tuple[Seat, Seat], tmp_path: Path) -> None:
    at_office, at_bureau = seats
    stick = tmp_path / "stick"
    stick.mkdir()
    add_petition(at_office.core, "张㐂", "反映征地补偿面积不符")
    office, bureau = exchange(at_office), exchange(at_bureau)
    for seat, page in ((at_office, office), (at_bureau, bureau)):
        page.join()
        seat.rest()

    bureau.joining.drive.choose(stick)
    click(at_bureau, bureau.joining, "写邀请文件")
    [invitation] = stick.glob("*.lsinvite")
    office.joining.drop.dropped.emit([invitation])
    at_office.rest()
    [request] = stick.glob("*.lsrequest")
    bureau.joining.drop.dropped.emit([request])
    at_bureau.rest()

    number = compared(office, bureau)
    assert len(number.split()) == 6
    assert "楚雄市" in words(office.joining.fingerprint)
    assert at_office.core.services.enrolment.peers() == at_bureau.core.services.enrolment.peers() == []
    for seat, page in ((at_office, office), (at_bureau, bureau)):
        click(seat, page.joining.fingerprint, "一样，建立联系")
        seat.until(lambda page=page: page._stack.currentWidget() is page._home)

    at_office.core.services.settings.all()
    office.refresh()
    at_office.rest()
    office.out.drive.choose(stick)
    with at_office.qtbot.waitSignal(office.out.written, timeout=20_000):
        office.out.export()
    at_office.rest()
    bureau.look([stick])
    at_bureau.rest()
    assert bureau._stack.currentWidget() is bureau.preview
    bureau.preview.take()
    at_bureau.rest()
    at_bureau.until(lambda: at_bureau.core.services.ledger.count(LedgerFilter()) == 1)
    [peer] = at_bureau.core.services.bundles.overview()
    assert peer.heard_seq > 0


def test_a_number_that_differs_joins_nobody(seats: tuple[Seat, Seat], tmp_path: Path) -> None:
    at_office, at_bureau = seats
    stick = tmp_path / "stick"
    stick.mkdir()
    office = exchange(at_office)
    office.join()
    invitation = at_bureau.core.services.enrolment.invite(stick)
    office.joining.read(invitation)
    at_office.rest()
    click(at_office, office.joining.fingerprint, "不一样")
    assert not office.joining.fingerprint.isVisible()
    assert at_office.core.services.enrolment.peers() == []


def test_a_bureau_that_lost_its_keys_is_taken_anew(seats: tuple[Seat, Seat], tmp_path: Path) -> None:
    """The tick, the warning on the screen, the number: then the former key counts no longer."""
    at_office, at_bureau = seats
    stick = tmp_path / "stick"
    stick.mkdir()
    office, bureau = exchange(at_office), at_bureau.core.services
    first = at_office.core.services.enrolment
    first.accept(first.request(bureau.enrolment.invite(stick), stick))
    before = first.peers()[0].sign_public
    for path in stick.iterdir():
        path.unlink()
    bureau.keys.roll()  # as if a new installation had made new ones: nothing announces them here
    office.join()
    [invitation] = [bureau.enrolment.invite(stick)]
    office.joining.read(invitation)
    at_office.rest()
    assert not office.joining.fingerprint.isVisible(), "refused without the tick"
    office.joining.anew.setChecked(True)
    office.joining.read(invitation)
    at_office.rest()
    assert "不再算数" in words(office.joining.fingerprint)
    click(at_office, office.joining.fingerprint, "一样，建立联系")
    assert first.peers()[0].sign_public != before
    assert not office.joining.anew.isChecked()
