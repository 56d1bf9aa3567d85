"""Keys in the window: fingerprints and history, new keys, a void one, what waits, the second copy, today's word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.services.keyring.second import SecondCopy
from desktop_app.ui.exchange.page import ExchangePage
from desktop_app.ui.firstrun.second import SecondCopyPage
from desktop_app.ui.qt.theme import Theme
from desktop_app.ui.settings.page import SettingsPage
from tests.ui.launching import introduce, make_launch, make_pair
from tests.ui.office import add_petition
from tests.ui.seat import Seat

SECRET = "第二份的口令 2026"


@pytest.fixture
def seats(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[tuple[Seat, Seat]]:
    """An office and its bureau that know each other, each at its window."""
    office, bureau = make_pair(tmp_path)
    introduce(office, bureau, tmp_path / "joining")
    pair = [Seat(core, Theme(qapp, scheme="light"), qtbot) for core in (office, bureau)]
    for seat in pair:
        seat.window.show()
        qtbot.waitExposed(seat.window)
        seat.rest()
    yield pair[0], pair[1]
    for seat in pair:
        seat.window.close()
        seat.rest()


def words(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def settings(seat: Seat) -> SettingsPage:
    page = seat.window.open("settings")
    assert isinstance(page, SettingsPage)
    return page


def test_new_keys_are_asked_for_twice_and_told(seats: tuple[Seat, Seat]) -> None:
    office, bureau = seats
    page = settings(office)
    page.show_topic(page.keys)
    office.rest()
    before = page.keys.number.text()
    assert before == office.core.keys.public.fingerprint()
    page.keys.ask.click()
    assert page.keys.sure.isVisible() and not page.keys.ask.isVisible()
    page.keys.no.click()
    assert office.core.keys.public.fingerprint() == before
    page.keys.ask.click()
    page.keys.sure.click()
    office.rest()
    office.until(lambda: page.keys.number.text() == office.core.keys.public.fingerprint() != before)
    assert "第 2 把" in words(page.keys) and "旧密钥" not in page.keys.void.text()
    assert page.second is None, "the second copy is the bureau's"
    assert bureau.core.services.keys.others()[0].present


def test_a_revocation_by_mistake_is_taken_back(seats: tuple[Seat, Seat]) -> None:
    office, bureau = seats
    page = settings(bureau)
    page.show_topic(page.keys)
    bureau.rest()
    part = page.keys.revoking
    assert part is not None
    part.office.set_code(office.core.identity.node)
    for act, reason in ((part.revoke, "选错了所"), (part.back.click, "")):
        part.reason.setText(reason)
        act()
        bureau.rest()
        assert "已作废" in words(page.keys)
    assert part.marks.row("reason").marked()
    part.reason.setText("选错了，电脑在所里")
    part.back.click()
    bureau.rest()
    assert "已作废" not in words(page.keys)
    assert not bureau.core.services.keys.others()[0].void


def test_a_stolen_pc(seats: tuple[Seat, Seat], tmp_path: Path) -> None:
    """Void at the bureau, put by at the look into the stick, taken in after a note, discarded with another."""
    office, bureau = seats
    page = settings(bureau)
    page.show_topic(page.keys)
    bureau.rest()
    part = page.keys.revoking
    assert part is not None
    part.revoke()
    assert part.marks.row("office").marked()
    part.office.set_code(office.core.identity.node)
    part.revoke()
    bureau.rest()
    assert part.marks.row("reason").marked()
    part.reason.setText("11月3日电脑被盗")
    part.revoke()
    bureau.rest()
    assert "已作废" in words(page.keys)

    stick = tmp_path / "stick"
    stick.mkdir()
    exchange = bureau.window.open("exchange")
    assert isinstance(exchange, ExchangePage)
    for title in ("被盗以前写的", "贼写的"):
        add_petition(office.core, "张㐂", title)
        office.core.services.bundles.export(stick)
        exchange.look([stick])
        bureau.rest()
        exchange.home()
        for path in stick.iterdir():
            path.unlink()
    exchange.refresh()
    bureau.rest()
    card = exchange.waiting
    assert card.isVisible() and len(card.rows) == 2
    card.rows[0].take.click()
    bureau.rest()
    assert card.rows[0].marks.row("note").marked(), "nothing without a word about the telephone call"
    card.rows[0].note.setText("问过王建国")
    card.rows[0].take.click()
    bureau.rest()
    bureau.until(lambda: [row.state for row in card.rows].count("accepted") == 1)
    card.rows[0].note.setText("不是他们写的")
    card.rows[0].leave.click()
    bureau.rest()
    bureau.until(lambda: sorted(row.state for row in card.rows) == ["accepted", "discarded"])
    assert "问过王建国" in words(card) and "不是他们写的" in words(card)


def test_the_second_copy_and_the_word_on_today(seats: tuple[Seat, Seat], tmp_path: Path) -> None:
    _office, bureau = seats
    today = bureau.window.open("overview")
    bureau.rest()
    assert "还没有第二份" in words(today)
    bureau.office.router.keys()
    bureau.rest()
    page = settings(bureau)
    topic = page.second
    assert topic is not None and topic.isVisible()
    assert "还没有第二份" in topic.state.text()
    topic._second = SecondCopy(bureau.core.desk, cost=8)
    topic.write_to(tmp_path)
    assert topic.marks.row("passphrase").marked()
    topic.new.first.setText(SECRET)
    topic.new.again.setText(SECRET)
    topic.write_to(tmp_path)
    bureau.rest()
    bureau.until(lambda: "读回核对过" in topic.state.text())
    [copy] = tmp_path.glob("*.age")
    topic.new.first.setText("别的口令 2026")
    topic.read_back(copy)
    bureau.rest()
    assert topic.marks.row("passphrase").marked()
    assert bureau.core.services.keys.own()[0].present
    bureau.window.open("overview")
    bureau.rest()
    assert "还没有第二份" not in words(bureau.window.open("overview"))


def test_a_new_bureau_pc_begins_with_the_copy(seats: tuple[Seat, Seat], qtbot: QtBot, tmp_path: Path) -> None:
    _office, bureau = seats
    copy = SecondCopy(bureau.core.desk, cost=8).write(tmp_path, SECRET)
    page = SecondCopyPage(make_launch(tmp_path / "pc"), bureau.office.desk, lambda: None)
    qtbot.addWidget(page)
    page.show()
    page.secret.setText("错的口令 2026")
    page.look(copy)
    bureau.rest()
    assert page.marks.row("passphrase").marked()
    page.secret.setText(SECRET)
    page.look(copy)
    bureau.rest()
    assert bureau.core.keys.public.fingerprint() in page.told.text()
    page.officer.setText("新管理员")
    page.new.first.setText("新电脑的口令")
    page.new.again.setText("新电脑的口令")
    with qtbot.waitSignal(page.founded, timeout=20_000) as founded:
        page.build()
    store = founded.args[0]
    assert store.services.desk.identity.node == bureau.core.identity.node
    store.close()
