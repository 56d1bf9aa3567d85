"""The county's own monthly form: its named cells are told what figures they are, and filled."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop_app.base.chosen import read_chosen
from desktop_app.base.errors import UserProblem
from desktop_app.base.files import write_whole
from desktop_app.documents.bombs import MOST_BYTES
from desktop_app.documents.templates import NamedCell, fill_named, named_cells
from desktop_app.services.desk import Desk
from desktop_app.services.figuresource import Figure, FigureName, FigureSource
from desktop_app.services.templatefigures import ReportFigures
from desktop_app.store import local

_KEPT = "template/{signature}"
PERIOD, UNIT, DAY = "period", "unit", "today"
_WORDS = {PERIOD: "报告期", UNIT: "填报单位", DAY: "填报日期"}


@dataclass(frozen=True)
class ReadTemplate:
    """A form that was read: its bytes, and its named cells, one for each name."""

    name: str
    content: bytes
    names: tuple[NamedCell, ...]

    @property
    def signature(self) -> str:
        """The same for every month's copy of the same form: its names, whatever stands in the cells."""
        return hashlib.sha256("\n".join(sorted(one.name for one in self.names)).encode()).hexdigest()[:32]


class Templates:
    """Any thread."""

    def __init__(self, desk: Desk, source: Callable[[Desk], FigureSource] = ReportFigures) -> None:
        self._desk, self._source = desk, source

    def open(self, path: Path) -> ReadTemplate:
        """Raises `UserProblem` for what is no workbook, or one without named cells."""
        content = read_chosen(path, MOST_BYTES)
        found = {one.name: one for one in reversed(named_cells(content))}
        return ReadTemplate(path.name, content, tuple(reversed(found.values())))

    def figures(self, period: str) -> list[FigureName]:
        """What a cell can be: period, unit and day, then every figure of the reports."""
        plain = [FigureName(key, words) for key, words in _WORDS.items()]
        return [*plain, *self._source(self._desk).names(period)]

    def mapping(self, template: ReadTemplate) -> dict[str, str]:
        """What each name was told to be; a name that is a figure's own id needs no telling."""
        kept = local.view_state(self._desk.store.read, _KEPT.format(signature=template.signature))
        told: dict[str, str] = json.loads(kept) if kept else {}
        return {one.name: told.get(one.name, _guess(one.name)) for one in template.names}

    def keep(self, template: ReadTemplate, mapping: Mapping[str, str]) -> None:
        """Remembers for next month's copy."""
        text = json.dumps(dict(mapping), ensure_ascii=False, sort_keys=True)
        name = _KEPT.format(signature=template.signature)
        self._desk.store.change(lambda tx: local.set_view_state(tx, name, text))

    def fill(
        self, template: ReadTemplate, mapping: Mapping[str, str], period: str, path: Path
    ) -> tuple[str, ...]:
        """Writes the filled form; returns the names that stay as they are. Raises `UserProblem` for none at all."""
        source = self._source(self._desk)
        found = {one.name: self._value(source, mapping.get(one.name, ""), period) for one in template.names}
        values = {name: value for name, value in found.items() if value is not None}
        if not values:
            raise UserProblem(
                "这个表的名称都没有对应到数字。", way_out="请先选好每个名称是什么数字，或换一个报告期。"
            )
        write_whole(path, fill_named(template.content, values))
        return tuple(name for name, value in found.items() if value is None)

    def _value(self, source: FigureSource, figure: str, period: str) -> Figure | None:
        if not figure:
            return None
        plain = {PERIOD: period, UNIT: self._desk.identity.name, DAY: self._desk.clock.today().isoformat()}
        return plain[figure] if figure in plain else source.figure(figure, period)


def _guess(name: str) -> str:
    """A name may be a figure's id, or say in words what needs no figure."""
    words = {text: key for key, text in _WORDS.items()}
    return words.get(name, name)
