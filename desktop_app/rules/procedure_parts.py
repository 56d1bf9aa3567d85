"""Shared files: states, steps, clocks and gaps that several procedures take over with `include`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.rules.toml import Table


@dataclass(frozen=True)
class Row:
    """One table of a rules file, and the shared file it stands in (empty = the procedure's own file)."""

    table: Table
    part: str = ""


@dataclass(frozen=True)
class Sheets:
    """A procedure's file with the shared files it includes, read as one. Own rows come first and win."""

    own: Table
    parts: tuple[tuple[str, Table], ...]
    without: frozenset[str]

    def rows(self, key: str) -> tuple[Row, ...]:
        """`[[key]]` of all files; a shared row whose id the procedure has itself, or leaves out, is passed over."""
        found = [Row(table) for table in self.own.tables(key)]
        taken = {table.text("id", "") for table in self.own.tables(key)} | self.without
        for part, sheet in self.parts:
            for table in sheet.tables(key):
                name = table.text("id", "")
                if not name or name not in taken:
                    found.append(Row(table, part))
                    taken.add(name)
        return tuple(found)

    def labels(self) -> dict[str, str]:
        """Words for values; the procedure's own before the shared ones."""
        found: dict[str, str] = {}
        for sheet in (self.own, *(sheet for _, sheet in self.parts)):
            table = sheet.table("labels")
            for key in table.keys():  # noqa: SIM118 - not a dict
                found.setdefault(key, table.text(key))
        return found


def gather(table: Table, parts: Mapping[str, Table]) -> Sheets:
    """The sheets of one procedure file. Raises `RuleProblem` for a shared file or an id that is not there."""
    names = table.texts("include")
    for name in names:
        if name not in parts:
            table.fail("include", "没有共用文件 {name}", name=name)
    included = tuple((name, parts[name]) for name in names)
    without = frozenset(table.texts("without"))
    there = {
        row.text("id", "")
        for _, sheet in included
        for key in ("states", "actions", "clocks")
        for row in sheet.tables(key)
    }
    for name in without - there:
        table.fail("without", "共用文件里没有 {name}", name=name)
    return Sheets(table, included, without)


def check_part(table: Table) -> str:
    """The name of a shared file; refuses keys that a shared file cannot have."""
    name = table.text("part")
    table.text("title", "")
    table.table("labels")
    for key in ("states", "actions", "clocks", "gaps"):
        table.tables(key)
    table.done()
    return name
