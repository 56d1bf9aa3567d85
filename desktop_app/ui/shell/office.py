"""The main window over one open store: tasks, bus, pages and doors put together, and taken apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop_app.services.freezing import is_frozen, is_held
from desktop_app.ui.qt.bus import ANYTHING, ChangeBus
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.messages import MessageBar
from desktop_app.ui.qt.state import ViewState
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.shared.typing_aids import TypingAids
from desktop_app.ui.shell.backups import Backups
from desktop_app.ui.shell.catching_up import CatchingUp
from desktop_app.ui.shell.checking import Checking
from desktop_app.ui.shell.clock_asking import ClockAsking
from desktop_app.ui.shell.foot import ExchangeFoot
from desktop_app.ui.shell.indexing import Indexing
from desktop_app.ui.shell.lock import Locker
from desktop_app.ui.shell.new_day import NewDay
from desktop_app.ui.shell.pages import Furniture, page_specs
from desktop_app.ui.shell.privacy import Privacy
from desktop_app.ui.shell.router import Router
from desktop_app.ui.shell.window import Window

if TYPE_CHECKING:
    from desktop_app.base.clock import Clock
    from desktop_app.base.tries import Tries
    from desktop_app.services.later import KeptAside
    from desktop_app.services.launch import OpenStore
    from desktop_app.ui.qt.theme import Theme
    from desktop_app.ui.settings.appearance import Kept

_STATE = "view.ini"
_VISIT_DRAFT, _LETTER_DRAFT = "visit", "letter"


def nobody_repairs() -> None:
    """In pictures and tests nobody waits at the entrance."""


class Unfinished(Protocol):
    """What is told about a draft here: its id and what it is of ("matter", "visit", "letter")."""

    @property
    def id(self) -> str: ...

    @property
    def kind(self) -> str: ...


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
        repair: Callable[[], None] = nobody_repairs,
        tries: Tries | None = None,
    ) -> None:
        super().__init__()
        self.store, self._closed = store, False
        tasks = TaskRunner(self)
        tasks.crashed.connect(crashed)
        self.desk = Desk(tasks, ChangeBus(self), MessageBar(), clock, ViewState(store.folder / _STATE))
        self.router = Router(self.desk, store.services)
        identity = store.services.desk.identity
        pages = page_specs(
            Furniture(store, self.desk, self.router.doors(), theme, kept, lambda: self.router.duty_acts)
        )
        self.window = Window(pages, self.desk, identity.name)
        self.router.lead(self.window)
        self.window.closing.connect(self.close)
        theme.changed.connect(self._restyled)
        self._catching_up = CatchingUp(self.desk, store.services, self)
        self._indexing = Indexing(self.desk, store.services, self)
        self._aids: TypingAids | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self._aids = TypingAids(self.desk, store.services, app)
        self._foot = ExchangeFoot(self.desk, store.services, self.window.rail, bureau=identity.is_bureau)
        self.locker = Locker(self.desk, store.ways, self.window, store.folder, tries)
        self.window.lock_asked.connect(self.locker.lock)
        self.privacy = Privacy(self.desk, store.services.masking, self)
        self._backups = Backups(self.desk, store.services.auto_backup, store.services.stick_copies, self)
        self.checking = Checking(
            self.desk, store.services.safekeeping, store.services.auto_backup, self.locker.idle, repair, self
        )
        self.new_day = NewDay(self.desk, self)
        self.clock_asking = ClockAsking(self.desk, store.services, self.window)
        self.window.open(pages[0].key)
        tasks.run(self._parked, self._offer, owner=self)
        tasks.run(self._restored_state, self._tell_restored, owner=self)
        tasks.run(store.services.later.kept, self._tell_appeared, owner=self)

    def _parked(self) -> Sequence[Unfinished]:
        return self.store.services.drafts.parked()

    def _offer(self, drafts: Sequence[Unfinished]) -> None:
        """After a crash or a power cut, and after a plain close in the midst of typing alike.

        What was typed last is offered first; the other kinds wait on their own pages.
        """
        if not drafts:
            return
        newest, doors = drafts[0], self.router.doors()
        count = sum(one.kind == newest.kind for one in drafts)
        text, action_text, action = {
            _VISIT_DRAFT: (
                self.tr("恢复未保存的走访？有 {count} 份没有写完。"),
                self.tr("继续写"),
                lambda: doors.visit_draft(newest.id),
            ),
            _LETTER_DRAFT: (
                self.tr("恢复未保存的文书？有 {count} 份没有写完。"),
                self.tr("打开文书列表"),
                doors.letters,
            ),
        }.get(
            newest.kind,
            (
                self.tr("恢复未保存的登记？有 {count} 份没有登记完。"),
                self.tr("继续登记"),
                lambda: self.router.draft(newest.id),
            ),
        )
        self.desk.messages.show_message(
            text.format(count=count), "info", action_text=action_text, action=action
        )

    def _restored_state(self) -> tuple[bool, bool]:
        desk = self.store.services.desk
        return is_held(desk), is_frozen(desk)

    def _tell_restored(self, state: tuple[bool, bool]) -> None:
        held, frozen = state
        text = self.tr("数据刚恢复过：请先看一遍对不对，再到数据交换里确认；在那以前不交换数据。")
        if not held:
            text = self.tr("数据刚从备份恢复：恢复以前的记录暂时只能看，等县局交还丢掉的内容。")
        if held or frozen:
            self.desk.messages.show_message(
                text,
                "warn",
                action_text=self.tr("去数据交换"),
                action=lambda: self.router.doors().exchange(),
            )

    def _tell_appeared(self, kept: KeptAside) -> None:
        """The first opening after an upgrade; told until a person says 知道了 on the exchange page."""
        if kept.appeared:
            count = sum(kept.appeared.values())
            self.desk.messages.show_message(
                self.tr("升级后能看到以前收好的 {count} 条记录了。").format(count=count),
                "info",
                action_text=self.tr("去数据交换"),
                action=lambda: self.router.doors().exchange(),
            )

    def _restyled(self) -> None:
        """Rows that were sized for the old letters are made anew."""
        if not self._closed:
            self.desk.bus.publish(ANYTHING)

    def close(self) -> None:
        if self._closed:
            return
        self._closed = True
        if self._aids is not None:
            self._aids.stop()
        self.locker.stop()
        self.privacy.stop()
        self.desk.tasks.close()
        self.store.close()
