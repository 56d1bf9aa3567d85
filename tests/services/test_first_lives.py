"""An office rebuilt from a bureau that had nothing, and its first PC's lines that come late: two lives, no fork."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.base.paths import AppPaths
from desktop_app.base.randomness import SeededRandomness
from desktop_app.core import Core
from desktop_app.domain.records import Matter
from desktop_app.services import rebuild
from desktop_app.services.bundle_import import ImportReport
from desktop_app.services.keys.judging import Withheld
from tests.services.conftest import COUNTY, PASSPHRASE, TOWNSHIP
from tests.services.desk_work import petition
from tests.services.duty_nodes import County, introduce


@pytest.fixture
def late(make: Callable[..., Core], tmp_path: Path) -> tuple[County, Path]:
    """The bureau, the rebuilt office with a matter of its own, the stolen PC, and the stick that it had written."""
    stolen, bureau, stick = make(), make("bureau", COUNTY, "县局管理员"), tmp_path / "stick"
    stick.mkdir()
    introduce(stolen, bureau, stick)
    petition(stolen, title="旧电脑上登记的")
    late = stolen.services.bundles.export(stick).path.rename(tmp_path / "late.lsb")
    bureau.services.keys.revoke(stolen.identity.node, "电脑被盗")
    asked = rebuild.read(bureau.desk, rebuild.ask(tmp_path / "pc", TOWNSHIP, stick, stolen.around.clock))
    answer = rebuild.answer(bureau.desk, asked, stolen.identity.node, stick)
    paths = AppPaths.under(tmp_path / "pc")
    around = replace(stolen.around, paths=paths, randomness=SeededRandomness("new pc"))
    found = rebuild.look(tmp_path / "pc", answer[0])
    assert not found.answer.lives
    again, _outcomes = Core.rebuild(
        tmp_path / "pc" / "store", found, answer[1:], "王建国", PASSPHRASE, around
    )
    petition(again, title="新电脑上登记的")
    return County(bureau, again, stolen, stick), late


def _taken(bureau: Core, late: Path) -> ImportReport:
    with pytest.raises(Withheld):
        bureau.services.bundles.import_bundle(late)
    (held,) = bureau.services.keys.waiting()
    return bureau.services.keys.accept(held.file, "电话问过所长，是被盗以前写的")


def _pass_on(one: Core, other: Core, stick: Path) -> str:
    """Everything that one writes now, and all that the other was told of it."""
    one.services.bundles.export_all(stick)
    told: list[str] = []
    for outcome in other.services.bundles.import_many([stick]):
        assert outcome.problem is None and outcome.report is not None, outcome.problem
        told += outcome.report.oddities
        outcome.path.unlink()
    return "".join(told)


@pytest.mark.parametrize("first", ["the late life", "the present one"])
def test_both_stand_and_a_number_of_both_is_told_on_both_sides(late: tuple[County, Path], first: str) -> None:
    (county, file), told, back = late, "", ""
    bureau, again, stick = county.bureau, county.dong, county.stick
    (number,) = {one.number for core in (again, county.cang) for one in core.store.read.find(Matter)}
    if first == "the present one":
        _pass_on(again, bureau, stick)
    told += "".join(_taken(bureau, file).oddities)
    for _ in range(2):
        told += _pass_on(again, bureau, stick)
        back += _pass_on(bureau, again, stick)
    assert all("编号重复" in said and number in said for said in (told, back))
    assert bureau.services.forks.all() == []
    for core in (bureau, again):
        matters = core.store.read.find(Matter)
        assert {one.title for one in matters} == {"旧电脑上登记的", "新电脑上登记的"}
        assert core.services.forks.doubled() == {number}, "both are marked"
        assert core.services.safekeeping.check(deep=True).ok
    again.close()
