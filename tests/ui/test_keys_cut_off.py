"""An office all of whose keys are void, at the bureau's window: the first page, the page of keys, the way out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.services.keyring.second import SecondCopy
from desktop_app.ui.exchange.page import ExchangePage
from desktop_app.ui.qt.theme import Theme
from desktop_app.ui.settings.page import SettingsPage
from tests.ui.launching import introduce, make_pair
from tests.ui.seat import Seat


@pytest.fixture
def bureau(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Seat]:
    office, core = make_pair(tmp_path)
    introduce(office, core, tmp_path / "joining")
    office.close()
    seat = Seat(core, Theme(qapp, scheme="light"), qtbot)
    seat.sit()
    yield seat
    seat.window.close()
    seat.rest()


def words(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def press(widget: QWidget, name: str) -> None:
    found = [one for one in widget.findChildren(QPushButton) if one.isVisible()]
    [button] = [one for one in found if one.accessibleName() == name]
    button.click()


def settings(bureau: Seat) -> SettingsPage:
    page = bureau.window.stack.page()
    assert isinstance(page, SettingsPage)
    return page


def test_the_first_page_leads_to_the_keys_and_they_lead_out(bureau: Seat) -> None:
    name, node = (getattr(bureau.core.services.keys.others()[0], each) for each in ("name", "node"))
    bureau.core.services.keys.revoke(node, "11月3日电脑被盗")
    overview = bureau.window.open("overview")
    bureau.window.refresh()
    bureau.rest()
    assert f"“{name}”的密钥全部作废" in words(overview)
    press(overview, f"打开：“{name}”的密钥全部作废")
    bureau.rest()
    topic = settings(bureau).keys
    assert topic.isVisible() and topic.cut_off.isVisible()
    assert "11月3日电脑被盗" in words(topic.cut_off)
    press(topic.cut_off, f"恢复密钥：{name}")
    part = topic.revoking
    assert part is not None and part.office.code() == node and part.reason.hasFocus()
    part.reason.setText("电脑找到了，没有人动过")
    part.back.click()
    bureau.rest()
    bureau.until(lambda: not topic.cut_off.isVisible())
    overview = bureau.window.open("overview")
    bureau.rest()
    assert "全部作废" not in words(overview)


def test_the_way_to_a_new_acquaintance(bureau: Seat) -> None:
    one = bureau.core.services.keys.others()[0]
    bureau.core.services.keys.revoke(one.node, "电脑被盗")
    bureau.office.router.keys("void")
    bureau.rest()
    press(settings(bureau).keys.cut_off, f"重新建立联系：{one.name}")
    bureau.rest()
    assert isinstance(bureau.window.stack.page(), ExchangePage)


def test_a_change_of_keys_is_told_on_the_first_page_at_once(bureau: Seat, tmp_path: Path) -> None:
    SecondCopy(bureau.core.desk, cost=8).write(tmp_path, "第二份的口令 2026")
    overview = bureau.window.open("overview")
    bureau.window.refresh()
    bureau.rest()
    assert "第二份" not in words(overview)
    bureau.office.router.keys("void")
    bureau.rest()
    settings(bureau).keys.roll()
    bureau.rest()
    overview = bureau.window.open("overview")
    bureau.rest()
    assert "县局换过密钥，第二份要重新做" in words(overview)
    press(overview, "打开：县局换过密钥，第二份要重新做")
    bureau.rest()
    second = settings(bureau).second
    assert second is not None and second.isVisible()


def test_fields_keep_their_height_where_the_topic_is_longer_than_the_window(bureau: Seat) -> None:
    bureau.core.services.keys.revoke(bureau.core.services.keys.others()[0].node, "电脑被盗，" * 12)
    bureau.office.router.keys("void")
    bureau.rest()
    part = settings(bureau).keys.revoking
    assert part is not None
    for field in (part.office, part.reason):
        assert field.height() >= field.sizeHint().height()
        assert field.geometry().bottom() <= field.parentWidget().rect().bottom()
