"""Wordings to insert into a paper: standard sentences, and the gist of articles to quote."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.clauses import cite
from desktop_app.domain.texts import tidy_text

_TEXT_MAX, _TITLE_MAX = 2000, 40


class WordingKind(StrEnum):
    """常用语 and 政策条款; OWN are those that this office wrote itself."""

    WORDING = "wording"
    CLAUSE = "clause"


@dataclass(frozen=True)
class Wording:
    """One entry. `clause` holds short marks (条例34); `categories` are codes of what it is about, empty =
    everything. `source`: shipped, bureau or office."""

    key: str
    kind: str
    title: str
    text: str
    clause: str = ""
    categories: tuple[str, ...] = ()
    source: str = ""

    @property
    def cited(self) -> str:
        """The article as people print it, empty where there is none."""
        return cite(self.clause) if self.clause else ""

    @property
    def inserted(self) -> str:
        """What goes into the field: an article's gist is led in by its name."""
        return (
            f"根据{self.cited}，{self.text}" if self.kind == WordingKind.CLAUSE and self.clause else self.text
        )

    def suits(self, category: str) -> bool:
        """A first-level code speaks for all below it."""
        return not self.categories or any(category.startswith(one) for one in self.categories)


def find_wordings(
    wordings: Iterable[Wording], text: str = "", category: str = "", kind: str = ""
) -> Sequence[Wording]:
    """Those that hold every word of `text`; what is about the category stands first, the general next, what
    is about another last. Pure."""
    words = text.split()
    found = [
        one
        for one in wordings
        if (not kind or one.kind == kind)
        and all(word in f"{one.title}{one.text}{one.clause}{one.cited}" for word in words)
    ]

    def order(one: Wording) -> tuple[int, bool]:
        rank = 1 if not one.categories else (0 if category and one.suits(category) else 2)
        return rank, one.source != "office"

    return sorted(found, key=order)


def tidied(title: str, text: str) -> tuple[str, str]:
    """As they are kept."""
    return tidy_text(title), tidy_text(text, lines=True)


def too_long(title: str, text: str) -> bool:
    return len(title) > _TITLE_MAX or len(text) > _TEXT_MAX
