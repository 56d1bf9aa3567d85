"""A date that nobody can read is refused at its field: it never becomes today's, and is never lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.services.ledger import LedgerFilter
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.register.choices import choices_from
from desktop_app.ui.register.page import RegisterPage, RegisterServices
from desktop_app.ui.shared.date_edit import DateEdit
from desktop_app.ui.shared.doors import Doors
from tests.ui.acting import idle
from tests.ui.keyboard import say
from tests.ui.office import make_office


@pytest.fixture
def core(tmp_path: Path, tasks: TaskRunner) -> Iterator[Core]:
    made = make_office(tmp_path)
    yield made
    tasks.close()
    made.close()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, core: Core) -> RegisterPage:
    found = core.services
    services = RegisterServices(
        found.matters, found.parties, found.places, found.drafts, found.foresight, found.like_matters
    )
    made = RegisterPage(desk, services, choices_from(core.desk.rules), Doors())
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    say(made.form.person.name, "张书文")
    say(made.form.title, "反映地界")
    return made


def edit_of(page: RegisterPage, field: str) -> DateEdit:
    return page.form.received_on if field == "received_on" else page.form.editors.dates[field]


@pytest.mark.parametrize("field", ["received_on", "registered_on", "source_due_on"])
def test_what_is_no_date_is_not_registered_as_today(
    qtbot: QtBot, page: RegisterPage, core: Core, desk: Desk, field: str
) -> None:
    edit_of(page, field).setText("2026-13-40")
    page.register()
    idle(qtbot, desk)
    row = page.form.marks.row(field)
    assert row.marked() and row.isVisible() and edit_of(page, field).text() == "2026-13-40"
    assert not core.services.ledger.count(LedgerFilter())
    edit_of(page, field).setText("2026-11-23")
    page.register()
    qtbot.waitUntil(lambda: core.services.ledger.count(LedgerFilter()) == 1)
