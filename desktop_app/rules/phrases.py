"""Loads `phrases/*.toml`: wordings by key, a later folder's entry taking the place of an earlier one."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from desktop_app.domain.phrases import Wording, WordingKind
from desktop_app.rules.articles import Articles
from desktop_app.rules.toml import Table, read_rules, rule_files


def load_phrases(folders: Iterable[Path], articles: Articles) -> tuple[Wording, ...]:
    """In file order. Raises `RuleProblem` for an article that nobody has read, or a key given twice in a file."""
    found: dict[str, Wording] = {}
    for place, folder in enumerate(folders):
        source = "shipped" if place == 0 else "bureau"
        for path in rule_files([folder]):
            table = read_rules(path)
            kind = table.choice("kind", list(WordingKind))
            table.text("title")
            seen: set[str] = set()
            for row in table.tables("items"):
                one = _read(row, kind, source, articles)
                if one.key in seen:
                    row.fail("key", "{key} 重复", key=one.key)
                seen.add(one.key)
                found[one.key] = one
            table.done()
    return tuple(found.values())


def _read(row: Table, kind: str, source: str, articles: Articles) -> Wording:
    clause = row.text("clause", "")
    fault = articles.fault(clause)
    if fault:
        row.fail("clause", fault)
    one = Wording(
        key=row.text("key"),
        kind=kind,
        title=row.text("title"),
        text=row.text("text"),
        clause=clause,
        categories=row.texts("categories"),
        source=source,
    )
    row.done()
    return one
