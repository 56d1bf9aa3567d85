"""材料与文书: the letters with what comes next for each, photos and scans below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop_app.domain.records import LetterState
from desktop_app.ui.matter.paper_words import PaperLine
from desktop_app.ui.shared.attachments_panel import AttachmentsPanel
from desktop_app.ui.shared.badge import Badge
from desktop_app.ui.shared.buttons import Button, button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.doors import Doors
from desktop_app.ui.shared.elided_label import ElidedLabel
from desktop_app.ui.shared.labels import hairline, label
from desktop_app.ui.shared.layouts import empty
from desktop_app.ui.shared.letter_words import APPROVE, ISSUE, OPEN, PRINT, SERVE
from desktop_app.ui.shared.menu_panel import Entry, MenuPanel

Act = Callable[[str], object]


class PapersCard(Card):
    """Acts on letters go through the doors; `serve` may be replaced by the matter's own step."""

    def __init__(self, doors: Doors, serve: Act, panel: AttachmentsPanel) -> None:
        super().__init__()
        self._doors = doors
        self._acts: dict[str, Act] = {
            OPEN: doors.letter,
            APPROVE: doors.approve,
            ISSUE: doors.issue,
            PRINT: doors.print_letter,
            SERVE: serve,
        }
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self._none = label(self.tr("还没有文书。需要哪一份，从“打印…”里选。"), "secondary", wrap=True)
        self.body.addWidget(label(self.tr("材料与文书"), "section"))
        self.body.addWidget(self._none)
        self.body.addLayout(self._lines)
        self.body.addWidget(panel)
        self.setAccessibleName(self.tr("材料与文书"))

    def show_lines(
        self, lines: Sequence[PaperLine], visits: Sequence[tuple[str, str]], *, editable: bool
    ) -> None:
        """Replaces letters and visits; the attachments refresh themselves."""
        empty(self._lines)
        self._none.setVisible(not lines)
        for place, line in enumerate(lines):
            if place:
                self._lines.addWidget(hairline())
            self._lines.addLayout(self._row(line, editable=editable))
        if visits:
            self._lines.addWidget(hairline())
        for visit_id, words in visits:
            row = QHBoxLayout()
            row.addWidget(ElidedLabel(words), 1)
            act = partial(self._doors.visit, visit_id)
            row.addWidget(button(self.tr("查看"), act, "link", name=self.tr("查看 ") + words))
            self._lines.addLayout(row)

    def _row(self, line: PaperLine, *, editable: bool) -> QVBoxLayout:
        top, below = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(ElidedLabel(line.title), 1)
        top.addWidget(Badge(line.state.text, line.state.kind), 0, Qt.AlignmentFlag.AlignVCenter)
        below.setSpacing(4)
        below.addWidget(label(line.detail, "secondary", wrap=True), 1)
        if editable and line.act != OPEN:
            act = partial(self._acts[line.act], line.letter.id)
            below.addWidget(button(line.act_words, act, "link", name=f"{line.act_words} {line.title}"))
        else:
            view = partial(self._doors.letter, line.letter.id)
            below.addWidget(button(self.tr("查看"), view, "link", name=self.tr("查看 ") + line.title))
        if editable:
            below.addWidget(self._more(line))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(below)
        return column

    def _more(self, line: PaperLine) -> Button:
        made = button("…", None, "link", name=self.tr("更多 ") + line.title, hint=self.tr("更多"))
        made.clicked.connect(lambda: MenuPanel(line.title, self._entries(line), made).open_under(made))
        return made

    def _entries(self, line: PaperLine) -> list[Entry]:
        letter = line.letter
        issued = letter.state == LetterState.ISSUED
        entries = [Entry(self.tr("打开"), partial(self._doors.letter, letter.id))]
        if letter.state == LetterState.DRAFT and line.act == APPROVE:
            detail = self.tr("交县局批；纸上先批准的，直接登记批准")
            entries.append(Entry(self.tr("送审"), partial(self._doors.submit, letter.id), detail))
        if issued:
            entries.append(Entry(self.tr("打印"), partial(self._doors.print_letter, letter.id)))
            if letter.sealed_on is None:
                entries.append(Entry(self.tr("登记用印"), partial(self._doors.seal, letter.id)))
            if letter.served_on is None:
                entries.append(Entry(self.tr("登记送达"), partial(self._acts[SERVE], letter.id)))
                entries.append(Entry(self.tr("打印送达回证"), partial(self._doors.print_receipt, letter.id)))
            else:
                entries.append(Entry(self.tr("更正送达…"), partial(self._doors.correct_service, letter.id)))
        if letter.state != LetterState.VOID:
            entries.append(
                Entry(
                    self.tr("作废…"),
                    partial(self._doors.void, letter.id),
                    self.tr("文号不再使用，内容留在历史里，可另出一份。") if issued else "",
                )
            )
        return entries
