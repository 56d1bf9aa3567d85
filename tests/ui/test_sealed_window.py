"""Confidential content in the window: shut while locked and for another person; the only officer is warned."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.domain.changes import Changes
from desktop_app.domain.drafts import MatterDraft, PartyDraft
from desktop_app.domain.records import Matter
from desktop_app.domain.secrecy import CLOSED
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.register.choices import choices_from
from desktop_app.ui.register.page import RegisterPage, RegisterServices
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shell.lock import Locker
from tests.ui.office import PASSPHRASE, make_office

PIN, SECOND = "2580", "另一个人的口令 2027"


@pytest.fixture
def core(tmp_path: Path, tasks: TaskRunner) -> Iterator[Core]:
    made = make_office(tmp_path)
    yield made
    tasks.close()
    made.close()


@pytest.fixture
def locker(qtbot: QtBot, core: Core, desk: Desk) -> Iterator[Locker]:
    window = QWidget()
    qtbot.addWidget(window)
    made = Locker(desk, core.ways, window, core.folder)
    yield made
    made.stop()


def _unlock(qtbot: QtBot, locker: Locker, secret: str) -> None:
    assert locker.screen is not None
    locker.screen.secret.setText(secret)
    locker.screen.try_it()
    qtbot.waitUntil(lambda: locker.screen is None)


def test_the_lock_shuts_it_until_a_passphrase_comes(
    qtbot: QtBot, core: Core, desk: Desk, locker: Locker
) -> None:
    draft = MatterDraft(
        title="反映收礼", purpose="M2", channel="L01", parties=(PartyDraft(name="普阿果", role="R01"),)
    )
    matter = str(core.services.matters.register(draft).made)
    core.ways.set_lock(0, PIN)
    heard: list[Changes] = []
    desk.bus.listen(locker, (), heard.append)
    locker.lock()
    assert core.store.read.get(Matter, matter).title == CLOSED  # type: ignore[union-attr]
    _unlock(qtbot, locker, PIN)
    assert heard, "pages that stand open are read again"
    assert core.services.matters.page(matter).file.matter.title == CLOSED
    locker.lock()
    _unlock(qtbot, locker, PASSPHRASE)
    assert core.services.matters.page(matter).file.matter.title == "反映收礼"


@pytest.mark.parametrize("alone", [True, False])
def test_an_office_of_one_is_told_not_to_type_it(
    qtbot: QtBot, core: Core, desk: Desk, *, alone: bool
) -> None:
    if not alone:
        core.ways.add_person("李秀英", SECOND)
    found = core.services
    services = RegisterServices(
        found.matters, found.parties, found.places, found.drafts, found.foresight, found.like_matters
    )
    page = RegisterPage(desk, services, choices_from(core.desk.rules), Doors())
    qtbot.addWidget(page)
    page.show()
    row = page.form.marks.row("named")
    page.form.editors.pickers["purpose"].set_code("M2")
    qtbot.waitUntil(row.isVisible)
    assert "只有这些人能打开" in _words(row)
    assert ("密封送县局" in _words(row)) is alone


def _words(widget: QWidget) -> str:
    return " ".join(one.text() for one in widget.findChildren(QLabel))
