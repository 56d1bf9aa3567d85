"""请示 and 批复: an office asks for an extension, an approval or a return; the bureau decides."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from desktop_app.base.errors import InputProblem, Problem
from desktop_app.domain.changes import Changes
from desktop_app.domain.dutyrecords import Request, RequestWay
from desktop_app.domain.procedures import Action, Authority, Field, Procedure
from desktop_app.services.house import Services
from desktop_app.services.matters import MatterPage
from desktop_app.ui.duties import word_asked as asked
from desktop_app.ui.duties.offices import way_options
from desktop_app.ui.duties.request_words import request_words
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.answered import day_of, text_of
from desktop_app.ui.shared.asker import Asker
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.step_fields import asked_of_field

translate = QCoreApplication.translate
_WAYS, LEADER = "request_ways", "letters/approver"
_WITHOUT_STEP = (RequestWay.RETURN, RequestWay.HANDOVER)


@dataclass(frozen=True)
class Subject:
    """Something that can be asked for: with a step of the procedure, or the way alone."""

    key: str
    way: str
    title: str
    action: Action | None = None


@dataclass(frozen=True)
class Target:
    """What the bureau decides on: the record's type and id, and what stands above the fields.

    `request`: where it is one of an office, not a letter or a step.
    """

    type: str
    id: str
    title: str
    reason: str = ""
    request: Request | None = None


@dataclass(frozen=True)
class Askable:
    """A matter of ours with what may be asked for now."""

    page: MatterPage
    subjects: tuple[Subject, ...]


class RequestActs:
    """Both sides of a request."""

    def __init__(self, desk: Desk, services: Services, asker: Asker, doors: Doors) -> None:
        self._desk, self._services, self._asker, self._doors = desk, services, asker, doors

    # -- the office ----------------------------------------------------------------------------

    def ask(self, matter_id: str) -> None:
        """First what is asked for, then what it needs."""
        self._desk.tasks.run(lambda: self._askable(matter_id), self._ask_subject)

    def _askable(self, matter_id: str) -> Askable:
        page = self._services.matters.page(matter_id)
        words = dict(way_options(self._services, _WAYS))
        subjects = [
            Subject(f"step/{option.action.id}", _way_of(option.action), option.action.title, option.action)
            for option in page.options
            if option.allowed and option.action.needs_approval(Authority.OFFICE)
        ]
        given = bool(page.file.matter.assignment_id)
        subjects += [
            Subject(way, way, words[way]) for way in _WITHOUT_STEP if given or way != RequestWay.RETURN
        ]
        return Askable(page, tuple(subjects))

    def _ask_subject(self, found: Askable) -> None:
        by_key = {one.key: one for one in found.subjects}
        dialog = self._asker.choose(
            translate("Duties", "向县局请示：{title}").format(title=found.page.file.matter.title),
            asked.subject_asked(tuple((one.key, one.title) for one in found.subjects)),
            intro=translate(
                "Duties", "县局的批复下次随U盘带回；纸上先批下来的，照常在事项里办理并记下批准。"
            ),
            ok_text=translate("Duties", "下一步"),
        )
        dialog.answered.connect(lambda values: self._ask_reason(found, by_key[str(values["subject"])]))

    def _ask_reason(self, found: Askable, subject: Subject) -> None:
        matter, today, requests = found.page.file.matter, self._desk.clock.today(), self._services.requests
        facts = self._services.matters.facts(matter)
        fields = _asked_now(found.page.procedure, subject.action)
        keys = [field.key for field in fields]

        def submit(values: dict[str, object]) -> Changes:
            return requests.ask(
                matter.id,
                subject.way,
                text_of(values, "_reason"),
                action=subject.action.id if subject.action else "",
                inputs={key: values[key] for key in keys if values.get(key) not in ("", None)},
                on=day_of(values, "_on"),
            )

        step_fields = [asked_of_field(field, facts, today) for field in fields]
        self._asker.ask(
            translate("Duties", "请示：{title}").format(title=subject.title),
            (*step_fields, *asked.reason_asked(today)),
            submit,
            translate("Duties", "已请示，下次写U盘时带给县局"),
            ok_text=translate("Duties", "请示"),
        )

    def withdraw(self, request_id: str) -> None:
        """撤回请示, as long as there is no answer."""
        requests, reason = self._services.requests, translate("Duties", "不再需要")
        said = translate("Duties", "已撤回请示")
        self._asker.do(lambda: requests.withdraw(request_id, reason), said)

    def take(self, approval_id: str, matter_id: str) -> None:
        """Carries out what was agreed, and leads to the matter."""
        approvals, said = self._services.approvals, translate("Duties", "已按批复办理")
        done = partial(self._taken, matter_id)
        self._asker.do(lambda: approvals.take(approval_id), said, done)

    def _taken(self, matter_id: str, _changes: Changes) -> None:
        self._doors.matter(matter_id)

    # -- the bureau ----------------------------------------------------------------------------

    def decide(self, target: Target, agreed: Callable[[], object] | None = None) -> None:
        """同意 or 不同意, with who decided and when; `agreed` is called after a consent."""
        services, today = self._services, self._desk.clock.today()
        said_yes: list[bool] = []

        def submit(values: dict[str, object]) -> Changes:
            decision = _decision(values)
            services.view_state.keep(LEADER, text_of(values, "by"))
            changes = services.approvals.decide(
                target.type,
                target.id,
                decision,
                by=text_of(values, "by"),
                on=day_of(values, "on"),
                text=text_of(values, "text"),
            )
            said_yes.append(decision)
            return changes

        def then(_changes: Changes) -> None:
            if agreed is not None and said_yes[-1]:
                agreed()

        self._asker.ask(
            translate("Duties", "批复：{title}").format(title=target.title),
            asked.decide_asked(services.view_state.get(LEADER), today),
            submit,
            translate("Duties", "已批复，下次写U盘时带给对方"),
            intro=target.reason,
            ok_text=translate("Duties", "批复"),
            then=then,
        )


def waiting_target(services: Services, record: str, title: str) -> Target:
    """What waits for the bureau's word under this id; on a worker. One answered meanwhile the services refuse."""
    found = next((one for one in services.approvals.pending() if one.target_id == record), None)
    if found is None:
        return Target("request", record, title)
    if not isinstance(found.target, Request):
        return Target(found.target_type, record, title)
    words = request_words(services, found.target, found.matter)
    return Target(found.target_type, record, title, words, found.target)


def _decision(values: Mapping[str, object]) -> bool:
    """Raises `InputProblem` for none, and for a refusal without its reason."""
    decision = text_of(values, "decision")
    if not decision:
        raise InputProblem([Problem("decision", translate("Duties", "请选择同意或不同意。"))])
    if decision == asked.REFUSED and not text_of(values, "text"):
        raise InputProblem([Problem("text", translate("Duties", "不同意的，请写明理由。"))])
    return decision == asked.AGREED


def _asked_now(procedure: Procedure, action: Action | None) -> list[Field]:
    """What the step asks for, but not who approved it and when: that is the bureau's to say."""
    if action is None:
        return []
    later = {field.key for field in procedure.approval}
    return [field for field in action.fields if field.key not in later]


def _way_of(action: Action) -> str:
    return RequestWay.EXTENSION if action.extends else RequestWay.APPROVAL
