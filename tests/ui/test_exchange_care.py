"""The exchange's daily care on its page: what came, what was not applied, old bundles on the stick."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.base.eject import Ejected
from desktop_app.base.ids import RecordId
from desktop_app.core import Core
from desktop_app.services.peers import the_peer
from desktop_app.store import journal
from desktop_app.store.streams import enrol
from desktop_app.store.transaction import Transaction
from desktop_app.ui.exchange.page import ExchangePage
from desktop_app.ui.matter.head_words import head_of
from desktop_app.ui.matter.reading import CaseReader
from desktop_app.ui.shared.doors import Doors
from tests.ui.launching import introduce, make_pair
from tests.ui.office import add_petition
from tests.ui.test_exchange_page import Side, look, take, words, write


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


def _strange(core: Core) -> None:
    """A line of a later version and one that hangs on nothing."""

    def work(tx: Transaction) -> None:
        for kind, data in (
            ("moon_note", {"text": "x"}),
            ("matter_party", {"matter_id": "m", "party_id": "p"}),
        ):
            line = journal.make_line(
                at=tx.now,
                by="王建国",
                kind=kind,
                record=RecordId(kind[:4] * 6),
                op="new",
                to="bureau",
                data=data,
            )
            journal.append(tx.connection, line, tx.node)

    core.store.change(work)


def _exchange(office: Side, bureau: Side, stick: Path, qtbot: QtBot) -> None:
    write(office, stick, qtbot)
    look(bureau, stick, qtbot)
    take(bureau, qtbot)
    bureau.page.home()
    bureau.rest(qtbot)


def test_what_came_is_listed_and_opens(qtbot: QtBot, sides: tuple[Side, Side], stick: Path) -> None:
    office, bureau = sides
    introduce(office.core, bureau.core, stick)
    matter = add_petition(office.core, "张㐂", "反映征地补偿面积不符")
    _exchange(office, bureau, stick, qtbot)
    opened: list[str] = []
    page = ExchangePage(bureau.desk, bureau.core.services, Doors(matter=opened.append))
    qtbot.addWidget(page)
    page.refresh()
    bureau.rest(qtbot)
    assert "新增：事项\N{NO-BREAK SPACE}1" in words(page.care.came)
    [see] = [one for one in page.care.came.findChildren(QPushButton) if one.text() == "看内容"]
    see.click()
    bureau.rest(qtbot)
    assert page._stack.currentWidget() is page.inbox
    [link] = [one for one in page.inbox.findChildren(QPushButton) if "征地补偿" in one.accessibleName()]
    link.click()
    assert opened == [matter]


def test_what_was_not_applied_is_said_and_tried_again(
    qtbot: QtBot, sides: tuple[Side, Side], stick: Path
) -> None:
    office, bureau = sides
    introduce(office.core, bureau.core, stick)
    _strange(office.core)
    assert not bureau.page.care.later.isVisible()
    _exchange(office, bureau, stick, qtbot)
    card = bureau.page.care.later
    assert "升级后可见" in words(card)
    assert "它所属的事项（人员、走访）还没有到" in words(card)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    [again] = [one for one in card.findChildren(QPushButton) if one.text() == "再试一次"]
    again.click()
    bureau.rest(qtbot)
    assert "还是用不上" in bureau.bar.text()


def test_old_bundles_are_offered_and_deleted_by_hand(
    qtbot: QtBot, sides: tuple[Side, Side], stick: Path
) -> None:
    office, bureau = sides
    introduce(office.core, bureau.core, stick)
    add_petition(office.core, "李国强", "反映排水沟被占")
    _exchange(office, bureau, stick, qtbot)
    write(bureau, stick, qtbot)
    look(office, stick, qtbot)
    take(office, qtbot)
    card = office.page.care.sweep
    before = {path.name for path in stick.iterdir()}
    card.drive.choose(stick)
    card.ask()
    office.rest(qtbot)
    [offered] = card.found
    assert "共 1 个" in words(card)
    card.delete()
    office.rest(qtbot)
    assert before - {path.name for path in stick.iterdir()} == {offered.path.name}
    assert "已删除 1 个" in words(card)
    card.ask()
    office.rest(qtbot)
    assert "没有可以删的" in words(card)


def test_a_stick_in_use_is_not_to_be_pulled(qtbot: QtBot, sides: tuple[Side, Side], stick: Path) -> None:
    office, bureau = sides
    introduce(office.core, bureau.core, stick)
    states = [Ejected.IN_USE, Ejected.GONE]
    out = office.page.out
    out._bundles = _Ejecting(out._bundles, states)  # type: ignore[assignment] - the system's answer is told by turns
    write(office, stick, qtbot)
    assert "别的程序还在用" in out._said.text()
    assert "可以拔出" not in out._said.text()
    out.again.click()
    office.rest(qtbot)
    assert "可以拔出U盘" in out._said.text()
    assert not out.again.isVisible()


class _Ejecting:
    """The real bundles, with the answers of an operating system that is not here."""

    def __init__(self, real: object, states: list[Ejected]) -> None:
        self._real, self._states = real, states

    def eject(self, _folder: Path) -> Ejected:
        return self._states.pop(0)

    def __getattr__(self, name: str) -> object:
        return getattr(self._real, name)


def test_one_office_that_fails_is_named(qtbot: QtBot, sides: tuple[Side, Side], stick: Path) -> None:
    office, bureau = sides
    introduce(office.core, bureau.core, stick)

    peer = the_peer(bureau.core.store.read)
    ghost = replace(peer, node="532301106-00000000", name="子午镇国土所", age_recipient="age1broken")
    bureau.core.store.change(lambda tx: enrol(tx, ghost))
    write(bureau, stick, qtbot)
    said = bureau.page.out._said.text()
    assert "没有写成 1 个：子午镇国土所。" in said
    assert len(list(stick.glob("*.lsb"))) == 1


def test_a_matter_about_which_something_did_not_fit_is_marked(
    qtbot: QtBot, sides: tuple[Side, Side], stick: Path
) -> None:
    office, bureau = sides
    introduce(office.core, bureau.core, stick)
    matter = add_petition(office.core, "张㐂", "反映征地补偿面积不符")

    def work(tx: Transaction) -> None:
        data = {"matter_id": matter, "party_id": "nobody"}
        line = journal.make_line(
            at=tx.now,
            by="王建国",
            kind="matter_party",
            record=RecordId("x" * 24),
            op="new",
            to="bureau",
            data=data,
        )
        journal.append(tx.connection, line, tx.node)

    office.core.store.change(work)
    _exchange(office, bureau, stick, qtbot)
    case = CaseReader(bureau.core.services).read(matter)
    assert ("有误，见数据交换", "overdue") in head_of(case).badges
    assert not CaseReader(office.core.services).read(matter).broken
