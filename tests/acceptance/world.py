"""The demonstration as the tests see it, and the command line run inside this process."""

from __future__ import annotations

import contextlib
import io
import json
import shutil
import subprocess
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop_app.base.clock import SetClock
from desktop_app.base.paths import AppPaths
from desktop_app.cli.main import main
from desktop_app.core import Core, Surroundings
from desktop_app.proving.demo import build_demo
from desktop_app.security.wrapping import Cost

LOW = Cost(memory_kib=64, rounds=1, lanes=1)


def surroundings(folder: Path, at: str = "2026-11-02T09:00:00+08:00") -> Surroundings:
    """Cheap key slots, a standing clock, and nothing outside `folder`."""
    clock = SetClock(datetime.fromisoformat(at))
    return Surroundings(clock=clock, cost=LOW, paths=AppPaths.under(folder / "own"))


@dataclass(frozen=True)
class Demo:
    """A built demonstration. It is shared: open a copy (`moved`), never the original."""

    folder: Path
    data: dict[str, Any] = field(repr=False)

    @classmethod
    def build(cls, folder: Path, seed: str = "1") -> Demo:
        build_demo(folder, surroundings(folder.parent), seed=seed)
        return cls.read(folder)

    @classmethod
    def read(cls, folder: Path) -> Demo:
        return cls(folder, json.loads((folder / "demo.json").read_text("utf-8")))

    @property
    def passphrase(self) -> str:
        return str(self.data["passphrase"])

    @property
    def bundle(self) -> Path:
        """What the office sent to the bureau."""
        return next((self.folder / "stick").glob("532301105-532301_*.lsb"))

    def letter(self, entry: dict[str, Any]) -> Path:
        return self.folder / "letters" / str(entry["file"])

    def copy_of(self, node: str, folder: Path) -> Path:
        """The store of `office` or `bureau`, copied under `folder`."""
        target = folder / node
        shutil.copytree(self.folder / node, target)
        return target

    def opened(self, store: Path) -> Core:
        """A copied store, opened by the program; close it."""
        return Core.open(store, self.passphrase, surroundings(store.parent, self.data["ends_at"]))


@dataclass(frozen=True)
class Ran:
    """A finished command: its exit code, what it printed, and the JSON lines among that."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def data(self) -> dict[str, Any]:
        """The only JSON line."""
        (line,) = self.lines
        return line


def landdesk(*words: str | Path, around: Surroundings) -> Ran:
    """Runs a command of the program here, with streams as a console has them."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="ascii") for _ in range(2))
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = main([str(word) for word in words], around)
        except SystemExit as left:  # argparse leaves this way
            code = int(str(left.code or 0))
        out.flush(), err.flush()
    texts = [stream.buffer.getvalue().decode("utf-8") for stream in (out, err)]  # type: ignore[attr-defined]
    return Ran(code, *texts)


def tool(*words: str | Path, stdin: bytes = b"") -> bytes:
    """Standard output of a program of the operating system, which must succeed."""
    done = subprocess.run(
        [str(word) for word in words], input=stdin, capture_output=True, check=False, timeout=240
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    return done.stdout
