"""The program's flow: the way in, then the main window over one open store, then out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.base.knownstores import KnownStore
from desktop_app.base.tries import FILE, Tries
from desktop_app.services.launch import Demonstration, Launch, OpenStore
from desktop_app.ui.firstrun.unlock import UnlockPage
from desktop_app.ui.qt.bus import ChangeBus
from desktop_app.ui.qt.crash import CrashDesk, CrashDialog
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.messages import MessageBar
from desktop_app.ui.qt.state import ViewState
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.qt.theme import Theme
from desktop_app.ui.shared.empty_state import EmptyState
from desktop_app.ui.shell.entrance import Entrance
from desktop_app.ui.shell.office import Office
from desktop_app.ui.shell.single import raise_window

SCHEME, TEXT_SIZE, LANGUAGE = "look/scheme", "look/text_size", "look/language"


class Program(QObject):
    """Owns the entrance, then the office; each has tasks of its own, closed with it.

    What is asked for once in a store's life (wizard, forgotten passphrase, recovery) is loaded when it is.
    """

    def __init__(self, launch: Launch, theme: Theme, state: ViewState) -> None:
        super().__init__()
        self._launch, self._theme, self._state = launch, theme, state
        self._crash = CrashDesk(self._show_crash)
        self._crash.install()
        self._tries = Tries(launch.paths.data / FILE)
        self.entrance: Entrance | None = None
        self.office: Office | None = None
        self._desk: Desk | None = None

    def begin(self, demo: Path | None, store: Path | None) -> None:
        """Shows the first window: a demonstration, one store, the known stores, or the wizard."""
        if demo is not None:
            self._wait(self.tr("正在准备演示数据，约需半分钟…"))
            work = partial(self._open_demo, self._launch, demo)
            self._entry().tasks.run(work, self._demo_ready, owner=self)
        elif store is not None:
            named = [one for one in self._launch.known.all() if one.folder == store]
            self._unlock(named or [KnownStore(store, store.name, "")])
        else:
            self._stores_or_wizard()

    def rise(self) -> None:
        """Another start asked for the window."""
        window = self.window()
        if window is not None:
            raise_window(window)

    def window(self) -> QWidget | None:
        return self.office.window if self.office else self.entrance

    def end(self) -> None:
        """Closes what is open; safe to call twice."""
        self._close_entrance()
        if self.office is not None:
            self.office.window.close()
            self.office.window.deleteLater()
            self.office.deleteLater()
            self.office = None

    # -- the way in ----------------------------------------------------------------------------

    def _entry(self) -> Desk:
        if self._desk is None:
            tasks = TaskRunner(self)
            tasks.crashed.connect(self._crash.report)
            self._desk = Desk(tasks, ChangeBus(), MessageBar(), self._launch.clock, self._state)
            self.entrance = Entrance(self._desk)
            self.entrance.show()
        return self._desk

    def _show(self, page: QWidget) -> None:
        self._entry()
        if self.entrance is not None:
            self.entrance.show_page(page)

    def _wait(self, sentence: str) -> None:
        self._show(EmptyState("empty-today", sentence))

    def _stores_or_wizard(self) -> None:
        known = [one for one in self._launch.known.all() if one.folder.is_dir()]
        if known:
            self._unlock(known)
        else:
            self._wizard(None)

    def _unlock(self, stores: Sequence[KnownStore]) -> None:
        page = UnlockPage(self._launch, self._entry(), stores, self._tries)
        page.opened.connect(self._opened)
        page.new_asked.connect(lambda: self._wizard(lambda: self._unlock(stores)))
        page.restore_asked.connect(lambda: self._restore(lambda: self._unlock(stores), stores))
        page.forgotten.connect(lambda store: self._forgotten(store, stores))
        page.broken.connect(lambda store, secret, older: self._recover(store, stores, secret, older=older))
        self._show(page)

    def _recover(
        self, store: KnownStore, stores: Sequence[KnownStore], secret: str, *, older: bool = False
    ) -> None:
        from desktop_app.ui.firstrun.recover import RecoverPage

        leave = partial(self._unlock, stores)
        page = RecoverPage(self._launch, self._entry(), store, leave, secret=secret, older=older)
        page.opened.connect(self._opened)
        self._show(page)

    def _forgotten(self, store: KnownStore, stores: Sequence[KnownStore]) -> None:
        from desktop_app.ui.firstrun.forgotten import ForgottenPage

        page = ForgottenPage(self._launch, self._entry(), store, lambda: self._unlock(stores))
        page.recovered.connect(lambda _store: self._recovered(stores))
        page.restore_asked.connect(lambda: self._restore(lambda: self._unlock(stores), stores))
        self._show(page)

    def _recovered(self, stores: Sequence[KnownStore]) -> None:
        self._unlock(stores)
        self._entry().messages.done(self.tr("新口令已设好，请用它打开。"))

    def _restore(self, leave: Callable[[], object], stores: Sequence[KnownStore]) -> None:
        from desktop_app.ui.firstrun.restore import RestorePage

        page = RestorePage(self._launch, self._entry(), leave, stores)
        page.opened.connect(self._opened)
        self._show(page)

    def _wizard(self, leave: Callable[[], object] | None) -> None:
        from desktop_app.ui.firstrun.wizard import Wizard

        page = Wizard(self._launch, self._entry(), leave)
        page.founded.connect(self._founded)
        page.restore_asked.connect(lambda: self._restore(lambda: self._wizard(leave), ()))
        page.rebuild_asked.connect(lambda: self._rebuild(lambda: self._wizard(leave)))
        self._show(page)

    def _rebuild(self, leave: Callable[[], object]) -> None:
        from desktop_app.ui.firstrun.rebuild import RebuildPage

        page = RebuildPage(self._launch, self._entry(), leave)
        page.founded.connect(self._opened)
        page.second_asked.connect(lambda: self._second_copy(lambda: self._rebuild(leave)))
        self._show(page)

    def _second_copy(self, leave: Callable[[], object]) -> None:
        from desktop_app.ui.firstrun.second import SecondCopyPage

        page = SecondCopyPage(self._launch, self._entry(), leave)
        page.founded.connect(self._founded)
        self._show(page)

    @staticmethod
    def _open_demo(launch: Launch, folder: Path) -> tuple[Demonstration, OpenStore]:
        made = launch.demo(folder)
        return made, made.launch.open(made.office, made.passphrase)

    def _demo_ready(self, found: tuple[Demonstration, OpenStore]) -> None:
        made, store = found
        self._launch = made.launch
        self._opened(store)
        if self.office is not None:
            text = self.tr(
                "这是演示：虚构的人和事，可以随便试。口令是 {passphrase}，县局一边的数据在 {folder}"
            )
            said = text.format(passphrase=made.passphrase, folder=made.bureau)
            self.office.desk.messages.show_message(said, "info")

    # -- the office ----------------------------------------------------------------------------

    def _opened(self, store: OpenStore) -> None:
        self.office = Office(
            store,
            self._launch.clock,
            self._theme,
            kept=self._keep_look,
            crashed=self._crash.report,
            repair=self._repair,
            tries=self._tries,
        )
        self.office.window.show()
        self._close_entrance()
        self._remember(store, self.office.desk)

    def _repair(self) -> None:
        """Out of the damaged store and to the page that mends it."""
        if self.office is None:
            return
        office, self.office = self.office, None
        name = office.store.services.desk.identity.name
        store = KnownStore(office.store.folder, name, "")
        office.window.close()
        self._recover(store, [store], "")
        office.window.deleteLater()
        office.deleteLater()

    def _founded(self, store: OpenStore) -> None:
        self._opened(store)
        if self.office is not None:
            office = self.office
            office.desk.messages.show_message(
                self.tr("已建立，可以开始登记了。拿到县局的邀请文件后，请到“数据交换”建立联系。"),
                "done",
                action_text=self.tr("登记事项"),
                action=lambda: office.router.doors().register(),
            )

    def _remember(self, store: OpenStore, desk: Desk) -> None:
        """Off the UI thread; a full disk is told in the bar, the store is open all the same."""
        name, opened_at = (
            store.services.desk.identity.name,
            self._launch.clock.now().isoformat("T", "seconds"),
        )
        known = KnownStore(store.folder, name, opened_at)
        desk.tasks.run(lambda: self._launch.known.remember(known), owner=self)

    def _keep_look(self, scheme: str, text_size: str, language: str) -> None:
        self._state.set_text(SCHEME, scheme)
        self._state.set_text(TEXT_SIZE, text_size)
        self._state.set_text(LANGUAGE, language)
        self._state.write()

    def _close_entrance(self) -> None:
        if self.entrance is not None and self._desk is not None:
            self.entrance.close()
            self._desk.tasks.close()
            self.entrance.deleteLater()
            self.entrance, self._desk = None, None

    def _show_crash(self, error: BaseException) -> None:
        CrashDialog(error, self.window()).exec()
