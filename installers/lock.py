"""Writes `requirements.txt` and `requirements-dev.txt` anew from the names in `pyproject.toml`.

Needs `uv`. Run it to take newer versions (`--upgrade`), after a change of the names, or with
`--check` to prove that the two files resolve on every supported Python and system as they stand.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RUN = ROOT / "installers" / "requirements.txt"
DEV = ROOT / "installers" / "requirements-dev.txt"
PYTHONS = ("3.11", "3.12", "3.13")
SYSTEMS = ("x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc")
GLIBC = "x86_64-manylinux_2_34"
HEADER = """\
# {what} Made by installers/lock.py from pyproject.toml; do not edit by hand.
# One file for Linux and Windows, Python 3.11 to 3.13; every archive is checked by its hash.
"""


def compile_to(target: Path, extras: list[str], what: str, upgrade: bool) -> None:
    """Resolves for all systems at once; versions already in `target` stay unless `upgrade`."""
    command = ["uv", "pip", "compile", "pyproject.toml", "--universal", "--generate-hashes"]
    command += ["--python-version", PYTHONS[0], "--no-header", "--no-annotate", "--no-emit-index-url"]
    command += ["--no-emit-find-links", "--quiet", "--output-file", str(target), *extras]
    subprocess.run([*command, *(["--upgrade"] if upgrade else [])], cwd=ROOT, check=True)
    pins = "".join(line for line in target.read_text("utf-8").splitlines(True) if not line.startswith("#"))
    target.write_text(HEADER.format(what=what) + pins, encoding="utf-8", newline="\n")


def check(requirements: Path, python: str, system: str, empty: Path) -> bool:
    """True when wheels, and only wheels, satisfy every pin on that Python and system."""
    platform = GLIBC if "linux" in system else system
    command = ["uv", "pip", "install", "--dry-run", "--quiet", "--require-hashes", "--only-binary", ":all:"]
    command += ["--python-version", python, "--python-platform", platform]
    command += ["--target", str(empty), "-r", str(requirements)]
    done = subprocess.run(command, cwd=ROOT, check=False)
    print(f"{requirements.name} · Python {python} · {platform}: {'ok' if not done.returncode else 'FAILED'}")
    return done.returncode == 0


def check_all() -> bool:
    """Tries every pair of Python and system for both files, without installing anything."""
    with tempfile.TemporaryDirectory() as empty:
        pairs = [(file, python, system) for file in (RUN, DEV) for python in PYTHONS for system in SYSTEMS]
        return all([check(file, python, system, Path(empty)) for file, python, system in pairs])


def main() -> int:
    """Returns 0 when both files are written, or with `--check` when they resolve everywhere."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions")
    parser.add_argument("--check", action="store_true", help="only check that both files resolve")
    wanted = parser.parse_args()
    if shutil.which("uv", path=os.environ.get("PATH")) is None:
        print("需要 uv：pip install uv", file=sys.stderr)
        return 2
    if wanted.check:
        return 0 if check_all() else 1
    # dev first: the run file then takes its versions, so that tests see what people get
    compile_to(DEV, ["--extra", "dev"], "To build and test.", wanted.upgrade)
    compile_to(RUN, ["--constraint", str(DEV)], "To run.", wanted.upgrade)
    return 0


if __name__ == "__main__":
    sys.exit(main())
