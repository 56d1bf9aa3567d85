"""Code lists (渠道, 诉求类别, 内容分类 …): what a clerk picks from, with the source of each entry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property


@dataclass(frozen=True)
class Code:
    """One entry. `parent` is the code one level up or empty. `source`: an article (条例29), GK or D.

    `attributes` are further literals of the list, e.g. `legal_form` of a channel or `national` codes.
    """

    code: str
    title: str
    parent: str = ""
    note: str = ""
    source: str = ""
    attributes: tuple[tuple[str, str], ...] = ()

    def attribute(self, name: str) -> str:
        """A further literal of this entry, empty if it has none."""
        return dict(self.attributes).get(name, "")


@dataclass(frozen=True)
class CodeList:
    """A list in the order it is offered; at most two levels."""

    id: str
    title: str
    items: tuple[Code, ...]

    @cached_property
    def _by_code(self) -> Mapping[str, Code]:
        return {item.code: item for item in self.items}

    def get(self, code: str) -> Code | None:
        return self._by_code.get(code)

    def title_of(self, code: str) -> str:
        """The entry's words; an unknown or retired code shows as itself, never as nothing."""
        found = self._by_code.get(code)
        return found.title if found else code

    def full_title(self, code: str) -> str:
        """Both levels: 土地征收—补偿标准."""
        found = self._by_code.get(code)
        if not found or not found.parent:
            return self.title_of(code)
        return f"{self.title_of(found.parent)}—{found.title}"

    def children(self, parent: str = "") -> tuple[Code, ...]:
        """Entries right below `parent`; the first level for `""`."""
        return tuple(item for item in self.items if item.parent == parent)


def overlaid(codes: CodeList, words: Mapping[str, str], out_of_use: str) -> CodeList:
    """The list with other words for some entries, further ones at its end, those marked `out_of_use` left out."""
    kept = [
        replace(item, title=words.get(item.code, item.title))
        for item in codes.items
        if words.get(item.code) != out_of_use
    ]
    known = {item.code for item in codes.items}
    added = [Code(code, title) for code, title in words.items() if code not in known and title != out_of_use]
    return replace(codes, items=(*kept, *added))
