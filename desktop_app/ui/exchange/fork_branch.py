"""One branch of a fork in a column: how much, from when, by whom, and each thing it brought."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop_app.services.forks.view import BranchView
from desktop_app.ui.exchange.fork_row import ThingRow
from desktop_app.ui.exchange.fork_words import branch_title, branch_words
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.elided_label import ElidedLabel
from desktop_app.ui.shared.labels import label

_MOST = 60


class BranchPanel(Card):
    """`take(branch)` when a person wants this one; not offered for one whose beginning is missing."""

    def __init__(
        self, branch: BranchView, take: Callable[[BranchView], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(branch_title(branch), parent=parent)
        self.body.addWidget(label(branch_words(branch), "secondary", wrap=True))
        for file in branch.files:
            text = self.tr("文件：{name}").format(name=file.name)
            self.body.addWidget(ElidedLabel(text, "secondary"))
        for thing in branch.things[:_MOST]:
            self.body.addWidget(ThingRow(thing))
        if len(branch.things) > _MOST:
            text = self.tr("还有 {count} 项没有列出").format(count=len(branch.things) - _MOST)
            self.body.addWidget(label(text, "secondary"))
        self.body.addStretch(1)
        self.take = button(self.tr("采用这一支…"), lambda: take(branch), name=self._name(branch))
        self.take.setEnabled(branch.anchored)
        if not branch.anchored:
            text = self.tr("这一支前面还缺一段，暂时不能选它。请让那台电脑重新导出一次。")
            self.body.addWidget(label(text, "hint", wrap=True))
        self.body.addWidget(self.take)

    def _name(self, branch: BranchView) -> str:
        return self.tr("采用{which}").format(which=branch_title(branch))
