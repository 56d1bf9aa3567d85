"""A dead PC takes the persons' keys with it; the bureau's confidential person gives them back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from desktop_app.base.paths import AppPaths
from desktop_app.base.randomness import SeededRandomness
from desktop_app.core import Core, ask_bureau, take_answer
from desktop_app.domain.secrecy import CLOSED
from desktop_app.services import rebuild, rescue
from tests.services.conftest import COUNTY, PASSPHRASE, TOWNSHIP
from tests.services.duty_nodes import introduce
from tests.services.sealed_world import MARK, accusation

NEW, NEWER = "新电脑的口令", "又一个新口令"


def _send(one: Core, other: Core, stick: Path) -> None:
    one.services.bundles.export_all(stick)
    for outcome in other.services.bundles.import_many([stick]):
        assert outcome.problem is None, outcome.problem
    for path in stick.glob("*.lsb"):
        path.unlink()


def _rebuilt(office: Core, bureau: Core, stick: Path, place: Path) -> Core:
    """The office on a new PC, from what the bureau holds of it."""
    around = replace(office.around, paths=AppPaths.under(place), randomness=SeededRandomness("new pc"))
    data = place / "data"
    asked = rebuild.read(bureau.desk, rebuild.ask(data, TOWNSHIP, stick, around.clock))
    written = rebuild.answer(bureau.desk, asked, office.identity.node, stick)
    bureau.services.bundles.export_all(stick)
    found = rebuild.look(data, written[0])
    again, outcomes = Core.rebuild(place / "store", found, [stick], "王建国", NEW, around)
    assert not [one.problem for one in outcomes if one.problem]
    return again


def test_the_keys_come_back_after_a_rebuild(make: Callable[..., Core], tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    office, bureau = make(), make("bureau", COUNTY, "县局管理员")
    introduce(office, bureau, stick)
    bureau.services.settings.save({"confidential_persons": "县局管理员"})
    _send(bureau, office, stick)
    matter = accusation(office)
    office.ways.unlock(PASSPHRASE)  # as every morning: the way back goes along with the next bundle
    _send(office, bureau, stick)
    _send(bureau, office, stick)
    office.close()

    again = _rebuilt(office, bureau, stick, tmp_path / "new")
    assert again.services.matters.page(matter).file.matter.title == CLOSED
    again.ways.unlock(NEW)
    again.close()
    asked = ask_bureau(again.folder, stick, again.around)
    answer = rescue.answer(bureau.desk, rescue.read(bureau.desk, asked.path), stick)
    take_answer(again.folder, answer, NEWER, again.around)
    whole = Core.open(again.folder, NEWER, again.around)
    assert whole.services.matters.page(matter).file.matter.title == f"{MARK}标题"
    whole.close()
