"""The letters of a matter in words, each with the one act that comes next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.forms import Form
from desktop_app.domain.records import Letter, LetterState
from desktop_app.services.duties.approvals import Standing
from desktop_app.ui.matter.duty_words import standing_words
from desktop_app.ui.shared.columns import BadgeCell
from desktop_app.ui.shared.date_words import spoken
from desktop_app.ui.shared.letter_words import next_act, state_badge

translate = QCoreApplication.translate


@dataclass(frozen=True)
class PaperLine:
    """`act` is one of the names of `letter_words`; the others stand in the row's menu."""

    letter: Letter
    title: str
    state: BadgeCell
    detail: str
    act: str
    act_words: str


def paper_lines(
    letters: tuple[Letter, ...],
    forms: Mapping[str, Form],
    today: date,
    standings: Mapping[str, Standing] = MappingProxyType({}),
) -> list[PaperLine]:
    """Newest first, void ones last. `standings`: the bureau's word, by letter."""
    ordered = sorted(letters, key=lambda one: (one.state != LetterState.VOID, one.lseq), reverse=True)
    return [
        _line(letter, forms.get(letter.form), today, standing_words(standings.get(letter.id)))
        for letter in ordered
    ]


def _line(letter: Letter, form: Form | None, today: date, standing: str) -> PaperLine:
    act, words = next_act(letter, form)
    title = " ".join(part for part in (letter.title, letter.number) if part)
    return PaperLine(letter, title, state_badge(letter, form), _detail(letter, today, standing), act, words)


def _detail(letter: Letter, today: date, standing: str) -> str:
    parts = [standing] if standing else []
    if letter.state == LetterState.APPROVED:
        parts.append(translate("MatterPapers", "{name}批准").format(name=letter.approved_by))
    if letter.dated_on:
        parts.append(spoken(letter.dated_on, today))
    if letter.printed_count:
        parts.append(translate("MatterPapers", "印 {count} 次").format(count=letter.printed_count))
    if letter.sealed_on:
        parts.append(translate("MatterPapers", "已用印"))
    if letter.served_on:
        parts.append(
            translate("MatterPapers", "{day}送达 {name}").format(
                day=spoken(letter.served_on, today), name=letter.served_to
            )
        )
    if letter.void_reason:
        parts.append(letter.void_reason)
    return "　".join(parts)
