"""The exchange's daily care in one column: what was not applied, what came, and old bundles on the stick."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.changes import Changes
from desktop_app.services.heldup import HeldUp
from desktop_app.services.house import Services
from desktop_app.services.inbox import Arrival, Inbox
from desktop_app.services.later import KeptAside
from desktop_app.ui.exchange.housekeeping import HousekeepingCard
from desktop_app.ui.exchange.inbox_card import InboxCard
from desktop_app.ui.exchange.later_card import LaterCard
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.page import GAP_PX

_MOST = 8


class CareColumn(QWidget):
    """`asked(arrival)`: its contents are to be shown, `decide(fork id)`: its branches. `refresh` reads on a worker."""

    asked = Signal(object)
    decide = Signal(str)

    def __init__(self, desk: Desk, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "clear")
        self._desk, self._later = desk, services.later
        self.inbox = Inbox(services.desk)
        self.came = InboxCard()
        self.later = LaterCard(self.try_again, self.seen)
        self.sweep = HousekeepingCard(desk, services.housekeeping, services.bundles.drives)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        for card in (self.later, self.came, self.sweep):
            column.addWidget(card)
        self.came.asked.connect(self.asked.emit)
        self.came.decide.connect(self.decide.emit)

    def refresh(self) -> None:
        self._desk.tasks.run(
            lambda: (self._later.kept(), self.inbox.latest(_MOST), self.inbox.held_up()),
            self._show,
            owner=self,
            key="care",
        )

    def _show(self, found: tuple[KeptAside, list[Arrival], list[HeldUp]]) -> None:
        kept, arrivals, held_up = found
        self.later.show_kept(kept)
        self.came.show_arrivals(arrivals, held_up)

    def try_again(self) -> None:
        """再试一次: what is broken, in order, in one transaction."""
        self._desk.tasks.run(self._later.try_again, self._tried, owner=self, title=self.tr("正在重试…"))

    def _tried(self, changes: Changes) -> None:
        done = sum(len(ids) for ids in changes.records.values())
        text = self.tr("用上了 {count} 条记录。").format(count=done)
        self._desk.messages.info(text if done else self.tr("还是用不上，没有改变任何内容。"))
        self._desk.bus.publish(changes)
        self.refresh()

    def seen(self) -> None:
        self._desk.tasks.run(self._later.seen, lambda _none: self.refresh(), owner=self)
