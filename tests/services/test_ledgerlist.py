"""A list that was written out comes back in as an old ledger: its heads and its words of state are known."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.core import Core
from desktop_app.domain.records import Matter
from desktop_app.services.imports.imports import Imports
from desktop_app.services.imports.reading import CellReader
from desktop_app.services.ledger import LedgerFilter
from desktop_app.services.ledgerlist import ledger_list
from tests.services.desk_work import PERSON, act, dispute, petition

TITLES = ("反映排水沟被占", "反映村道改线", "要求确权登记")


@pytest.mark.parametrize(
    ("words", "goes_on"),
    [
        *((words, True) for words in ("化解中", "办理中", "未办结", "否", "正在调解", "待办")),
        *((words, False) for words in ("已转送", "不予受理", "已引导告知", "已办结", "")),
    ],
)
def test_what_denies_a_closing_day(words: str, goes_on: bool) -> None:
    assert CellReader.denies_end(words) == goes_on


def listed(core: Core, kind: str, folder: Path) -> Path:
    path = folder / "列表.xlsx"
    core.services.list_export.write(ledger_list(core.desk, LedgerFilter(kind=kind)), path)
    return path


def matters(core: Core) -> list[Matter]:
    return core.store.read.find(Matter, "retired = ''", (), "number")


def test_a_list_of_petitions_goes_round(office: Core, make: Callable[..., Core], tmp_path: Path) -> None:
    first, _second, third = (petition(office, PERSON, title=title) for title in TITLES)
    act(office, first, "accept")
    office.services.matters.retire(third, "重复登记")
    path, other = listed(office, "petition", tmp_path), make("office", "532301103", "李明")
    imports = Imports(other.desk)
    file = imports.open(path)
    target = imports.likely(file)
    assert target is not None and target.what == "petition"
    found = imports.check(file, target, imports.guess(file, target))
    assert (found.faults, len(found.good)) == ((), 2)
    imports.take(file, found)
    for before, after in zip(matters(office), matters(other), strict=True):
        assert (before.title, before.received_on) == (after.title, after.received_on)


def test_disputes_are_known_by_the_name_of_their_list(office: Core, tmp_path: Path) -> None:
    dispute(office)
    imports = Imports(office.desk)
    file = imports.open(listed(office, "dispute", tmp_path))
    target = imports.likely(file)
    assert target is not None and target.what == "dispute"
