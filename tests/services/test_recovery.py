"""Guided recovery on real encrypted files, each kind of damage once: what it costs, and what it must not cost."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.base.errors import DamagedFile, UserProblem
from desktop_app.services.backup_files import KEY_SLOTS
from desktop_app.services.recovery.keys import Slots
from desktop_app.services.recovery.looking import look
from desktop_app.services.recovery.recovering import Recovered
from desktop_app.services.recovery.ways import Way
from desktop_app.services.sidecar import Known
from desktop_app.store.store import DATABASE
from desktop_app.store.walframes import frames
from tests.services import nodes
from tests.services.recovering import (
    PAGE,
    Closed,
    Line,
    lines,
    looked_at,
    make_closed,
    pages_of,
    recovered,
    spoil,
)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Closed:
    return make_closed(tmp_path_factory.mktemp("template"))


@pytest.fixture
def office(template: Closed, tmp_path: Path) -> Closed:
    return template.copy(tmp_path / "here")


def _judge(office: Closed, told: Recovered, kept: list[Line], *, epoch_no: int) -> None:
    again = nodes.reopen(office.folder, office.stick)
    try:
        assert again.safekeeping.check(deep=True).ok
        assert lines(again) == kept
        assert (again.digest() == office.digest) == (kept == office.kept)
        assert again.desk.identity.epoch_no == epoch_no
        assert told.lost == len(office.kept) - len(kept)
    finally:
        again.desk.store.close()


def test_a_sound_store_is_said_to_be_sound(office: Closed) -> None:
    seen = looked_at(office.folder).outlook()
    assert (seen.lost_pages, seen.readable, seen.missing, seen.damaged) == (0, len(office.kept), 0, False)
    [backup] = seen.backups
    assert backup.folder.parent.name == "office-backups"
    assert (backup.regained, backup.lost) == (len(office.kept) - office.backed_up, 0)


def test_a_damaged_index_costs_nothing_and_no_epoch(office: Closed) -> None:
    spoil(office.folder, [office.roots["matter_number"]])
    told = recovered(office.folder)
    assert told.way is Way.WHOLE
    assert told.aside is not None
    assert (told.aside / DATABASE).is_file()
    _judge(office, told, office.kept, epoch_no=1)


def test_a_damaged_table_of_records_is_written_anew_from_the_journal(office: Closed) -> None:
    spoil(office.folder, [office.roots["matter"]])
    told = recovered(office.folder)
    assert told.way is Way.REBUILT
    _judge(office, told, office.kept, epoch_no=1)


@pytest.mark.parametrize("how", ["first page", "salt", "gone", "empty", "noise"])
def test_a_dead_database_comes_back_from_the_backup(office: Closed, how: str) -> None:
    folder, database = office.folder, office.folder / DATABASE
    raw, readable = database.read_bytes(), how in ("first page", "salt")
    if how == "first page":
        spoil(folder, [1])
    elif how == "salt":
        database.write_bytes(bytes(16) + raw[16:])
    elif how == "gone":
        database.unlink()
    elif how == "empty":
        database.write_bytes(b"")
    else:
        spoil(folder, range(1, pages_of(folder) + 1))
    backup = looked_at(folder).candidates[0]
    told = recovered(folder, known=Known(min(backup.epochs), len(office.kept), ""))
    assert told.way is Way.BACKUP
    _judge(office, told, office.kept if readable else office.kept[: office.backed_up], epoch_no=2)


def test_a_lost_log_is_noticed_by_what_this_pc_remembers(office: Closed) -> None:
    """The database opens as if nothing were amiss, and is older than what this PC has seen."""
    known = Known(min(looked_at(office.folder).candidates[0].epochs), len(office.kept) + 7, "")
    assert looked_at(office.folder, known=known).outlook().missing == 7
    told = recovered(office.folder, known=known)
    assert (told.way, told.lost) == (Way.BACKUP, 7)


def test_slots_come_from_the_backup_and_nothing_else_changes(office: Closed) -> None:
    (office.folder / KEY_SLOTS).write_bytes(b"{ not json")
    assert looked_at(office.folder).outlook().slots is Slots.DAMAGED
    told = recovered(office.folder)
    assert told.way is Way.WHOLE
    assert told.aside is not None
    assert (told.aside / KEY_SLOTS).read_bytes() == b"{ not json"
    (office.folder / KEY_SLOTS).unlink()
    assert looked_at(office.folder).outlook().slots is Slots.MISSING
    with pytest.raises(UserProblem, match="口令"):
        look(office.folder, "falsch und lang", lambda _node: None)
    _judge(office, recovered(office.folder), office.kept, epoch_no=1)


@pytest.mark.parametrize("what", ["draft", "entry", "first page"])
def test_without_any_backup_the_data_stands_alone(office: Closed, what: str) -> None:
    """Even where the list of tables is gone, or the way into the journal."""
    shutil.rmtree(office.root / "office-backups")
    spoil(office.folder, [office.roots.get(what, 1)])
    told = recovered(office.folder)
    assert (told.way, told.made_at) == (Way.ALONE, "")
    _judge(office, told, office.kept, epoch_no=2)


def test_where_nothing_is_left_nothing_is_touched(office: Closed) -> None:
    shutil.rmtree(office.root / "office-backups")
    spoil(office.folder, range(1, office.pages + 1))
    before = {path.name: path.read_bytes() for path in office.folder.iterdir() if path.is_file()}
    with pytest.raises(DamagedFile, match="没有找到能用的备份"):
        recovered(office.folder)
    assert {path.name: path.read_bytes() for path in office.folder.iterdir() if path.is_file()} == before
    assert not (office.folder / "recovery.part").exists()


def test_a_recovery_cut_off_between_two_moves_is_done_again(office: Closed) -> None:
    spoil(office.folder, [office.roots["draft"]])
    aside = office.folder / "damaged-20260302T080000"
    aside.mkdir()
    (office.folder / DATABASE).rename(aside / DATABASE)
    told = recovered(office.folder)
    assert told.way is Way.BACKUP
    _judge(office, told, office.kept, epoch_no=2)


def test_missing_and_damaged_attachments_come_from_the_backup(office: Closed) -> None:
    first, second, *_rest = sorted((office.folder / "blobs").glob("??/*.age"))
    sealed = second.read_bytes()
    first.unlink()
    second.write_bytes(sealed[:-1] + b"\0")
    told = recovered(office.folder)
    assert (told.way, told.contents_fetched, told.contents_missing) == (Way.WHOLE, 2, 0)
    assert second.read_bytes() == sealed
    assert told.aside is not None
    assert (told.aside / "blobs" / second.parent.name / second.name).is_file()
    _judge(office, told, office.kept, epoch_no=1)


def test_a_damaged_store_makes_no_backup_and_says_why(office: Closed) -> None:
    spoil(office.folder, [office.roots["draft"]])
    node = nodes.reopen(office.folder, office.stick)
    try:
        with pytest.raises(DamagedFile, match="读不出"):
            node.safekeeping.back_up(office.root / "elsewhere")
        assert list((office.root / "elsewhere").iterdir()) == []
    finally:
        node.desk.store.close()


@pytest.fixture(scope="module")
def cut(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, list[Line]]]:
    """A store as a power cut leaves it, nearly all of it in the log, with a small backup; and its journal."""
    root = tmp_path_factory.mktemp("cut")
    node = nodes.make_node(root / "office", "office", "532301105", "东华镇国土所", root / "stick")
    node.add_matter("灌溉渠")
    node.safekeeping.back_up(root / "cut-backups")
    for count in range(6):
        node.add_matter(f"之后{count}")
    shutil.copytree(node.desk.store.folder, root / "cut")
    yield root, lines(node)
    node.desk.store.close()


@pytest.mark.parametrize("what", ["page", "head"])
@pytest.mark.parametrize("back", range(2))
def test_a_log_that_lost_a_frame_is_never_taken_for_whole(
    cut: tuple[Path, list[Line]], tmp_path: Path, what: str, back: int
) -> None:
    """An older copy of the page stands in: what it lacks must not pass for never having been."""
    root, kept = cut
    shutil.copytree(root, tmp_path / "here")
    folder = tmp_path / "here" / "cut"
    wal = folder / "landdesk.db-wal"
    raw = bytearray(wal.read_bytes())
    with wal.open("rb") as log:
        places, _gap = frames(log, PAGE)
    last = max(newest for newest, *_older in places.values())
    newest = sorted(newest for newest, *older in places.values() if older and newest < last)
    start = newest[-1 - back] - (24 if what == "head" else 0)
    raw[start : start + 24] = bytes(24)
    wal.write_bytes(raw)
    assert looked_at(folder).outlook().damaged
    told = recovered(folder)
    again = nodes.reopen(folder, tmp_path / "stick")
    try:
        have = lines(again)
        assert set(have) <= set(kept)
        assert not told.way.loses_nothing or have == kept
        assert again.safekeeping.check(deep=True).ok
    finally:
        again.desk.store.close()
