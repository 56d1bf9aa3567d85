"""The archive of places: read in pieces, since a village is wanted from one prefecture at a time."""

from __future__ import annotations

import lzma
import re
import zipfile
from collections.abc import Mapping
from functools import cached_property, lru_cache
from pathlib import Path

from desktop_app.base.errors import UserProblem

_BLOCKS_KEPT = 4
_FILES_KEPT = 2


def place_file(path: Path) -> PlaceFile:
    """The archive at `path`, unpacked once by the process, however often a store is opened.

    A file that was replaced meanwhile is read anew; one that is missing is told by whoever asks it.
    """
    try:
        stat = path.stat()
    except OSError:
        return PlaceFile(path)
    return _known(path, stat.st_size, stat.st_mtime_ns)


class PlaceFile:
    """`places.zip`; opened only while a member is read. Any thread.

    `upper` is one text of `\\ncode name` lines (2 MB in memory): cheaper to hold and to search by
    regular expression than 45,000 objects.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.block = lru_cache(maxsize=_BLOCKS_KEPT)(self._read_block)

    @cached_property
    def upper(self) -> str:
        """All places down to the township, in order of code; each line begins with a line end."""
        return "\n" + self._read("upper.txt")

    @cached_property
    def readings(self) -> Mapping[str, tuple[str, ...]]:
        """Pinyin without tones of each character in use, most frequent first (ü written v)."""
        lines = self._read("readings.txt").splitlines()
        return {line[0]: tuple(line[2:].split()) for line in lines}

    @cached_property
    def signs_by_letter(self) -> Mapping[str, str]:
        """Characters that may be read with a given first letter."""
        found: dict[str, set[str]] = {}
        for sign, readings in self.readings.items():
            for reading in readings:
                found.setdefault(reading[0], set()).add(sign)
        return {letter: "".join(sorted(signs)) for letter, signs in found.items()}

    def upper_lines(self, pattern: str) -> list[tuple[str, str]]:
        """(code, name) of upper lines that match `code name` by a regular expression from their start."""
        return [(m[1], m[2]) for m in re.finditer(rf"^(?={pattern})(\d+) (.+)$", self.upper, re.MULTILINE)]

    def _read_block(self, prefecture: str) -> Mapping[str, str]:
        """Code to name of a prefecture (4 digits) and all below it, upper levels first; {} if unknown."""
        block = dict(self.upper_lines(rf"{prefecture}\d* "))
        if not block:
            return {}
        township = ""
        for line in self._read(f"{prefecture}.txt", default="").splitlines():
            code, _, name = line.partition(" ")
            if name:
                block[township + code] = name
            else:
                township = code
        return block

    def _read(self, member: str, default: str | None = None) -> str:
        try:
            with zipfile.ZipFile(self._path) as archive:
                if default is not None and member not in archive.namelist():
                    return default
                return archive.read(member).decode("utf-8")
        except (OSError, KeyError, ValueError, lzma.LZMAError, zipfile.BadZipFile) as error:
            raise UserProblem(
                "地区资料读不出（{member}）。", way_out="请重新安装程序，或从安装盘恢复。", member=member
            ) from error


@lru_cache(maxsize=_FILES_KEPT)
def _known(path: Path, _size_bytes: int, _changed_ns: int) -> PlaceFile:
    return PlaceFile(path)
