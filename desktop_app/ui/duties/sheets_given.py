"""Sheets of what the bureau gives out: assignments, reminders, supervision, yellow cards."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.dutyrecords import Approval, Assignment, Request, SuperviseWay, Supervision
from desktop_app.services.duties.board import DutyRow, NextAct
from desktop_app.services.duties.supervisions import SupervisionView
from desktop_app.services.duties.views import AssignmentView, AssignStage
from desktop_app.services.house import Services
from desktop_app.ui.duties.sheet import Also, DutySheet, day_words, facts_of, sent, under_way
from desktop_app.ui.shared.columns import BadgeCell
from desktop_app.ui.shared.timeline import Happening

translate = QCoreApplication.translate


def assignment_sheet(services: Services, view: AssignmentView, row: DutyRow | None) -> DutySheet:
    one, today, bureau = view.assignment, services.desk.clock.today(), services.desk.identity.is_bureau
    other = one.to_node if bureau else one.owner
    mine = "" if view.matter is None else str(view.matter.id)
    return DutySheet(
        kind="assignment",
        id=one.id,
        title=one.title,
        what=services.desk.rules.title(one.way, "assignment_ways"),
        number=one.number,
        other_name=services.overview.name_of(other),
        badge=_stage_badge(view),
        facts=facts_of(
            (translate("DutySheet", "办理要求"), one.requirements),
            (translate("DutySheet", "办结期限"), _due(one.due_on, view.days_late, today)),
            (translate("DutySheet", "办结报告"), _report_wanted(one.report_wanted)),
            (translate("DutySheet", "发出"), day_words(one.issued_on, today)),
            (translate("DutySheet", "撤回原因"), one.withdrawn_reason),
        ),
        story=_assignment_story(services, view, today),
        row=row,
        matter_id=one.matter_id if bureau else mine,
        letter_id=view.report.letter_id if view.report else "",
        picture=None if bureau or mine else one.snapshot,
        also=(*_paper_also(services, "assignment_ways", one), *_assignment_also(view, row, bureau=bureau)),
    )


def _report_wanted(wanted: bool) -> str:
    return translate("DutySheet", "办结后报送") if wanted else translate("DutySheet", "不用报送")


def _due(day: date | None, late: int, today: date) -> str:
    if day is None:
        return translate("DutySheet", "没有写明")
    text = day_words(day, today)
    return f"{text}　{translate('DutySheet', '已超期 {days} 天').format(days=late)}" if late else text


def _paper_also(services: Services, ways: str, one: Assignment | Supervision) -> tuple[Also, ...]:
    """The bureau prints what was issued without a letter; a letter is printed as one."""
    if not services.desk.identity.is_bureau or one.letter_id:
        return ()
    title = services.duty_papers.form_title(ways, one.way)
    return (Also("print", translate("DutySheet", "打印{title}").format(title=title)),) if title else ()


def _stage_badge(view: AssignmentView) -> BadgeCell:
    words = {
        AssignStage.UNRECEIVED: (translate("DutySheet", "未签收"), "near"),
        AssignStage.RECEIVED: (translate("DutySheet", "已签收"), "info"),
        AssignStage.OBJECTED: (translate("DutySheet", "提出异议"), "near"),
        AssignStage.TAKEN_UP: (translate("DutySheet", "办理中"), "info"),
        AssignStage.REPORTED: (translate("DutySheet", "已报结"), "done"),
        AssignStage.WITHDRAWN: (translate("DutySheet", "已撤回"), "plain"),
    }
    return BadgeCell(*words[view.stage])


def _settle_also(row: DutyRow | None, *, bureau: bool) -> tuple[Also, ...]:
    """What ends the own matter of an assignment that is over with the other side."""
    if row is None or row.act != NextAct.SETTLE or bureau:
        return ()
    return (Also("give_up", translate("DutySheet", "按撤回移交县局…")),)


def _assignment_also(view: AssignmentView, row: DutyRow | None, *, bureau: bool) -> tuple[Also, ...]:
    over = view.stage in (AssignStage.REPORTED, AssignStage.WITHDRAWN)
    if over:
        return _settle_also(row, bureau=bureau)
    if bureau:
        return (
            Also("press", translate("DutySheet", "提醒、督办…")),
            Also("withdraw", translate("DutySheet", "撤回…")),
        )
    found = []
    if view.stage == AssignStage.UNRECEIVED:
        found.append(Also("take_up", translate("DutySheet", "签收并登记办理…")))
    if view.stage in (AssignStage.UNRECEIVED, AssignStage.RECEIVED) and view.decision is None:
        found.append(Also("object", translate("DutySheet", "提出异议…")))
    return tuple(found)


def _assignment_story(services: Services, view: AssignmentView, today: date) -> tuple[Happening, ...]:
    """Newest first."""
    one, bureau = view.assignment, services.desk.identity.is_bureau
    happened = [sent(one.issued_on, one.issued_by, today)]
    if bureau and view.receipt is None:
        happened += under_way(view.delivery)
    if view.receipt:
        who = view.receipt.by
        happened.append(Happening(day_words(view.receipt.answered_on, today), _signed(), who, "done"))
    if view.matter:
        day = view.matter.registered_at.date() if view.matter.registered_at else None
        title = translate("DutySheet", "登记为所里的事项")
        happened.append(Happening(day_words(day, today), title, view.matter.number))
    happened += _objection(view.objection, view.decision, today)
    if view.report:
        day = view.report.answered_on
        title = translate("DutySheet", "报送办结报告")
        happened.append(Happening(day_words(day, today), title, view.report.text, "done"))
    if one.withdrawn_on:
        title = translate("DutySheet", "撤回")
        happened.append(Happening(day_words(one.withdrawn_on, today), title, one.withdrawn_reason, "plain"))
    return tuple(reversed(happened))


def _signed() -> str:
    return translate("DutySheet", "签收")


def _objection(objection: Request | None, decision: Approval | None, today: date) -> list[Happening]:
    if objection is None:
        return []
    title = translate("DutySheet", "提出异议")
    found = [Happening(day_words(objection.requested_on, today), title, objection.reason, "near")]
    if decision:
        agreed = translate("DutySheet", "县局同意异议")
        refused = translate("DutySheet", "县局不同意异议")
        title = agreed if decision.agreed else refused
        detail = " ".join(part for part in (decision.approved_by, decision.text) if part)
        found.append(Happening(day_words(decision.approved_on, today), title, detail))
    return found


def supervision_sheet(services: Services, view: SupervisionView, row: DutyRow | None) -> DutySheet:
    """Also of a card that is due: then the row says so, and the supervision it follows is shown."""
    one, today, bureau = view.supervision, services.desk.clock.today(), services.desk.identity.is_bureau
    card = one.way == SuperviseWay.YELLOW
    ordinal = translate("DutySheet", "第 {n} 次").format(n=one.ordinal) if card else ""
    overdue = translate("DutySheet", "{days} 天").format(days=one.days_overdue) if one.days_overdue else ""
    also = (Also("lift", translate("DutySheet", "解除督办")),) if bureau and not one.lifted_on else ()
    return DutySheet(
        kind="supervision",
        id=one.id,
        title=view.matter.title if view.matter else one.problem,
        what=services.desk.rules.title(one.way, "supervision_ways"),
        number=one.number,
        other_name=services.overview.name_of(one.to_node if bureau else one.owner),
        badge=_supervision_badge(view),
        facts=facts_of(
            (translate("DutySheet", "黄牌"), ordinal),
            (translate("DutySheet", "存在的问题"), one.problem),
            (translate("DutySheet", "要求"), one.demand),
            (translate("DutySheet", "原来的期限"), day_words(one.due_on, today)),
            (translate("DutySheet", "发出时已超期"), overdue),
            (translate("DutySheet", "新的期限"), day_words(one.new_due_on, today)),
        ),
        story=_supervision_story(view, today, bureau=bureau),
        row=row,
        matter_id=one.matter_id,
        letter_id=one.letter_id if bureau else "",
        also=(
            *_paper_also(services, "supervision_ways", one),
            *(also if one.way != SuperviseWay.REMIND else ()),
        ),
    )


def _supervision_badge(view: SupervisionView) -> BadgeCell:
    if view.supervision.lifted_on:
        return BadgeCell(translate("DutySheet", "已解除"), "done")
    if view.reply:
        return BadgeCell(translate("DutySheet", "已回复"), "done")
    if view.acknowledged:
        return BadgeCell(translate("DutySheet", "已签收"), "info")
    return BadgeCell(translate("DutySheet", "未签收"), "near")


def _supervision_story(view: SupervisionView, today: date, *, bureau: bool) -> tuple[Happening, ...]:
    one = view.supervision
    happened = [sent(one.issued_on, "", today, one.number)]
    if bureau and view.acknowledged is None:
        happened += under_way(view.delivery)
    for answer, title in ((view.acknowledged, _signed()), (view.reply, translate("DutySheet", "回复"))):
        if answer:
            detail = " ".join(part for part in (answer.by, answer.text) if part)
            happened.append(Happening(day_words(answer.answered_on, today), title, detail, "done"))
    if one.lifted_on:
        title = translate("DutySheet", "解除督办")
        happened.append(Happening(day_words(one.lifted_on, today), title, "", "plain"))
    return tuple(reversed(happened))
