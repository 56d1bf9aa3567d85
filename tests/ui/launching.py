"""A launch on temporary folders with cheap keys, and offices that know their bureau, for the window's tests."""

from __future__ import annotations

from pathlib import Path

from desktop_app.app import launch_of
from desktop_app.base.clock import SetClock
from desktop_app.base.paths import AppPaths
from desktop_app.base.randomness import SeededRandomness
from desktop_app.core import Core, NewStore, Surroundings
from desktop_app.services.launch import Launch
from tests.ui.office import LOW, NOW, PASSPHRASE, TOWNSHIP

COUNTY = "532301"


def around(folder: Path, seed: int = 7) -> Surroundings:
    """Everything below `folder`, on 23 November 2026."""
    paths = AppPaths.under(folder)
    return Surroundings(clock=SetClock(NOW), randomness=SeededRandomness(seed), cost=LOW, paths=paths)


def make_launch(folder: Path) -> Launch:
    return launch_of(around(folder))


def make_node(folder: Path, role: str, place: str, seed: int) -> Core:
    """An empty store of an office or bureau in `folder/store`."""
    new = NewStore(role, place, "王建国" if role == "office" else "李文华")
    return Core.create(folder / "store", new, PASSPHRASE, around(folder / "person", seed))


def make_pair(folder: Path) -> tuple[Core, Core]:
    """(office, bureau), strangers to each other."""
    office = make_node(folder / "office", "office", TOWNSHIP, 1)
    return office, make_node(folder / "bureau", "bureau", COUNTY, 2)


def introduce(office: Core, bureau: Core, folder: Path) -> None:
    """Invitation, request, accepted on both sides."""
    folder.mkdir(exist_ok=True)
    invitation = bureau.services.enrolment.invite(folder)
    asked = office.services.enrolment.request(invitation, folder)
    office.services.enrolment.accept(asked)
    bureau.services.enrolment.accept(bureau.services.enrolment.read_request(asked.path))
