"""收到的数据 names a stream that waits because of a fork, and leads to its branches."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.test_exchange_page import words
from tests.ui.test_forks_page import Three, press


@pytest.fixture
def three(qtbot: QtBot, tmp_path: Path) -> Iterator[Three]:
    made = Three(qtbot, tmp_path)
    yield made
    made.close()


def test_the_line_says_why_nothing_arrives_and_leads_there(qtbot: QtBot, three: Three) -> None:
    three.fork()
    bureau = three.bureau
    came = bureau.page.care.came
    assert came.isVisible()
    said = words(came)
    assert "数据分叉" in said and "1 个数据包先收好，没有导入：请先选定采用哪一支" in said
    press(came, "去选定…")
    bureau.rest(qtbot)
    assert bureau.page.forking.page.isVisible()
    shown = bureau.page.forking.page.grab()
    assert not shown.isNull()
    [fork] = [one for one in bureau.core.services.forks.all() if one.waits]
    bureau.core.services.forks.pick(fork.id, fork.branches[0].number, "与所长通过电话")
    bureau.page.home()
    bureau.rest(qtbot)
    qtbot.waitUntil(lambda: "请先选定采用哪一支" not in words(came))
