"""Two branches side by side: what differs, numbers given on both, and the pick with its confirmation."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.services.forkboard import Forks, Verdict
from desktop_app.services.forks.view import BranchView, ForkView
from desktop_app.ui.exchange.fork_branch import BranchPanel
from desktop_app.ui.exchange.fork_words import branch_title
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.words import listed
from desktop_app.ui.shared.ask_dialog import AskDialog
from desktop_app.ui.shared.asked import Asked
from desktop_app.ui.shared.badge import Badge
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.editors import Tools
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty
from desktop_app.ui.shared.page import GAP_PX
from desktop_app.ui.shared.page_header import PageHeader
from desktop_app.ui.shared.scroll_column import ScrollColumn
from desktop_app.ui.shared.sides import Sides

_BESIDE_PX = 620


class ForkPage(QWidget):
    """`picked` after a branch was chosen; `back` leads to the exchange page."""

    picked = Signal()

    def __init__(self, desk: Desk, forks: Forks, back: Callable[[], object]) -> None:
        super().__init__()
        set_role(self, "clear")
        self._desk, self._forks = desk, forks
        self.header = PageHeader("", back=(self.tr("数据交换"), back))
        self._scroll = ScrollColumn()
        self.panels: list[BranchPanel] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        column.addWidget(self.header)
        column.addWidget(self._scroll, 1)

    def show_fork(self, fork: ForkView) -> None:
        """What is held on the left, what came besides on the right."""
        self.header.set_title(self.tr("{name}的数据分成了两支").format(name=fork.name))
        self.header.set_subtitle(self.tr("分开以前的内容是共同的，没有变。请先与对方电话核对留哪一台电脑。"))
        empty(self._scroll.column)
        self.panels = [BranchPanel(one, lambda b: self.ask(fork, b)) for one in fork.branches]
        if fork.doubled:
            self._scroll.column.addWidget(self._doubled(fork))
        others = QWidget()
        set_role(others, "clear")
        right = QVBoxLayout(others)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(GAP_PX)
        for panel in self.panels[1:]:
            right.addWidget(panel)
        pair = Sides(self.panels[0], others, (1, 1), gap_px=GAP_PX, least_px=_BESIDE_PX)
        self._scroll.column.addWidget(pair)
        self._scroll.column.addStretch(1)

    def _doubled(self, fork: ForkView) -> Card:
        card = Card(self.tr("编号重复"))
        card.heading.addWidget(Badge(self.tr("{count} 个").format(count=len(fork.doubled)), "overdue"))
        card.body.addWidget(label(listed(fork.doubled), "", wrap=True))
        text = self.tr(
            "这些编号两支各给过一次，可能有两份同号的纸质文书在外面。选定以后，未采用的一份会在核对清单里标明，"
            "并随下一个数据包通知对方收回、作废或另编号。"
        )
        card.body.addWidget(label(text, "secondary", wrap=True))
        return card

    def ask(self, fork: ForkView, branch: BranchView) -> AskDialog:
        """The confirmation: what will happen to the other branch, and how it was checked."""
        intro = self.tr(
            "采用：{which}。其余各支的 {count} 条不会丢，转入核对清单，逐项补登或注明不需要；"
            "写它们的那台电脑下次导入时会被告知停用。选定以后不能撤销。"
        )
        count = sum(one.entries for one in fork.branches if one.number != branch.number)
        dialog = AskDialog(
            self.tr("选定采用哪一支"),
            [Asked("reason", self.tr("怎样核对的（例如：与谁通过电话）"), required=True)],
            lambda values: self._forks.pick(fork.id, branch.number, str(values["reason"])),
            Tools(self._desk.tasks, self._desk.clock.today),
            ok_text=self.tr("采用这一支"),
            intro=intro.format(which=branch_title(branch), count=count),
            parent=self,
        )
        dialog.answered.connect(self._picked)
        dialog.open()
        return dialog

    def _picked(self, verdict: Verdict) -> None:
        done = verdict.picked
        text = self.tr("已选定。{aside} 条转入核对清单，接上了 {new} 条新内容。")
        self._desk.messages.done(text.format(aside=done.set_aside, new=done.taken_in))
        self._desk.bus.publish(verdict.changes)
        self.picked.emit()
