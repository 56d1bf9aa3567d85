"""All that the exchange page has about forks: the card, the comparison, the review list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.services.forks.notices import Notice
from desktop_app.services.forks.own import OwnBranch
from desktop_app.services.forks.view import ForkView, Thing
from desktop_app.services.house import Services
from desktop_app.ui.exchange.fork_card import ForkCard
from desktop_app.ui.exchange.fork_items import ForkItems
from desktop_app.ui.exchange.fork_sheet import things_sheet
from desktop_app.ui.exchange.fork_view import ForkPage
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.shared.list_export import ListExporter


class Forking(QObject):
    """`shown(widget)`: this view is to stand on the page. `refresh` reads on a worker."""

    shown = Signal(QWidget)

    def __init__(self, desk: Desk, services: Services, home: Callable[[], object], window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._forks = desk, services.forks
        self.exporter = ListExporter(desk, services.list_export, window)
        self.card = ForkCard(self.compare, self.review, self.list_own, self.read)
        self.page = ForkPage(desk, services.forks, home)
        self.items = ForkItems(desk, services.forks, self.exporter.ask, home)
        self.page.picked.connect(self._picked)
        self.items.settled.connect(self.refresh)

    @property
    def views(self) -> tuple[QWidget, ...]:
        """What the page takes into its stack."""
        return self.page, self.items

    def refresh(self) -> None:
        self._desk.tasks.run(
            lambda: (self._forks.all(), self._forks.own(), self._forks.notices()),
            self._show,
            owner=self,
            key="forks",
        )

    def _show(self, found: tuple[list[ForkView], list[OwnBranch], list[Notice]]) -> None:
        self.card.show_state(*found)

    def decide(self, fork_id: str) -> None:
        """The branches of the fork with that id, unless it was decided meanwhile."""

        def show(forks: list[ForkView]) -> None:
            found = next((one for one in forks if one.id == fork_id and one.waits), None)
            if found is not None:
                self.compare(found)

        self._desk.tasks.run(self._forks.all, show, owner=self, key="decide")

    def compare(self, fork: ForkView) -> None:
        self.page.show_fork(fork)
        self.shown.emit(self.page)

    def review(self) -> None:
        self.items.refresh()
        self.shown.emit(self.items)

    def _picked(self) -> None:
        self.refresh()
        self.review()

    def read(self, notice: Notice) -> None:
        """知道了: told to whoever ruled with the next bundle."""
        self._desk.tasks.run(
            lambda: self._forks.acknowledge(notice.id), lambda _done: self.refresh(), owner=self
        )

    def list_own(self, own: OwnBranch) -> None:
        """What only this PC has, as a list to be entered anew on the other."""
        self._desk.tasks.run(lambda: self._forks.own_things(own.reader), self._write_own, owner=self)

    def _write_own(self, things: list[Thing]) -> None:
        title = self.tr("本机独有的内容")
        self.exporter.ask(things_sheet(things, title), title)
