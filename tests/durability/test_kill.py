"""`kill -9` at random moments: nothing that was reported saved is missing, the deep check is green."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(not hasattr(__import__("os"), "fork"), reason="forks; Windows has none")


def kill(folder: Path, runs: int, seed: int) -> str:
    command = [sys.executable, "-m", "tests.durability.killing", str(folder), str(runs), str(seed)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=900)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("half", [1, 2])
def test_fifty_kills(tmp_path: Path, half: int) -> None:
    assert "25 kills" in kill(tmp_path / "work", 25, half)


@pytest.mark.long
def test_two_hundred_kills(tmp_path: Path) -> None:
    assert "200 kills" in kill(tmp_path / "work", 200, 7)
