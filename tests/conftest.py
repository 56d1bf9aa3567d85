"""For every test: no display needed, nothing logged in anger, no window left open, a count at the end."""

from __future__ import annotations

import faulthandler
import gc
import logging
import os
import sys
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

import pytest
from hypothesis import HealthCheck, settings

from desktop_app.store import store
from tests.finished import migrate_or_copy

SEED_OPTION = "--record-seed"
store.migrate = migrate_or_copy  # some thousand stores are made, 60 ms of steps each

# A slow shared PC must not fail an invariant; the same examples every run unless a seed is asked for.
settings.register_profile(
    "landdesk",
    deadline=None,
    derandomize=True,
    database=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("seeded", settings.get_profile("landdesk"), derandomize=False)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        SEED_OPTION,
        type=int,
        default=20260302,
        help="seed of invented records (hypothesis has its own --hypothesis-seed)",
    )


def pytest_configure(config: pytest.Config) -> None:
    """`--hypothesis-seed` has no effect on a derandomized profile, so another seed turns that off."""
    asked = config.getoption("hypothesis_seed", None) is not None
    settings.load_profile("seeded" if asked else "landdesk")


def pytest_collection_finish() -> None:
    """Thousands of tests and what they import are no garbage; what tests make is looked through less often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture
def seed(request: pytest.FixtureRequest) -> int:
    """One number from which a test derives whatever it invents; printed with a failure by `-l`."""
    return int(request.config.getoption(SEED_OPTION))


class _Complaints(logging.Handler):
    """Keeps what our own loggers say at WARNING or above."""

    def __init__(self) -> None:
        super().__init__(level=logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def nothing_logged_in_anger(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test during which the program warned; `@pytest.mark.complains` says that it should."""
    complaints = _Complaints()
    logger = logging.getLogger("desktop_app")
    logger.addHandler(complaints)
    try:
        yield
    finally:
        logger.removeHandler(complaints)
    if complaints.records and request.node.get_closest_marker("complains") is None:
        said = "\n".join(f"{r.levelname} {r.name}: {r.getMessage()}" for r in complaints.records)
        pytest.fail(f"the program logged:\n{said}", pytrace=False)


@pytest.fixture(autouse=True)
def what_is_long_may_take_long(request: pytest.FixtureRequest) -> None:
    """Any other test that hangs is ended after `faulthandler_timeout` and told by name."""
    if request.node.get_closest_marker("long") is not None:
        faulthandler.cancel_dump_traceback_later()


def _open_windows() -> dict[int, object]:
    """Top-level widgets that are on screen, by identity; empty while Qt is not even imported."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return {}
    return {id(w): w for w in widgets.QApplication.topLevelWidgets() if w.isVisible()}


@pytest.fixture(autouse=True)
def no_window_left_open() -> Iterator[None]:
    """Fails a test that leaves a window on screen; closes it so that the next test starts clean."""
    before = _open_windows()
    yield
    left = [w for key, w in _open_windows().items() if key not in before]
    names = ", ".join(f"{type(w).__name__}({w.objectName()})" for w in left)
    for window in left:
        window.close()
        window.deleteLater()
    if left:
        pytest.fail(f"left open: {names}", pytrace=False)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The count in plain words, once, whatever the number of workers."""
    counts = {
        kind: len(terminalreporter.getreports(kind)) for kind in ("passed", "failed", "error", "skipped")
    }
    if sum(counts.values()):
        total = counts["passed"] + counts["failed"] + counts["error"]
        terminalreporter.write_line(
            f"测试 {total} 项：通过 {counts['passed']}，失败 {counts['failed'] + counts['error']}，"
            f"跳过 {counts['skipped']}。 ({total} tests)"
        )


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Long texts, such as keys made at import, are named by their argument.

    Workers must agree on the names of all tests, and a report is no place for a key.
    """
    return argname if isinstance(val, str | bytes) and len(val) > 60 else None
