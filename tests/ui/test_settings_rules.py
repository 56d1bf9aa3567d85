"""文书格式 and 村（社区）变动 in the settings: brought, told, taken away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.settings.form_files import FormsTopic
from desktop_app.ui.settings.villages import VillagesTopic
from tests.ui.launching import make_node

VILLAGE = "532301105299"


@pytest.fixture
def bureau(tmp_path: Path, tasks: TaskRunner) -> Iterator[Core]:
    made = make_node(tmp_path / "bureau", "bureau", "532301", 2)
    yield made
    tasks.close()
    made.close()


def _words(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel))


def test_a_form_is_saved_out_changed_and_brought_back(
    qtbot: QtBot, desk: Desk, bureau: Core, tmp_path: Path
) -> None:
    topic = FormsTopic(desk, bureau.services)
    qtbot.addWidget(topic)
    topic.load()
    qtbot.waitUntil(lambda: topic.model.rowCount() == len(bureau.desk.rules.forms))
    assert "还没有" in _words(topic)
    path = tmp_path / "F2.toml"
    topic.save_as("F2", path)
    qtbot.waitUntil(path.exists)
    path.write_text(
        path.read_text(encoding="utf-8").replace("version = 1", "version = 2", 1), encoding="utf-8"
    )
    topic.bring(path)
    qtbot.waitUntil(lambda: "F2.toml" in _words(topic))
    assert bureau.desk.rules.forms["F2"].version == 2
    topic.remove("F2.toml")
    qtbot.waitUntil(lambda: "还没有" in _words(topic))


def test_a_village_is_named_and_taken_back(qtbot: QtBot, desk: Desk, bureau: Core) -> None:
    topic = VillagesTopic(desk, bureau.services)
    qtbot.addWidget(topic)
    topic.code.setText("532399")
    topic.name.setText("新合村民委员会")
    topic.save()
    qtbot.waitUntil(lambda: topic.marks.row("code").marked())
    topic.code.setText(VILLAGE)
    topic.save()
    qtbot.waitUntil(lambda: f"{VILLAGE}　新合村民委员会" in _words(topic))
    topic.code.setText(VILLAGE)
    topic.save()
    qtbot.waitUntil(lambda: "不再使用" in _words(topic))
    topic.restore(VILLAGE)
    qtbot.waitUntil(lambda: VILLAGE not in _words(topic))
