"""Sentences of the core are templates with places, never f-strings: those cannot be told in English."""

from __future__ import annotations

import re

import translations

_PUT_TOGETHER = re.compile(r"""\bf(?P<mark>["'])(?:(?!(?P=mark)).)*[\u4e00-\u9fff]""")
_OWN_FRONT = (
    "cli",
    "ui",
    "proving",
)  # a terminal's words, the window's (see test_translations), what is acted
WRITTEN = {
    "papers": (
        "documents", "domain/capitals.py", "domain/clauses.py", "domain/expressions.py", "domain/phrases.py",
        "services/voidcopies.py",
    ),
    "tables on paper and in files": (
        "domain/registers/sheets.py", "services/ledgerlist.py", "services/national.py",
        "services/registers", "services/statistics/papers.py", "services/statistics/rows.py",
    ),
    "pages and files for the other side": (
        "services/receipt_page.py", "services/receipts.py", "services/scanreading.py",
    ),
    "the journal": ("domain/recount.py", "services/versions.py"),
    "what is offered as typed": ("domain/settings.py",),
    "patterns to read by": ("domain/imports", "domain/lettercheck.py", "services/imports/reading.py"),
}  # fmt: skip
"""Why a text stays Chinese whatever the window speaks: it is written, not said."""


def test_nothing_that_is_said_is_put_together_in_the_core() -> None:
    kept = tuple(path for paths in WRITTEN.values() for path in paths)
    found = []
    for file in sorted(translations.PROGRAM.rglob("*.py")):
        path = file.relative_to(translations.PROGRAM).as_posix()
        if path.startswith((*kept, *(f"{one}/" for one in _OWN_FRONT))):
            continue
        lines = file.read_text(encoding="utf-8").splitlines()
        found += [f"{path}:{place}" for place, line in enumerate(lines, 1) if _PUT_TOGETHER.search(line)]
    assert found == []


def test_what_is_named_there_is_there() -> None:
    missing = [
        path for paths in WRITTEN.values() for path in paths if not (translations.PROGRAM / path).exists()
    ]
    assert missing == []
