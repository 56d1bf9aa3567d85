"""What goes between the bureau and its office in the demonstration's month: given, taken up, pressed, asked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

from desktop_app.base.clock import SetClock
from desktop_app.core import Core
from desktop_app.domain.drafts import PartyDraft
from desktop_app.domain.dutydrafts import AssignmentDraft, SupervisionDraft, UrgentDraft
from desktop_app.domain.dutyrecords import RequestWay
from desktop_app.proving.month import Month, draft_of
from desktop_app.proving.stories import story_of
from desktop_app.services.ledger import Due, LedgerFilter

_TEXTS = ("kind", "title", "request", "facts", "channel", "purpose", "category")


class DutyDays:
    """Both sides of the duties, by the script `duties.toml`. The clock is the month's."""

    def __init__(
        self, office: Core, bureau: Core, clock: SetClock, script: Mapping[str, Any], month: Month
    ) -> None:
        self._office, self._bureau, self._clock, self._script, self._month = (
            office,
            bureau,
            clock,
            script,
            month,
        )
        self._person: PartyDraft | None = None
        self._answered = ""

    def plan(self, stick: Path) -> None:
        """Puts the days of the script into the month; `stick` is the folder of the bundle that comes in it."""
        stick.mkdir()
        answered, urgent = self._script["answered"], self._script["urgent"]
        self._month.at(answered["day"], lambda: self._give_and_take(stick))
        self._month.at(answered["report_day"], self._report)
        self._month.at(urgent["day"], self._tell_at_once)

    def ask(self) -> None:
        """The office asks the bureau to agree to a longer limit, for the first matter that may have one."""
        wanted = self._script["request"]
        for case in self._month.cases:
            page = self._office.services.matters.page(case.matter_id)
            if any(one.action.id == wanted["action"] and one.allowed for one in page.options):
                self._office.services.requests.ask(
                    case.matter_id,
                    RequestWay.EXTENSION,
                    wanted["reason"],
                    action=wanted["action"],
                    inputs=wanted["inputs"],
                )
                return

    def answer(self) -> None:
        """The bureau's own work on what has come: the report taken, a matter given that the office has not seen."""
        services = self._bureau.services
        services.assignments.receive_report(self._answered)
        for view in services.urgent_reports.all(open_only=True):
            services.urgent_reports.receive(view.report.id, "已收到。")
        self._give(self._script["unreceived"])
        self._press()
        self._correct()

    def _give(self, told: Mapping[str, Any]) -> str:
        """The bureau registers a petition and gives it to the office; returns the assignment."""
        facts, people = {key: told[key] for key in _TEXTS}, (self._petitioner,)
        matter = self._bureau.services.matters.register(draft_of(facts, people, self._words())).made
        due = self._clock.today() + timedelta(days=told["due"])
        node = self._office.identity.node
        draft = AssignmentDraft(
            matter_id=str(matter), to_node=node, due_on=due, requirements=told["requirements"], with_step=True
        )
        return str(self._bureau.services.assignments.issue(draft).made)

    @property
    def _petitioner(self) -> PartyDraft:
        """The same person comes to the bureau with both matters."""
        self._person = self._person or self._month.person("R01")
        return self._person

    def _words(self) -> Mapping[str, str]:
        one = self._petitioner
        return self._month.words(one.name, one.name, one.place_code)

    def _give_and_take(self, stick: Path) -> None:
        told = self._script["answered"]
        self._answered = self._give(told)
        out = self._bureau.services.bundles.export(stick)
        self._clock.forward(minutes=40)
        self._office.services.bundles.import_bundle(out.path)
        matter = str(self._office.services.assignments.take_up(self._answered).made)
        self._month.follow(matter, story_of(told), self._words())

    def _report(self) -> None:
        self._office.services.assignments.report_back(self._answered, self._script["answered"]["report"])

    def _tell_at_once(self) -> None:
        told, now = self._script["urgent"], self._clock.now()
        draft = UrgentDraft(
            discovered_at=now - timedelta(minutes=25),
            reported_at=now - timedelta(minutes=10),
            reported_to=told["reported_to"],
            way=told["way"],
            place_code=self._office.identity.townships[0],
            people_count=told["people_count"],
            content=told["content"],
        )
        self._office.services.urgent_reports.report(draft)

    def _press(self) -> None:
        """督办 of the office's matter that has been late longest, if one is."""
        told, owner = self._script["supervision"], self._office.identity.node
        late = self._bureau.services.ledger.page(LedgerFilter(owner=owner, due=Due.LATE))
        if late:
            draft = SupervisionDraft(
                matter_id=late[0].id,
                problem=told["problem"],
                demand=told["demand"],
                due_on=late[0].rolled_on,
                new_due_on=self._clock.today() + timedelta(days=told["new_due"]),
            )
            self._bureau.services.supervisions.supervise(draft)

    def _correct(self) -> None:
        told = self._script["correction"]
        matter = self._month.cases[0].matter_id
        self._bureau.services.corrections.ask("matter", matter, told["field"], told["wanted"], told["reason"])
