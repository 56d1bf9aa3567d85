"""`python -m tests.fuzz.heavy KIND < FILE`: the MiB that reading it needs, in a process of its own.

KIND is one of `READERS`.

A fork of the tests' own process would be quicker, but that has threads, and libraries with threads of their own:
a child that waits for one of them waits for ever.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from desktop_app.base.errors import UserProblem
from desktop_app.documents.photos import read_photo
from desktop_app.documents.scanned import page_picture, scanned_pages
from desktop_app.documents.sheetreading import read_sheet
from desktop_app.documents.templates import named_cells
from desktop_app.documents.workbook import read_book
from tests.fuzz.__main__ import peak_mib

READERS: dict[str, Callable[[bytes], object]] = {
    "photo": read_photo,
    "scan": lambda content: (list(scanned_pages(content)), page_picture(content, 1, 800)),
    "book": read_book,
    "sheet": lambda content: read_sheet(content, ["编号"]),
    "template": named_cells,
}


def main() -> None:
    """A refusal in plain words is what is expected; anything else ends the process with an error."""
    content, read = sys.stdin.buffer.read(), READERS[sys.argv[1]]
    before = peak_mib()
    try:
        read(content)
    except UserProblem as problem:
        assert problem.text
    print(peak_mib() - before)


if __name__ == "__main__":
    main()
