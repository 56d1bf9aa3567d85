"""A stream that waits because of a fork: named in the inbox and on the receipt page, until somebody has decided."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.services.heldup import held_up
from desktop_app.services.inbox import Inbox
from desktop_app.services.receipts import write_receipt
from tests.services.fork_world import Twins, twins


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Twins]:
    made = twins(tmp_path)
    yield made
    made.close()


def _page(two: Twins, folder: Path) -> str:
    folder.mkdir(exist_ok=True)
    return write_receipt(two.bureau.desk, folder).read_text(encoding="utf-8")


def test_it_is_told_while_it_waits_and_not_after(two: Twins, tmp_path: Path) -> None:
    assert held_up(two.bureau.desk) == [] and "分叉" not in _page(two, tmp_path / "page")
    two.fork()
    [one] = Inbox(two.bureau.desk).held_up()
    assert (one.writer, one.name, one.bundles) == (two.office.id, "东华镇国土所", 1)
    page = _page(two, tmp_path / "page")
    assert "数据分叉，等待选定" in page and "1 个数据包先收好，没有导入" in page
    assert "由楚雄市自然资源局在“数据交换”的“数据分叉”里选定" in page
    assert "这一台的" not in page and "另一台的" not in page, "no contents"
    [fork] = [one for one in two.forks.all() if one.waits]
    assert fork.id == one.fork
    two.forks.pick(fork.id, fork.branches[0].number, "与所长通过电话")
    assert held_up(two.bureau.desk) == [] and "分叉" not in _page(two, tmp_path / "page")


def test_an_office_hears_nothing_of_forks_that_are_not_its_own_to_decide(two: Twins, tmp_path: Path) -> None:
    two.fork()
    assert held_up(two.office.desk) == []
