"""The program's flow: wizard to shell, unlock to shell, drafts offered again, pictures of all pages."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.base.knownstores import KnownStore
from desktop_app.services.launch import Launch
from desktop_app.ui.firstrun.unlock import UnlockPage
from desktop_app.ui.firstrun.wizard import Wizard
from desktop_app.ui.matter.page import MatterPage
from desktop_app.ui.matters.page import MattersPage
from desktop_app.ui.qt.state import ViewState
from desktop_app.ui.qt.theme import Theme
from desktop_app.ui.shell.foot import bureau_lines, office_lines
from desktop_app.ui.shell.pages import BUREAU_PAGES, OFFICE_PAGES
from desktop_app.ui.shell.program import Program
from tests.ui.launching import COUNTY, introduce, make_launch, make_node, make_pair
from tests.ui.office import NOW, PASSPHRASE, TOWNSHIP, add_petition, make_office


class Flashes(QObject):
    """Notes every window that is shown besides the one it was given."""

    def __init__(self, known: QWidget) -> None:
        super().__init__()
        self._known = known
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen += [type(watched).__name__] if watched is not self._known else []
        return False


@pytest.fixture
def launch(tmp_path: Path) -> Launch:
    return make_launch(tmp_path / "person")


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    yield Theme(qapp, scheme="light")
    qapp.setStyleSheet("")


@pytest.fixture
def program(
    qtbot: QtBot, launch: Launch, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    """Its hooks into the process are left out: pytest has its own."""
    monkeypatch.setattr("desktop_app.ui.qt.crash.CrashDesk.install", lambda _self: None)
    made = Program(launch, theme, ViewState(tmp_path / "window.ini"))
    yield made
    made.end()


def opened(program: Program, launch: Launch, folder: Path, qtbot: QtBot) -> None:
    """Through the unlock page into the shell."""
    program.begin(None, folder)
    assert program.entrance is not None
    page = program.entrance.page()
    assert isinstance(page, UnlockPage)
    page.passphrase.setText(PASSPHRASE)
    page.open()
    qtbot.waitUntil(lambda: program.office is not None, timeout=20_000)


def rest(program: Program, qtbot: QtBot) -> None:
    assert program.office is not None
    desk = program.office.desk
    qtbot.waitUntil(lambda: not desk.tasks.busy(), timeout=20_000)


def test_nothing_known_means_the_wizard(program: Program) -> None:
    program.begin(None, None)
    assert program.entrance is not None
    assert isinstance(program.entrance.page(), Wizard)


def test_the_wizard_leads_into_the_shell(
    program: Program, launch: Launch, qtbot: QtBot, tmp_path: Path
) -> None:
    program.begin(None, None)
    assert program.entrance is not None
    wizard = program.entrance.page()
    assert isinstance(wizard, Wizard)
    core = make_office(tmp_path)
    wizard.founded.emit(core)
    assert program.office is not None
    assert program.entrance is None
    assert "已建立" in program.office.desk.messages.text()
    rest(program, qtbot)
    assert "已建立" in program.office.desk.messages.text()


def test_a_known_store_means_the_unlock_page(program: Program, launch: Launch, tmp_path: Path) -> None:
    core = make_office(tmp_path)
    core.close()
    launch.known.remember(KnownStore(core.folder, "东华镇自然资源所", ""))
    program.begin(None, None)
    assert program.entrance is not None
    assert isinstance(program.entrance.page(), UnlockPage)


def test_an_office_has_its_pages(program: Program, launch: Launch, qtbot: QtBot, tmp_path: Path) -> None:
    core = make_office(tmp_path)
    matter = add_petition(core, "张㐂", "反映征地补偿", days_ago=3)
    core.close()
    opened(program, launch, core.folder, qtbot)
    assert program.office is not None
    window = program.office.window
    keys = window.stack.main_keys()
    assert keys == list(OFFICE_PAGES)
    for key in keys:
        window.open(key)
        rest(program, qtbot)
    qtbot.waitUntil(lambda: bool(launch.known.all()))
    assert launch.known.all()[0].name == "东华镇自然资源所"
    page = program.office.router.matter(matter)
    rest(program, qtbot)
    assert isinstance(page, MatterPage)
    assert window.stack.key() == "matters"
    assert window.stack.back()


def test_opening_a_page_flashes_no_other_window(
    program: Program, launch: Launch, qtbot: QtBot, tmp_path: Path, qapp: QApplication
) -> None:
    """A child shown before it has a parent is a window for a moment, and takes the keyboard away."""
    core = make_office(tmp_path)
    matter = add_petition(core, "张㐂", "反映征地补偿", days_ago=3)
    core.close()
    opened(program, launch, core.folder, qtbot)
    assert program.office is not None
    watch = Flashes(program.office.window)
    qapp.installEventFilter(watch)
    for key in program.office.window.stack.main_keys():
        program.office.window.open(key)
        rest(program, qtbot)
    program.office.router.matter(matter)
    rest(program, qtbot)
    program.office.router.doors().new_visit(matter)
    rest(program, qtbot)
    qapp.removeEventFilter(watch)
    assert watch.seen == []


def test_a_bureau_opens_on_the_overview(
    program: Program, launch: Launch, qtbot: QtBot, tmp_path: Path
) -> None:
    core = make_node(tmp_path / "bureau", "bureau", COUNTY, 3)
    core.close()
    opened(program, launch, core.folder, qtbot)
    assert program.office is not None
    window = program.office.window
    assert window.stack.key() == "overview"
    assert window.stack.main_keys() == list(BUREAU_PAGES)
    program.office.router.ledger(owner="532301105-00000000", owner_name="东华镇自然资源所")
    page = window.stack.page()
    assert isinstance(page, MattersPage)
    assert page.owner_chip.isVisible()
    assert page.model.filters["owner"] == "532301105-00000000"
    page.owner_chip.click()
    assert "owner" not in page.model.filters
    rest(program, qtbot)


@pytest.mark.parametrize(("kind", "word"), [("matter", "登记"), ("visit", "走访"), ("letter", "文书")])
def test_what_was_typed_last_is_offered(
    program: Program, launch: Launch, qtbot: QtBot, tmp_path: Path, kind: str, word: str
) -> None:
    core = make_office(tmp_path)
    core.services.drafts.keep("d1", kind, "张㐂 反映", {"typed": {}})
    core.close()
    opened(program, launch, core.folder, qtbot)
    assert program.office is not None
    desk = program.office.desk
    qtbot.waitUntil(lambda: f"恢复未保存的{word}？有 1 份" in desk.messages.text(), timeout=10_000)


def test_the_office_closes_its_store(program: Program, launch: Launch, qtbot: QtBot, tmp_path: Path) -> None:
    core = make_office(tmp_path)
    core.close()
    opened(program, launch, core.folder, qtbot)
    assert program.office is not None
    rest(program, qtbot)
    program.office.window.close()
    again = launch.open(core.folder, PASSPHRASE)
    again.close()


def test_the_rails_foot_tells_the_exchange(tmp_path: Path) -> None:
    office, bureau = make_pair(tmp_path)
    today = NOW.date()
    assert office_lines([], today)[0] == ["还没有与县局建立联系"]
    introduce(office, bureau, tmp_path / "stick")
    add_petition(office, "张㐂", "反映征地补偿")
    said, warning = office_lines(office.services.bundles.overview(), today)
    assert said[0] == "还没有向县局导出过"
    assert warning
    out = office.services.bundles.export(tmp_path / "stick")
    assert "县局还没有确认收到" in office_lines(office.services.bundles.overview(), today)[0]
    bureau.services.bundles.import_bundle(out.path)
    assert bureau_lines(bureau.services.bundles.overview(), today) == (
        ["已联系 1 个所", "7 天内都有数据来"],
        False,
    )
    back = bureau.services.bundles.export(tmp_path / "stick")
    office.services.bundles.import_bundle(back.path)
    assert office_lines(office.services.bundles.overview(), today)[0] == ["上次导出：今天", "县局已全部收到"]
    office.close()
    bureau.close()


PICTURES = textwrap.dedent("""
    import sys
    from argparse import Namespace
    from pathlib import Path
    from PySide6.QtWidgets import QApplication
    from desktop_app.services.launch import Demonstration, Launch
    from desktop_app.ui.qt.theme import Theme
    from desktop_app.ui.shell import screens
    from tests.ui.launching import make_launch
    folder, passphrase = Path(sys.argv[1]), sys.argv[2]
    launch = make_launch(folder / "person")
    demo = Demonstration(launch, folder / "office" / "store", folder / "bureau" / "store", passphrase)
    options = Namespace(screens=folder / "screens", demo=folder)
    app = QApplication([])
    shown = Launch(**{**vars(launch), "demo": lambda _folder: demo})
    screens._PATIENCE_MS = 10  # a glance for each of fifty pictures: nobody looks at them here
    sys.exit(screens.take_screens(options, shown, Theme(app, scheme="light")))
""")


def test_pictures_of_every_page(tmp_path: Path) -> None:
    """In a process of its own, as the demonstration takes them."""
    make_node(tmp_path / "office", "office", TOWNSHIP, 1).close()
    make_node(tmp_path / "bureau", "bureau", COUNTY, 2).close()
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-c", PICTURES, tmp_path, PASSPHRASE]
    env = {**os.environ, "PYTHONPATH": str(root), "PYTHONUTF8": "1"}
    done = subprocess.run(
        command, cwd=root, env=env, capture_output=True, text=True, check=False, timeout=240
    )
    assert done.returncode == 0, done.stderr
    names = {path.stem for path in (tmp_path / "screens").iterdir()}
    assert {"office-today-light", "bureau-overview-dark", "start-wizard-light", "start-unlock-dark"} <= names
    assert all(path.stat().st_size > 5_000 for path in (tmp_path / "screens").iterdir())
