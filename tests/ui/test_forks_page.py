"""Two PCs with one identity, seen from the windows: the card, both branches side by side, the pick, the review list."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.base.errors import NotAllowed
from desktop_app.core import Core
from desktop_app.services.ledger import LedgerFilter
from desktop_app.ui.matter.head_words import head_of
from desktop_app.ui.matter.reading import CaseReader
from desktop_app.ui.shared.ask_dialog import AskDialog
from tests.ui.launching import around, introduce, make_pair
from tests.ui.office import PASSPHRASE, add_petition
from tests.ui.test_exchange_page import PATIENCE_MS, Side, look, take, words, write


class Three:
    """The office, its cloned disk, and the bureau."""

    def __init__(self, qtbot: QtBot, root: Path) -> None:
        self.qtbot, self.stick = qtbot, root / "stick"
        self.stick.mkdir()
        office, bureau = make_pair(root)
        introduce(office, bureau, self.stick)
        add_petition(office, "张㐂", "反映征地补偿面积不符")
        bureau.services.bundles.import_many([office.services.bundles.export(self.stick).path])
        office.close()
        shutil.copytree(root / "office", root / "cloned")
        self.office = Side(Core.open(office.folder, PASSPHRASE, office.around), qtbot, root / "o")
        clone = around(root / "cloned" / "person", 3)
        self.other = Side(Core.open(root / "cloned" / "store", PASSPHRASE, clone), qtbot, root / "c")
        self.bureau = Side(bureau, qtbot, root / "b")
        add_petition(self.office.core, "李国强", "反映排水沟被占")
        add_petition(self.other.core, "王秀英", "反映宅基地边界不清")

    def bring(self, side: Side) -> None:
        """One PC's bundle is looked at and taken at the bureau."""
        for path in self.stick.iterdir():
            path.unlink()
        write(side, self.stick, self.qtbot)
        look(self.bureau, self.stick, self.qtbot)
        take(self.bureau, self.qtbot)

    def fork(self) -> None:
        self.bring(self.office)
        self.bring(self.other)
        self.bureau.page.home()
        self.bureau.page.refresh()
        self.bureau.rest(self.qtbot)

    def close(self) -> None:
        for side in (self.office, self.other, self.bureau):
            side.close()


@pytest.fixture
def three(qtbot: QtBot, tmp_path: Path) -> Iterator[Three]:
    made = Three(qtbot, tmp_path)
    yield made
    made.close()


def press(widget: QWidget, text: str) -> None:
    """The button with these words."""
    [*_replaced, found] = [one for one in widget.findChildren(QPushButton) if one.text() == text]
    found.click()


def test_a_fork_is_told_kept_compared_and_picked(qtbot: QtBot, three: Three) -> None:
    bureau = three.bureau
    assert not bureau.page.forking.card.isVisible()
    three.fork()
    assert "已原样收好" in words(bureau.page.preview)
    assert "分成了两支" in words(bureau.page.preview)
    card = bureau.page.forking.card
    assert card.isVisible()
    assert "整盘克隆" in words(card)
    assert "两支都给过的编号" in words(card), "both PCs gave the second number of the year"

    press(card, "看两支的差别…")
    page = bureau.page.forking.page
    assert bureau.page._stack.currentWidget() is page
    held, new = page.panels
    assert "排水沟" in words(held)
    assert "宅基地" in words(new)
    assert "编号重复" in words(page)

    new.take.click()
    dialog = page.findChild(AskDialog)
    assert dialog is not None
    dialog.confirm()
    bureau.rest(qtbot)
    assert dialog.isVisible(), "how it was checked must be said"
    dialog.put({"reason": "电话核对：留新电脑"})
    with qtbot.waitSignal(page.picked, timeout=PATIENCE_MS):
        dialog.confirm()
    bureau.rest(qtbot)
    titles = {row.title for row in bureau.core.services.ledger.page(LedgerFilter())}
    assert any("宅基地" in title for title in titles)
    assert not any("排水沟" in title for title in titles)
    items = bureau.page.forking.items
    assert bureau.page._stack.currentWidget() is items
    assert "排水沟" in words(items)
    assert "编号重复" in words(items)

    press(items, "已补登…")
    [asked] = items.findChildren(AskDialog)
    asked.put({"reason": "东信〔2026〕9号"})
    with qtbot.waitSignal(items.settled, timeout=PATIENCE_MS):
        asked.confirm()
    bureau.rest(qtbot)
    assert "已补登：东信〔2026〕9号（李文华" in words(items)
    press(items, "选错了…")
    [*_old, asked] = items.findChildren(AskDialog)
    asked.put({"reason": "听错了"})
    with qtbot.waitSignal(items.settled, timeout=PATIENCE_MS):
        asked.confirm()
    bureau.rest(qtbot)
    assert "已撤回：听错了" in words(items)
    bureau.page.home()
    assert "0 项待处理，共 1 项" in words(card)


