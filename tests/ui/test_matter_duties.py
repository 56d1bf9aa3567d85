"""The matter page between bureau and office: what was pressed for, asked and confirmed, on both sides."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.ui.matter.page import MatterPage
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.shared.act_row import ActRow
from desktop_app.ui.shared.doors import Doors
from tests.ui.acting import idle, show, until
from tests.ui.dutyworld import carry, late_petition, make_known_pair, supervised


@pytest.fixture
def pair(tmp_path: Path, tasks: TaskRunner) -> Iterator[tuple[Core, Core]]:
    """(office, bureau): the bureau supervises a matter of the office and wants its title corrected."""
    office, bureau = make_known_pair(tmp_path)
    matter = late_petition(office)
    carry(office, bureau, tmp_path / "out")
    supervised(bureau, matter)
    wanted = "反映排水沟被占用"
    bureau.services.corrections.ask("matter", matter, "title", wanted, "与来信一致")
    carry(bureau, office, tmp_path / "back")
    yield office, bureau
    tasks.close()  # no worker may read on while a store is shut
    office.close()
    bureau.close()


def matter_of(core: Core) -> str:
    return str(core.store.read.rows("SELECT id FROM matter", ())[0][0])


def page_of(qtbot: QtBot, desk: Desk, core: Core, **doors: Any) -> MatterPage:
    return show(qtbot, desk, MatterPage(desk, core.services, Doors(**doors), matter_of(core)))


def shown(page: MatterPage) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def test_the_office_sees_what_the_bureau_wants_and_accepts_with_one_key(
    qtbot: QtBot, desk: Desk, pair: tuple[Core, Core]
) -> None:
    office, _bureau = pair
    opened: list[tuple[str, str]] = []
    page = page_of(qtbot, desk, office, duty=lambda *which: opened.append(which))
    for words in ("局所往来", "督办", "县局请求更正", "改为“反映排水沟被占用”", "未签收 9 天"):
        assert words in shown(page)
    rows = page.findChildren(ActRow)
    pressed = next(row for row in rows if "督办" in row.line.what)
    qtbot.keyClick(pressed, Qt.Key.Key_Return)
    assert opened == [pressed.line.key]
    wanted = next(row for row in rows if row.line.button == "照此更正")
    qtbot.keyClick(wanted, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    until(
        qtbot, lambda: getattr(office.services.matters.get(page.matter_id), "title", "") == "反映排水沟被占用"
    )
    idle(qtbot, desk)
    until(qtbot, lambda: "已更正" in shown(page))


def test_the_bureau_may_press_and_ask_but_not_change(
    qtbot: QtBot, desk: Desk, pair: tuple[Core, Core]
) -> None:
    _office, bureau = pair
    pressed: list[str] = []
    page = page_of(qtbot, desk, bureau, supervise=pressed.append)
    assert "请所里更正" in shown(page)
    assert not page.primary.isVisible()
    assert page.more.text() == "交办、督办…"
    page.more.click()
    qtbot.waitExposed(page.steps_panel)
    entry = next(one for one in page.steps_panel.buttons if "督办" in one.text() and "提醒" in one.text())
    entry.setFocus()
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert pressed == [page.matter_id]
