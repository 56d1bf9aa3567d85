"""Real offices and bureaus on temporary encrypted stores, made fast, with a clock that stands still."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from desktop_app.base.clock import CHINA, SetClock
from desktop_app.base.paths import AppPaths
from desktop_app.base.randomness import SeededRandomness
from desktop_app.core import Core, NewStore, Surroundings
from desktop_app.security.wrapping import Cost
from tests.services.duty_nodes import County, introduce

PASSPHRASE = "东华镇 2026"
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=CHINA)
TOWNSHIP, COUNTY, VILLAGE = "532301105", "532301", "532301105203"
PHONES = {"phone": "0878-1000000", "review_phone": "0878-2000000"}
LOW = Cost(memory_kib=64, rounds=1, lanes=1)


def make_core(folder: Path, role: str, place: str, officer: str, **more: object) -> Core:
    more.setdefault("settings", PHONES)
    around = Surroundings(
        clock=SetClock(NOW),
        randomness=SeededRandomness(f"{role} {place}"),
        cost=LOW,
        paths=AppPaths.under(folder / "person"),
    )
    return Core.create(folder / "store", NewStore(role, place, officer, **more), PASSPHRASE, around)  # type: ignore[arg-type]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Callable[..., Core]]:
    """Makes stores side by side; closes them at the end."""
    opened: list[Core] = []

    def one(role: str = "office", place: str = TOWNSHIP, officer: str = "王建国", **more: object) -> Core:
        core = make_core(tmp_path / f"{role}-{len(opened)}", role, place, officer, **more)
        opened.append(core)
        return core

    yield one
    for core in opened:
        core.close()


@pytest.fixture
def office(make: Callable[..., Core]) -> Core:
    """东华镇 on 2 March 2026, a Monday, nothing in it yet."""
    return make()


@pytest.fixture
def bureau(make: Callable[..., Core]) -> Core:
    return make("bureau", COUNTY, "县局管理员")


@pytest.fixture
def clock(office: Core) -> SetClock:
    """The office's clock, to move."""
    assert isinstance(office.around.clock, SetClock)
    return office.around.clock


@pytest.fixture
def county(make: Callable[..., Core], tmp_path: Path) -> County:
    """A bureau with the offices of 东华 and 苍岭, introduced to one another on one stick."""
    stick = tmp_path / "stick"
    stick.mkdir()
    bureau = make("bureau", "532301", "县局管理员")
    dong, cang = make(), make("office", "532301104", "李文华")
    for office in (dong, cang):
        introduce(office, bureau, stick)
    return County(bureau, dong, cang, stick)
