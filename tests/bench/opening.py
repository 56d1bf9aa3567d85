"""From the start of the process to a usable ledger, and what it holds, against an empty PySide6 window."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desktop_app.proving.demo import PASSPHRASE
from tests.bench.stage import filled
from tests.bench.table import Row

ROOT = Path(__file__).resolve().parents[2]
TURNS = 5
KEYS = ("ms", "cpu", "mib")


def measure(folder: Path, matters: int) -> Iterator[Row]:
    """The passphrase's Argon2 time is kept out by a cheap slot. Both sides take turns, offscreen."""
    core = filled(folder, matters)
    core.close()
    turns = [(started(), started(core.folder, PASSPHRASE)) for _ in range(TURNS)]
    ours = [statistics.median(turn[1][key] for turn in turns) for key in KEYS]
    empty = [statistics.median(turn[0][key] for turn in turns) for key in KEYS]
    work = f"启动到台账可用，{matters:,} 件（口令运算除外） ／ 空 PySide6 窗口"
    yield Row(work, ours[0], empty[0], goal=2)
    yield Row("　　其中处理器时间（全部线程）", ours[1], empty[1])
    yield Row("　　此时占用内存（目标：多不过 150 MiB）", ours[2], empty[2], "MiB")


def started(*store: Path | str) -> dict[str, Any]:
    """What `child` tells of one start: of the empty window, or of ours with a store's folder and passphrase."""
    command = [sys.executable, "-m", "tests.bench.child", str(time.time()), *map(str, store)]
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        command, cwd=ROOT, env=surroundings, capture_output=True, text=True, check=True, timeout=240
    )
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found
