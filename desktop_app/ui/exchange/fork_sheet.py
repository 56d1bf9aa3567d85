"""The review list as a spreadsheet: at the bureau with its states, at a PC that lost as what only it has."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop_app.services.forks.view import Item, Thing
from desktop_app.services.listexport import ListColumn, SheetList
from desktop_app.ui.exchange.fork_words import settled_words, thing_title
from desktop_app.ui.exchange.words import counted, kind_words, moment
from desktop_app.ui.qt.words import listed

translate = QCoreApplication.translate


def _columns() -> list[ListColumn]:
    return [
        ListColumn(translate("Forks", "种类"), 90),
        ListColumn(translate("Forks", "内容"), 0),
        ListColumn(translate("Forks", "新增或改动"), 80),
        ListColumn(translate("Forks", "包括"), 220),
        ListColumn(translate("Forks", "最后写于"), 110),
        ListColumn(translate("Forks", "经手"), 90),
    ]


def _cells(thing: Thing) -> list[str]:
    return [
        kind_words(thing.kind),
        thing_title(thing),
        translate("Forks", "新增") if thing.born else translate("Forks", "改动"),
        counted(thing.counts),
        moment(thing.at),
        listed(thing.by),
    ]


def items_sheet(items: Sequence[Item], title: str) -> SheetList:
    """Everything, settled or not."""
    more = [ListColumn(translate("Forks", "重复的编号"), 120), ListColumn(translate("Forks", "处理"), 220)]
    rows = [[*_cells(item.thing), item.doubled, settled_words(item)] for item in items]
    return SheetList(title, [*_columns(), *more], rows)


def things_sheet(things: Sequence[Thing], title: str) -> SheetList:
    """What only this PC has."""
    return SheetList(title, _columns(), [_cells(thing) for thing in things])
