"""What lies on the disk tells a stranger nothing; the program's own key opens it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.domain.records import Party
from desktop_app.domain.secrecy import CLOSED
from tests.acceptance.world import Demo

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "gb18030")
CHANCE_BYTES = 5  # so short a pattern turns up once in some gigabytes of noise


def hits(folder: Path, names: list[str]) -> list[tuple[str, str]]:
    """(file, name) where a name stands in the bytes or the name of a file."""
    needles = [(name, name.encode(encoding)) for name in names for encoding in ENCODINGS]
    found = []
    for path in (path for path in folder.rglob("*") if path.is_file()):
        content = path.read_bytes() + os.fsencode(path.name)
        found += [
            (path.name, name)
            for name, needle in needles
            if content.count(needle) > (1 if len(needle) <= CHANCE_BYTES else 0)
        ]
    return found


def test_the_search_finds_a_name_that_is_there(demo: Demo, tmp_path: Path) -> None:
    name = demo.data["people"][0]
    for encoding in ENCODINGS:
        (tmp_path / f"{encoding}.bin").write_bytes(b"\0" + 2 * name.encode(encoding) + b"\0")
    shutil.copy(demo.folder / "demo.json", tmp_path)
    found = hits(tmp_path, demo.data["people"])
    assert {file for file, _ in found} == {"demo.json", *(f"{one}.bin" for one in ENCODINGS)}
    assert {name for file, name in found if file == "demo.json"} == set(demo.data["people"])


@pytest.mark.parametrize("part", ["office", "bureau", "stick", "private"])
def test_no_name_stands_in_any_byte(part: str, demo: Demo) -> None:
    """Stores, attachments, bundles, and the folders for logs and private copies."""
    assert (demo.folder / part).is_dir()
    assert hits(demo.folder / part, demo.data["people"]) == []


def test_no_name_is_left_behind_by_a_session(demo: Demo, tmp_path: Path) -> None:
    """Work on an open store, then look at everything it wrote, logs and temporary files too."""
    store = demo.copy_of("office", tmp_path)
    words = ("check", store, "--deep", "--json")
    program = [sys.executable, "-m", "desktop_app", *map(str, words)]
    surroundings = {**os.environ, "LANDDESK_PASSPHRASE": demo.passphrase}
    surroundings |= {key: str(tmp_path / "person") for key in ("HOME", "XDG_DATA_HOME", "LOCALAPPDATA")}
    done = subprocess.run(program, env=surroundings, capture_output=True, check=False, timeout=240)
    assert done.returncode == 0, done.stderr.decode()
    assert hits(tmp_path, demo.data["people"]) == []
    assert not [name for name in demo.data["people"] if name in (done.stdout + done.stderr).decode("utf-8")]


@pytest.mark.parametrize("node", ["office", "bureau"])
def test_sqlite_cannot_open_it_and_the_program_can(node: str, demo: Demo, tmp_path: Path) -> None:
    store = demo.copy_of(node, tmp_path)
    plain = subprocess.run(
        ["sqlite3", store / "landdesk.db", ".schema"],
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    assert plain.returncode != 0
    assert "not a database" in plain.stderr
    core = demo.opened(store)
    try:
        known = {party.name for party in core.store.read.find(Party) if not party.anonymous}
        people = set(demo.data["people"])
        if node == "office":
            assert known == people
        else:  # the office's confidential matter is shut to the bureau's person
            assert CLOSED in known and known - {CLOSED} < people
    finally:
        core.close()


@pytest.fixture
def copied(demo: Demo, tmp_path: Path) -> Iterator[Path]:
    yield demo.copy_of("office", tmp_path)


def test_attachments_are_age_files_with_names_that_confirm_nothing(copied: Path) -> None:
    sealed = list((copied / "blobs").rglob("*.age"))
    assert sealed
    assert all(path.read_bytes().startswith(b"age-encryption.org/v1") for path in sealed)
