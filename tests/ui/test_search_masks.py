"""The search panel hides numbers of people until F9, and writes the look down."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.masks import Masks, wear_masks
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.search.panel import SearchPanel
from tests.ui.office import add_petition, make_office

PHONE = "13887816214"


@pytest.fixture
def core(tmp_path: Path, tasks: TaskRunner) -> Iterator[Core]:
    made = make_office(tmp_path)
    yield made
    tasks.close()
    made.close()


def _shown(panel: SearchPanel) -> str:
    return "\n".join(panel.list.item(row).text() for row in range(panel.list.count()))


def test_a_hit_shows_its_number_on_demand(qtbot: QtBot, desk: Desk, core: Core, qapp: QApplication) -> None:
    told: list[tuple[str, int, str]] = []
    wear_masks(qapp, Masks(told=lambda *look: told.append(look)))
    add_petition(core, "李国强", f"反映排水沟被占，电话 {PHONE}")
    services = core.services
    panel = SearchPanel(desk, services.search, services.kept_searches, services.places, lambda _hit: None)
    qtbot.addWidget(panel)
    panel.show()
    panel.line.set_value("李国强")
    panel._ask()
    qtbot.waitUntil(lambda: "138****6214" in _shown(panel))
    assert PHONE not in _shown(panel)
    assert panel.eye.isVisible()
    qtbot.keyClick(panel.line, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: PHONE in _shown(panel))
    assert told[0][0] == "查找"
    qtbot.keyClick(panel.line, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: PHONE not in _shown(panel))
    wear_masks(qapp, Masks())
