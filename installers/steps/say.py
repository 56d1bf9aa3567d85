"""Words to the person at the terminal: Chinese first, English after it."""

from __future__ import annotations

import sys


class CannotGoOn(Exception):
    """Something outside the program has to be mended first; both texts say what and how."""

    def __init__(self, chinese: str, english: str) -> None:
        super().__init__(chinese, english)
        self.chinese = chinese
        self.english = english


def prepare_terminal() -> None:
    """A console that lacks a character shows `?` for it instead of ending the program (cp437, C locale)."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace", line_buffering=True)


def step(chinese: str, english: str) -> None:
    """One line for each thing that is begun."""
    print(f"▸ {chinese}  ({english})")


def note(chinese: str, english: str) -> None:
    """Something to know that does not stop the work."""
    print(f"※ {chinese}\n  {english}")


def refuse(problem: CannotGoOn) -> None:
    """The last words before leaving with an exit code."""
    print(f"\n✘ {problem.chinese}\n  {problem.english}", file=sys.stderr)
