"""The bench still runs on small numbers, and its table says what it means."""

from __future__ import annotations

import json

import pytest

from tests.bench.__main__ import main
from tests.bench.table import Row, in_turn, shown


def test_small_numbers_give_every_row(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--only", "exchange", "searching", "--entries", "500", "--matters", "2000", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert len(rows) > 8
    assert all(row["ours"] > 0 for row in rows)
    assert sum(row["goal"] is not None for row in rows) > 10


def test_goals_are_read_the_right_way() -> None:
    slower, quicker = Row("a", 5.0, 2.0, goal=2.5), Row("b", 1.0, 30.0, goal=20, faster=True)
    assert (slower.ratio, slower.met, quicker.ratio, quicker.met) == (2.5, True, 30.0, True)
    assert Row("c", 5.1, 2.0, goal=2.5).met is False
    assert Row("d", 2.0, None, goal=2.5).met is None
    lines = shown([slower, quicker]).splitlines()
    assert len(lines) == 3
    assert "达到" in lines[1]


def test_sides_take_turns() -> None:
    seen: list[str] = []
    in_turn(4, lambda place: seen.append(f"a{place}"), lambda place: seen.append(f"b{place}"), block=2)
    assert seen == ["a0", "a1", "b0", "b1", "a2", "a3", "b2", "b3"]
