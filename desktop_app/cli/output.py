"""What the command line prints: plain lines, or one JSON object with `--json`; safe on a cp936 console."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import TextIO


def make_console_safe() -> None:
    """UTF-8 where the stream allows it; what a console cannot show is replaced, never an exception."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        terminal = stream.isatty() and sys.platform == "win32"
        reconfigure(encoding=None if terminal else "utf-8", errors="replace")


class Printer:
    """Collects nothing: each result is printed at once. `as_json` prints machine-readable objects."""

    def __init__(self, out: TextIO, *, as_json: bool) -> None:
        self._out = out
        self.as_json = as_json

    def result(self, data: Mapping[str, object], text: str) -> None:
        """`data` for `--json`, `text` for people."""
        line = json.dumps(data, ensure_ascii=False, sort_keys=True, default=str) if self.as_json else text
        self._out.write(line + "\n")
        self._out.flush()
