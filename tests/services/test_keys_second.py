"""The bureau's key kept twice: a file and a page of paper, each of which lets a new PC take the bureau's place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.base.errors import DamagedFile, InputProblem, NotAllowed, UserProblem
from desktop_app.base.paths import AppPaths
from desktop_app.base.randomness import SeededRandomness
from desktop_app.core import Core, NewStore, restore
from desktop_app.domain.records import Matter
from desktop_app.exchange.bureaucopy import joined, pieces_of
from desktop_app.services.keyring.second import SecondCopy
from desktop_app.services.keyring.secondread import read_second
from tests.services.conftest import COUNTY, PASSPHRASE, make_core
from tests.services.desk_work import petition
from tests.services.duty_nodes import County, introduce

SECRET = "第二份的口令 2026"
CHEAP = 8


@pytest.fixture
def bureau(tmp_path: Path) -> Iterator[Core]:
    core = make_core(tmp_path / "bureau", "bureau", COUNTY, "县局管理员")
    yield core
    core.close()


def _new_pc(county: County, copy: Path, folder: Path) -> Core:
    """The bureau's PC is gone, its backups too; all there is left is the copy."""
    county.bureau.close()
    around = replace(county.bureau.around, paths=AppPaths.under(folder), randomness=SeededRandomness("new"))
    second = read_second(copy, SECRET)
    new = NewStore("bureau", second.copy.place_code, "新管理员", second=second)
    return Core.create(folder / "store", new, PASSPHRASE, around)


def _send(one: Core, other: Core, stick: Path) -> list[UserProblem]:
    reports = one.services.bundles.export_all(stick)
    outcomes = other.services.bundles.import_many([stick])
    for report in reports:
        for each in (report, *report.earlier):
            each.path.unlink()
    return [outcome.problem for outcome in outcomes if outcome.problem is not None]


def test_a_new_pc_with_the_copy_is_the_bureau_for_all(county: County, tmp_path: Path) -> None:
    """Offices' bundles open, offices trust it, everything of both sides comes back."""
    petition(county.bureau, title="县局自己办的")
    petition(county.dong)
    county.round()
    county.round()
    copy = SecondCopy(county.bureau.desk, CHEAP).write(tmp_path / "stick", SECRET)
    petition(county.dong, title="后来登记的")
    bureau = _new_pc(county, copy, tmp_path / "new")
    assert bureau.identity.node == county.bureau.identity.node
    assert bureau.identity.epoch_no == 2
    stick = tmp_path / "carry"
    stick.mkdir()
    for office in (county.dong, county.cang):
        _send(office, bureau, stick)
    assert {peer.node for peer in bureau.services.enrolment.peers()} == {
        county.dong.identity.node,
        county.cang.identity.node,
    }, "known by the bureau's own acceptance"
    for _ in range(3):
        for office in (county.dong, county.cang):
            assert _send(bureau, office, stick) == []
            assert _send(office, bureau, stick) == []
    titles = {matter.title for matter in bureau.store.read.find(Matter)}
    assert {"后来登记的"} <= titles
    assert bureau.store.replay_digest() == bureau.store.digest()
    bureau.close()


def test_paper_and_scan(bureau: Core, tmp_path: Path) -> None:
    second = SecondCopy(bureau.desk, CHEAP)
    assert not second.state().good
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(second.page(SECRET))
    assert second.state().current and not second.state().good, (
        "a page that nobody has read back proves nothing"
    )
    second.read_back(scan, SECRET)
    assert second.state().good
    assert read_second(scan, SECRET).keys.public == bureau.keys.public


def test_typed_codes_in_any_order(bureau: Core, tmp_path: Path) -> None:
    sealed = SecondCopy(bureau.desk, CHEAP).write(tmp_path, SECRET).read_bytes()
    pieces = pieces_of(sealed)
    assert len(pieces) > 1
    assert joined(reversed(pieces)) == sealed
    with pytest.raises(UserProblem, match="没有读全"):
        joined(pieces[1:])
    typed = tmp_path / "typed.txt"
    typed.write_text("\n".join(pieces), encoding="ascii")
    assert read_second(typed, SECRET).copy.node == bureau.identity.node


