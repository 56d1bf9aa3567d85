"""The database itself meets a full disk: on a small file system, and where files may not grow any more."""

from __future__ import annotations

import resource
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop_app.base.errors import InputProblem, UserProblem
from desktop_app.core import Core, restore
from desktop_app.domain.drafts import MatterDraft, PartyDraft
from tests.faults.county import County
from tests.faults.smalldisk import SmallDisk, small_disk
from tests.simulation.pcs import PASSPHRASE, Pc

pytestmark = pytest.mark.complains
ROOMS_KIB = (0, 4, 12, 24, 40, 64, 96, 160, 260, 400, 700, 1200)
FULL_KIB = range(0, 1200, 12)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "small", 32) as made:
        if made is None:
            pytest.skip("may not mount a file system here")
        yield made


@pytest.fixture
def county() -> Iterator[County]:
    with County() as made:
        yield made


def move_to(pc: Pc, disk: SmallDisk) -> None:
    """The data folder lies on the small disk from now on; this PC knows it there."""
    pc.close()
    shutil.move(pc.folder, disk.place / "store")
    pc.folder = disk.place / "store"


def tried(disk: SmallDisk, free: int, work: Callable[[], object]) -> bool:
    """Whether it went well with so little room; a refusal is one in plain words."""
    disk.leave(free)
    try:
        work()
    except UserProblem as problem:
        assert not isinstance(problem, InputProblem)
        return False
    finally:
        disk.clear()
    return True


def each_room(
    pc: Pc,
    disk: SmallDisk,
    work: Callable[[Core], object],
    rooms: range | tuple[int, ...],
    undo: Callable[[Core], object] = lambda _core: None,
) -> list[bool]:
    """The work with each amount of room, the store open all the while; then it is whole, and works again."""
    went = []
    for kib in rooms:
        core = pc.core
        before = core.store.digest()
        done = tried(disk, kib * 1024, lambda: work(pc.core))
        assert done or core.store.digest() == before, f"{kib} KiB: refused and yet changed"
        went.append(done)
        if done:
            undo(core)
    report = pc.core.services.safekeeping.check(deep=True)
    assert report.ok, report.complaints
    work(pc.core)
    pc.close()
    assert pc.core.services.safekeeping.check().ok
    assert went[-1], "there was room enough"
    return went


def register(core: Core) -> object:
    draft = MatterDraft(title="反映排水沟被占", parties=(PartyDraft(name="张㐂", address="3组"),))
    return core.services.matters.register(draft)


def attach(core: Core) -> object:
    matter = str(core.store.read.value("SELECT id FROM matter LIMIT 1"))
    content = b"%PDF-1.4 " + core.store.new_id().encode() * 3000
    return core.services.attachments.add("matter", matter, content, "scan.pdf")


@pytest.mark.parametrize("work", [register, attach], ids=lambda work: work.__name__)
def test_saving(county: County, disk: SmallDisk, work: Callable[[Core], object]) -> None:
    move_to(county.office, disk)
    assert not all(each_room(county.office, disk, work, ROOMS_KIB))


@pytest.mark.long
@pytest.mark.parametrize("work", [register, attach], ids=lambda work: work.__name__)
def test_saving_with_every_dozen_of_kilobytes(
    county: County, disk: SmallDisk, work: Callable[[Core], object]
) -> None:
    move_to(county.office, disk)
    went = each_room(county.office, disk, work, FULL_KIB)
    print(f"{work.__name__}: {len(went)} rooms, {went.count(False)} refused")


def test_importing(county: County, disk: SmallDisk) -> None:
    for _ in range(40):
        county.register()
    path = county.office.core.services.bundles.export(county.stick).path
    move_to(county.bureau, disk)

    went = each_room(
        county.bureau,
        disk,
        lambda core: core.services.bundles.import_bundle(path),
        ROOMS_KIB,
        lambda core: core.services.bundles.undo_import(),
    )
    assert not all(went)


def test_opening_on_a_full_disk(county: County, disk: SmallDisk) -> None:
    """Refused in words or opened; never half, and with room it opens again."""
    move_to(county.office, disk)
    for kib in ROOMS_KIB:
        tried(disk, kib * 1024, lambda: county.office.core)
        county.office.close()
    assert county.office.core.services.safekeeping.check(deep=True).ok


def test_restoring_into_too_little_room(county: County, disk: SmallDisk) -> None:
    backup = county.office.core.services.safekeeping.back_up(county.disk)
    target = disk.place / "restored"
    size = sum(path.stat().st_size for path in backup.rglob("*") if path.is_file())
    for kib in range(0, size // 1024 + 200, max(40, size // 10240)):
        if tried(disk, kib * 1024, lambda: restore(backup, target, PASSPHRASE, county.office.around)):
            shutil.rmtree(target)
        assert not list(disk.place.iterdir()), kib
    assert tried(disk, 6 << 20, lambda: restore(backup, target, PASSPHRASE, county.office.around))


@contextmanager
def no_file_beyond(size: int) -> Iterator[None]:
    """RLIMIT_FSIZE, as a quota: the kernel refuses to let a file of this process grow further."""
    before, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (before, most))


@pytest.mark.parametrize("kib", [0, 16, 64, 200])
def test_files_that_may_not_grow(county: County, kib: int) -> None:
    """What was saved before is whole, what was refused left nothing. No fork: a child of threads may wait for ever."""
    pc = county.office
    before = pc.core.store.digest()
    largest = max(path.stat().st_size for path in pc.folder.glob("*.db*"))
    with no_file_beyond(largest + kib * 1024), pytest.raises(UserProblem):
        for _ in range(60):
            attach(pc.core)
    pc.close()
    assert pc.core.services.safekeeping.check(deep=True).ok
    assert kib == 0 or pc.core.store.digest() != before
    attach(pc.core)
