"""Reads all that the page of one matter shows, with codes turned into words. Runs on a worker."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop_app.domain.codes import CodeList
from desktop_app.domain.forms import Form
from desktop_app.domain.procedures import Authority, MatterFacts, Procedure
from desktop_app.domain.records import Clock, Matter, MatterParty, Party, Visit
from desktop_app.domain.registration import Sheet
from desktop_app.services.house import Services
from desktop_app.services.matters import MatterPage
from desktop_app.ui.matter.duties_reading import DutyFile, read_duties

_LISTS: Mapping[str, tuple[str, ...]] = {
    "channel": ("channels",),
    "result": ("opinions", "outcomes", "replies"),
    "work_group": ("work_groups",),
}
_CLASSES = ("purpose", "category", "level", "family")
_OTHER_SIDE = "b"


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

    `place_names` are the words of every place code that the page may show in a field. `sheet` says which
    facts a matter of this kind has. `moved` are the earlier ends of a clock that was reckoned anew. `newer` is
    the version of the procedure that one's own open matter could go over to. `broken`: something came about
    it by bundle that could not be applied. `doubled`: its number, or one of its papers', was given twice.
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
    sheet: Sheet
    duties: DutyFile = field(default_factory=DutyFile)
    moved: Mapping[str, tuple[date, ...]] = field(default_factory=dict)
    newer: Procedure | None = None
    broken: bool = False
    doubled: bool = False

    @property
    def matter(self) -> Matter:
        return self.page.file.matter

    @property
    def opponent(self) -> Person | None:
        """The first person of the other side."""
        roles = self.codes.get("party_roles")
        sides = {item.code: item.attribute("side") for item in roles.items} if roles else {}
        return next((one for one in self.people[1:] if sides.get(one.link.role) == _OTHER_SIDE), None)


class CaseReader:
    """Any thread but the UI's: the first reading also loads the rules."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def read(self, matter_id: str) -> CaseFile:
        """Keeps the opening of a confidential matter. Raises `UserProblem` for a stranger, or if there is none."""
        found = self._services
        found.confidential.open(matter_id)
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
            sheet=self._sheet(matter),
            duties=read_duties(found, page),
            moved={clock.id: ends for clock in page.file.clocks if (ends := self._earlier_ends(clock))},
            newer=found.versions.newer(matter) if page.mine else None,
            broken=found.later.is_broken(matter.id),
            doubled=bool(found.forks.doubled() & {matter.number, *(one.number for one in page.file.letters)}),
        )

    def _sheet(self, matter: Matter) -> Sheet:
        """The whole sheet of the kind, not one whose values are fixed: a correction may turn an enquiry into more."""
        whole = [sheet for sheet in self._services.desk.rules.registration if not sheet.fixed]
        return next((sheet for sheet in whole if sheet.kind == matter.kind), whole[0])

    def _earlier_ends(self, clock: Clock) -> tuple[date, ...]:
        """Where the limit ended before the calendar or a date was put right, oldest first."""
        changes = self._services.history.of(clock.id)
        days = [
            str(one.old) for one in changes if one.field == "rolled_on" and one.old not in (None, one.new)
        ]
        return tuple(date.fromisoformat(day) for day in dict.fromkeys(days))

    def _place_names(self, page: MatterPage) -> dict[str, str]:
        codes = {page.file.matter.place_code, *(card.place_code for card in page.file.parties)}
        return {code: self._services.places.name(code) for code in codes if code}

    def _words(self, matter: Matter) -> dict[str, str]:
        rules = self._services.desk.rules
        lists = {**_LISTS, **{column: lists_of(rules.registration, column) for column in _CLASSES}}
        return {column: rules.title(str(getattr(matter, column)), *found) for column, found in lists.items()}

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


def lists_of(sheets: Iterable[Sheet], column: str) -> tuple[str, ...]:
    """The code lists that any kind of matter takes this column from."""
    asked = (one for sheet in sheets for one in sheet.fields() if one.key == column and one.choices)
    return tuple(dict.fromkeys(one.choices for one in asked))
