"""The stick between two real stores in two windows: out, previewed, in, acknowledged."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.base.clock import SetClock
from desktop_app.core import Core
from desktop_app.domain.records import TYPES
from desktop_app.services.freezing import freeze, hold
from desktop_app.services.ledger import LedgerFilter
from desktop_app.store.rewind import standing
from desktop_app.store.transaction import Transaction
from desktop_app.ui.exchange.page import ExchangePage
from desktop_app.ui.exchange.words import counted, kind_words
from desktop_app.ui.qt.bus import ChangeBus
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.messages import MessageBar
from desktop_app.ui.qt.state import ViewState
from desktop_app.ui.qt.tasks import TaskRunner
from tests.ui.launching import introduce, make_pair
from tests.ui.office import NOW, add_petition

PATIENCE_MS = 20_000


class Side:
    """One PC: its store, its desk and its exchange page."""

    def __init__(self, core: Core, qtbot: QtBot, folder: Path) -> None:
        self.core, self.bar = core, MessageBar()
        qtbot.addWidget(self.bar)
        self.desk = Desk(TaskRunner(), ChangeBus(), self.bar, SetClock(NOW), ViewState(folder / "view.ini"))
        self.desk.tasks.problem.connect(self.bar.problem)
        self.page = ExchangePage(self.desk, core.services)
        qtbot.addWidget(self.page)
        self.page.resize(1100, 800)
        self.page.show()
        qtbot.waitExposed(self.page)

    def close(self) -> None:
        self.page.close()
        self.desk.tasks.close()
        self.core.close()

    def rest(self, qtbot: QtBot) -> None:
        qtbot.waitUntil(lambda: not self.desk.tasks.busy(), timeout=PATIENCE_MS)


@pytest.fixture
def sides(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[Side, Side]]:
    office, bureau = make_pair(tmp_path)
    pair = Side(office, qtbot, tmp_path / "o"), Side(bureau, qtbot, tmp_path / "b")
    yield pair
    for side in pair:
        side.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def words(widget: QWidget) -> str:
    """All that a person can read in a widget."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def write(side: Side, stick: Path, qtbot: QtBot) -> None:
    side.page.refresh()
    side.rest(qtbot)
    side.page.out.drive.choose(stick)
    with qtbot.waitSignal(side.page.out.written, timeout=PATIENCE_MS):
        side.page.out.export()
    side.rest(qtbot)


def look(side: Side, stick: Path, qtbot: QtBot) -> None:
    side.page.home()
    side.page.look([stick])
    qtbot.waitUntil(lambda: side.page._stack.currentWidget() is side.page.preview, timeout=PATIENCE_MS)


def take(side: Side, qtbot: QtBot) -> None:
    with qtbot.waitSignal(side.page.preview.imported, timeout=PATIENCE_MS):
        side.page.preview.take()
    side.rest(qtbot)


def test_round_trip_with_acknowledgement(qtbot: QtBot, sides: tuple[Side, Side], stick: Path) -> None:
    office, bureau = sides
    introduce(office.core, bureau.core, stick)
    add_petition(office.core, "张㐂", "反映征地补偿面积不符")
    office.page.refresh()
    office.rest(qtbot)
    assert "事项\N{NO-BREAK SPACE}1" in office.page.out._what.text()
    write(office, stick, qtbot)
    assert "已写到文件夹" in office.page.out._said.text()
    assert "回执_" in office.page.out._said.text()

    look(bureau, stick, qtbot)
    assert "新增：事项\N{NO-BREAK SPACE}1、当事人\N{NO-BREAK SPACE}1" in words(bureau.page.preview)
    assert bureau.core.services.ledger.count(LedgerFilter()) == 0
    take(bureau, qtbot)
    assert "已导入" in words(bureau.page.preview)
    assert bureau.core.services.ledger.count(LedgerFilter()) == 1
    bureau.page.home()
    assert "今天" in words(bureau.page.peers)

    write(bureau, stick, qtbot)
    look(office, stick, qtbot)
    assert "回执" in words(office.page.preview)
    take(office, qtbot)
    office.page.home()
    office.page.refresh()
    office.rest(qtbot)
    assert "已收到" in words(office.page.peers)
    assert "没有新内容" in office.page.out._what.text()


def test_importing_again_changes_nothing(qtbot: QtBot, sides: tuple[Side, Side], stick: Path) -> None:
    office, bureau = sides
    introduce(office.core, bureau.core, stick)
    add_petition(office.core, "李国强", "反映排水沟被占")
    write(office, stick, qtbot)
    look(bureau, stick, qtbot)
    take(bureau, qtbot)
    before = bureau.core.store.digest()
    look(bureau, stick, qtbot)
    assert "没有新内容" in words(bureau.page.preview)
    take(bureau, qtbot)
    assert bureau.core.store.digest() == before


