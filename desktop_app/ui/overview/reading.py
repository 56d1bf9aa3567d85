"""Reads what one line of the table tells of an office: its figures, and what lies between it and the bureau."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.dutyrecords import SuperviseWay
from desktop_app.services.house import Services
from desktop_app.services.overview import OfficeRow, OverviewView


@dataclass(frozen=True)
class OfficeLine:
    """`unreceived`: assignments without receipt, the oldest since `unreceived_days`. `cards` this year."""

    row: OfficeRow
    unreceived: int = 0
    unreceived_days: int = 0
    cards: int = 0

    @property
    def node(self) -> str:
        return str(self.row.node)


@dataclass(frozen=True)
class Board:
    """The view of all offices with their lines, in its order. `hidden`: confidential matters, only counted."""

    view: OverviewView
    lines: tuple[OfficeLine, ...]
    hidden: int = 0


def read_board(services: Services) -> Board:
    """On a worker."""
    view = services.overview.view()
    waiting: dict[str, list[int]] = {}
    for one in services.assignments.outbox():
        if one.days_unreceived is not None:
            waiting.setdefault(one.assignment.to_node, []).append(one.days_unreceived)
    cards = _cards(services, view.day)
    lines = [
        OfficeLine(
            row, len(waiting.get(row.node, [])), max(waiting.get(row.node, [0])), cards.get(str(row.node), 0)
        )
        for row in view.rows
    ]
    return Board(view, tuple(lines), services.confidential.hidden())


def _cards(services: Services, today: date) -> Counter[str]:
    """Yellow cards of this year, by office."""
    views = services.supervisions.all()
    cards = [view.supervision for view in views if view.supervision.way == SuperviseWay.YELLOW]
    return Counter(one.to_node for one in cards if one.issued_on and one.issued_on.year == today.year)


def offices_of(lines: Sequence[OfficeLine]) -> list[OfficeLine]:
    """All but the bureau itself."""
    return [line for line in lines if not line.row.own]
