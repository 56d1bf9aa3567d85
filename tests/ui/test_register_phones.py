"""A name in the field of a phone is not registered without a word; what is remarked stays after a refusal."""

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
    made.form.choose_sheet("dispute")
    say(made.form.person.name, "杨国强")
    say(made.form.title, "屋檐滴水")
    return made


def said(page: RegisterPage, field: str) -> str:
    return page.form.marks.row(field)._below.text()


@pytest.mark.parametrize("field", ["phone", "other_phone"])
def test_a_name_in_the_field_of_the_phone(
    qtbot: QtBot, page: RegisterPage, core: Core, desk: Desk, field: str
) -> None:
    line = page.form.person.phone if field == "phone" else page.form.sides.phone
    say(line, "王美英")
    page.register()
    assert page.form.marks.row(field).marked() and "填反" in said(page, field)
    idle(qtbot, desk)
    assert not core.services.ledger.count(LedgerFilter())
    line.setText("13887801234")
    page.register()
    qtbot.waitUntil(lambda: core.services.ledger.count(LedgerFilter()) == 1)


def test_what_deserves_a_look_is_said_after_a_refusal_too(qtbot: QtBot, page: RegisterPage) -> None:
    page.form.title.clear()
    page.form.person.phone.setText("1388780123")
    page.form.sides.phone.setText("3388780")
    page.register()
    qtbot.waitUntil(page.form.marks.row("title").marked)
    assert "位数" in said(page, "phone") and not page.form.marks.row("phone").marked()
    assert said(page, "other_phone") == ""


def test_the_warning_goes_with_its_page(qtbot: QtBot, page: RegisterPage, desk: Desk) -> None:
    page.form.title.clear()
    page.register()
    qtbot.waitUntil(lambda: "还没有登记" in desk.messages.text())
    page.leave()
    assert desk.messages.text() == ""
    desk.messages.warn("U盘满了")
    page.leave()
    assert desk.messages.text() == "U盘满了"


@pytest.mark.parametrize(("sheet", "title"), [("dispute", "对方电话"), ("violation", "举报人电话")])
def test_the_second_phone_says_whose_it_is(page: RegisterPage, sheet: str, title: str) -> None:
    page.form.choose_sheet(sheet)
    assert title in page.form.sides.phone.accessibleName()
