"""A window in a process of its own, for `opening`: `python -m tests.bench.child STARTED [STORE PASSPHRASE]`.

STARTED is the parent's clock at the start; prints milliseconds until the window is usable, those of them
that a processor was at work (all threads), its MiB, and the modules that were loaded.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

_LONGEST_SECONDS = 200


def empty(started: float) -> None:
    """The plain side: an application and a main window, nothing else."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1280, 800)
    window.show()
    _until(app.processEvents, window.isVisible)
    tell(started)


def ours(started: float, folder: Path, passphrase: str) -> None:
    """The program's own window on its ledger, the first page of rows on screen; Qt comes last, as at a desk."""
    from desktop_app.app import launch_of  # isort: split
    from PySide6.QtWidgets import QApplication

    from desktop_app.base.paths import AppPaths
    from desktop_app.core import Surroundings
    from desktop_app.ui.qt.theme import Theme
    from desktop_app.ui.shared.paged_model import PagedTableModel
    from desktop_app.ui.shell.office import Office

    app = QApplication(sys.argv[:1])
    launch = launch_of(Surroundings(paths=AppPaths.under(folder.parent / "own")))
    store = launch.open(folder, passphrase)
    office = Office(store, launch.clock, Theme(app), kept=lambda *_: None, crashed=_fail)
    office.window.resize(1280, 800)
    office.window.show()
    office.window.open("matters")

    def filled() -> bool:
        models = office.window.findChildren(PagedTableModel)
        return any(model.rowCount() > 0 and model.data(model.index(0, 0)) for model in models)

    _until(app.processEvents, filled)
    tell(started)
    office.window.close()


def _fail(error: BaseException) -> None:
    raise error


def _until(let_go_on: Callable[[], None], ready: Callable[[], bool]) -> None:
    end = time.monotonic() + _LONGEST_SECONDS
    while not ready():
        if time.monotonic() > end:
            raise TimeoutError("the window shows nothing")
        let_go_on()
        time.sleep(0.001)
    let_go_on()


def tell(started: float) -> None:
    """Memory is what the process holds now, where the system says so (Linux), else 0."""
    milliseconds, work = (time.time() - started) * 1000, time.process_time() * 1000
    print(json.dumps({"ms": milliseconds, "cpu": work, "mib": held_mib(), "loaded": sorted(sys.modules)}))


def held_mib() -> float:
    """Memory of this process now, in MiB; 0 where the system does not say so."""
    status = Path("/proc/self/status")
    lines = status.read_text("ascii").splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)


if __name__ == "__main__":
    if len(sys.argv) > 2:
        ours(float(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
    else:
        empty(float(sys.argv[1]))
