"""What a start loads, so that it stays short without a stopwatch: the ledger is on screen, and these are not."""

from __future__ import annotations

import pytest

from desktop_app.proving.demo import PASSPHRASE
from tests.bench.opening import started
from tests.bench.stage import core_at, fill

LATE = (
    *("PIL", "click", "fontTools", "openpyxl", "pi_heif", "pypdf", "pypdfium2", "pypinyin", "reportlab"),
    *("sqlite_utils", "stdnum", "xlsxwriter", "zxingcpp"),
    *("PySide6.QtCharts", "PySide6.QtPdf", "PySide6.QtPdfWidgets", "PySide6.QtPrintSupport"),
    *("desktop_app.cli", "desktop_app.proving", "desktop_app.documents.render"),
    *("desktop_app.services.letters", "desktop_app.services.bundles", "desktop_app.services.imports"),
    *("desktop_app.services.statistics", "desktop_app.services.recovery.rescuer"),
    *(
        "desktop_app.ui.exchange",
        "desktop_app.ui.letters",
        "desktop_app.ui.matter",
        "desktop_app.ui.register",
    ),
    *(
        "desktop_app.ui.registers",
        "desktop_app.ui.reports",
        "desktop_app.ui.settings",
        "desktop_app.ui.visits",
    ),
)
"""Packages and modules: libraries that some pages need, what few starts use, pages nobody has opened."""
OURS_AT_MOST = 430
"""Modules of our own; each costs a start about half a millisecond."""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """The modules of a process whose ledger has just shown its first page."""
    core = core_at(tmp_path_factory.mktemp("start"), "office", "532301105")
    fill(core, 3)
    core.services.search.catch_up(lambda _done, _total: None)
    core.close()
    return frozenset(started(core.folder, PASSPHRASE)["loaded"])


def test_nothing_is_loaded_before_it_is_needed(loaded: frozenset[str]) -> None:
    assert "desktop_app.ui.matters.page" in loaded
    too_early = {one for one in loaded for late in LATE if one == late or one.startswith(f"{late}.")}
    assert not too_early


def test_our_own_part_stays_small(loaded: frozenset[str]) -> None:
    assert len([one for one in loaded if one.startswith("desktop_app")]) <= OURS_AT_MOST
