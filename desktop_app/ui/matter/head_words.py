"""The head of the case file in words: title, line beneath, badges, and what the one button says."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.procedures import StepKind
from desktop_app.ui.matter.reading import CaseFile
from desktop_app.ui.qt.words import listed
from desktop_app.ui.shared.date_words import spoken
from desktop_app.ui.shared.due_words import due_badge

translate = QCoreApplication.translate

_GAP = "　·　"


@dataclass(frozen=True)
class Head:
    """`button` is empty where nothing can be done now; `waiting` says then for what."""

    title: str
    subtitle: str
    badges: tuple[tuple[str, str], ...]
    button: str
    hint: str
    waiting: str


def head_of(case: CaseFile) -> Head:
    """Pure; the person's name stands before the title, as in the ledger."""
    step = case.page.next_step
    acts = case.page.mine and step.kind in (StepKind.ACT, StepKind.PAPER)
    return Head(
        title=f"{_name(case)} {case.matter.title}".strip(),
        subtitle=_GAP.join(part for part in _parts(case) if part),
        badges=tuple(_badges(case)),
        button=step.title if acts else "",
        hint=step.clause,
        waiting=_waiting(case),
    )


def _name(case: CaseFile) -> str:
    if not case.people:
        return ""
    first = case.people[0].card
    nobody = case.page.procedure.labels.get("anonymous", translate("MatterHead", "匿名"))
    name = nobody if first.anonymous else first.name
    other = case.opponent
    return listed((name, other.card.name)) if other is not None and other.card.name else name


def _parts(case: CaseFile) -> list[str]:
    matter = case.matter
    receiver = (
        translate("MatterHead", "首问责任人 {name}").format(name=matter.first_receiver)
        if matter.first_receiver
        else ""
    )
    responsible = (
        translate("MatterHead", "承办人 {name}").format(name=matter.responsible) if matter.responsible else ""
    )
    closed = matter.closed_on
    ended = translate("MatterHead", "{day}办结").format(day=spoken(closed, case.today)) if closed else ""
    group, flags = case.words["work_group"], " ".join(case.flags)
    return [matter.number, flags, case.words["channel"], case.place, receiver, responsible, group, ended]


def _badges(case: CaseFile) -> list[tuple[str, str]]:
    state = case.page.procedure.state(case.matter.state)
    badges = [(case.page.state_title, "done" if state.closed else "info")]
    if case.page.mine is False:
        badges.append((translate("MatterHead", "只读"), "plain"))
    if case.matter.confidential:
        badges.append((translate("MatterHead", "保密"), "near"))
    if case.broken:
        badges.append((translate("MatterHead", "有误，见数据交换"), "overdue"))
    if case.doubled:
        badges.append((translate("MatterHead", "编号重复，见数据交换"), "overdue"))
    badges += _late(case)
    if case.matter.supervised:
        badges.append((translate("MatterHead", "督办"), "near"))
    if case.earlier:
        badges.append(
            (translate("MatterHead", "第 {count} 次反映").format(count=len(case.earlier) + 1), "near")
        )
    if any(one.card.elderly or one.card.disabled or one.card.low_income for one in case.people):
        badges.append((translate("MatterHead", "三优先"), "done"))
    return badges


def _late(case: CaseFile) -> list[tuple[str, str]]:
    running = [
        clock
        for clock in case.page.file.clocks
        if clock.stopped_on is None and clock.counts_late and clock.rolled_on is not None
    ]
    first = min(running, key=lambda clock: str(clock.rolled_on), default=None)
    if first is None:
        return []
    badge = due_badge(first.plain_on, first.rolled_on, case.today)
    return [(badge.text, badge.kind)] if badge.kind in ("overdue", "near") else []


def _waiting(case: CaseFile) -> str:
    step = case.page.next_step
    if case.matter.sealed:
        return translate(
            "MatterHead",
            "内容已用指定的人的口令加密，现在打不开：请锁屏（Ctrl+L）后用自己的口令解锁；"
            "还打不开的，请另一位指定的人打开一次。",
        )
    if not case.page.mine:
        office = case.office or translate("MatterHead", "别的单位")
        said = (
            translate("MatterHead", "这个事项由{office}办理，本机只能查看；需要改动时，请所里更正。")
            if case.duties.bureau
            else translate("MatterHead", "这个事项由{office}办理，本机只能查看。需要改动时，请联系承办单位。")
        )
        return said.format(office=office)
    if step.kind == StepKind.WAIT:
        until = (
            translate("MatterHead", "，{day}届满").format(day=spoken(step.due_on, case.today))
            if step.due_on
            else ""
        )
        return f"{step.title}{until}"
    return ""
