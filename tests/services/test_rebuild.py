"""A dead PC: a new one asks the bureau, gets back all that was sent, and goes on with its numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.base.errors import DamagedFile, UserProblem
from desktop_app.base.paths import AppPaths
from desktop_app.base.randomness import SeededRandomness
from desktop_app.core import Core
from desktop_app.domain.records import Matter
from desktop_app.services import rebuild
from tests.services.conftest import COUNTY, PASSPHRASE, TOWNSHIP
from tests.services.desk_work import conclude, petition
from tests.services.duty_nodes import introduce

NEW = "新电脑的口令"
PDF = b"%PDF-1.7\n" + b"evidence " * 100


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def _send(one: Core, other: Core, stick: Path) -> None:
    one.services.bundles.export_all(stick)
    for outcome in other.services.bundles.import_many([stick]):
        assert outcome.problem is None, outcome.problem
    for path in stick.glob("*.lsb"):
        path.unlink()


def test_an_office_rises_from_what_the_bureau_holds(
    make: Callable[..., Core], stick: Path, tmp_path: Path
) -> None:
    office, bureau = make(), make("bureau", COUNTY, "县局管理员")
    introduce(office, bureau, stick)
    matter = petition(office)
    office.services.attachments.add("matter", matter, PDF, "证据.pdf")
    petition(office, title="第二件")
    _send(office, bureau, stick)
    _send(bureau, office, stick)
    petition(office, title="从没导出过的")
    node = office.identity.node
    office.close()

    data = tmp_path / "new" / "data"
    around = replace(
        office.around, paths=AppPaths.under(tmp_path / "new"), randomness=SeededRandomness("new pc")
    )
    question = rebuild.ask(data, TOWNSHIP, stick, around.clock)
    asked = rebuild.read(bureau.desk, question)
    assert asked.offices == ((node, bureau.services.bundles.overview()[0].name),)
    written = rebuild.answer(bureau.desk, asked, node, stick)
    bureau.services.bundles.export_all(stick)
    found = rebuild.look(data, written[0])
    assert found.number == asked.number
    folder = tmp_path / "new" / "store"
    again, outcomes = Core.rebuild(folder, found, [stick], "王建国", NEW, around)
    assert not [(o.path.name, o.problem.params) for o in outcomes if o.problem]
    rebuild.forget(data)
    for path in stick.glob("*.lsb"):
        path.unlink()

    assert again.identity.node == node
    assert again.identity.epoch_no == 2
    assert again.store.who.by == "王建国"
    assert again.services.settings.all()["organ"]
    assert {one.title for one in again.store.read.find(Matter)} == {"反映排水沟被占", "第二件"}
    assert again.services.safekeeping.check(deep=True).ok
    fresh = again.services.matters.get(petition(again, title="重建以后登记的"))
    assert fresh is not None
    assert fresh.number.endswith("0101"), "the numbers leap over what may stand on paper"
    _send(again, bureau, stick)
    _send(bureau, again, stick)
    _send(again, bureau, stick)
    counts = [core.store.counts() for core in (again, bureau)]
    for kind in ("matter", "step", "clock", "party", "attachment"):
        assert counts[0][kind] == counts[1][kind]
    assert bureau.store.replay_digest() == bureau.store.digest()
    again.close()


def test_the_old_pc_is_shut_out(make: Callable[..., Core], stick: Path, tmp_path: Path) -> None:
    """It was not dead after all: what it writes now is refused, nothing is mixed up."""
    office, bureau = make(), make("bureau", COUNTY, "县局管理员")
    introduce(office, bureau, stick)
    petition(office)
    _send(office, bureau, stick)
    asked = rebuild.read(bureau.desk, rebuild.ask(tmp_path / "data", TOWNSHIP, stick, office.around.clock))
    rebuild.answer(bureau.desk, asked, office.identity.node, stick)
    for path in stick.glob("*.lsb"):
        path.unlink()
    before = bureau.store.digest()
    petition(office, title="旧电脑上又登记的")
    office.services.bundles.export_all(stick)
    outcomes = bureau.services.bundles.import_many([stick])
    assert outcomes
    assert all(isinstance(outcome.problem, DamagedFile) for outcome in outcomes)
    assert bureau.store.digest() == before


def test_a_question_from_nowhere_gets_no_answer(
    make: Callable[..., Core], stick: Path, tmp_path: Path
) -> None:
    bureau = make("bureau", COUNTY, "县局管理员")
    question = rebuild.ask(tmp_path / "data", TOWNSHIP, stick, bureau.around.clock)
    with pytest.raises(UserProblem, match="没有与本局"):
        rebuild.read(bureau.desk, question)
    with pytest.raises(DamagedFile):
        rebuild.look(tmp_path / "data", question)
    question.write_bytes(question.read_bytes().replace(b"532301105", b"532301106"))
    with pytest.raises(DamagedFile):
        rebuild.read(bureau.desk, question)


def test_letters_and_steps_come_back_too(make: Callable[..., Core], stick: Path, tmp_path: Path) -> None:
    office, bureau = make(), make("bureau", COUNTY, "县局管理员")
    introduce(office, bureau, stick)
    conclude(office, petition(office))
    _send(office, bureau, stick)
    node, counts = office.identity.node, office.services.safekeeping.counts()
    asked = rebuild.read(bureau.desk, rebuild.ask(tmp_path / "data", TOWNSHIP, stick, office.around.clock))
    written = rebuild.answer(bureau.desk, asked, node, stick)
    office.close()
    found = rebuild.look(tmp_path / "data", written[0])
    around = replace(
        office.around, paths=AppPaths.under(tmp_path / "pc"), randomness=SeededRandomness("new pc")
    )
    again, _outcomes = Core.rebuild(tmp_path / "pc" / "store", found, [stick], "王建国", NEW, around)
    back = again.services.safekeeping.counts()
    assert {kind: back[kind] for kind in ("matter", "step", "clock", "letter", "party")} == {
        kind: counts[kind] for kind in ("matter", "step", "clock", "letter", "party")
    }
    again.close()
    with pytest.raises(UserProblem):
        Core.open(again.folder, PASSPHRASE, around)
