"""Whatever pages are lost: no entry that the backup or a readable page holds is lost, and none is invented."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.base.errors import UserProblem
from desktop_app.security.slots import KeySlots
from desktop_app.services.backup_files import KEY_SLOTS
from desktop_app.services.recovery.recovering import Recovered
from desktop_app.store.connection import Connection, connect
from desktop_app.store.problems import READ_ERRORS
from desktop_app.store.store import DATABASE
from tests.services import nodes
from tests.services.nodes import Node
from tests.services.recovering import PAGE, Closed, Line, lines, make_closed, recovered, spoil


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Closed:
    return make_closed(tmp_path_factory.mktemp("template"))


def _still_read(folder: Path) -> set[Line]:
    """What SQLite itself can still read of the damaged journal, line by line: the judge of the salvage.

    In the midst of a long line it gives zeros for a lost page, so these are compared with what was there.
    """
    database, key = folder / DATABASE, KeySlots(folder / KEY_SLOTS).unlock(nodes.PASSPHRASE)
    found: set[Line] = set()
    connection: Connection | None = None
    for lseq in range(1, 400):
        try:
            connection = connection or connect(database, key, writes=False)
            row = connection.execute("SELECT writer, line FROM entry WHERE lseq = ?", (lseq,)).fetchone()
            found |= {row} if row else set()
        except READ_ERRORS:
            if connection is None:
                return found
            connection.close()
            connection = None
    if connection is not None:
        connection.close()
    return found


def _try(template: Closed, work: Path, pages: set[int], cut: int, slots: bool) -> None:
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(template.root, work)
    folder = work / "office"
    spoil(folder, pages)
    if cut:
        raw = (folder / DATABASE).read_bytes()
        (folder / DATABASE).write_bytes(raw[: len(raw) - cut])
    shutil.copytree(folder, work / "judged")
    readable = _still_read(work / "judged") & set(template.kept)
    if slots:
        (folder / KEY_SLOTS).unlink()
    try:
        told = recovered(folder)
    except UserProblem as problem:
        pytest.fail(f"{pages} {cut}: {problem}")
    again = nodes.reopen(folder, template.root / "stick")
    try:
        _judge(template, told, again, readable)
    finally:
        again.desk.store.close()


def _judge(template: Closed, told: Recovered, again: Node, readable: set[Line]) -> None:
    have = lines(again)
    assert readable <= set(have)
    assert set(template.kept[: template.backed_up]) <= set(have) <= set(template.kept)
    assert told.way.loses_nothing == (again.desk.identity.epoch_no == 1)
    if told.way.loses_nothing:
        assert have == template.kept
    assert again.safekeeping.check(deep=True).ok


def _pages(template: Closed, places: set[int]) -> set[int]:
    return {place % template.pages + 1 for place in places}


_PLACES = st.integers(0, 999)
_CUTS = st.sampled_from([0, 0, 0, 1, PAGE, 7 * PAGE + 5])


@settings(max_examples=6)
@given(places=st.sets(_PLACES, max_size=6), cut=_CUTS, slots=st.booleans())
def test_any_pages(
    template: Closed, tmp_path_factory: pytest.TempPathFactory, places: set[int], cut: int, slots: bool
) -> None:
    _try(template, tmp_path_factory.getbasetemp() / "any", _pages(template, places), cut, slots)


@pytest.mark.long
def test_every_fourth_page_alone(template: Closed, tmp_path: Path) -> None:
    for page in range(1, template.pages + 1, 4):
        _try(template, tmp_path / "work", {page}, 0, False)


@pytest.mark.long
@settings(max_examples=100)
@given(places=st.sets(_PLACES, max_size=60), cut=_CUTS, slots=st.booleans())
def test_many_pages(
    template: Closed, tmp_path_factory: pytest.TempPathFactory, places: set[int], cut: int, slots: bool
) -> None:
    _try(template, tmp_path_factory.getbasetemp() / "many", _pages(template, places), cut, slots)