def test_the_pc_that_lost_says_so_and_lists_what_only_it_has(
    qtbot: QtBot, three: Three, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    three.fork()
    forks = three.bureau.core.services.forks
    forks.pick(forks.all()[0].id, 0, "电话核对")
    for path in three.stick.iterdir():
        path.unlink()
    write(three.bureau, three.stick, qtbot)
    look(three.other, three.stick, qtbot)
    take(three.other, qtbot)
    three.other.page.home()
    three.other.page.refresh()
    three.other.rest(qtbot)
    card = three.other.page.forking.card
    assert card.isVisible()
    assert "没有被采用" in words(card)
    with pytest.raises(NotAllowed, match="另一台"):
        add_petition(three.other.core, "普阿果", "不该再登记的")
    target = tmp_path / "独有.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_more: (str(target), ""))
    press(card, "写成核对清单…")
    qtbot.waitUntil(target.exists, timeout=PATIENCE_MS)
    three.other.rest(qtbot)
    sheet = openpyxl.load_workbook(target).active
    texts = [str(cell.value) for row in sheet.iter_rows() for cell in row]
    assert any("宅基地" in text for text in texts)
    assert not any("排水沟" in text for text in texts)


def test_only_bundles_of_a_fork_on_the_stick_can_be_kept(qtbot: QtBot, three: Three) -> None:
    """Nothing to import, and yet the person must be able to have them kept."""
    three.bring(three.office)
    for path in three.stick.iterdir():
        path.unlink()
    write(three.other, three.stick, qtbot)
    look(three.bureau, three.stick, qtbot)
    preview = three.bureau.page.preview
    assert "对不上" in words(preview)
    [keep] = [one for one in preview.findChildren(QPushButton) if "先收好" in one.text()]
    keep.click()
    three.bureau.rest(qtbot)
    assert three.bureau.core.services.forks.waiting() == 1


def test_the_pc_that_stays_is_told_of_numbers_given_twice(qtbot: QtBot, three: Three) -> None:
    three.fork()
    forks = three.bureau.core.services.forks
    forks.pick(forks.all()[0].id, 0, "电话核对")
    for path in three.stick.iterdir():
        path.unlink()
    write(three.bureau, three.stick, qtbot)
    look(three.office, three.stick, qtbot)
    take(three.office, qtbot)
    three.office.page.home()
    three.office.page.refresh()
    three.office.rest(qtbot)
    card = three.office.page.forking.card
    assert "另一台出的那一份收回" in words(card)
    ledger = three.office.core.services.ledger.page(LedgerFilter())
    marked = [row for row in ledger if _badges_of(three.office.core, row.id).count("编号重复，见数据交换")]
    assert ["排水沟" in row.title for row in marked] == [True]
    press(card, "知道了")
    qtbot.waitUntil(lambda: not card.isVisible(), timeout=PATIENCE_MS)
    assert three.office.core.services.forks.notices() == []


def _badges_of(core: Core, matter: str) -> list[str]:
    return [text for text, _kind in head_of(CaseReader(core.services).read(matter)).badges]
