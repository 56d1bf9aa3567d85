"""What happened to a matter, newest first: steps, visits, letters."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.procedures import FieldType, Procedure
from desktop_app.domain.records import Letter, LetterState, Step
from desktop_app.ui.matter.duty_words import standing_words
from desktop_app.ui.matter.reading import CaseFile, FieldVisit
from desktop_app.ui.qt.words import clauses, listed
from desktop_app.ui.shared.timeline import Happening

translate = QCoreApplication.translate

_SHOWN_CHARS, _SHARED_CHARS = 90, 320  # what leaders wrote and who handed over is read whole
_LATEST = "23:59"  # service, and steps written down later, bear no hour: what was done that day led to them
_STOPS = "。；，、 "
_Dated = tuple[str, Happening]


def story_of(case: CaseFile) -> list[Happening]:
    """One list of all; on the same day the later written comes first."""
    dated = [*_steps(case), *_visits(case), *_letters(case)]
    return [one for _key, one in sorted(dated, key=lambda pair: pair[0], reverse=True)]


def _steps(case: CaseFile) -> Iterator[_Dated]:
    for place, step in enumerate(case.page.file.steps):
        closed = case.page.procedure.state(step.to_state).closed
        parts, when = [_details(step, case.page.procedure), step.by], _short_day(step.done_on, case.today)
        at = step.recorded_at
        same_day = at is not None and at.date() == step.done_on
        if same_day:
            when = _moment(at, case.today)
        if step.action == case.page.procedure.opening:
            parts = [case.words["channel"], case.matter.number, step.by]
            when = _moment(case.matter.registered_at, case.today)
        parts.append(standing_words(case.duties.standings.get(step.id)))
        detail = "　".join(part for part in parts if part)
        kind = "done" if closed else "info"
        key = _key(at) if same_day else f"{step.done_on} {_LATEST}"
        yield f"{key} {place:04}", Happening(when, step.title, detail, kind)


def _details(step: Step, procedure: Procedure) -> str:
    """What was typed with the step, dates apart: the day stands at the left already."""
    if step.action not in procedure.actions:
        return step.note
    fields = procedure.fields_of(step.action) + procedure.approval
    words = []
    for asked in dict.fromkeys(fields):
        value = step.inputs.get(asked.key)
        if asked.type in (FieldType.DATE, FieldType.FLAG) or value in (None, ""):
            continue
        option = next((one.title for one in asked.options if one.code == value), str(value))
        words.append(f"{asked.label} {option.rstrip(_STOPS)}")
    most = _SHARED_CHARS if procedure.action(step.action).part else _SHOWN_CHARS
    return _cut(clauses(words), most)


def _visits(case: CaseFile) -> Iterator[_Dated]:
    for one in case.visits:
        yield f"{_key(one.visit.started_at)}", _visit(one, case.today)


def _visit(one: FieldVisit, today: date) -> Happening:
    visit, parts = one.visit, []
    if visit.present:
        parts.append(translate("MatterStory", "到场：{names}").format(names=listed(visit.present)))
    if one.photos:
        parts.append(translate("MatterStory", "照片 {count} 张").format(count=one.photos))
    if visit.findings:
        parts.append(" ".join(visit.findings.split()).rstrip(_STOPS))
    return Happening(
        _moment(visit.started_at, today),
        one.purpose or translate("MatterStory", "走访"),
        _cut(translate("Words", "。").join(parts)),
    )


def _letters(case: CaseFile) -> Iterator[_Dated]:
    for letter in case.page.file.letters:
        yield from _letter(letter, case.today)


def _letter(letter: Letter, today: date) -> Iterator[_Dated]:
    name = " ".join(part for part in (letter.title, letter.number) if part)
    if letter.issued_at is not None:
        void = letter.state == LetterState.VOID
        title = translate("MatterStory", "作废 {title}") if void else translate("MatterStory", "签发 {title}")
        reason = (
            translate("MatterStory", "作废原因：{reason}").format(reason=letter.void_reason)
            if void
            else letter.number
        )
        happening = Happening(
            _moment(letter.issued_at, today),
            title.format(title=letter.title),
            reason,
            "plain" if void else "info",
        )
        yield _key(letter.issued_at), happening
    if letter.served_on is not None:
        to = (
            translate("MatterStory", "签收人 {name}").format(name=letter.served_to)
            if letter.served_to
            else ""
        )
        happening = Happening(
            _short_day(letter.served_on, today),
            translate("MatterStory", "送达 {title}").format(title=name),
            to,
            "done",
        )
        yield f"{letter.served_on} {_LATEST}", happening


def _key(moment: datetime | None) -> str:
    return moment.strftime("%Y-%m-%d %H:%M") if moment else ""


def _moment(moment: datetime | None, today: date) -> str:
    if moment is None:
        return ""
    return moment.strftime("%m-%d %H:%M" if moment.year == today.year else "%Y-%m-%d %H:%M")


def _short_day(day: date | None, today: date) -> str:
    if day is None:
        return ""
    return day.strftime("%m-%d" if day.year == today.year else "%Y-%m-%d")


def _cut(text: str, most: int = _SHOWN_CHARS) -> str:
    return text if len(text) <= most else f"{text[:most]}…"