def test_a_wrong_passphrase_another_file_another_bureau(
    bureau: Core, make: Callable[..., Core], tmp_path: Path
) -> None:
    copy = SecondCopy(bureau.desk, CHEAP).write(tmp_path, SECRET)
    with pytest.raises(UserProblem) as wrong:
        read_second(copy, "别的口令 2026")
    assert wrong.value.field == "passphrase"
    with pytest.raises(InputProblem):
        SecondCopy(bureau.desk, CHEAP).write(tmp_path, "短")
    strange = tmp_path / "strange.txt"
    strange.write_text("不是这个", encoding="utf-8")
    with pytest.raises(UserProblem):
        read_second(strange, SECRET)
    cut = tmp_path / "cut.age"
    cut.write_bytes(copy.read_bytes()[:-9])
    with pytest.raises((DamagedFile, UserProblem)):
        read_second(cut, SECRET)
    other = make("bureau", "532302", "别的县局")
    with pytest.raises(UserProblem, match="另一个县局"):
        SecondCopy(other.desk, CHEAP).read_back(copy, SECRET)
    with pytest.raises(NotAllowed):
        SecondCopy(make().desk, CHEAP).write(tmp_path, SECRET)


def test_after_a_roll_over_the_copy_is_old(bureau: Core, tmp_path: Path) -> None:
    second = SecondCopy(bureau.desk, CHEAP)
    copy = second.write(tmp_path, SECRET)
    assert second.state().good
    bureau.services.keys.roll()
    assert not second.state().current
    with pytest.raises(UserProblem, match="又换过"):
        second.read_back(copy, SECRET)
    second.write(tmp_path, SECRET)
    assert second.state().good


def test_a_bureau_that_fell_back_takes_its_newer_keys_from_the_copy(county: County, tmp_path: Path) -> None:
    backup = county.bureau.services.safekeeping.back_up(tmp_path / "backups")
    county.bureau.services.keys.roll()
    copy = SecondCopy(county.bureau.desk, CHEAP).write(tmp_path, SECRET)
    county.round()
    petition(county.dong)
    county.bureau.close()
    around = replace(county.bureau.around, paths=AppPaths.under(tmp_path / "pc"))
    restore(backup, tmp_path / "again", PASSPHRASE, around)
    bureau = Core.open(tmp_path / "again", PASSPHRASE, around)
    bureau.services.bundles.begin_again()
    stick = tmp_path / "carry"
    stick.mkdir()
    assert _send(county.dong, bureau, stick), "sealed to a key that the backup does not have"
    second = SecondCopy(bureau.desk, CHEAP)
    assert second.take_in(copy, SECRET)
    assert not second.take_in(copy, SECRET)
    for _ in range(3):
        _send(bureau, county.dong, stick)
        _send(county.dong, bureau, stick)
    assert _send(bureau, county.dong, stick) == []
    assert _send(county.dong, bureau, stick) == []
    bureau.close()


def test_both_lost_new_invitations(county: County, tmp_path: Path) -> None:
    """A new bureau, unknown to all: each office reads its invitation, numbers are compared, all goes from the start."""
    petition(county.dong)
    county.round()
    around = replace(
        county.bureau.around, paths=AppPaths.under(tmp_path / "p"), randomness=SeededRandomness("p")
    )
    fresh = Core.create(tmp_path / "fresh", NewStore("bureau", COUNTY, "新管理员"), PASSPHRASE, around)
    with pytest.raises(NotAllowed, match="已经与"):
        introduce(county.dong, fresh, county.stick)
    for path in county.stick.iterdir():
        path.unlink()
    introduce(county.dong, fresh, county.stick, replacing=True)
    assert [peer.node for peer in county.dong.services.enrolment.peers()] == [fresh.identity.node]
    assert _send(county.dong, fresh, county.stick) == []
    assert fresh.store.counts()["matter"] == county.dong.store.counts()["matter"]
    old = county.bureau.services.bundles.export(county.stick, reader=county.dong.identity.node)
    with pytest.raises(UserProblem, match="建立联系"):
        county.dong.services.bundles.import_bundle(old.path)
    fresh.close()
