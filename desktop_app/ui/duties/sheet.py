"""One duty as its page shows it: what was asked, and what has happened to it on both sides."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.services.duties.board import DutyRow
from desktop_app.services.duties.delivery import Delivery
from desktop_app.services.duties.snapshot import Snapshot
from desktop_app.ui.duties.words import delivery_words
from desktop_app.ui.shared.columns import BadgeCell
from desktop_app.ui.shared.date_words import spoken
from desktop_app.ui.shared.timeline import Happening

translate = QCoreApplication.translate

Facts = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Also:
    """A quiet act beside the next one; `name` is what the page does for it."""

    name: str
    text: str


@dataclass(frozen=True)
class DutySheet:
    """`row` is the line of the board while there is something to do; `matter_id` and `letter_id` can be opened.

    `picture` is the matter as it came with an assignment, for the side that has no matter of its own yet.
    """

    kind: str
    id: str
    title: str
    what: str
    number: str
    other_name: str
    badge: BadgeCell
    facts: Facts
    story: tuple[Happening, ...]
    row: DutyRow | None = None
    matter_id: str = ""
    letter_id: str = ""
    picture: Snapshot | None = None
    also: tuple[Also, ...] = field(default=())


def facts_of(*pairs: tuple[str, str]) -> Facts:
    """Only what is filled in."""
    return tuple((label, value) for label, value in pairs if value)


def day_words(day: date | None, today: date) -> str:
    return spoken(day, today) if day else ""


def sent(on: date | None, who: str, today: date, text: str = "") -> Happening:
    """It was written."""
    title = translate("DutySheet", "发出")
    return Happening(day_words(on, today), title, " ".join(part for part in (who, text) if part))


def under_way(delivery: Delivery | None) -> tuple[Happening, ...]:
    """How far it has come, as long as the other side has not answered by itself."""
    if delivery is None:
        return ()
    kind = "done" if delivery == Delivery.ARRIVED else "plain"
    return (Happening("", delivery_words(delivery), "", kind),)
