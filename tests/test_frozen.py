"""The frozen program on this system: built as shipped, then asked to test itself."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SUFFIX = ".exe" if sys.platform == "win32" else ""

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`dist/landdesk` in a folder with Chinese letters and a space in its name."""
    folder = tmp_path_factory.mktemp("frozen") / "所案通 试装"
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    command += ["--distpath", folder, "--workpath", folder.with_name("work"), ROOT / "build.spec"]
    subprocess.run(command, cwd=ROOT, check=True, timeout=1800)
    return folder / "landdesk"


def start(frozen: Path, program: str, *words: str | Path) -> subprocess.CompletedProcess[str]:
    """Runs it away from the source and without the variables of this Python."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL_ENV"))}
    return subprocess.run(
        [frozen / (program + SUFFIX), *words],
        cwd=frozen,
        env={**clean, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )


@pytest.mark.parametrize("program", ["landdesk-cli", "landdesk"])
def test_it_tests_itself(frozen: Path, program: str) -> None:
    done = start(frozen, program, "self-test")
    assert done.returncode == 0, done.stdout + done.stderr


def test_it_lives_through_a_month(frozen: Path, tmp_path: Path) -> None:
    done = start(frozen, "landdesk-cli", "demo", tmp_path / "demo")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "demo" / "demo.json").is_file()


def test_nothing_of_the_builder_travels(frozen: Path) -> None:
    """Neither build tools nor another toolkit; the licences do."""
    names = {entry.name.lower() for entry in (frozen / "_internal").iterdir()}
    assert not names & {"pip", "setuptools", "pytest", "tkinter", "_tkinter"}
    assert (frozen / "_internal" / "resources" / "NOTICES.md").is_file()
