"""A fault at every call of each work: in short with some ways of failing, in full with all of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.county import County, places
from tests.faults.kinds import BRIEF, KINDS, Kind
from tests.faults.old import OldStore
from tests.faults.seam import supported
from tests.faults.trial import Work, every_call

pytestmark = [
    pytest.mark.skipif(not supported(), reason="the way from a handle to its path is Linux's"),
    pytest.mark.complains,
]

BRIEFLY = (
    "export to the stick",
    "export from the disk",
    "import from the stick",
    "import to the disk",
    "issue",
)
"""Small enough to fail at every call each time the tests run; the others at every thirteenth."""


@pytest.fixture(scope="module")
def county() -> Iterator[County]:
    with County() as made:
        yield made
        for pc in (made.office, made.bureau):
            report = pc.core.services.safekeeping.check(deep=True)
            assert report.ok, report.complaints


@pytest.fixture
def work(county: County, request: pytest.FixtureRequest) -> Work:
    office, bureau = places(county.office), places(county.bureau)
    makers = {
        "export to the stick": lambda: county.export((county.stick,)),
        "export from the disk": lambda: county.export(office),
        "import from the stick": lambda: county.take_in((county.stick,)),
        "import to the disk": lambda: county.take_in(bureau),
        "issue": lambda: county.issue(office),
        "attach from the stick": lambda: county.attach((county.stick,)),
        "attach to the disk": lambda: county.attach(office),
        "new passphrase": lambda: county.new_passphrase(office),
        "backup to the disk": lambda: county.back_up((county.disk,)),
        "backup from the disk": lambda: county.back_up(office),
        "restore": lambda: county.bring_back((county.disk,)),
    }
    return makers[request.param]()


WORKS = (
    "restore", "backup to the disk", "backup from the disk", *BRIEFLY, "attach from the stick",
    "attach to the disk", "new passphrase",
)  # fmt: skip
"""Backups first: the later works leave many attachments behind."""


@pytest.mark.parametrize("kind", BRIEF, ids=lambda kind: kind.name)
@pytest.mark.parametrize("work", WORKS, indirect=True)
def test_before_or_after(work: Work, kind: Kind, request: pytest.FixtureRequest) -> None:
    brief = request.node.callspec.params["work"] in BRIEFLY
    figures = every_call(work, kind, 1 if brief else 13, 1 if brief else 1 + BRIEF.index(kind))
    assert figures.outcomes["done"] >= 1
    work.ready()


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@pytest.mark.parametrize("work", WORKS, indirect=True)
def test_before_or_after_at_every_call(work: Work, kind: Kind) -> None:
    figures = every_call(work, kind)
    print(f"{work.name}, {kind.name}: {figures.calls} calls, {dict(figures.outcomes)}")
    work.ready()


@pytest.mark.parametrize("kind", BRIEF, ids=lambda kind: kind.name)
def test_upgrade(tmp_path: Path, kind: Kind) -> None:
    old = OldStore(tmp_path, deep=False)
    every_call(old.upgrade(), kind, 13, 1 + BRIEF.index(kind))
    old.close()


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_upgrade_at_every_call(tmp_path: Path, kind: Kind) -> None:
    old = OldStore(tmp_path)
    figures = every_call(old.upgrade(), kind)
    print(f"upgrade, {kind.name}: {figures.calls} calls, {dict(figures.outcomes)}")
    old.close()
