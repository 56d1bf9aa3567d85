"""The page of the quick registration: form, who was here before, and what came of the last one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from desktop_app.base.errors import InputProblem, UserProblem
from desktop_app.domain.changes import Changes
from desktop_app.domain.drafts import MatterDraft, PartyDraft, matter_from_plain, to_plain
from desktop_app.domain.forms import Form
from desktop_app.domain.records import Matter, Party
from desktop_app.services.drafts import Drafts
from desktop_app.services.foresight import Foreseen, Foresight
from desktop_app.services.matters import MatterPage, Matters
from desktop_app.services.numbers import NumberLeaps
from desktop_app.services.parties import Parties, Seen
from desktop_app.services.places import Places
from desktop_app.services.repeats.like import LikeMatter, LikeMatters
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.register.ahead import AheadCard
from desktop_app.ui.register.choices import Choices
from desktop_app.ui.register.form import RegisterForm
from desktop_app.ui.register.outcome import OutcomeCard
from desktop_app.ui.register.seen import MOST_PEOPLE, SeenCard
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.draft_box import DraftBox
from desktop_app.ui.shared.draft_keeper import DraftKeeper
from desktop_app.ui.shared.labels import clear_widget
from desktop_app.ui.shared.page import GAP_PX, Page
from desktop_app.ui.shared.page_header import PageHeader
from desktop_app.ui.shared.scroll_column import ScrollColumn
from desktop_app.ui.shared.sides import Sides

_KIND, _RAW = "matter", "typed"
_SEEN_PAUSE_MS = 250
_BESIDE_PX = 620
_LAST_CHANNEL = "register/channel"
_NOT_WORTH = frozenset({"kind", "channel", "received_on", "parties"})


@dataclass(frozen=True)
class RegisterServices:
    """The use cases behind this page."""

    matters: Matters
    parties: Parties
    places: Places
    drafts: Drafts
    foresight: Foresight
    likes: LikeMatters


@dataclass(frozen=True)
class Registered:
    """What registering has made, and the paper that the visitor may take home."""

    changes: Changes
    page: MatterPage
    slip: Form | None


class RegisterPage(Page):
    """Keyboard only: Enter moves on, Ctrl+Enter registers. Every pause keeps the draft."""

    def __init__(self, desk: Desk, services: RegisterServices, choices: Choices, doors: Doors) -> None:
        super().__init__(desk)
        self._services, self._doors = services, doors
        self._usual_channel = choices.usual_channel
        places = services.places
        self.form = RegisterForm(choices, places.search, places.name, desk.clock.today, desk.tasks)
        self._box = DraftBox(services.drafts, _KIND, desk.tasks, self)
        self._keeper = DraftKeeper(self._content, self._keep, self)
        self._seen, self._outcome = SeenCard(), OutcomeCard(doors, desk.clock.today)
        self._ahead = AheadCard(desk.clock.today)
        self._found: Sequence[Seen] = ()
        self._likes: Sequence[LikeMatter] = ()
        self._asked_about = ""
        self._pause, self._scroll = QTimer(self), ScrollColumn()
        self._build()
        self._listen()
        self.begin()

    def _build(self) -> None:
        header = PageHeader(
            self.tr("登记"),
            self.tr("回车到下一栏，Ctrl+回车登记，Alt+数字换种类；没填的以后再补"),
            inline=True,
        )
        header.add_quiet(self.tr("暂存，另起一份"), self.park, hint=self.tr("这一份留在“今日”里，随时继续"))
        self._primary = header.set_primary(self.tr("登记  Ctrl+回车"), self.register)
        card = Card()
        card.body.addWidget(self.form)
        sides = clear_widget(), clear_widget()
        for side, cards in zip(sides, ((card,), (self._outcome, self._seen, self._ahead)), strict=True):
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(GAP_PX)
            for one in cards:
                column.addWidget(one)
            column.addStretch(1)
        self._scroll.column.addWidget(Sides(*sides, (3, 2), gap_px=GAP_PX, least_px=_BESIDE_PX))
        self._scroll.column.addStretch(1)
        self.column.addWidget(header)
        self.column.addWidget(self._scroll, 1)

    def _listen(self) -> None:
        self._keeper.watch(self.form.fields())
        self._pause.setSingleShot(True)
        self._pause.setInterval(_SEEN_PAUSE_MS)
        self._pause.timeout.connect(self._look_ahead)
        self.form.changed.connect(self._keeper.touch)
        self.form.changed.connect(self._pause.start)
        self.form.finished.connect(self.register)
        self.form.sheet_chosen.connect(self._look_ahead)
        self._seen.taken.connect(self._take)
        for place in range(1, MOST_PEOPLE + 1):
            keys = QShortcut(QKeySequence(f"Ctrl+Shift+{place}"), self)
            keys.activated.connect(lambda wanted=place - 1: self._take_nth(wanted))
        self._seen.same.connect(self._tie)
        self._seen.opened.connect(self._doors.matter)
        self._seen.denied.connect(self._deny)

    # -- drafts --------------------------------------------------------------------------------

    def begin(self) -> None:
        """An empty form; kind and channel are those of the last time."""
        self._box.begin()
        channel = self.desk.state.text(_LAST_CHANNEL) or self._usual_channel
        sheet, today = self.form.sheet, self.desk.clock.today()
        fixed: dict[str, Any] = dict(sheet.fixed)
        self._show(MatterDraft(**fixed, kind=sheet.kind, channel=channel, received_on=today))

    def resume(self, draft_id: str) -> None:
        """Goes on with a parked draft; the present one is parked first."""
        self._keeper.keep()
        drafts = self._services.drafts
        self.desk.tasks.run(
            lambda: next((one for one in drafts.parked(_KIND) if one.id == draft_id), None),
            self._resumed,
            owner=self,
        )

    def _resumed(self, found: Any) -> None:
        if found is None:
            self.desk.messages.warn(self.tr("这份草稿已经不在了"), self.tr("可能已经登记，或者已经丢弃。"))
            return
        self._box.begin(found.id)
        self._show(matter_from_plain(found.content), found.content.get(_RAW))
        self.form.take_focus()

    def park(self) -> None:
        """Keeps this one among the parked drafts and begins another."""
        self._keeper.keep()
        self.begin()
        self.form.take_focus()

    def leave(self) -> None:
        self._keeper.keep()
        self.desk.messages.withdraw(self.tr("还没有登记"))

    def _show(self, draft: MatterDraft, raw: Mapping[str, str] | None = None) -> None:
        self.form.show_draft(draft, raw)
        self._keeper.start_from(self._content())
        self._look_ahead()

    def _content(self) -> Mapping[str, Any]:
        plain = to_plain(self.form.draft())
        raw = self.form.raw()
        return {**plain, _RAW: dict(raw)} if raw else plain

    def _keep(self, content: Mapping[str, Any]) -> None:
        draft = self.form.draft()
        if not self._box.id and not _worth_keeping(content):
            return
        name = draft.parties[0].name if draft.parties else ""
        self._box.keep(f"{name} {draft.title}".strip(), content)

    # -- who was here before, and what will follow ---------------------------------------------

    def _look_ahead(self) -> None:
        self._ask_seen()
        draft = self.form.draft()
        telling = {one.key for one in self.form.sheet.fields() if one.foretell}
        foresight = self._services.foresight
        self.desk.tasks.run(
            lambda: foresight.of(draft, telling),
            lambda found: self._show_ahead(found, telling),
            owner=self,
            key="ahead",
        )

    def _show_ahead(self, found: Foreseen, telling: set[str]) -> None:
        self._ahead.show_foreseen(found)
        self.form.marks.remark(telling, found.barred)
        self.form.ask_named(found.confidential, alone=found.alone)

    def _ask_seen(self) -> None:
        draft, parties, likes = self.form.draft(), self._services.parties, self._services.likes
        person = self.form.person.draft()

        def work() -> tuple[list[Seen], list[LikeMatter]]:
            seen = parties.seen_before(person, draft.unlike)
            known = [matter.id for one in seen for matter in one.matters]
            alike = likes.of(draft.title, draft.request, draft.place_code, (*draft.unlike, *known))
            return seen, alike

        self.desk.tasks.run(
            work,
            lambda found: self._show_seen(found[0], found[1], draft.earlier_matter),
            owner=self,
            key="seen",
        )

    def _show_seen(self, found: Sequence[Seen], likes: Sequence[LikeMatter], earlier: str) -> None:
        self._found, self._likes = found, likes
        self._seen.show_seen(found, earlier, likes)

    def _deny(self, record: str) -> None:
        """不是同一人, 不是同一件: kept with the draft, written down with the registration."""
        self.form.set_unlike(record)
        self._keeper.touch()
        self._ask_seen()
        self.desk.messages.done(
            self.tr("已记下，登记后不再提示"), action_text=self.tr("撤销"), action=lambda: self._allow(record)
        )

    def _allow(self, record: str) -> None:
        self.form.set_unlike(record, on=False)
        self._ask_seen()

    def _take_nth(self, place: int) -> None:
        """The card of the list that bears this number; nothing where there is none."""
        if place < len(self._found):
            self._take(self._found[place].party)

    def _take(self, party: Party) -> None:
        """The card's own words fill what is empty; what was typed now stays."""
        typed = self.form.person.draft()
        names = (
            "name",
            "phone",
            "id_number",
            "id_kept",
            "place_code",
            "address",
            "elderly",
            "disabled",
            "low_income",
        )
        filled = {name: getattr(typed, name) or getattr(party, name) for name in names}
        self.form.person.show_draft(PartyDraft(party_id=party.id, role=typed.role, **filled))
        self._keeper.touch()
        self.form.title.setFocus()

    def _tie(self, matter: Matter) -> None:
        self.form.set_earlier(matter.id)
        self._seen.show_seen(self._found, matter.id, self._likes)
        if not self.form.title.value():
            self.form.title.set_value(matter.title)

    # -- registering ---------------------------------------------------------------------------

    def register(self) -> None:
        """Registers what is typed; faults are marked at their fields, nothing is lost."""
        if not self._primary.isEnabled():
            return
        unsettled = self.form.unsettled()
        if unsettled:
            self._refused(InputProblem(unsettled))
            return
        self._primary.setEnabled(False)
        self._keeper.start_from(self._content())
        draft, draft_id = self.form.draft(), self._box.id
        self._box.then_quiet(lambda: self._send(draft, draft_id))

    def _send(self, draft: MatterDraft, draft_id: str) -> None:
        matters = self._services.matters

        choices = self.form.choices

        def work() -> Registered:
            changes = matters.register(draft, draft_id, sure=draft.number == self._asked_about)
            return Registered(changes, matters.page(str(changes.made)), choices.slip(draft.kind))

        self.desk.tasks.run(
            work,
            self._registered,
            failed=self._refused,
            finished=self._again,
            owner=self,
            title=self.tr("登记"),
        )

    def _again(self) -> None:
        self._primary.setEnabled(True)

    def _registered(self, done: Registered) -> None:
        matter = done.page.file.matter
        self.desk.state.set_text(_LAST_CHANNEL, matter.channel)
        self._outcome.show_outcome(done.page, done.slip)
        self.begin()
        self._scroll.verticalScrollBar().setValue(0)
        self.form.take_focus()
        text = self.tr("已登记 {number}").format(number=matter.number)
        self.desk.messages.done(
            text, action_text=self.tr("打开"), action=lambda: self._doors.matter(matter.id)
        )
        self.desk.bus.publish(done.changes)

    def _refused(self, problem: UserProblem) -> None:
        if isinstance(problem, NumberLeaps):
            self._asked_about = self.form.draft().number  # the second press is the answer
        self._keeper.start_from({})
        self._keeper.keep()
        if not self.form.show_refused(problem):
            self.desk.messages.problem(problem)
            return
        if self.form.marks.row("id_number").marked():
            self.form.person.offer_keeping_id()
        self.desk.messages.warn(self.tr("还没有登记"), self.tr("请改正标红的栏目，再按 Ctrl+回车。"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.form.take_focus()


def _worth_keeping(content: Mapping[str, Any]) -> bool:
    """False for a form in which nothing but the kind, channel and date was touched."""
    words = {name for name in content if name not in _NOT_WORTH}
    people = [person for person in content.get("parties", ()) if set(person) - {"role"}]
    return bool(words or people)
