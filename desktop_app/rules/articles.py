"""The articles that have been read (`law/*.toml`): a rules file may cite no other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.base.told import Told, ToldList
from desktop_app.domain.clauses import LAWS
from desktop_app.rules.toml import Table, read_rules, rule_files

_MARK = re.compile(r"(\D+?)(\d+)(?:¶\d+)?(?:\(\d+\))?")


@dataclass(frozen=True)
class Articles:
    """Article numbers by the law's short name; `free` are the openings of grounds that are no law (本单位制度：…)."""

    known: Mapping[str, frozenset[int]] = field(default_factory=dict)
    free: tuple[str, ...] = ()

    def fault(self, clause: str) -> str:
        """What is wrong with a clause such as `条例23¶3、条例31(6)`; `""` if every mark in it was read."""
        marks = (mark.strip() for mark in clause.split("、")) if not self._is_free(clause) else ()
        return next((fault for mark in marks if (fault := self._fault_of(mark))), "")

    def _is_free(self, clause: str) -> bool:
        return not clause or clause.startswith(self.free)

    def _fault_of(self, mark: str) -> str:
        if mark in self.known or self._is_free(mark):
            return ""
        found = _MARK.fullmatch(mark)
        if not found or found[1] not in self.known:
            text = "“{mark}”不是已核对的法规条款；本单位或者地方的规定，请以“{free}”开头"
            return Told.of(text, mark=mark, free=ToldList.of(self.free))
        if int(found[2]) not in self.known[found[1]]:
            return Told.of("“{mark}”不在已核对的条文之内，请先核对原文，再把条号加到条文目录", mark=mark)
        return ""


def load_articles(folders: Iterable[Path]) -> Articles:
    """All files of the folders together: a bureau adds the articles it has read, it takes none away."""
    known: dict[str, frozenset[int]] = {}
    free: dict[str, None] = {}
    for path in rule_files(folders):
        table = read_rules(path)
        free.update(dict.fromkeys(table.texts("free")))
        for row in table.tables("laws"):
            short, numbers = _read_law(row)
            known[short] = known.get(short, frozenset()) | numbers
        table.done()
    return Articles(known, tuple(free))


def _read_law(row: Table) -> tuple[str, frozenset[int]]:
    short = row.choice("short", LAWS)
    numbers = frozenset(row.numbers("articles"))
    row.done()
    return short, numbers