@pytest.mark.parametrize("harm", ["cut", "flipped", "foreign"])
def test_a_bad_file_is_said_plainly(qtbot: QtBot, sides: tuple[Side, Side], stick: Path, harm: str) -> None:
    office, bureau = sides
    introduce(office.core, bureau.core, stick)
    add_petition(office.core, "李国强", "反映排水沟被占")
    write(office, stick, qtbot)
    bundle = next(stick.glob("*.lsb"))
    content = bundle.read_bytes()
    middle = len(content) // 2
    bad = {
        "cut": content[:middle],
        "flipped": content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :],
        "foreign": b"a photograph",
    }
    bundle.write_bytes(bad[harm])
    before = bureau.core.store.digest()
    look(bureau, stick, qtbot)
    assert "不能导入" in words(bureau.page.preview)
    assert bureau.page.preview.header._primary is not None
    assert not bureau.page.preview.header._primary.isVisible()
    assert bureau.core.store.digest() == before


def test_enrolment_shows_one_number_on_both_screens(
    qtbot: QtBot, sides: tuple[Side, Side], stick: Path
) -> None:
    office, bureau = sides
    bureau.page.join()
    bureau.page.joining.drive.choose(stick)
    bureau.page.joining.invite()
    qtbot.waitUntil(lambda: any(stick.glob("*.lsinvite")), timeout=PATIENCE_MS)
    office.page.join()
    office.page.joining.read(next(stick.glob("*.lsinvite")))
    qtbot.waitUntil(office.page.joining.fingerprint.isVisible, timeout=PATIENCE_MS)
    bureau.page.joining.read(next(stick.glob("*.lsrequest")))
    qtbot.waitUntil(bureau.page.joining.fingerprint.isVisible, timeout=PATIENCE_MS)
    number = office.page.joining.fingerprint.number.text()
    assert len(number.split()) == 6
    assert bureau.page.joining.fingerprint.number.text() == number
    for side in sides:
        with qtbot.waitSignal(side.page.joining.joined, timeout=PATIENCE_MS):
            side.page.joining.fingerprint.same.click()
        side.rest(qtbot)
        assert "已与" in side.bar.text()
    assert "楚雄市" in words(office.page.peers)
    assert "东华镇" in words(bureau.page.peers)


