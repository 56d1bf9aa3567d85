"""数据文件损坏: from the passphrase that opens nothing to the office that opens again."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.base.errors import UserProblem
from desktop_app.base.knownstores import KnownStore
from desktop_app.core import Core
from desktop_app.services.launch import Launch
from desktop_app.ui.firstrun.recover import RecoverPage
from desktop_app.ui.firstrun.unlock import UnlockPage
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.state import ViewState
from desktop_app.ui.qt.theme import Theme
from desktop_app.ui.shell.program import Program
from tests.services.recovering import spoil
from tests.ui.launching import make_launch
from tests.ui.office import PASSPHRASE, add_petition, make_office


@pytest.fixture
def launch(tmp_path: Path) -> Launch:
    return make_launch(tmp_path / "person")


@pytest.fixture
def store(tmp_path: Path) -> KnownStore:
    core = make_office(tmp_path)
    add_petition(core, "张㐂", "渠道被占")
    core.services.auto_backup.run()
    add_petition(core, "李国强", "备份以后的")
    folder, name = core.folder, core.identity.name
    core.close()
    return KnownStore(folder, name, "")


def _shown(page: QWidget) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def _show(qtbot: QtBot, page: QWidget) -> None:
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    qtbot.waitExposed(page)


def _broken(qtbot: QtBot, launch: Launch, desk: Desk, store: KnownStore, action: str) -> list[object]:
    """Tries to open, is told, presses the action; what the page asks for."""
    page = UnlockPage(launch, desk, [store])
    _show(qtbot, page)
    page.passphrase.setText(PASSPHRASE)
    page.open()
    qtbot.waitUntil(lambda: desk.messages.text() != "" and not desk.tasks.busy())
    [act] = [one for one in desk.messages.findChildren(QPushButton) if one.text() == action]
    with qtbot.waitSignal(page.broken) as asked:
        act.click()
    return list(asked.args)


def _mended(qtbot: QtBot, launch: Launch, desk: Desk, asked: list[object]) -> tuple[str, str, Core]:
    """Looks, mends, opens; what was said before and after."""
    store, secret, older = asked
    page = RecoverPage(launch, desk, store, lambda: None, secret=str(secret), older=bool(older))  # type: ignore[arg-type]
    _show(qtbot, page)
    qtbot.waitUntil(lambda: page.go.text() == "修复" and page.go.isEnabled())
    before = _shown(page)
    page.go.click()
    qtbot.waitUntil(lambda: page.go.text() == "打开" and page.go.isEnabled())
    after = _shown(page)
    with qtbot.waitSignal(page.opened, timeout=20_000) as opened:
        page.go.click()
    core = opened.args[0]
    assert isinstance(core, Core)
    return before, after, core


def test_a_dead_first_page(qtbot: QtBot, launch: Launch, desk: Desk, store: KnownStore) -> None:
    database = store.folder / "landdesk.db"
    raw = database.read_bytes()
    database.write_bytes(os.urandom(4096) + raw[4096:])
    asked = _broken(qtbot, launch, desk, store, "修复…")
    before, after, core = _mended(qtbot, launch, desk, asked)
    assert "读不出 1 页" in before
    assert "都能补回" in before
    assert "为底，补回之后的" in after
    assert "没有删除" in after
    assert core.services.safekeeping.counts()["matter"] == 2
    desk.tasks.close()
    core.close()


@pytest.mark.parametrize("missing", ["landdesk.db", "keys.json"])
def test_a_missing_file(qtbot: QtBot, launch: Launch, desk: Desk, store: KnownStore, missing: str) -> None:
    (store.folder / missing).unlink()
    asked = _broken(qtbot, launch, desk, store, "修复…")
    before, after, core = _mended(qtbot, launch, desk, asked)
    assert ("找不到数据文件" if missing == "landdesk.db" else "不见了") in before
    assert ("哪里都没有了" in after) == (missing == "landdesk.db")
    assert core.services.safekeeping.counts()["matter"] == (1 if missing == "landdesk.db" else 2)
    desk.tasks.close()
    core.close()


def test_a_folder_put_back_from_yesterday(
    qtbot: QtBot, launch: Launch, desk: Desk, store: KnownStore
) -> None:
    core = launch.open(store.folder, PASSPHRASE)
    assert isinstance(core, Core)
    core.close()
    kept = (store.folder / "landdesk.db").read_bytes()
    core = launch.open(store.folder, PASSPHRASE)
    assert isinstance(core, Core)
    add_petition(core, "王秀英", "后来丢掉的")
    core.close()
    (store.folder / "landdesk.db").write_bytes(kept)
    asked = _broken(qtbot, launch, desk, store, "看看能找回什么")
    assert asked[2] is True
    page = RecoverPage(launch, desk, store, lambda: None, secret=PASSPHRASE, older=True)
    _show(qtbot, page)
    qtbot.waitUntil(lambda: page.go.text() == "修复" and page.go.isEnabled())
    assert "条" in _shown(page)
    with qtbot.waitSignal(page.opened, timeout=20_000) as opened:
        page.adopt.click()
    assert opened.args[0].identity.epoch_no == 2
    desk.tasks.close()
    opened.args[0].close()


def test_whatever_page_is_damaged_it_opens_or_says_why(
    store: KnownStore, launch: Launch, tmp_path: Path
) -> None:
    """Never an unexpected error; and what opens all the same is found out by the quick look."""
    pages = (store.folder / "landdesk.db").stat().st_size // 4096
    for page in range(1, pages + 1, pages // 12):
        folder = tmp_path / f"page{page}"
        shutil.copytree(store.folder, folder)
        spoil(folder, [page])
        try:
            core = launch.open(folder, PASSPHRASE)
        except UserProblem as problem:
            assert launch.rescuer.can_help(folder, problem)
            continue
        assert not core.services.safekeeping.checks.quick().ok
        core.close()


def test_a_finding_leads_out_of_the_office_and_back_in(
    qtbot: QtBot, launch: Launch, store: KnownStore, tmp_path: Path, qapp: QApplication
) -> None:
    """The key slots vanish while the office is open: found, mended at the entrance, open again."""
    program = Program(launch, Theme(qapp), ViewState(tmp_path / "window.ini"))
    try:
        program._opened(launch.open(store.folder, PASSPHRASE))
        office = program.office
        assert office is not None
        (store.folder / "keys.json").unlink()
        office.checking.first()
        qtbot.waitUntil(lambda: "密钥文件" in office.desk.messages.text())
        [act] = [one for one in office.desk.messages.findChildren(QPushButton) if one.text() == "修复…"]
        act.click()
        assert program.office is None
        assert program.entrance is not None
        page = program.entrance.page()
        assert isinstance(page, RecoverPage)
        page.passphrase.setText(PASSPHRASE)
        for text in ("看看能修复多少", "修复", "打开"):
            qtbot.waitUntil(lambda text=text: page.go.text() == text and page.go.isEnabled())
            page.go.click()
        qtbot.waitUntil(lambda: program.office is not None)
        assert program.office is not None
        assert program.office.store.services.desk.identity.epoch_no == 1, "nothing was lost"
    finally:
        program.end()
