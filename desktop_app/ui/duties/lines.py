"""Turns the board into sections of lines; touches no widget."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.services.duties.board import DutyKind, DutyRow, NextAct
from desktop_app.ui.duties.over import Over
from desktop_app.ui.duties.reading import DutyBook
from desktop_app.ui.duties.words import act_words, delivery_words, kind_title, result_badge, row_badge
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.act_row import ActLine
from desktop_app.ui.shared.date_words import spoken

translate = QCoreApplication.translate
_GAP = "　·　"


@dataclass(frozen=True)
class Section:
    """Lines of one kind under its heading."""

    kind: DutyKind
    title: str
    remark: str
    lines: tuple[ActLine, ...]


def our_sections(book: DutyBook, rows: Iterable[DutyRow], today: date) -> list[Section]:
    """What is ours to do, one section a kind, in the order in which the kinds come on the board."""
    return _sections(list(rows), lambda row: _line(book, row, today), ours=True)


def their_sections(book: DutyBook, rows: Iterable[DutyRow], today: date) -> list[Section]:
    """What we wait for."""
    return _sections(list(rows), lambda row: _line(book, row, today), ours=False)


def _sections(rows: Sequence[DutyRow], line: Callable[[DutyRow], ActLine], *, ours: bool) -> list[Section]:
    found = []
    for kind in dict.fromkeys(row.kind for row in rows):
        lines = tuple(line(row) for row in rows if row.kind == kind)
        found.append(Section(kind, kind_title(kind), _remark(kind) if ours else "", lines))
    return found


def paper_sections(book: DutyBook, rows: Iterable[DutyRow], today: date) -> list[Section]:
    """What was approved on paper and is only to be confirmed."""
    lines = tuple(_line(book, row, today) for row in rows)
    remark = translate("Duties", "所里照纸上的批准办理，不等确认")
    title = translate("Duties", "纸上已批，等县局确认")
    return [Section(DutyKind.APPROVAL, title, remark, lines)] if lines else []


def _remark(kind: DutyKind) -> str:
    """What one should know before acting on this kind."""
    texts = {
        DutyKind.YELLOW: translate("Duties", "督办以后过了新的期限还没有办结"),
        DutyKind.CORRECTION: translate("Duties", "照此更正只按一下，历史里留有原来的内容"),
        DutyKind.CONTRADICTION: translate("Duties", "纸上已批，县局的记录是不同意，请核对"),
    }
    return texts.get(kind, "")


def _line(book: DutyBook, row: DutyRow, today: date) -> ActLine:
    closed = row.act != NextAct.REPORT or row.matter_id in book.closed
    return ActLine(
        badge=row_badge(row, today),
        what=core_text(row.way),
        whom=_whom(row.other_name if book.bureau else "", core_text(row.title)),
        detail=_GAP.join(part for part in _details(book, row, today) if part),
        button=act_words(row.act, closed=closed),
        key=row,
        quiet=row.act == NextAct.WAIT,
    )


def _whom(office: str, title: str) -> str:
    """An office has but one other side: only the bureau names whom it is about."""
    return f"{office} {title}".strip()


def _details(book: DutyBook, row: DutyRow, today: date) -> list[str]:
    """Where we wait, how far it has come stands first: a narrow window cuts the end."""
    remark = book.remarks.get(row.id, "")
    due = translate("Duties", "应于 {day}").format(day=spoken(row.due_on, today)) if row.due_on else ""
    if row.act == NextAct.WAIT:
        return [delivery_words(row.delivery), remark, due, row.number]
    return [row.number, remark, due]


def over_lines(over: Iterable[Over], today: date, *, bureau: bool) -> list[ActLine]:
    """What is done with: how it ended, and when."""
    return [
        ActLine(
            badge=result_badge(one.result, good=one.good),
            what=_over_what(one),
            whom=_whom(one.other_name if bureau else "", one.title),
            detail=_GAP.join(part for part in (spoken(one.on, today) if one.on else "", one.text) if part),
            key=one,
            quiet=True,
        )
        for one in over
    ]


def _over_what(one: Over) -> str:
    kinds = (DutyKind.CORRECTION, DutyKind.URGENT)
    return kind_title(one.kind) if one.kind in kinds else core_text(one.what)
