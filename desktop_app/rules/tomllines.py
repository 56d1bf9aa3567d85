"""Line numbers of TOML keys, which tomllib throws away. Good enough to point a person at a line."""

from __future__ import annotations

import re
from functools import cached_property

KeyPath = tuple[str | int, ...]

_PART = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9_-]+))\s*(\.)?""")
_HEADER = re.compile(r"^\s*(\[\[?)(.+?)\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""^\s*((?:"[^"]*"|'[^']*'|[A-Za-z0-9_-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[\w-]+))*)\s*=""")


class Lines:
    """The line numbers of one text, worked out at the first complaint: most files have none."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def found(self) -> dict[KeyPath, int]:
        return line_numbers(self._text)


def line_numbers(text: str) -> dict[KeyPath, int]:
    """Maps each table and key written on a line of its own to that line, from 1.

    `[[actions]]` number three is `("actions", 2)`, and so is the third `{ … }` line of `actions = [`. Lines
    inside multi-line strings are passed over; keys inside inline tables are not listed, so the caller falls
    back to the table around them.
    """
    scanner = _Scanner()
    for number, line in enumerate(text.splitlines(), start=1):
        scanner.take(line, number)
    return scanner.lines


class _Scanner:
    def __init__(self) -> None:
        self.lines: dict[KeyPath, int] = {}
        self._table: KeyPath = ()
        self._counts: dict[KeyPath, int] = {}
        self._fence = ""
        self._list: KeyPath = ()
        self._element = 0

    def take(self, line: str, number: int) -> None:
        if self._fence:
            if line.count(self._fence) % 2 == 1:
                self._fence = ""
        elif self._list:
            self._take_element(line.strip(), number)
        else:
            self._take_own(line, number)

    def _take_element(self, line: str, number: int) -> None:
        """Inside `items = [` with one `{ … },` a line."""
        if line.startswith("{"):
            self.lines[(*self._list, self._element)] = number
            self._element += 1
        elif line.startswith("]"):
            self._list = ()

    def _take_own(self, line: str, number: int) -> None:
        if header := _HEADER.match(line):
            self._table = self._open(_parts(header[2]), array=header[1] == "[[")
            self.lines.setdefault(self._table, number)
        elif key := _KEY.match(line):
            path = (*self._table, *_parts(key[1]))
            self.lines.setdefault(path, number)
            if line.split("#", maxsplit=1)[0].rstrip().endswith("["):
                self._list, self._element = path, 0
        self._fence = next((f for f in ('"""', "'''") if line.count(f) % 2 == 1), "")

    def _open(self, parts: KeyPath, *, array: bool) -> KeyPath:
        path: KeyPath = ()
        for place, part in enumerate(parts):
            path = (*path, part)
            if array and place == len(parts) - 1:
                self._counts[path] = self._counts.get(path, -1) + 1
            if path in self._counts:
                path = (*path, self._counts[path])
        return path


def _parts(dotted: str) -> KeyPath:
    return tuple(double or single or bare for double, single, bare, _ in _PART.findall(dotted))
