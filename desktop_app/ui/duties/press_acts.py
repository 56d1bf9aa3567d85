"""提醒、督办、黄牌: issued at the bureau, acknowledged and answered at an office."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.changes import Changes
from desktop_app.domain.dutydrafts import SupervisionDraft
from desktop_app.domain.dutyrecords import SuperviseWay
from desktop_app.domain.records import Clock, Matter
from desktop_app.services.duties.supervisions import SupervisionView, YellowDue
from desktop_app.services.duties.views import AssignmentView, AssignStage
from desktop_app.services.house import Services
from desktop_app.ui.duties import press_asked as asked
from desktop_app.ui.duties.offices import way_options
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.words import listed
from desktop_app.ui.shared.answered import day_of, text_of
from desktop_app.ui.shared.asked import Options
from desktop_app.ui.shared.asker import Asker
from desktop_app.ui.shared.date_words import spoken

translate = QCoreApplication.translate
_WAYS = "supervision_ways"
_OVER = (AssignStage.WITHDRAWN, AssignStage.REPORTED)


@dataclass(frozen=True)
class Pressable:
    """A matter that can be pressed for: its limit that ends first, and what was done about it before."""

    matter: Matter
    assignment_id: str
    clock_title: str
    due_on: date | None
    rolled_on: date | None
    before: tuple[SupervisionView, ...]
    ways: Options


class PressActs:
    """Each act reads what it needs on a worker, asks, and does it."""

    def __init__(self, desk: Desk, services: Services, asker: Asker) -> None:
        self._desk, self._services, self._asker = desk, services, asker

    # -- the bureau ----------------------------------------------------------------------------

    def press(self, matter_id: str) -> None:
        """提醒 first, 督办 where a reminder is out already; a card follows from a supervision by itself."""
        self._desk.tasks.run(lambda: self._pressable(matter_id), self._ask_press)

    def _pressable(self, matter_id: str) -> Pressable:
        file = self._services.matters.page(matter_id).file
        running = [one for one in file.clocks if one.stopped_on is None and one.counts_late]
        first = min(running, key=lambda one: one.rolled_on or date.max, default=None)
        given = [one for one in self._services.assignments.of_matter(matter_id) if one.stage not in _OVER]
        assignment = given[0] if given and given[0].assignment.matter_id == matter_id else None
        due, rolled = _limit(first, assignment)
        ordered = assignment is not None and assignment.assignment.due_on is not None
        ways = tuple(way for way in way_options(self._services, _WAYS) if way[0] != SuperviseWay.YELLOW)
        return Pressable(
            file.matter,
            assignment.assignment.id if assignment else "",
            first.title if first and not ordered else "",
            due,
            rolled,
            tuple(self._services.supervisions.of_matter(matter_id)),
            ways,
        )

    def _ask_press(self, found: Pressable) -> None:
        today, matter = self._desk.clock.today(), found.matter

        def submit(values: dict[str, object]) -> Changes:
            draft = SupervisionDraft(
                matter_id=matter.id,
                way=text_of(values, "way"),
                assignment_id=found.assignment_id,
                problem=text_of(values, "problem"),
                demand=text_of(values, "demand"),
                due_on=day_of(values, "due_on"),
                new_due_on=day_of(values, "new_due_on"),
                number=text_of(values, "number"),
                issued_on=day_of(values, "issued_on"),
            )
            supervisions = self._services.supervisions
            remind = draft.way == SuperviseWay.REMIND
            return supervisions.remind(draft) if remind else supervisions.supervise(draft)

        usual = SuperviseWay.SUPERVISE if found.before else SuperviseWay.REMIND
        self._asker.ask(
            translate("Duties", "提醒、督办：{title}").format(title=matter.title),
            asked.press_asked(found.ways, usual, found.due_on, _problem(found, today), today),
            submit,
            translate("Duties", "已发出，下次写U盘时带给对方"),
            intro=_before(found.before, today),
            ok_text=translate("Duties", "发出"),
        )

    def issue_cards(self, due: tuple[YellowDue, ...]) -> None:
        """Issues these cards in one go, each with its own number and ordinal."""
        supervisions, today = self._services.supervisions, self._desk.clock.today()
        chosen = [one.supervision.id for one in due]
        text = translate("Duties", "签发 {count} 张黄牌警告单").format(count=len(due))
        self._asker.ask(
            text,
            asked.yellow_asked(today),
            lambda values: supervisions.issue_yellow(
                chosen,
                demand=text_of(values, "demand"),
                new_due_on=day_of(values, "new_due_on"),
                on=day_of(values, "on"),
            ),
            translate("Duties", "已签发，下次写U盘时带给各所"),
            intro=listed(card_words(self._services, one) for one in due),
            remarks=(translate("Duties", "黄牌是内部制度，没有条文规定；签发后有号，不能撤销。"),),
            ok_text=translate("Duties", "签发"),
        )

    def lift(self, supervision_id: str) -> None:
        """解除督办."""
        supervisions = self._services.supervisions
        self._asker.do(lambda: supervisions.lift(supervision_id), translate("Duties", "已解除督办"))

    # -- the office ----------------------------------------------------------------------------

    def acknowledge(self, supervision_id: str, *, card: bool) -> None:
        """Read: one key; a yellow card asks who signs."""
        supervisions, today = self._services.supervisions, self._desk.clock.today()
        said = translate("Duties", "已签收，下次写U盘时告诉县局")
        if not card:
            self._asker.do(lambda: supervisions.acknowledge(supervision_id), said)
            return
        officer = self._services.settings.all().get("officer", "")
        self._asker.ask(
            translate("Duties", "签收黄牌警告单"),
            asked.acknowledge_asked(officer, today),
            lambda values: supervisions.acknowledge(
                supervision_id, warned=text_of(values, "warned"), on=day_of(values, "on")
            ),
            said,
            ok_text=translate("Duties", "签收"),
        )

    def reply(self, supervision_id: str, demand: str) -> None:
        supervisions, today = self._services.supervisions, self._desk.clock.today()
        self._asker.ask(
            translate("Duties", "回复督办"),
            asked.reply_asked(today),
            lambda values: supervisions.reply(
                supervision_id, text_of(values, "text"), on=day_of(values, "on")
            ),
            translate("Duties", "已回复，下次写U盘时带给县局"),
            intro=demand,
            ok_text=translate("Duties", "回复"),
        )


def _limit(first: Clock | None, assignment: AssignmentView | None) -> tuple[date | None, date | None]:
    """What the matter is pressed for: the bureau's own date before the law's."""
    if assignment is not None and assignment.assignment.due_on:
        return assignment.assignment.due_on, assignment.assignment.due_on
    return (first.plain_on, first.rolled_on) if first else (None, None)


def _problem(found: Pressable, today: date) -> str:
    """The bare fact that the dates tell; the rest a person writes."""
    if found.rolled_on is None or found.rolled_on >= today:
        return ""
    text = translate("Duties", "“{clock}”应于{day}办结，已超期 {days} 天。")
    what = found.clock_title or translate("Duties", "交办期限")
    days = (today - found.rolled_on).days
    return text.format(clock=what, day=spoken(found.rolled_on, today), days=days)


def _before(before: tuple[SupervisionView, ...], today: date) -> str:
    """How often it was pressed for already."""
    if not before:
        return translate("Duties", "这件事还没有提醒或督办过。")
    last = before[0].supervision.issued_on
    text = translate("Duties", "已提醒或督办 {count} 次，最近一次 {day}。")
    return text.format(count=len(before), day=spoken(last, today) if last else "")


def card_words(services: Services, one: YellowDue) -> str:
    """`东华所 反映征地补偿 第 1 次 超期 3 天`."""
    text = translate("Duties", "{office} {title}（第 {ordinal} 次，超期 {days} 天）")
    office = services.overview.name_of(one.to_node)
    return text.format(office=office, title=one.title, ordinal=one.ordinal, days=one.days_overdue)
