"""对方单位: what was written for each, what it has confirmed, when it was last heard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.services.peerstatus import PeerStatus
from desktop_app.ui.exchange.words import moment
from desktop_app.ui.qt.counting import fill_counted
from desktop_app.ui.shared.badge import Badge
from desktop_app.ui.shared.buttons import button
from desktop_app.ui.shared.card import Card
from desktop_app.ui.shared.date_words import done
from desktop_app.ui.shared.labels import hairline, label
from desktop_app.ui.shared.layouts import empty

_SILENT_DAYS = 7


class PeersCard(Card):
    """One row a peer; the button leads to enrolment."""

    def __init__(self, join: Callable[[], object], *, bureau: bool, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("各所") if bureau else self.tr("县局"), parent=parent)
        self._bureau = bureau
        self._nothing = label(self._sentence(), "secondary", wrap=True)
        self.join = button(self.tr("建立联系…"), join)
        self.heading.addWidget(self.join)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(2, 1)
        self.body.addWidget(self._nothing)
        self.body.addLayout(self._grid)

    def _sentence(self) -> str:
        if self._bureau:
            return self.tr("还没有建立联系的所。先做一份邀请文件，用U盘或微信交给各所。")
        return self.tr(
            "还没有与县局建立联系。拿到县局的邀请文件后，在这里建立；在此之前可以先登记，以后一并带去。"
        )

    def show_peers(self, peers: Sequence[PeerStatus], today: date) -> None:
        empty(self._grid)
        self._nothing.setVisible(not peers)
        if peers:
            self._heads()
        for place, peer in enumerate(peers):
            row = 1 + place * 2
            self._grid.addWidget(hairline(), row, 0, 1, 5)
            self._row(row + 1, peer, today)

    def _heads(self) -> None:
        titles = (
            self.tr("单位"),
            self.tr("最近写出"),
            self.tr("对方确认"),
            self.tr("待确认"),
            self.tr("最近来数据"),
        )
        for column, title in enumerate(titles):
            self._grid.addWidget(label(title, "label"), 0, column)

    def _row(self, row: int, peer: PeerStatus, today: date) -> None:
        name = label(peer.name, "strong")
        name.setToolTip(peer.node)
        pending = self.tr("无")
        if peer.pending:
            pending = fill_counted(self.tr("{count} 条"), count=peer.pending)
        cells = (
            name,
            label(moment(peer.written_at) or self.tr("没有写过"), "secondary"),
            label(self._confirmed(peer), "secondary", wrap=True),
            label(pending, "secondary"),
            Badge(*_heard(peer, today)),
        )
        for column, cell in enumerate(cells):
            side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            wraps = cell.wordWrap()
            self._grid.addWidget(cell, row, column, Qt.AlignmentFlag(0) if wraps else side)

    def _confirmed(self, peer: PeerStatus) -> str:
        if not peer.acknowledged:
            return self.tr("还没有确认") if peer.pending else self.tr("没有要确认的")
        text = self.tr("已收到 {count} 条（{when}）")
        return fill_counted(text, count=peer.acknowledged, when=moment(peer.acknowledged_at))


def _heard(peer: PeerStatus, today: date) -> tuple[str, str]:
    if peer.void:
        return QCoreApplication.translate("PeersCard", "密钥已作废"), "overdue"
    if not peer.heard_at:
        return QCoreApplication.translate("PeersCard", "从未收到"), "plain"
    day = datetime.fromisoformat(peer.heard_at).date()
    silent = (today - day).days > _SILENT_DAYS
    return done(day, today), "near" if silent else "done"
