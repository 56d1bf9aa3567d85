"""A backup folder and the passphrase, on a PC that knows nothing else: everything is there again."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.base.errors import NotAllowed, UserProblem
from desktop_app.base.paths import AppPaths
from desktop_app.core import Core, Surroundings, restore
from desktop_app.services.backup_files import BLOBS, KEY_SLOTS
from tests.services.conftest import PASSPHRASE
from tests.services.desk_work import conclude, petition, write_letter
from tests.services.test_procedurefiles import own_file
from tests.ui.dutyworld import carry, make_known_pair


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Core, Core]]:
    office, bureau = make_known_pair(tmp_path)
    yield office, bureau
    office.close()
    bureau.close()


def _moved(core: Core, tmp_path: Path) -> tuple[Core, Surroundings]:
    """Backed up, carried to another PC (other folders, other machine, nothing remembered), restored, opened."""
    made = core.services.safekeeping.back_up(tmp_path / "backups")
    carried = tmp_path / "elsewhere" / "carried"
    shutil.copytree(made, carried)
    there = replace(
        core.around, paths=AppPaths.under(tmp_path / "elsewhere" / "person"), machine="another machine"
    )
    restore(carried, tmp_path / "elsewhere" / "store", PASSPHRASE, there)
    return Core.open(tmp_path / "elsewhere" / "store", PASSPHRASE, there), there


def test_everything_comes_back_from_the_folder_alone(pair: tuple[Core, Core], tmp_path: Path) -> None:
    office, bureau = pair
    bureau.services.procedure_files.bring(own_file(bureau, tmp_path))
    carry(bureau, office, tmp_path / "stick")
    matter = petition(office)
    added = office.services.attachments.add("matter", matter, "现场情况说明".encode() * 99, "说明.txt")
    issued = write_letter(office, matter, "F4")
    pdf = office.services.letters.pdf(issued)
    office.services.drafts.keep("d1", "visit", "没写完的走访", {"findings": "渠道堵塞"})
    entries = office.store.read.rows("SELECT line FROM entry ORDER BY lseq")
    again, _there = _moved(office, tmp_path)
    try:
        assert again.store.read.rows("SELECT line FROM entry ORDER BY lseq")[: len(entries)] == entries
        assert again.services.letters.pdf(issued) == pdf
        assert again.services.attachments.content(added.attachment_id) == "现场情况说明".encode() * 99
        assert [one.name for one in again.services.procedure_files.files()] == ["own-petition.toml"]
        assert again.desk.rules.procedure_for("petition").title == "本县信访办理"
        assert [draft.content["findings"] for draft in again.services.drafts.parked()] == ["渠道堵塞"]
        assert again.services.safekeeping.check(deep=True).ok
        assert again.keys.public == office.keys.public
    finally:
        again.close()


def test_the_exchange_waits_for_a_person_on_both_sides_of_it(pair: tuple[Core, Core], tmp_path: Path) -> None:
    office, bureau = pair
    petition(office)
    again, there = _moved(office, tmp_path)
    try:
        with pytest.raises(NotAllowed, match="数据交换先停着"):
            again.services.bundles.export(tmp_path / "stick")
        bundle = bureau.services.bundles.export(tmp_path / "stick").path
        with pytest.raises(NotAllowed, match="数据交换先停着"):
            again.services.bundles.import_bundle(bundle)
        again.close()
        again = Core.open(again.folder, PASSPHRASE, there)
        assert again.services.bundles.held(), "closing the program is no confirmation"
        again.services.bundles.begin_again()
        assert not again.services.bundles.held()
        again.services.bundles.import_bundle(bundle)
        again.services.bundles.export(tmp_path / "stick")
    finally:
        again.close()


def test_what_is_missing_from_the_folder_is_told(pair: tuple[Core, Core], tmp_path: Path) -> None:
    office, _bureau = pair
    matter = petition(office)
    office.services.attachments.add("matter", matter, b"x" * 5000, "a.txt")
    conclude(office, matter)
    made = office.services.safekeeping.back_up(tmp_path / "backups")
    for missing in (KEY_SLOTS, next((made / BLOBS).glob("??/*.age")).relative_to(made)):
        broken = tmp_path / "broken"
        shutil.copytree(made, broken)
        (broken / missing).unlink()
        with pytest.raises(UserProblem):
            restore(broken, tmp_path / "there", PASSPHRASE, office.around)
        assert not (tmp_path / "there").exists()
        shutil.rmtree(broken)
