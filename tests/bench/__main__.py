"""`python -m tests.bench [--only PART …] [--entries N] [--matters N] [--json]`: measures and prints the table."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench import exchange, opening, papers, saving, searching
from tests.bench.table import Row, shown

PARTS = ("saving", "papers", "exchange", "searching", "opening")


def main(words: list[str]) -> int:
    """Prints a row as soon as it is there on stderr, the whole table at the end. 0 even where a goal is missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS))
    parser.add_argument(
        "--entries", type=int, default=20_000, help="journal entries of the import; goal set for 100000"
    )
    parser.add_argument(
        "--matters", type=int, default=200_000, help="matters that are searched; goal set for 200000"
    )
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(words)
    parts: dict[str, Callable[[Path], Iterator[Row]]] = {
        "saving": saving.measure,
        "papers": papers.measure,
        "exchange": lambda folder: exchange.measure(folder, options.entries),
        "opening": lambda folder: opening.measure(folder, min(options.matters, 100_000)),
        "searching": lambda folder: searching.measure(folder, options.matters),
    }
    began, rows = time.perf_counter(), []
    for name in options.only:
        with tempfile.TemporaryDirectory(prefix="landdesk-bench-") as folder:
            for row in parts[name](Path(folder)):
                sys.stderr.write(f"  {' '.join(row.cells()).strip()}\n")
                rows.append(row)
    _print(rows, time.perf_counter() - began, as_json=options.json)
    return 0


def _print(rows: list[Row], seconds: float, *, as_json: bool) -> None:
    if as_json:
        print(
            json.dumps(
                [{**vars(row), "ratio": row.ratio, "met": row.met} for row in rows], ensure_ascii=False
            )
        )
        return
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    print(f"\n{machine}; {seconds:.0f} s\n\n{shown(rows)}\n")
    print("两边在同一次运行、同一个 SQLCipher 文件、同样的设置下交替测量，取中位数。")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stderr.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1:]))
