"""案卷: several PDFs become one, with its pages counted through, bookmarks, and 卷内目录 in front.

Pages count from the first paper on; 卷内目录 itself is not counted. The number stands in the upper
right corner, where it is written by hand in a volume on paper. The library that binds is read at
the first case file, not when the program starts.
"""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from typing import Protocol, cast

from desktop_app.documents.fonts import FontBook
from desktop_app.documents.parts import Part, Placed
from desktop_app.documents.sheet import About

__all__ = ["Part", "Placed", "bind", "cut", "placed"]


def placed(parts: Sequence[Part]) -> tuple[Placed, ...]:
    """Counts the pages. Raises `UserProblem` naming the part that cannot be read."""
    return _binding().placed(parts)


def bind(parts: Sequence[Part], about: About, fonts: FontBook, contents: bytes = b"") -> bytes:
    """The volume. `contents` is the finished 卷内目录 (see `placed`), put in front uncounted.

    Same parts, same bytes. Raises `UserProblem` naming the part that cannot be read.
    """
    return _binding().bind(parts, about, fonts, contents)


def cut(content: bytes, numbers: Sequence[int]) -> bytes:
    """Some pages of a PDF, counted from 1, as a file of their own. Raises `UserProblem` if that fails."""
    return _binding().cut(content, numbers)


class _Binding(Protocol):
    def placed(self, parts: Sequence[Part]) -> tuple[Placed, ...]: ...

    def bind(self, parts: Sequence[Part], about: About, fonts: FontBook, contents: bytes) -> bytes: ...

    def cut(self, content: bytes, numbers: Sequence[int]) -> bytes: ...


def _binding() -> _Binding:
    return cast(_Binding, importlib.import_module("desktop_app.documents.binding"))
