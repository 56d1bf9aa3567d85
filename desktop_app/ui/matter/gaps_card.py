"""还缺什么: what should still be known, each with a way straight to its field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop_app.base.errors import Problem
from desktop_app.base.told import Told
from desktop_app.domain.clauses import with_clause
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.words import core_text
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty

_LINK_EDGE_PX = 3  # the padding of the link beside the texts


class GapsCard(Card):
    """`asked(field)` to fill one in. Hidden when nothing is missing."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._title = label(self.tr("还缺什么"), "section")
        self._remark = label(self.tr("不妨碍办理，补上即可"), "secondary")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        top = QHBoxLayout()
        top.addWidget(self._title)
        top.addStretch(1)
        top.addWidget(self._remark)
        self.body.addLayout(top)
        self.body.addLayout(self._lines)
        self.setAccessibleName(self.tr("还缺什么"))

    def show_gaps(self, gaps: Sequence[Problem], *, editable: bool) -> None:
        """Replaces all."""
        empty(self._lines)
        self.setVisible(bool(gaps))
        for gap in gaps:
            self._lines.addLayout(self._row(gap, editable=editable))

    def _row(self, gap: Problem, *, editable: bool) -> QHBoxLayout:
        head, why = _halves(gap.text)
        row = QHBoxLayout()
        row.setSpacing(8)
        reason = label(why, "secondary", wrap=True)
        title = label(head)
        for text in (title, reason):
            text.setContentsMargins(0, current_look().px(_LINK_EDGE_PX), 0, 0)
        row.addWidget(title, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(reason, 1, Qt.AlignmentFlag.AlignTop)
        if editable:
            name = self.tr("补上：{what}").format(what=head)
            link = button(self.tr("补上"), lambda: self.asked.emit(gap.field), "link", name=name)
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        return row


def _halves(gap: str) -> tuple[str, str]:
    """What is missing, and why or by which clause."""
    if isinstance(gap, Told) and "clause" in gap.params:
        text, clause = str(gap.params["text"]), str(gap.params["clause"])
        head, _, why = core_text(text).partition("：")
        return head, core_text(with_clause(why, clause)) if why else clause
    what, _, why = core_text(gap).partition("：")
    head, _, rest = what.partition("（")
    return head, why or rest.removesuffix("）")
