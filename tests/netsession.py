"""A whole session in a process of its own: `python -m tests.netsession FOLDER` says what it did and which sockets.

The window opens, registers, issues and prints, exports, imports, searches, opens every page and shuts.
"""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

SOCKETS: list[str] = []
_LOCAL = {getattr(socket, name, None) for name in ("AF_UNIX", "AF_NETLINK")}


def _heard(event: str, values: Any) -> None:
    if event.startswith("socket.") or event in ("urllib.Request", "ftplib.connect", "smtplib.connect"):
        if event == "socket.__new__" and values[1] in _LOCAL:
            return
        SOCKETS.append(event)


sys.addaudithook(_heard)

from PySide6.QtCore import QDeadlineTimer, QEventLoop  # noqa: E402
from PySide6.QtPrintSupport import QPrinter  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from desktop_app.services.search.search import SearchFilter  # noqa: E402
from desktop_app.ui.firstrun.unlock import UnlockPage  # noqa: E402
from desktop_app.ui.qt.state import ViewState  # noqa: E402
from desktop_app.ui.qt.theme import Theme  # noqa: E402
from desktop_app.ui.shared.printing import make_printer, print_pdf  # noqa: E402
from desktop_app.ui.shell.office import Office  # noqa: E402
from desktop_app.ui.shell.program import Program  # noqa: E402
from desktop_app.ui.shell.single import SingleInstance  # noqa: E402
from tests.ui.acting import register_form  # noqa: E402
from tests.ui.launching import COUNTY, introduce, make_launch, make_node  # noqa: E402
from tests.ui.office import PASSPHRASE, TOWNSHIP, add_petition  # noqa: E402

_PATIENCE_MS = 60_000


def until(told: Callable[[], bool]) -> None:
    """Lets the window live until it is so."""
    end = QDeadlineTimer(_PATIENCE_MS)
    while not told():
        assert not end.hasExpired(), "the window never came to rest"
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def session(folder: Path) -> list[str]:
    """What was done, in order."""
    stick = folder / "stick"
    bureau = make_node(folder / "bureau", "bureau", COUNTY, 2)
    office = make_node(folder / "office", "office", TOWNSHIP, 1)
    introduce(office, bureau, stick)
    place = office.folder
    office.close()
    app = QApplication([])
    program = Program(make_launch(folder / "office" / "person"), Theme(app), ViewState(folder / "window.ini"))
    single = SingleInstance(place)
    assert single.first()
    program.begin(None, place)
    assert program.entrance is not None
    page = program.entrance.page()
    assert isinstance(page, UnlockPage)
    page.passphrase.setText(PASSPHRASE)
    page.open()
    until(lambda: program.office is not None)
    assert program.office is not None
    done = _work(program.office, folder, bureau)
    program.end()
    single.close()
    bureau.close()
    return ["opened", *done, "shut"]


def _work(office: Office, folder: Path, bureau: Any) -> list[str]:
    core: Any = office.store
    matter = add_petition(core, "张㐂", "反映征地补偿", phone="13800000000")
    letter = _letter(core, matter)
    printer = make_printer(core.services.letters.pdf(letter))
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(folder / "printed.pdf"))
    pages = print_pdf(core.services.letters.pdf(letter), printer)
    there = core.services.bundles.export(folder / "stick").path
    bureau.services.bundles.import_bundle(there)
    core.services.bundles.import_bundle(bureau.services.bundles.export(folder / "stick").path)
    found = core.services.search.first(SearchFilter("征地"))
    for key in office.window.stack.main_keys():
        office.window.open(key)
        until(lambda: not office.desk.tasks.busy())
    office.router.matter(matter)
    until(lambda: not office.desk.tasks.busy())
    seen = len(office.window.stack.main_keys())
    return [
        "registered",
        "issued",
        f"printed {pages}",
        "exchanged",
        f"found {found.count > 0}",
        f"saw {seen} pages",
    ]


def _letter(core: Any, matter: str) -> str:
    services = core.services
    form = register_form(core)
    prepared = services.letters.prepare(matter, form)
    letter = str(services.letters.save(matter, form, prepared.values).made)
    services.letters.issue(letter)
    return letter


if __name__ == "__main__":
    print("; ".join(session(Path(sys.argv[1]))))
    print("sockets:", " ".join(sorted(set(SOCKETS))))
