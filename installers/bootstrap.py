"""Everything on a fresh computer with one command; on Windows `py` instead of `python3`.

    python3 installers/bootstrap.py run     set up, then open the program with a demonstration office
    python3 installers/bootstrap.py test    set up, then run the tests (further words go to pytest)
    python3 installers/bootstrap.py bench   set up, then measure

Makes `.venv` beside this folder and touches nothing else, save missing system packages on
Debian/Ubuntu as root or with sudo. A second time it starts at once.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from steps import display, environment, system
from steps.python import hand_over_if_unsuited
from steps.say import CannotGoOn, note, prepare_terminal, refuse, step

ROOT = environment.ROOT
USAGE = "用法：python3 installers/bootstrap.py run | test | bench"
MOST_WORKERS = 4  # beyond that, tests with a real Argon2id or many files slow one another down


def _start(python: Path, *arguments: str | Path, **variables: str) -> int:
    """Runs the environment's Python from the program's folder; gives its exit code."""
    surroundings = {**os.environ, **variables}
    return subprocess.run([python, *arguments], cwd=ROOT, env=surroundings, check=False).returncode


def _unused_folder() -> Path:
    """`demo`, or `demo-2` and so on: a demonstration never writes over an older one."""
    folder, count = ROOT / "demo", 1
    while folder.exists():
        count += 1
        folder = ROOT / f"demo-{count}"
    return folder


def run(python: Path, words: list[str]) -> int:
    """The window with a demonstration office, or without a display the same month without a window."""
    if display.available():
        step("打开所案通（演示数据）", "opening the program with a demonstration office")
        return _start(python, "-m", "desktop_app", "window", "--demo", ROOT / "demo", *words)
    note(
        "这里没有显示器，改为不开窗口演示：登记、走访、出文书、U盘导出、县局汇总、回执。",
        "There is no display here, so the demonstration runs without a window.",
    )
    return _start(python, "-m", "desktop_app", "demo", _unused_folder(), *words)


def test(python: Path, words: list[str]) -> int:
    """The whole suite, offscreen, on as many workers as there are cores; the count stands at the end."""
    workers = str(max(1, min(MOST_WORKERS, os.cpu_count() or 1)))
    step("运行测试", f"running the tests on {workers} cores")
    return _start(python, "-m", "pytest", "-q", "-n", workers, *words, QT_QPA_PLATFORM="offscreen")


def bench(python: Path, words: list[str]) -> int:
    """Our figures and the baseline's, measured in the same run."""
    step("测量速度", "measuring")
    return _start(python, "-m", "tests.bench", *words, QT_QPA_PLATFORM="offscreen")


COMMANDS = {"run": run, "test": test, "bench": bench}


def main(arguments: list[str]) -> int:
    """Exit code 0 done, 1 the command failed, 2 not a command, 3 the computer lacks something."""
    prepare_terminal()
    if not arguments or arguments[0] not in COMMANDS:
        print(f"{USAGE}\n{__doc__}")
        return 0 if arguments[:1] in (["-h"], ["--help"]) else 2
    command = arguments[0]
    try:
        elsewhere = hand_over_if_unsuited()
        if elsewhere is not None:
            return elsewhere
        system.prepare(tools=command != "run")
        python = environment.prepare(develop=command != "run")
        return COMMANDS[command](python, arguments[1:])
    except CannotGoOn as problem:
        refuse(problem)
        return 3
    except KeyboardInterrupt:
        print("\n已停止。 (stopped)")
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
