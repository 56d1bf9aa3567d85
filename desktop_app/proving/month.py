"""Lives the demonstration month through the services: register, visit, write, serve, day by day."""

from __future__ import annotations

import heapq
import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from desktop_app.base.clock import CHINA, SetClock
from desktop_app.core import Core
from desktop_app.domain.drafts import MatterDraft, PartyDraft, VisitDraft
from desktop_app.proving.people import Crowd
from desktop_app.proving.photos import field_photo
from desktop_app.proving.stories import Scene, Script, Story

_OPENS = time(8, 40)
_LATITUDE, _LONGITUDE = 24.98, 101.46
_INTAKE_DAYS = 15
_DAYS = re.compile(r"[+-]\d+")


@dataclass(order=True)
class Due:
    """A scene that waits for its day; `order` keeps the day's work in a fixed sequence."""

    day: date
    order: int
    run: Any = field(compare=False)


@dataclass
class Case:
    """A matter of the month with what its texts need."""

    matter_id: str
    story: Story
    words: Mapping[str, str]
    letters: dict[str, str] = field(default_factory=dict)


class Month:
    """One office's month. The clock is moved as work goes on; nothing else knows that it is not today."""

    def __init__(self, core: Core, clock: SetClock, script: Script, rng: random.Random) -> None:
        self._core = core
        self._clock = clock
        self._script = script
        self._rng = rng
        self._queue: list[Due] = []
        self._order = 0
        villages = [code for code, _ in core.services.places.search("")]
        self._crowd = Crowd.from_lists(script.people, rng, villages)
        self.used: list[str] = []
        self.cases: list[Case] = []
        year, month = (int(part) for part in script.period.split("-"))
        self._first = date(year, month, 1)
        self._last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)

    def live(self, matters: int) -> None:
        """Registers `matters` and does what the script says until the month ends."""
        days = self._working_days()
        intake = days[:_INTAKE_DAYS]
        for index in range(matters):
            story = self._script.stories[index % len(self._script.stories)]
            day = intake[index * len(intake) // matters]
            self._later(day, lambda story=story: self._begin(story))
        while self._queue:
            due = heapq.heappop(self._queue)
            self._go_to(due.day)
            due.run()
        self._go_to(days[-1])

    def at(self, day: int, run: Callable[[], object]) -> None:
        """Has `run` done on that day of the month, before what the stories do on it."""
        self._later(self._first.replace(day=day), run)

    def person(self, role: str) -> PartyDraft:
        """The next invented person, who counts among those of the month."""
        found = self._crowd.next(role)
        self.used.append(found.name)
        return found

    def words(self, name: str, other: str, place_code: str) -> Mapping[str, str]:
        """What the script's texts may name."""
        return {
            "name": name,
            "other": other,
            "village": self._core.services.places.name(place_code),
            "officer": self._core.store.who.by,
            "committee": "、".join(self._script.people["committee"]),
        }

    def follow(self, matter_id: str, story: Story, words: Mapping[str, str]) -> None:
        """Has a matter that is there already go on by a story's scenes."""
        case = Case(matter_id, story, words)
        self.cases.append(case)
        self._schedule(case, 0)

    def _working_days(self) -> list[date]:
        calendar = self._core.desk.rules.calendar
        span = (self._last - self._first).days + 1
        days = [self._first + timedelta(days=n) for n in range(span)]
        return [day for day in days if calendar.is_working(day)]

    def _later(self, day: date, run: Any) -> None:
        self._order += 1
        if day <= self._last:
            heapq.heappush(self._queue, Due(day, self._order, run))

    def _go_to(self, day: date) -> None:
        opening = datetime.combine(day, _OPENS, CHINA)
        if self._clock.now() < opening:
            self._clock.move_to(opening)
        self._clock.forward(minutes=self._rng.randint(3, 9))

    def _begin(self, story: Story) -> None:
        people = self._people(story)
        words = self.words(people[0].name, people[-1].name, people[0].place_code)
        changes = self._core.services.matters.register(draft_of(story.facts, tuple(people), words))
        self.follow(str(changes.made), story, words)

    def _people(self, story: Story) -> list[PartyDraft]:
        if story.anonymous:
            place = self._rng.choice(self._crowd.villages)
            return [PartyDraft(role=story.roles[0], anonymous=True, place_code=place)]
        return [self.person(role) for role in story.roles]

    def _schedule(self, case: Case, index: int) -> None:
        if index < len(case.story.scenes):
            scene = case.story.scenes[index]
            day = self._working_day_after(self._clock.today(), scene.after)
            self._later(day, lambda: self._play(case, scene, index))

    def _working_day_after(self, day: date, count: int) -> date:
        while count:
            day += timedelta(days=1)
            count -= self._core.desk.rules.calendar.is_working(day)
        return day

    def _play(self, case: Case, scene: Scene, index: int) -> None:
        {"do": self._act, "letter": self._write, "visit": self._visit}[scene.what](case, scene)
        self._schedule(case, index + 1)

    def _act(self, case: Case, scene: Scene) -> None:
        inputs = {key: self._input(value, case) for key, value in scene.options.get("inputs", {}).items()}
        if scene.options.get("approved"):
            inputs |= {"approved_by": self._script.people["leader"], "approved_on": self._clock.today()}
        self._core.services.steps.act(case.matter_id, scene.name, inputs)

    def _input(self, value: object, case: Case) -> object:
        if isinstance(value, str) and _DAYS.fullmatch(value):
            return self._clock.today() + timedelta(days=int(value))
        return filled(value, case.words)

    def _write(self, case: Case, scene: Scene) -> None:
        letters, today = self._core.services.letters, self._clock.today()
        prepared = letters.prepare(case.matter_id, scene.name)
        extra = self._script.values.get(scene.options.get("values", ""), {})
        values = {**prepared.values, **{key: filled(value, case.words) for key, value in extra.items()}}
        letter = str(letters.save(case.matter_id, scene.name, values).made)
        if prepared.form.approval:
            letters.approve(letter, self._script.people["leader"], today, "同意")
        letters.issue(letter)
        letters.note_printed(letter)
        if prepared.form.approval:
            letters.note_sealed(letter, today)
        if "serve" in scene.options:
            day = self._working_day_after(today, scene.options["serve"])
            self._later(day, lambda: letters.serve(letter, self._clock.today(), "W1", case.words["name"]))

    def _visit(self, case: Case, scene: Scene) -> None:
        self._clock.forward(hours=2)
        now = self._clock.now()
        place = self._core.services.matters.page(case.matter_id).file.matter.place_code
        draft = VisitDraft(
            purpose=scene.name,
            started_at=now - timedelta(minutes=100),
            ended_at=now - timedelta(minutes=20),
            place_code=place,
            officers=tuple(self._script.people["officers"]),
            present=tuple(filter(None, (case.words["name"], *self._script.people["committee"][:1]))),
            findings=str(filled(scene.options["findings"], case.words)),
            problems_raised=scene.options.get("raised", 0),
            problems_solved=scene.options.get("solved", 0),
            objects_visited=1,
            matter_ids=(case.matter_id,),
        )
        visit = str(self._core.services.visits.save(draft).made)
        for number in range(scene.options.get("photos", 0)):
            taken = now - timedelta(minutes=60 + number)
            latitude, longitude = _LATITUDE + self._rng.random() / 20, _LONGITUDE + self._rng.random() / 20
            photo = field_photo(self._rng, taken, latitude, longitude)
            self._core.services.attachments.add("visit", visit, photo, f"IMG_{number + 1:04}.jpg")


def draft_of(
    facts: Mapping[str, Any], people: tuple[PartyDraft, ...], words: Mapping[str, str]
) -> MatterDraft:
    """A registration as the script tells it, with the names put in."""
    told: dict[str, Any] = {key: filled(value, words) for key, value in facts.items()}
    return MatterDraft(**told, parties=people, place_code=people[0].place_code)


def filled(value: object, words: Mapping[str, str]) -> object:
    """The names put into every text of a value; a list of texts comes back as a tuple."""
    if isinstance(value, str):
        return value.format(**words) if "{" in value else value
    if isinstance(value, list):
        items = [filled(item, words) for item in value]
        return tuple(items) if all(isinstance(item, str) for item in items) else items
    if isinstance(value, dict):
        return {key: filled(item, words) for key, item in value.items()}
    return value
