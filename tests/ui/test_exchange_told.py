"""What the bureau is told when writing or reading goes wrong: whose file it was, and that nothing was written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.services.peers import peers
from desktop_app.store.streams import enrol
from desktop_app.ui.exchange.bundle_panel import RefusedPanel
from tests.ui.launching import around, introduce, make_node
from tests.ui.office import PASSPHRASE, add_petition
from tests.ui.test_exchange_page import Side, look, words


@pytest.fixture
def bureau(qtbot: QtBot, tmp_path: Path) -> Iterator[Side]:
    """It knows two offices; one of them has written to the stick."""
    core = make_node(tmp_path / "bureau", "bureau", "532301", 2)
    stick = tmp_path / "stick"
    for seed, place in enumerate(("532301105", "532301106"), 3):
        office = make_node(tmp_path / place, "office", place, seed)
        introduce(office, core, stick)
        add_petition(office, "李国强", "反映排水沟被占")
        office.services.bundles.export(stick)
        office.close()
    made = Side(core, qtbot, tmp_path / "b")
    yield made
    made.close()


def test_nothing_written_is_not_told_as_written(bureau: Side, qtbot: QtBot, tmp_path: Path) -> None:
    known = [replace(one, age_recipient="age1broken") for one in peers(bureau.core.store.read)]
    bureau.core.store.change(lambda tx: [enrol(tx, one) for one in known])
    bureau.page.refresh()
    bureau.rest(qtbot)
    bureau.page.out.drive.choose(tmp_path / "stick")
    bureau.page.out.export()
    bureau.rest(qtbot)
    said = bureau.page.out._said
    assert said.property("role") == "error"
    assert said.text().startswith("一个数据包也没有写成。\n没有写成 2 个：")
    assert "已写" not in said.text()
    assert "可以拔出" not in said.text()


def test_a_cut_file_is_headed_by_the_office_that_its_name_speaks_of(
    bureau: Side, qtbot: QtBot, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    cut = sorted(stick.glob("*.lsb"))[1]
    cut.write_bytes(cut.read_bytes()[:900])
    look(bureau, stick, qtbot)
    for _ in range(2):  # before the import, and after it
        (panel,) = bureau.page.preview.findChildren(RefusedPanel)
        heads = [one.text() for one in panel.findChildren(QLabel)][:3]
        assert "子午镇自然资源所（按文件名）" in heads
        assert cut.name in heads
        with qtbot.waitSignal(bureau.page.preview.imported):
            bureau.page.preview.take()
        bureau.rest(qtbot)
    assert "已导入" in words(bureau.page.preview) or "没有新内容" in words(bureau.page.preview)


def test_what_a_void_key_wrote_waits_in_sight(bureau: Side, qtbot: QtBot, tmp_path: Path) -> None:
    stick, core = tmp_path / "stick", bureau.core
    gone = next(one.node for one in peers(core.store.read) if one.node.startswith("532301106"))
    core.services.keys.revoke(gone, "电脑被盗")
    look(bureau, stick, qtbot)
    link = next(
        one for one in bureau.page.preview.findChildren(QAbstractButton) if one.text().startswith("‹")
    )
    link.click()
    bureau.rest(qtbot)
    assert bureau.page.waiting.isVisible()
    assert [one.node for one in core.services.bundles.outlook()] != []
    assert gone not in [one.node for one in core.services.bundles.outlook()]


def test_a_bundle_of_receipts_alone_names_no_range(bureau: Side, qtbot: QtBot, tmp_path: Path) -> None:
    stick, core = tmp_path / "stick", bureau.core
    core.services.bundles.import_many([stick])
    for old in stick.glob("*.lsb"):
        old.unlink()
    office = Core.open(
        tmp_path / "532301105" / "store", PASSPHRASE, around(tmp_path / "532301105" / "person", 9)
    )
    back = core.services.bundles.export(stick, reader=office.identity.node)
    office.services.bundles.import_bundle(back.path)
    back.path.unlink()
    office.services.bundles.export(stick)
    office.close()
    look(bureau, stick, qtbot)
    said = words(bureau.page.preview)
    assert "只带回执" in said
    assert "第 " not in said
