"""A request with void keys at the bureau's window and at its command line: refused, with what to do now."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.cli.main import main
from desktop_app.core import Core
from desktop_app.ui.exchange.page import ExchangePage
from desktop_app.ui.qt.theme import Theme
from tests.ui.launching import around, introduce, make_pair
from tests.ui.office import PASSPHRASE
from tests.ui.seat import Seat

_WAY_OUT = "换新密钥"


@pytest.fixture
def asked(tmp_path: Path) -> tuple[Core, Path]:
    """The bureau, which has called the office's keys void, and the office's request to be known anew."""
    office, bureau = make_pair(tmp_path)
    introduce(office, bureau, tmp_path / "joining")
    bureau.services.keys.revoke(office.identity.node, "电脑被盗")
    path = office.services.enrolment.request(bureau.services.enrolment.invite(tmp_path), tmp_path).path
    office.close()
    return bureau, path


@pytest.mark.parametrize("anew", [False, True])
def test_the_window_says_so(
    qtbot: QtBot, qapp: QApplication, asked: tuple[Core, Path], *, anew: bool
) -> None:
    bureau, path = asked
    seat = Seat(bureau, Theme(qapp, scheme="light"), qtbot)
    seat.sit()
    page = seat.window.open("exchange")
    assert isinstance(page, ExchangePage)
    page.join()
    page.joining.anew.setChecked(anew)
    page.joining.read(path)
    seat.rest()
    said = "\n".join(one.text() for one in seat.window.findChildren(QLabel) if one.isVisible())
    assert "已经作废" in said and _WAY_OUT in said
    assert page.joining.fingerprint.isHidden()
    seat.window.close()
    seat.rest()


def test_the_command_line_says_so(
    asked: tuple[Core, Path], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    bureau, path = asked
    folder = bureau.folder
    bureau.close()
    monkeypatch.setenv("LANDDESK_PASSPHRASE", PASSPHRASE)
    surroundings = around(folder.parent / "person", 2)
    for more in ([], ["--replacing"]):
        assert main(["accept", str(folder), str(path), *more], surroundings) == 1
        said = capsys.readouterr().err
        assert "已经作废" in said and _WAY_OUT in said
