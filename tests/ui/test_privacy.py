"""安全: masks off and on, the clipboard's time, and the book of who looked, as a person sees them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.masks import current_masks
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.settings.privacy import PrivacyPart
from desktop_app.ui.shell.privacy import Privacy
from tests.ui.office import make_office


@pytest.fixture
def core(tmp_path: Path, tasks: TaskRunner) -> Iterator[Core]:
    made = make_office(tmp_path)
    yield made
    tasks.close()
    made.close()


@pytest.fixture
def privacy(qapp: QApplication, desk: Desk, core: Core) -> Iterator[Privacy]:
    made = Privacy(desk, core.services.masking, qapp)
    yield made
    made.stop()


def _words(part: PrivacyPart) -> str:
    return "\n".join(one.text() for one in part.findChildren(QLabel))


def test_a_look_is_listed_and_masks_can_be_switched_off(
    qtbot: QtBot, desk: Desk, core: Core, privacy: Privacy
) -> None:
    part = PrivacyPart(desk, core.services.masking)
    qtbot.addWidget(part)
    part.load()
    qtbot.waitUntil(lambda: "还没有人看过" in _words(part))
    assert part.masked.isChecked()
    current_masks().told("台账列表", 12, "")
    qtbot.waitUntil(lambda: bool(core.services.masking.noted()))
    part.load()
    qtbot.waitUntil(lambda: "台账列表，12 行" in _words(part))
    part.masked.setChecked(False)
    part.seconds.set_number(30)
    part.save()
    qtbot.waitUntil(lambda: "关闭了隐藏" in _words(part))
    assert not current_masks().on
    assert (core.services.masking.is_on(), core.services.masking.clipboard_seconds()) == (False, 30)


def test_the_clipboard_is_emptied_when_the_window_goes(privacy: Privacy) -> None:
    QGuiApplication.clipboard().setText("电话 13887816214")
    privacy.stop()
    assert QGuiApplication.clipboard().text() == ""
    assert current_masks() is not privacy.masks
