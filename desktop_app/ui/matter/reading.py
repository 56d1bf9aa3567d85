"""Reads all that the page of one matter shows, with codes turned into words. Runs on a worker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.codes import CodeList
from desktop_app.domain.forms import Form
from desktop_app.domain.procedures import Authority, MatterFacts
from desktop_app.domain.records import Matter, MatterParty, Party, Visit
from desktop_app.services.house import Services
from desktop_app.services.matters import MatterPage

_LISTS = {
    "channel": ("channels",),
    "purpose": ("purposes",),
    "category": ("categories", "dispute_types"),
    "level": ("dispute_levels",),
    "family": ("dispute_families",),
    "result": ("opinions", "outcomes", "replies"),
}


@dataclass(frozen=True)
class Person:
    """One person of the matter. `sex`, `role` and `place` are words."""

    link: MatterParty
    card: Party
    role: str
    sex: str
    place: str


@dataclass(frozen=True)
class FieldVisit:
    """A visit made for the matter, its purpose in words, and how many photos it has."""

    visit: Visit
    purpose: str
    photos: int


@dataclass(frozen=True)
class CaseFile:
    """`words` are the titles of the matter's codes by column; `office` is who works on it, if not we.

    `place_names` are the words of every place code that the page may show in a field.
    """

    page: MatterPage
    today: date
    words: Mapping[str, str]
    flags: tuple[str, ...]
    place: str
    office: str
    people: tuple[Person, ...]
    earlier: tuple[Matter, ...]
    visits: tuple[FieldVisit, ...]
    forms: Mapping[str, Form]
    codes: Mapping[str, CodeList]
    facts: MatterFacts
    acting: Authority
    place_names: Mapping[str, str]

    @property
    def matter(self) -> Matter:
        return self.page.file.matter


class CaseReader:
    """Any thread but the UI's: the first reading also loads the rules."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def read(self, matter_id: str) -> CaseFile:
        """Raises `UserProblem` if there is no such matter."""
        found = self._services
        page = found.matters.page(matter_id)
        matter = page.file.matter
        return CaseFile(
            page=page,
            today=found.desk.clock.today(),
            words=self._words(matter),
            flags=tuple(found.desk.rules.title(flag, "matter_flags") for flag in matter.flags),
            place=found.places.name(matter.place_code) + matter.place_detail,
            office="" if page.mine else found.places.name(matter.owner[:9]),
            people=tuple(self._people(page)),
            earlier=tuple(found.matters.earlier_of(matter)),
            visits=tuple(self._visit(visit) for visit in page.visits),
            forms=dict(found.desk.rules.forms),
            codes=found.desk.rules.codes,
            facts=found.matters.facts(matter),
            acting=found.steps.acting,
            place_names=self._place_names(page),
        )

    def _place_names(self, page: MatterPage) -> dict[str, str]:
        codes = {page.file.matter.place_code, *(card.place_code for card in page.file.parties)}
        return {code: self._services.places.name(code) for code in codes if code}

    def _words(self, matter: Matter) -> dict[str, str]:
        title = self._services.desk.rules.title
        return {column: title(str(getattr(matter, column)), *lists) for column, lists in _LISTS.items()}

    def _people(self, page: MatterPage) -> list[Person]:
        title, places = self._services.desk.rules.title, self._services.places
        cards = {card.id: card for card in page.file.parties}
        return [
            Person(
                link,
                cards[link.party_id],
                title(link.role, "party_roles"),
                title(cards[link.party_id].sex, "sexes"),
                places.name(cards[link.party_id].place_code),
            )
            for link in page.file.links
            if link.party_id in cards
        ]

    def _visit(self, visit: Visit) -> FieldVisit:
        purpose = self._services.desk.rules.title(visit.purpose, "visit_purposes")
        return FieldVisit(visit, purpose, len(self._services.attachments.of(visit.id)))
