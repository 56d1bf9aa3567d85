"""Full media, power cuts and a month of coming and going: before or after, never between."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.base.errors import UserProblem
from desktop_app.base.private import PrivateFolder
from tests.services import nodes
from tests.services.nodes import Node

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 60


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Node]:
    node = nodes.make_node(tmp_path / "office", "office", "532301105", "东华镇国土所", tmp_path / "stick")
    yield node
    node.desk.store.close()


@pytest.fixture
def bureau(tmp_path: Path, office: Node) -> Iterator[Node]:
    node = nodes.make_node(tmp_path / "bureau", "bureau", "532301", "楚雄市自然资源局", tmp_path / "stick")
    nodes.introduce(office, node)
    yield node
    node.desk.store.close()


@pytest.fixture
def tiny(tmp_path: Path) -> Iterator[Path]:
    """A real file system of 2 MiB; skipped where this user may not mount one."""
    place = tmp_path / "tiny"
    place.mkdir()
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)], check=False, timeout=240
    ).returncode:
        pytest.skip("may not mount")
    yield place
    subprocess.run(["umount", str(place)], check=True, timeout=240)


def _with_scans(office: Node, count: int) -> None:
    matter = office.add_matter("有扫描件")
    for n in range(count):
        office.add_file(matter, random.Random(n).randbytes(600_000))


def test_a_backup_that_does_not_fit_leaves_nothing(office: Node, tiny: Path) -> None:
    _with_scans(office, 5)
    (tiny / "old").write_bytes(b"kept")
    with pytest.raises(UserProblem, match="空间不足"):
        office.safekeeping.back_up(tiny)
    assert [path.name for path in tiny.iterdir()] == ["old"]


def test_a_small_stick_takes_what_fits_and_the_rest_comes_later(
    office: Node, bureau: Node, tiny: Path
) -> None:
    _with_scans(office, 3)
    sent = office.bundles.export(tiny)
    assert (sent.blobs, sent.blobs_left) == (1, 2)
    assert bureau.bundles.import_bundle(sent.path).blobs_missing == 2
    office.bundles.import_bundle(bureau.export())
    assert office.bundles.export(office.stick).blobs == 2


def test_no_room_to_open_a_bundle(office: Node, bureau: Node, tiny: Path) -> None:
    _with_scans(office, 5)
    path = office.export()
    cramped = nodes.replace_private(bureau, PrivateFolder(tiny / "private"))
    before = bureau.digest()
    with pytest.raises(UserProblem, match="空间不足"):
        cramped.bundles.import_bundle(path)
    assert bureau.digest() == before
    assert list((tiny / "private").iterdir()) == []


def test_killed_while_importing(office: Node, bureau: Node, tmp_path: Path) -> None:
    """`kill -9` at random moments: the store opens, holds all of the bundle or nothing, and takes it in the end."""
    office.add_matters(300)
    _with_scans(office, 2)
    path = office.export()
    folder = bureau.safekeeping.back_up(tmp_path / "other")
    before, chance = bureau.digest(), random.Random(23)
    for _ in range(8):
        _import_and_kill(folder, path, chance.uniform(0.0, 0.35))
        again = nodes.reopen(folder, office.stick)
        assert again.digest() in (before, again.desk.store.replay_digest())
        assert len(again.titles()) in (0, 301)
        again.desk.store.close()
    last = nodes.reopen(folder, office.stick)
    last.bundles.import_bundle(path)
    assert last.desk.store.digest(office.id) == office.desk.store.digest(office.id)
    last.desk.store.close()


_SCRIPT = """
import sys
from pathlib import Path
from tests.services import nodes
node = nodes.reopen(Path(sys.argv[1]), Path(sys.argv[2]).parent)
print("ready", flush=True)
node.bundles.import_bundle(Path(sys.argv[2]))
"""


def _import_and_kill(folder: Path, path: Path, delay_s: float) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", _SCRIPT, folder, path],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert child.stdout is not None
    patience = threading.Timer(PATIENCE_S, child.kill)
    patience.start()
    with child.stdout:
        assert child.stdout.readline() == b"ready\n"
        patience.cancel()
        time.sleep(delay_s)
        child.kill()
        child.wait(PATIENCE_S)


@pytest.mark.parametrize("walk", range(4))
def test_a_month_of_coming_and_going(office: Node, bureau: Node, walk: int) -> None:
    """Any bundles in any order any number of times: sticks lost, old ones found again, both sides agree at last."""
    chance, written = random.Random(walk), {office.id: [], bureau.id: []}  # type: ignore[var-annotated]
    matters = [office.add_matter("第一件")]
    for step in range(40):
        act = chance.choice(["add", "change", "out", "out", "in", "in", "back", "heard"])
        if act == "add":
            matters.append(office.add_matter(f"第{step}步登记"))
        elif act == "change":
            office.change_title(chance.choice(matters), f"第{step}步更正")
        elif act in ("out", "back"):
            node = office if act == "out" else bureau
            written[node.id].append(node.export())
        else:
            node, other = (bureau, office) if act == "in" else (office, bureau)
            if written[other.id]:
                _take_or_too_early(node, chance.choice(written[other.id]))
    for _ in range(2):
        bureau.bundles.import_bundle(office.export())
        office.bundles.import_bundle(bureau.export())
    assert office.desk.store.digest(office.id) == bureau.desk.store.digest(office.id)
    assert bureau.desk.store.replay_digest() == bureau.digest()
    assert office.bundles.overview()[0].pending == 0


def _take_or_too_early(node: Node, path: Path) -> None:
    """Acknowledged ranges are not sent again, so an early bundle may be refused; nothing else may happen."""
    try:
        report = node.bundles.import_bundle(path)
    except UserProblem as problem:
        assert "来早了" in str(problem)
    else:
        assert report.oddities == ()
