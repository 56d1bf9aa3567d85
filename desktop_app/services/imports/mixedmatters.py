"""Rows of a list that may hold matters of several kinds: each is read and written as its own kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from desktop_app.domain.imports.layout import Layout
from desktop_app.domain.imports.lines import Line, Lines
from desktop_app.domain.imports.targets import Target
from desktop_app.services.desk import Desk
from desktop_app.services.imports.kindreading import KindReader
from desktop_app.services.imports.making import Made
from desktop_app.services.imports.oldmatters import MatterMaker, OldMatter
from desktop_app.services.imports.reading import RowRead
from desktop_app.store.transaction import Transaction


class MixedMaker:
    """`Maker` of matters: that of the chosen table, or of what the row's own column says."""

    def __init__(self, desk: Desk, target: Target, layout: Layout, lines: Lines) -> None:
        self._desk, self._chosen, self._layout = desk, target, layout
        self._kinds = KindReader(desk, target, layout, lines.lines)
        self._makers: dict[tuple[str, str], MatterMaker] = {}

    def _maker(self, target: Target) -> MatterMaker:
        """One for each kind of row, for what it remembers of places and numbers."""
        key = target.id, repr(sorted(target.defaults.items()))
        if key not in self._makers:
            self._makers[key] = MatterMaker(self._desk, target, self._layout)
        return self._makers[key]

    def read(self, line: Line) -> tuple[RowRead, Made | None]:
        if not self._kinds.tells:
            return self._maker(self._chosen).read(line)
        target = self._kinds.read(line)
        row, made = self._maker(target or self._chosen).read(line)
        if target is None:
            what = "不是能从旧台账导入的事项种类。"
            row.wrong(self._kinds.key, what, "请选它是哪一种，或者另行登记。", self._kinds.choices())
            return row, None
        return row, made and replace(
            made, doubles=tuple((key, (target.what, value)) for key, value in made.doubles)
        )

    def _of(self, made: Made) -> MatterMaker:
        kind = made.item.draft.kind if isinstance(made.item, OldMatter) else ""
        return self._maker(self._kinds.targets.get(kind, self._chosen))

    def known(self, made: Made) -> str:
        return self._of(made).known(made)

    def write(self, tx: Transaction, made: Made) -> None:
        self._of(made).write(tx, made)

    def kinds(self, good: Sequence[Made]) -> tuple[tuple[str, int], ...]:
        """How many of each kind, by its words; empty where the table does not tell them apart."""
        if not self._kinds.tells:
            return ()
        items = (made.item for made in good)
        found = Counter(item.draft.kind for item in items if isinstance(item, OldMatter))
        return tuple((self._kinds.title(kind), count) for kind, count in found.items())
