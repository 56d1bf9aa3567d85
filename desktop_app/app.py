"""Adds the window to the core; the only file that knows both. Without a window command Qt is not loaded."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence

from desktop_app.cli.arguments import build_parser
from desktop_app.cli.main import main as run_command

_WINDOW = "window"


def main(arguments: Sequence[str] | None = None) -> int:
    """No arguments, or `window`: the window. Anything else: the command line. Returns the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and given[0] != _WINDOW:
        return run_command(given)
    options = build_parser().parse_args(given or [_WINDOW])
    # Qt is loaded only here, so that commands run where it is not installed.
    window = importlib.import_module("desktop_app.ui.start")
    return int(window.run(options))