def test_an_invitation_on_a_stick_is_one_button(
    qtbot: QtBot, sides: tuple[Side, Side], stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office, bureau = sides
    invitation = bureau.core.services.enrolment.invite(stick)
    monkeypatch.setattr("desktop_app.base.drives.removable_roots", lambda: [(stick, "KINGSTON")])
    office.page.join()
    found = office.page.joining.found
    qtbot.waitUntil(lambda: bool(found.findChildren(QPushButton)), timeout=PATIENCE_MS)
    (one,) = found.findChildren(QPushButton)
    assert invitation.name in one.text()
    one.click()
    qtbot.waitUntil(office.page.joining.fingerprint.isVisible, timeout=PATIENCE_MS)


def test_numbers_that_differ_are_not_accepted(qtbot: QtBot, sides: tuple[Side, Side], stick: Path) -> None:
    office, bureau = sides
    invitation = bureau.core.services.enrolment.invite(stick)
    office.page.join()
    office.page.joining.read(invitation)
    card = office.page.joining.fingerprint
    qtbot.waitUntil(card.isVisible, timeout=PATIENCE_MS)
    office.page.joining._reject()
    assert card.isHidden()
    assert office.core.services.bundles.overview() == []


def test_nothing_can_be_written_for_nobody(qtbot: QtBot, sides: tuple[Side, Side], stick: Path) -> None:
    office, _bureau = sides
    office.page.out.drive.choose(stick)
    office.rest(qtbot)
    assert not office.page.out.go.isEnabled()
    assert "还没有" in words(office.page.peers)


def test_a_stick_that_went_away_is_said(qtbot: QtBot, sides: tuple[Side, Side], stick: Path) -> None:
    office, bureau = sides
    introduce(office.core, bureau.core, stick)
    add_petition(office.core, "李国强", "反映排水沟被占")
    office.page.refresh()
    office.rest(qtbot)
    office.page.out.drive.choose(stick / "gone")
    office.page.out.export()
    office.rest(qtbot)
    qtbot.waitUntil(lambda: office.bar.text() != "")
    assert "可以拔出" not in office.page.out._said.text()
    assert office.page.out.go.isEnabled()


def test_stopped_writing_leaves_nothing(qtbot: QtBot, sides: tuple[Side, Side], stick: Path) -> None:
    office, bureau = sides
    introduce(office.core, bureau.core, stick)
    office.page.refresh()
    office.rest(qtbot)
    office.page.out.drive.choose(stick)
    office.page.out.export()
    list(office.desk.tasks._running.values())[-1].cancel()
    office.rest(qtbot)
    assert "已停止" in office.page.out._said.text()
    assert office.page.out.go.isEnabled()
    assert not list(stick.glob("*.part"))


def test_stopped_import_leads_back(qtbot: QtBot, sides: tuple[Side, Side], stick: Path) -> None:
    office, bureau = sides
    introduce(office.core, bureau.core, stick)
    add_petition(office.core, "李国强", "反映排水沟被占")
    write(office, stick, qtbot)
    look(bureau, stick, qtbot)
    bureau.page.preview.take()
    list(bureau.desk.tasks._running.values())[-1].cancel()
    bureau.rest(qtbot)
    assert "已停止" in bureau.bar.text()
    assert bureau.page._stack.currentWidget() is not bureau.page.preview


def test_backup_and_check(qtbot: QtBot, sides: tuple[Side, Side], tmp_path: Path) -> None:
    office, _bureau = sides
    office.page.safekeep.back_up(tmp_path / "backups")
    qtbot.waitUntil(lambda: "已备份到" in office.page.safekeep.said(), timeout=PATIENCE_MS)
    office.page.safekeep.check(deep=True)
    qtbot.waitUntil(lambda: "数据完好" in office.page.safekeep.said(), timeout=PATIENCE_MS)


def test_an_import_is_taken_back_with_one_button(qtbot: QtBot, sides: tuple[Side, Side], stick: Path) -> None:
    office, bureau = sides
    introduce(office.core, bureau.core, stick)
    add_petition(office.core, "张㐂", "反映征地补偿面积不符")
    write(office, stick, qtbot)
    bureau.page.refresh()
    bureau.rest(qtbot)
    assert not bureau.page.last.isVisible()
    look(bureau, stick, qtbot)
    take(bureau, qtbot)
    bureau.page.home()
    qtbot.waitUntil(bureau.page.last.isVisible, timeout=PATIENCE_MS)
    [undo] = [one for one in bureau.page.last.findChildren(QPushButton) if one.text() == "撤销这次导入"]
    undo.click()
    qtbot.waitUntil(lambda: not bureau.page.last.isVisible(), timeout=PATIENCE_MS)
    assert bureau.core.services.ledger.count(LedgerFilter()) == 0
    look(bureau, stick, qtbot)
    take(bureau, qtbot)
    assert bureau.core.services.ledger.count(LedgerFilter()) == 1


def test_after_a_restore_the_page_says_what_is_read_only(
    qtbot: QtBot, sides: tuple[Side, Side], stick: Path
) -> None:
    office, bureau = sides
    introduce(office.core, bureau.core, stick)
    add_petition(office.core, "张㐂", "反映征地补偿面积不符")
    office.page.refresh()
    office.rest(qtbot)
    assert not office.page.frozen.isVisible()
    store = office.core.store

    def restored(tx: Transaction) -> None:
        freeze(tx, standing(tx.connection))
        hold(tx)

    store.change(restored)
    office.page.refresh()
    for text in ("数据没有问题，恢复交换", "县局没有更新的，直接继续"):
        qtbot.waitUntil(lambda text=text: _offered(office.page.frozen) == [text], timeout=PATIENCE_MS)
        [go] = [one for one in office.page.frozen.findChildren(QPushButton) if one.text() == text]
        go.click()
    qtbot.waitUntil(lambda: not office.page.frozen.isVisible(), timeout=PATIENCE_MS)
    assert not office.core.services.bundles.frozen()
    assert not office.core.services.bundles.held()


def _offered(card: QWidget) -> list[str]:
    return [one.text() for one in card.findChildren(QPushButton) if one.isVisible()]


def test_every_kind_of_record_that_travels_has_a_word() -> None:
    """A stick that brings nothing but an assignment must not look empty."""
    nameless = [kind for kind in TYPES if kind_words(kind) == kind_words("unknown")]
    assert nameless == ["viewing"]
    assert counted({"assignment": 1, "answer": 2}) == "交办\N{NO-BREAK SPACE}1、答复\N{NO-BREAK SPACE}2"
