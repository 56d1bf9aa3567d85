"""The cards of a case file: what is owed and what happened on the left, people and papers on the right."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.procedures import is_paused
from desktop_app.ui.matter.clock_card import ClockCard
from desktop_app.ui.matter.clock_words import ClockLine, clock_lines
from desktop_app.ui.matter.duty_words import duty_lines
from desktop_app.ui.matter.gaps_card import GapsCard
from desktop_app.ui.matter.paper_words import paper_lines
from desktop_app.ui.matter.papers_card import PapersCard
from desktop_app.ui.matter.people_card import PeopleCard
from desktop_app.ui.matter.reading import CaseFile
from desktop_app.ui.matter.repeats_card import RepeatsCard
from desktop_app.ui.matter.request_card import RequestCard
from desktop_app.ui.matter.story_card import StoryCard
from desktop_app.ui.matter.visit_words import visit_lines
from desktop_app.ui.shared.act_list import ActList
from desktop_app.ui.shared.attachments_panel import AttachmentsPanel
from desktop_app.ui.shared.labels import clear_widget
from desktop_app.ui.shared.page import GAP_PX
from desktop_app.ui.shared.register_card import RegisterCard
from desktop_app.ui.shared.scroll_column import ScrollColumn
from desktop_app.ui.shared.sides import Sides

_LEFT, _RIGHT = 3, 2
_BESIDE_PX = 620


class CaseView(ScrollColumn):
    """Shows what was read; what a person asks for comes from the signals of the cards."""

    def __init__(
        self,
        story: StoryCard,
        papers: PapersCard,
        panel: AttachmentsPanel,
        entries: RegisterCard,
        repeats: RepeatsCard,
    ) -> None:
        super().__init__()
        self.clocks, self.gaps, self.duties = ClockCard(), GapsCard(), ActList(self.tr("局所往来"))
        self.people, self.request = PeopleCard(), RequestCard()
        self.story, self.papers, self.panel, self.entries = story, papers, panel, entries
        self.repeats = repeats
        left = _column(self.duties, self.clocks, self.gaps, story)
        right = _column(self.people, repeats, self.request, papers, entries)
        self.column.addWidget(Sides(left, right, (_LEFT, _RIGHT), gap_px=GAP_PX, least_px=_BESIDE_PX))
        self.column.addStretch(1)

    def show_case(self, case: CaseFile) -> None:
        """Replaces all; what was opened on a card stays open."""
        mine = case.page.mine
        self.clocks.show_lines(_clock_lines(case))
        self.duties.show_lines(duty_lines(case.duties, case.today))
        self.gaps.show_gaps(case.page.gaps, editable=mine)
        for card in (self.story, self.people, self.request):
            card.show_case(case)
        papers = paper_lines(case.page.file.letters, case.forms, case.today, case.duties.standings)
        self.papers.show_lines(papers, visit_lines(case.visits, case.today), editable=mine)
        self.panel.show_of(case.matter.id, editable=mine)
        self.entries.show_matter(case.matter.id)
        self.repeats.show_matter(case.matter.id, mine=mine)


def _column(*cards: QWidget) -> QWidget:
    side = clear_widget()
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP_PX)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return side


def _clock_lines(case: CaseFile) -> list[ClockLine]:
    rules = {clock.clock for clock in case.page.file.clocks}
    paused = {name for name in rules if is_paused(case.page.procedure, case.facts, name)}
    return clock_lines(case.page.file.clocks, case.today, paused=paused, moved=case.moved)
