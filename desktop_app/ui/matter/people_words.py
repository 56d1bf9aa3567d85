"""The people of a matter in words; numbers are masked unless asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.records import Party
from desktop_app.ui.matter.reading import CaseFile, Person
from desktop_app.ui.qt.masks import current_masks
from desktop_app.ui.qt.words import bracketed

translate = QCoreApplication.translate


@dataclass(frozen=True)
class PersonLine:
    """`hidden` says that the numbers are masked and could be shown."""

    name: str
    numbers: str
    address: str
    flags: str
    hidden: bool
    person: Person


def person_line(person: Person, today: date, *, plain: bool, nobody: str = "") -> PersonLine:
    """One card; `plain` shows the whole numbers, `nobody` stands for one without a name (行为人不明)."""
    card = person.card
    masks = current_masks()
    numbers = [number for number in (card.id_number, card.phone) if number]
    shown = numbers if plain else [masks.number(number) for number in numbers]
    return PersonLine(
        name="　".join(
            part for part in (_name(card, nobody), person.sex, _age(card, today), person.role) if part
        ),
        numbers="　".join(shown),
        address=f"{person.place}{card.address}",
        flags="　".join(_flags(card)),
        hidden=shown != numbers,
        person=person,
    )


def earlier_words(case: CaseFile) -> list[tuple[str, str]]:
    """(matter id, words) of what the same people brought before, newest first."""
    title = case.page.procedure.state
    return [
        (
            one.id,
            bracketed(f"{one.received_on:%Y-%m} {one.title}", title(one.state).title)
            if one.received_on
            else one.title,
        )
        for one in case.earlier
    ]


def _name(card: Party, nobody: str) -> str:
    return (nobody or translate("MatterPeople", "匿名")) if card.anonymous else card.name


def _age(card: Party, today: date) -> str:
    if card.born_on is None:
        return ""
    before = (today.month, today.day) < (card.born_on.month, card.born_on.day)
    return translate("MatterPeople", "{years} 岁").format(years=today.year - card.born_on.year - before)


def _flags(card: Party) -> list[str]:
    flags = (
        (card.elderly, translate("MatterPeople", "老年人")),
        (card.disabled, translate("MatterPeople", "残疾人")),
        (card.low_income, translate("MatterPeople", "低保")),
    )
    return [words for on, words in flags if on]
