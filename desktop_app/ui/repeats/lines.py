"""One pair of matters of two offices as a line, and the columns it is shown in."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.records import Matter
from desktop_app.services.house import Services
from desktop_app.services.repeats.repeats import Suspect
from desktop_app.ui.qt.words import core_text, joined
from desktop_app.ui.shared.columns import Column

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Pair:
    """A matter and what another unit had before, and why they may be the same, in words."""

    later: Matter
    earlier: Matter
    later_unit: str
    earlier_unit: str
    why: str


def pair_of(services: Services, later: Matter, found: Suspect) -> Pair:
    """Any thread."""
    name_of, earlier = services.overview.name_of, found.matter
    alike = translate("Repeats", "{percent}% 相近").format(percent=found.percent) if found.percent else ""
    why = joined(part for part in (core_text(found.reason), alike) if part)
    return Pair(later, earlier, name_of(later.owner), name_of(earlier.owner), why)


def told(pair: Pair) -> str:
    """Both matters in full, to judge by without opening them."""
    text = translate("Repeats", "{unit} {number}（{day}）：{words}")
    sides = ((pair.later, pair.later_unit), (pair.earlier, pair.earlier_unit))
    return "\n".join(
        text.format(unit=unit, number=one.number, day=one.received_on or "", words=one.request or one.title)
        for one, unit in sides
    )


def columns() -> tuple[Column, ...]:
    """The later one first: it is the one whose office is told."""
    return (
        Column(translate("Repeats", "后来的一件"), lambda one: one.later.title, 0, strong=True),
        Column(translate("Repeats", "单位"), lambda one: one.later_unit, 150, quiet=True),
        Column(translate("Repeats", "编号"), lambda one: one.later.number, 140, quiet=True, spare=True),
        Column(translate("Repeats", "以前的一件"), lambda one: one.earlier.title, 180),
        Column(translate("Repeats", "单位"), lambda one: one.earlier_unit, 150, quiet=True),
        Column(translate("Repeats", "编号"), lambda one: one.earlier.number, 140, quiet=True, spare=True),
        Column(translate("Repeats", "为什么"), lambda one: one.why, 170),
    )
