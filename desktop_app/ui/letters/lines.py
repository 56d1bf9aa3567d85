"""Letters as table rows in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.forms import Form
from desktop_app.services.letterlist import LetterFilter, LetterList, LetterRow, LetterStage
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.columns import BADGE, BadgeCell, Column
from desktop_app.ui.shared.letter_words import OPEN, next_act, state_badge
from desktop_app.ui.shared.paged_model import Sort

translate = QCoreApplication.translate


@dataclass(frozen=True)
class LetterLine:
    """One row; `act` is what comes next in words, empty where nothing does."""

    letter_id: str
    title: str
    number: str
    whom: str
    matter: str
    state: BadgeCell
    dated: str
    act: str


def line_of(row: LetterRow, form: Form | None, own: str) -> LetterLine:
    """Another office's letter has no next act here."""
    letter, matter = row.letter, row.matter
    act, words = next_act(letter, form)
    return LetterLine(
        letter_id=letter.id,
        title=letter.title,
        number=letter.number,
        whom=f"{core_text(row.name)} {matter.title if matter else ''}".strip(),
        matter=matter.number if matter else "",
        state=state_badge(letter, form),
        dated=letter.dated_on.isoformat() if letter.dated_on else "",
        act="" if act == OPEN or letter.owner != own else words,
    )


class LetterSource:
    """Fetches pages for the table, on a worker."""

    def __init__(self, letters: LetterList, forms: Mapping[str, Form], own: str) -> None:
        self._letters, self._forms, self._own = letters, forms, own

    def fetch(self, offset: int, limit: int, sort: Sort, filters: Mapping[str, Any]) -> Sequence[LetterLine]:
        wanted = LetterFilter(**filters)
        found = self._letters.page(wanted, offset, limit, sort.key, descending=sort.descending)
        return [line_of(row, self._forms.get(row.letter.form), self._own) for row in found]

    def count(self, filters: Mapping[str, Any]) -> int:
        return self._letters.count(LetterFilter(**filters))


def letter_columns() -> tuple[Column, ...]:
    """As on screen."""
    return (
        Column(translate("LetterList", "文书"), lambda r: r.title, 178, "title", strong=True),
        Column(translate("LetterList", "文号"), lambda r: r.number, 228, "number"),
        Column(translate("LetterList", "当事人和事项"), lambda r: r.whom, 0),
        Column(translate("LetterList", "登记号"), lambda r: r.matter, 136, quiet=True, spare=True),
        Column(translate("LetterList", "状态"), lambda r: r.state, 96, "state", shape=BADGE),
        Column(translate("LetterList", "下一步"), lambda r: r.act, 92),
        Column(translate("LetterList", "落款日期"), lambda r: r.dated, 106, "dated", quiet=True, spare=True),
    )


def stage_words(counts: Mapping[str, int]) -> list[tuple[str, str]]:
    """The quick views with their counts."""
    titles = (
        (LetterStage.ALL, translate("LetterList", "全部")),
        (LetterStage.TO_APPROVE, translate("LetterList", "待批准")),
        (LetterStage.TO_ISSUE, translate("LetterList", "待签发")),
        (LetterStage.TO_SERVE, translate("LetterList", "待送达")),
        (LetterStage.VOID, translate("LetterList", "已作废")),
    )
    return [(str(stage), f"{title} {counts[stage]}" if stage in counts else title) for stage, title in titles]
