"""What was ruled: when, by whom, why; and the way back where the wrong branch was taken."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.services.forks.view import ForkView
from desktop_app.ui.exchange.words import moment
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.date_words import spoken_full
from desktop_app.ui.shared.labels import label


class RulingsCard(Card):
    """Hidden without a ruling. `withdraw(fork)` asks why."""

    def __init__(self, forks: Sequence[ForkView], withdraw: Callable[[ForkView], object]) -> None:
        super().__init__(self.tr("裁定"))
        ruled = [one for one in forks if one.ruling is not None]
        for one in ruled:
            self.body.addWidget(self._row(one, withdraw))
        self.setVisible(bool(ruled))

    def _row(self, one: ForkView, withdraw: Callable[[ForkView], object]) -> QWidget:
        row = QWidget()
        set_role(row, "clear")
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label(self._said(one), "secondary", wrap=True), 1)
        if one.ruling is not None and not one.ruling.retired:
            name = self.tr("撤回对{name}的裁定").format(name=one.name)
            line.addWidget(button(self.tr("选错了…"), partial(withdraw, one), "link", name=name))
        return row

    def _said(self, one: ForkView) -> str:
        ruling = one.ruling
        if ruling is None or ruling.ruled_on is None:
            return moment(one.noticed_at)
        text = self.tr("{name}，{when}由{by}选定：{reason}")
        said = text.format(
            name=one.name,
            when=spoken_full(ruling.ruled_on),
            by=ruling.ruled_by,
            reason=ruling.reason,
        )
        if ruling.retired:
            said += self.tr("　已撤回：{reason}").format(reason=ruling.retired)
        return said
