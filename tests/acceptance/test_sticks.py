"""Full and pulled sticks by command: a plain sentence, exit code 1, old files whole, nothing half-written."""

from __future__ import annotations

import random
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.core import Surroundings
from desktop_app.services.ledger import LedgerFilter
from tests.acceptance.world import Demo, Ran, landdesk, surroundings


@pytest.fixture
def around(demo: Demo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Surroundings:
    monkeypatch.setenv("LANDDESK_PASSPHRASE", demo.passphrase)
    return surroundings(tmp_path)


@pytest.fixture
def office(demo: Demo, tmp_path: Path) -> Path:
    """The demonstration's office, which the bureau has acknowledged: each matter was corrected since."""
    store = demo.copy_of("office", tmp_path)
    core = demo.opened(store)
    try:
        for row in core.services.ledger.page(LedgerFilter()):
            core.services.matters.correct(row.id, {"facts": facts(row.number)})
    finally:
        core.close()
    return store


def facts(seed: str) -> str:
    """Text that does not compress, so that the bundle outgrows a small stick."""
    rng = random.Random(seed)
    return "".join(chr(rng.randrange(0x4E00, 0x9FA5)) for _ in range(6000))


@pytest.fixture
def tiny(tmp_path: Path) -> Iterator[Path]:
    """A stick of 256 KiB with one old file; skipped where this user may not mount one."""
    place = tmp_path / "stick"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", place],
        capture_output=True,
        check=False,
        timeout=240,
    )
    if mounted.returncode:
        pytest.skip("may not mount a file system here")
    (place / "old.lsb").write_bytes(b"kept")
    yield place
    subprocess.run(["umount", place], check=True, timeout=240)


def refused(done: Ran) -> None:
    assert (done.code, done.out) == (1, "")
    assert len(done.err.splitlines()) == 1 and "Traceback" not in done.err


def test_a_full_stick_keeps_its_old_files(office: Path, tiny: Path, around: Surroundings) -> None:
    refused(landdesk("export", office, tiny, "--json", around=around))
    refused(landdesk("backup", office, tiny, "--json", around=around))
    assert [(path.name, path.read_bytes()) for path in tiny.iterdir()] == [("old.lsb", b"kept")]
    assert landdesk("check", office, "--deep", "--json", around=around).data["ok"]


def test_what_did_not_fit_goes_out_on_the_next_stick(
    demo: Demo, office: Path, tiny: Path, around: Surroundings
) -> None:
    refused(landdesk("export", office, tiny, "--json", around=around))
    larger = tiny.with_name("larger")
    larger.mkdir()
    done = landdesk("export", office, larger, "--json", around=around)
    assert (done.code, done.data["entries"]) == (0, demo.data["counts"]["office"]["matter"])


def test_a_pulled_stick(office: Path, demo: Demo, tmp_path: Path, around: Surroundings) -> None:
    gone = tmp_path / "gone"
    refused(landdesk("export", office, gone, "--json", around=around))
    assert not gone.exists()
    refused(landdesk("restore", gone, tmp_path / "restored", "--json", around=around))
    matter = demo.data["letters"][0]["matter"]
    refused(
        landdesk("letter", office, matter, "--form", "F1", "--to", gone / "x.pdf", "--json", around=around)
    )
    absent = landdesk("import", office, gone, "--json", around=around)
    assert (absent.code, absent.data["ok"]) == (1, False)


def test_a_file_where_a_folder_should_be(office: Path, tmp_path: Path, around: Surroundings) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"kept")
    for command in ("export", "backup"):
        refused(landdesk(command, office, file, "--json", around=around))
    assert file.read_bytes() == b"kept"
