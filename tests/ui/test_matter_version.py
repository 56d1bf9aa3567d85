"""Going over to the procedure's newer version from the page of a matter: in the menu of steps, asked for once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.domain.records import Matter
from desktop_app.ui.matter.page import MatterPage
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.shared.ask_dialog import AskDialog
from desktop_app.ui.shared.doors import Doors
from tests.ui.acting import dialog_of, idle, show, until
from tests.ui.office import add_petition, make_office

MOVE = "改按第 2 版程序办理"


@pytest.fixture
def office(tmp_path: Path, tasks: TaskRunner) -> Iterator[Core]:
    core = make_office(tmp_path)
    yield core
    tasks.close()  # no worker may read on while the store is shut
    core.close()


def version(office: Core, matter: str) -> int:
    found = office.services.matters.get(matter)
    assert isinstance(found, Matter)
    return found.procedure_version


def titles_of(qtbot: QtBot, page: MatterPage) -> list[str]:
    page.more.click()
    qtbot.waitExposed(page.steps_panel)
    titles = [one.text() for one in page.steps_panel.buttons]
    qtbot.keyClick(page.steps_panel, Qt.Key.Key_Escape)
    return titles


def test_an_old_matter_is_moved_after_a_question(qtbot: QtBot, desk: Desk, office: Core) -> None:
    matter = add_petition(office, "张㐂", "反映征地补偿面积不符", days_ago=3)
    found = office.services.matters.get(matter)
    assert found is not None
    office.store.change(lambda tx: tx.set(Matter, found.id, procedure_version=1))
    page = show(qtbot, desk, MatterPage(desk, office.services, Doors(), matter))
    assert MOVE in titles_of(qtbot, page)
    page.more.click()
    next(one for one in page.steps_panel.buttons if one.text() == MOVE).click()
    dialog = dialog_of(page, AskDialog)
    assert isinstance(dialog, AskDialog)
    assert version(office, matter) == 1
    dialog.confirm()
    until(qtbot, lambda: version(office, matter) == 2)
    idle(qtbot, desk)
    assert desk.messages.text() == "已改按新版程序办理"
    assert MOVE not in titles_of(qtbot, page)


def test_a_new_matter_has_no_such_entry(qtbot: QtBot, desk: Desk, office: Core) -> None:
    matter = add_petition(office, "张㐂", "反映征地补偿面积不符", days_ago=3)
    page = show(qtbot, desk, MatterPage(desk, office.services, Doors(), matter))
    assert not [one for one in titles_of(qtbot, page) if "版程序办理" in one]
