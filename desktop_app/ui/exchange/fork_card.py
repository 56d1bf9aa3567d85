"""数据分叉 on the exchange page: what waits for a pick, what waits for review, what this PC must know of itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop_app.services.forks.notices import Notice
from desktop_app.services.forks.own import Branch, OwnBranch
from desktop_app.services.forks.view import ForkView
from desktop_app.ui.exchange.fork_words import fork_words, notice_words, own_words
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.qt.words import listed
from desktop_app.ui.shared.badge import Badge
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.labels import label
from desktop_app.ui.shared.layouts import empty


class ForkCard(Card):
    """Hidden while there is nothing to tell. `compare(fork)`, `review()`, `list_own(own)` lead on, `read(notice)`
    puts a notice away."""

    def __init__(
        self,
        compare: Callable[[ForkView], object],
        review: Callable[[], object],
        list_own: Callable[[OwnBranch], object],
        read: Callable[[Notice], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("数据分叉"), parent=parent)
        self._compare, self._review, self._list_own, self._read = compare, review, list_own, read
        self._badge = Badge()
        self.heading.addWidget(self._badge)
        self.setVisible(False)

    def show_state(
        self, forks: Sequence[ForkView], own: Sequence[OwnBranch], notices: Sequence[Notice]
    ) -> None:
        empty(self.body)
        waiting = [fork for fork in forks if fork.waits]
        for one in own:
            self._add(own_words(one), self._own_button(one))
        refused = any(one.state is Branch.REFUSED for one in own)
        for notice in () if refused else notices:
            self._add(notice_words(notice), button(self.tr("知道了"), partial(self._read, notice)))
        for fork in waiting:
            self._add(fork_words(fork), self._compare_button(fork))
            if fork.doubled:
                numbers = self.tr("两支都给过的编号：{numbers}").format(numbers=listed(fork.doubled))
                self._add(numbers, None)
        open_items, items = sum(one.open_items for one in forks), sum(one.all_items for one in forks)
        if items:
            text = self.tr("未采用的一支留下的核对清单：{open} 项待处理，共 {all} 项。")
            said = text.format(open=open_items, all=items)
            self._add(said, button(self.tr("打开核对清单"), self._review), role="secondary")
        self._badge.show_badge(self.tr("等待选定") if waiting else "", "overdue")
        self.setVisible(bool(own or waiting or items or notices))

    def _compare_button(self, fork: ForkView) -> QPushButton:
        name = self.tr("看{name}两支的差别").format(name=fork.name)
        return button(self.tr("看两支的差别…"), lambda: self._compare(fork), "primary", name=name)

    def _own_button(self, own: OwnBranch) -> QPushButton | None:
        if own.state is not Branch.REFUSED:
            return None
        return button(self.tr("写成核对清单…"), lambda: self._list_own(own), "primary")

    def _add(self, text: str, act: QPushButton | None, role: str = "") -> None:
        row = QWidget()
        set_role(row, "clear")
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label(text, role, wrap=True), 1)
        if act is not None:
            line.addWidget(act)
        self.body.addWidget(row)
