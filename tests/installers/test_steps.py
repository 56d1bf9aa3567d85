"""The set-up of a fresh computer: what it says, and that it recognises what it needs."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from steps import display, environment, python, system

ROOT = Path(__file__).resolve().parents[2]

BOOTSTRAP = ROOT / "installers" / "bootstrap.py"


def start(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, BOOTSTRAP, *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=240,
    )


@pytest.mark.parametrize(
    ("version", "wide", "fits"),
    [
        ((3, 10), True, False),
        ((3, 11), True, True),
        ((3, 13), True, True),
        ((3, 14), True, False),
        ((3, 12), False, False),
    ],
)
def test_which_python_will_do(version: tuple[int, int], wide: bool, fits: bool) -> None:
    assert python.suits(version, wide) is fits


@pytest.mark.parametrize(
    ("words", "chinese"),
    [
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "校验值不符"),
        (
            "Failed to establish a new connection: [Errno 111]\nERROR: No matching distribution",
            "连不上下载源",
        ),
        ("ERROR: No matching distribution found for pyrage==1.4.0", "找不到安装包"),
        ("OSError: [Errno 28] No space left on device", "磁盘空间不足"),
        ("something new", "something new"),
    ],
)
def test_what_pip_says_becomes_advice(words: str, chinese: str) -> None:
    assert chinese in environment.explained(words).chinese


def test_a_command_is_needed() -> None:
    done = start()
    assert done.returncode == 2
    assert "run | test | bench" in done.stdout


def test_words_survive_a_console_without_chinese() -> None:
    done = subprocess.run(
        [sys.executable, BOOTSTRAP, "--help"],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "cp437"},
        check=False,
        timeout=240,
    )
    assert done.returncode == 0
    assert b"bootstrap.py run" in done.stdout


def test_every_line_of_it_is_readable_by_an_old_python() -> None:
    """It has to say that Python is too old; so an old Python must get as far as saying it."""
    import ast

    for file in [BOOTSTRAP, *sorted((ROOT / "installers" / "steps").glob("*.py"))]:
        ast.parse(file.read_text(encoding="utf-8"), feature_version=(3, 8))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux only")
def test_missing_packages_are_known_ones() -> None:
    known = {*system.QT_LIBRARIES.values(), *system.TEST_TOOLS.values()}
    assert {name for name in system.missing_packages(tools=True) if not name.endswith("-venv")} <= known


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux only")
def test_a_display_is_one_that_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", "")
    assert not display.available()
    monkeypatch.setenv("DISPLAY", ":4711")  # nobody listens there
    assert not display.available()
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("\0/tmp/.X11-unix/X4711")
        server.listen()
        assert display.available()


def test_a_digest_ignores_line_ends(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x==1\n")
    (tmp_path / "b").write_bytes(b"x==1\r\n")
    assert environment._digest(tmp_path / "a") == environment._digest(tmp_path / "b")
