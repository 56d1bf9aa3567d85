"""A screen reader has a word for everything that the keyboard reaches, on every page of both roles."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.services.launch import Launch
from desktop_app.ui.firstrun.restore import RestorePage
from desktop_app.ui.firstrun.unlock import UnlockPage
from desktop_app.ui.firstrun.wizard import Wizard
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.theme import Theme
from desktop_app.ui.settings.page import SettingsPage
from desktop_app.ui.shell.office import Office
from tests.ui.launching import COUNTY, introduce, make_launch, make_node
from tests.ui.office import TOWNSHIP, add_petition


def crashed(error: BaseException) -> None:
    raise error


def nameless(root: QWidget) -> list[str]:
    """Widgets that Tab reaches and that say nothing."""
    reached = [one for one in root.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    return [
        f"{type(one).__name__} in {type(one.parentWidget()).__name__}"
        for one in reached
        if one.isVisible() and one.isEnabled() and one.focusProxy() is None and not spoken(one)
    ]


def spoken(widget: QWidget) -> str:
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name).strip() if found is not None else ""


def rest(office: Office, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not office.desk.tasks.busy(), timeout=15_000)
    qtbot.wait(10)
    qtbot.waitUntil(lambda: not office.desk.tasks.busy(), timeout=15_000)


@pytest.mark.parametrize("role", ["office", "bureau"])
def test_every_page_speaks(qapp: QApplication, qtbot: QtBot, tmp_path: Path, role: str) -> None:
    office = make_node(tmp_path / "office", "office", TOWNSHIP, 1)
    bureau = make_node(tmp_path / "bureau", "bureau", COUNTY, 2)
    introduce(office, bureau, tmp_path / "stick")
    matter = add_petition(office, "张㐂", "反映征地补偿", days_ago=3)
    bureau.services.bundles.import_bundle(office.services.bundles.export(tmp_path / "stick").path)
    mine, other = (office, bureau) if role == "office" else (bureau, office)
    shown = window_over(mine, qapp)
    found: dict[str, list[str]] = {}
    for key in shown.window.stack.main_keys():
        shown.window.open(key)
        rest(shown, qtbot)
        found[key] = nameless(shown.window)
    found |= details(shown, qtbot, matter, writes=role == "office")
    shown.window.close()
    shown.window.deleteLater()
    other.close()
    qapp.setStyleSheet("")
    assert {key: names for key, names in found.items() if names} == {}


def window_over(core: Core, qapp: QApplication) -> Office:
    theme = Theme(qapp, scheme="light")
    office = Office(core, core.around.clock, theme, kept=lambda _scheme, _size: None, crashed=crashed)
    office.window.resize(1280, 800)
    office.window.show()
    return office


def details(office: Office, qtbot: QtBot, matter: str, *, writes: bool) -> dict[str, list[str]]:
    """A matter, its next letter, a visit, and each topic of the settings."""
    found: dict[str, list[str]] = {}
    doors = office.router.doors()
    form = next(iter(office.store.services.desk.rules.forms))
    acts = {"matter": lambda: doors.matter(matter)}
    if writes:
        acts |= {
            "visit": lambda: doors.new_visit(matter),
            "letter": lambda: doors.new_letter(matter, form),
        }
    for name, act in acts.items():
        act()
        rest(office, qtbot)
        found[name] = nameless(office.window)
    page = office.window.open("settings")
    assert isinstance(page, SettingsPage)
    for topic in page.topics:
        page.show_topic(topic)
        rest(office, qtbot)
        found[topic.title] = nameless(office.window)
    return found


@pytest.fixture
def launch(tmp_path: Path) -> Launch:
    return make_launch(tmp_path / "person")


def test_the_way_in_speaks(qtbot: QtBot, desk: Desk, launch: Launch) -> None:
    found: dict[str, list[str]] = {}
    wizard = Wizard(launch, desk)
    for page in (wizard, UnlockPage(launch, desk, []), RestorePage(launch, desk, lambda: None)):
        qtbot.addWidget(page)
        page.resize(900, 700)
        page.show()
        qtbot.waitExposed(page)
        found[type(page).__name__] = nameless(page)
    for place in range(len(wizard.steps)):
        wizard._show(place)
        qtbot.waitUntil(lambda: not desk.tasks.busy(), timeout=15_000)
        found[f"step {place}"] = nameless(wizard)
    assert {key: names for key, names in found.items() if names} == {}
