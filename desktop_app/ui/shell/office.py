"""The main window over one open store: tasks, bus, pages and doors put together, and taken apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from desktop_app.base.clock import Clock
from desktop_app.services.launch import OpenStore
from desktop_app.ui.qt.bus import ANYTHING, ChangeBus
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.messages import MessageBar
from desktop_app.ui.qt.state import ViewState
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.qt.theme import Theme
from desktop_app.ui.settings.appearance import Kept
from desktop_app.ui.shell.foot import ExchangeFoot
from desktop_app.ui.shell.pages import Furniture, page_specs
from desktop_app.ui.shell.router import Router
from desktop_app.ui.shell.window import Window

_STATE = "view.ini"
_MATTER_DRAFT = "matter"


class Office(QObject):
    """`close` ends the tasks and the store; it is called when the window closes, or before."""

    def __init__(
        self,
        store: OpenStore,
        clock: Clock,
        theme: Theme,
        *,
        kept: Kept,
        crashed: Callable[[BaseException], None],
    ) -> None:
        super().__init__()
        self.store, self._closed = store, False
        tasks = TaskRunner(self)
        tasks.crashed.connect(crashed)
        self.desk = Desk(tasks, ChangeBus(self), MessageBar(), clock, ViewState(store.folder / _STATE))
        self.router = Router(self.desk, store.services)
        identity = store.services.desk.identity
        pages = page_specs(Furniture(store, self.desk, self.router.doors(), theme, kept))
        self.window = Window(pages, self.desk, identity.name)
        self.router.lead(self.window)
        self.window.closing.connect(self.close)
        theme.changed.connect(self._restyled)
        self._foot = ExchangeFoot(
            self.desk, store.services.bundles, self.window.rail, bureau=identity.is_bureau
        )
        self.window.open(pages[0].key)
        tasks.run(self._parked, self._offer, owner=self)

    def _parked(self) -> Sequence[object]:
        return self.store.services.drafts.parked(_MATTER_DRAFT)

    def _offer(self, drafts: Sequence[object]) -> None:
        """After a crash or a power cut, and after a plain close in the midst of typing alike."""
        if drafts:
            newest = drafts[0]
            self.desk.messages.show_message(
                self.tr("恢复未保存的登记？有 {count} 份没有登记完。").format(count=len(drafts)),
                "info",
                action_text=self.tr("继续登记"),
                action=lambda: self.router.draft(str(getattr(newest, "id", ""))),
            )

    def _restyled(self) -> None:
        """Rows that were sized for the old letters are made anew."""
        if not self._closed:
            self.desk.bus.publish(ANYTHING)

    def close(self) -> None:
        if self._closed:
            return
        self._closed = True
        self.desk.tasks.close()
        self.store.close()
