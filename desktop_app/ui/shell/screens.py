"""Pictures of every page, light and dark, office and bureau: for the demonstration and for looking at."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from desktop_app.base.knownstores import KnownStore
from desktop_app.domain.records import Letter, Matter
from desktop_app.services.launch import Demonstration, Launch
from desktop_app.ui.firstrun.unlock import UnlockPage
from desktop_app.ui.firstrun.wizard import Wizard
from desktop_app.ui.letters.letter_session import Wanted
from desktop_app.ui.qt.bus import ChangeBus
from desktop_app.ui.qt.desk import Desk
from desktop_app.ui.qt.grab import grab, settle
from desktop_app.ui.qt.messages import MessageBar
from desktop_app.ui.qt.state import ViewState
from desktop_app.ui.qt.tasks import TaskRunner
from desktop_app.ui.qt.theme import Theme
from desktop_app.ui.shell.entrance import Entrance
from desktop_app.ui.shell.office import Office

_PATIENCE_MS, _LONGEST_MS = 60, 15_000
_WIDTH_PX, _HEIGHT_PX = 1280, 800


def take_screens(options: Namespace, launch: Launch, theme: Theme) -> int:
    """Writes `<role>-<page>-<scheme>.png` into `options.screens`; returns 0. A bug ends the process."""
    target: Path = options.screens
    demo = launch.demo(options.demo or target.parent)
    for scheme in ("light", "dark"):
        theme.choose(scheme=scheme)
        _take_entrance(demo, target, scheme)
        for role, folder in (("office", demo.office), ("bureau", demo.bureau)):
            _take(demo, folder, theme, target, f"{role}-{{page}}-{scheme}.png")
    return 0


def _take_entrance(demo: Demonstration, target: Path, scheme: str) -> None:
    launch = demo.launch
    state = ViewState(launch.paths.data / "window.ini")
    desk = Desk(TaskRunner(), ChangeBus(), MessageBar(), launch.clock, state)
    window = Entrance(desk)
    window.show()
    try:
        window.show_page(UnlockPage(launch, desk, [KnownStore(demo.office, demo.office.name, "")]))
        _rest(desk)
        grab(window, target / f"start-unlock-{scheme}.png")
        window.show_page(Wizard(launch, desk))
        _rest(desk)
        grab(window, target / f"start-wizard-{scheme}.png")
    finally:
        window.close()
        desk.tasks.close()
        _drop(window)


def _take(demo: Demonstration, folder: Path, theme: Theme, target: Path, pattern: str) -> None:
    store = demo.launch.open(folder, demo.passphrase)
    office = Office(
        store, demo.launch.clock, theme, kept=lambda _scheme, _size, _language: None, crashed=_raise
    )
    office.window.resize(_WIDTH_PX, _HEIGHT_PX)
    office.window.show()
    try:
        for page in _pages(office):
            _rest(office.desk)
            grab(office.window, target / pattern.format(page=page))
    finally:
        office.window.close()
        _drop(office.window)
        _drop(office)


def _pages(office: Office) -> Iterator[str]:
    for key in office.window.stack.main_keys():
        office.window.open(key)
        yield key
    letter = _telling_letter(office)
    if letter is not None:
        office.router.matter(letter.matter_id)
        yield "matter"
        office.router.letter(Wanted(letter_id=letter.id))
        yield "letter"


def _telling_letter(office: Office) -> Letter | None:
    """One of a matter in hand, with the longest text: the pictures show work, not an archive."""
    services = office.store.services
    letters = services.ledger.letters()
    in_hand = [one for one in letters if _is_open(services.matters.get(one.matter_id))]
    return max(in_hand or letters, key=lambda one: one.pdf_bytes, default=None)


def _is_open(matter: Matter | None) -> bool:
    return matter is not None and matter.closed_on is None


def _rest(desk: Desk) -> None:
    """Until the workers are idle, or the patience is over."""
    waited = 0
    settle(_PATIENCE_MS)
    while desk.tasks.busy() and waited < _LONGEST_MS:
        settle(_PATIENCE_MS)
        waited += _PATIENCE_MS
    settle(_PATIENCE_MS)


def _drop(gone: QObject) -> None:
    """Deleted here and now, on the UI thread, before the look changes for what comes next."""
    gone.deleteLater()
    QCoreApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete)


def _raise(error: BaseException) -> None:
    raise error
