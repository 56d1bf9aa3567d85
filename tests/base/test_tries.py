"""Waiting after wrong passphrases: it grows, outlives the program, and never keeps anybody out for long."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.base.clock import CHINA
from desktop_app.base.errors import UserProblem
from desktop_app.base.tries import FILE, Tries, _key
from desktop_app.base.waiting import LONGEST_S

NOW = datetime(2026, 11, 23, 9, tzinfo=CHINA)
STORE, OTHER = Path("/data/东华"), Path("/data/紫溪")
SECONDS = timedelta(seconds=1)


def test_it_grows_and_is_over_in_time(tmp_path: Path) -> None:
    tries = Tries(tmp_path / FILE)
    assert [tries.failed(STORE, NOW) for _ in range(9)] == [0, 0, 2, 4, 8, 16, 32, 60, 60]
    assert tries.left(STORE, NOW + 30 * SECONDS) == 30
    assert tries.left(STORE, NOW + 61 * SECONDS) == 0
    assert tries.left(OTHER, NOW) == 0


def test_it_outlives_the_program_and_names_nobody(tmp_path: Path) -> None:
    for _ in range(5):
        Tries(tmp_path / FILE).failed(STORE, NOW)
    assert Tries(tmp_path / FILE).left(STORE, NOW + SECONDS) == 7
    said = (tmp_path / FILE).read_text(encoding="utf-8")
    assert "东华" not in said and "data" not in said


def test_the_right_one_makes_forget(tmp_path: Path) -> None:
    tries = Tries(tmp_path / FILE)
    for _ in range(5):
        tries.failed(STORE, NOW)
    with tries.counting(STORE, NOW):
        """It opens."""
    assert tries.left(STORE, NOW) == 0
    assert Tries(tmp_path / FILE).failed(STORE, NOW) == 0


@pytest.mark.parametrize(("field", "waits"), [("passphrase", 2), ("", 0)])
def test_only_a_wrong_passphrase_counts(tmp_path: Path, field: str, waits: int) -> None:
    tries = Tries(tmp_path / FILE)
    for _ in range(3):
        with pytest.raises(UserProblem), tries.counting(STORE, NOW):
            raise UserProblem("不行", field=field)
    assert tries.left(STORE, NOW) == waits


def test_a_clock_set_back_costs_one_step_at_most(tmp_path: Path) -> None:
    """Battery flat, 2010: neither hours nor a way around the waiting."""
    for _ in range(5):
        Tries(tmp_path / FILE).failed(STORE, NOW)
    back = NOW - timedelta(days=6000)
    tries = Tries(tmp_path / FILE)
    assert tries.left(STORE, back) == 8
    assert tries.left(STORE, back + 3 * SECONDS) == 5
    assert tries.left(STORE, back + 8 * SECONDS) == 0


def test_a_disk_that_cannot_be_written_keeps_nobody_out(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be", encoding="utf-8")
    tries = Tries(tmp_path / "data" / FILE)
    assert [tries.failed(STORE, NOW) for _ in range(4)] == [0, 0, 2, 4]
    tries.forget(STORE)
    assert tries.left(STORE, NOW) == 0


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30) | st.datetimes().map(str),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
_MOMENTS = st.datetimes().map(lambda one: one.isoformat()) | st.just("2026-11-23T09:00:00+08:00")


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.binary(max_size=60)
    | _VALUES.map(lambda value: json.dumps(value).encode())
    | st.tuples(st.integers(), _MOMENTS).map(lambda row: json.dumps({_key(STORE): row}).encode())
)
def test_whatever_the_file_holds_nobody_waits_longer_than_the_longest_step(
    tmp_path: Path, content: bytes
) -> None:
    (tmp_path / FILE).write_bytes(content)
    tries = Tries(tmp_path / FILE)
    assert 0 <= tries.left(STORE, NOW) <= LONGEST_S
    assert tries.left(STORE, NOW + LONGEST_S * SECONDS) == 0
    assert 0 <= tries.failed(STORE, NOW + LONGEST_S * SECONDS) <= LONGEST_S
