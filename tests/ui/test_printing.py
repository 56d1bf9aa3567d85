"""Paper comes out at the printer's own resolution, at 100 %, each thing where the PDF has it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from desktop_app.core import Core
from desktop_app.ui.shared.printing import LEAST_DPI, make_printer, print_pdf, raster_dpi
from tests.ui.acting import register_form
from tests.ui.office import make_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Core]:
    core = make_office(tmp_path)
    yield core
    core.close()


@pytest.mark.parametrize(
    ("printer", "raster"), [(600, 600), (1200, 600), (2400, 600), (300, 300), (720, 720)]
)
def test_resolution_is_the_printers_own_or_a_whole_fraction(printer: int, raster: int) -> None:
    assert raster_dpi(printer) == raster


def test_printed_page_has_the_size_of_the_paper(office: Core, qtbot: QtBot, tmp_path: Path) -> None:
    pdf = office.services.letters.blank(register_form(office))
    printer = make_printer(pdf)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    assert printer.resolution() >= LEAST_DPI
    pages = print_pdf(pdf, printer)
    document, source = QPdfDocument(), QPdfDocument()
    document.load(str(tmp_path / "out.pdf"))
    (tmp_path / "in.pdf").write_bytes(pdf)
    source.load(str(tmp_path / "in.pdf"))
    assert document.pageCount() == source.pageCount() == pages
    assert abs(document.pagePointSize(0).width() - source.pagePointSize(0).width()) < 1
    printed, meant = (
        _printed_box(one.render(0, one.pagePointSize(0).toSize())) for one in (document, source)
    )
    assert all(abs(one - other) <= 1 for one, other in zip(printed, meant, strict=True))  # points


def _printed_box(picture: QImage) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of what is dark on white paper."""
    paper = QImage(picture.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, picture)
    painter.end()
    spots = [
        (x, y)
        for y in range(paper.height())
        for x in range(paper.width())
        if paper.pixelColor(x, y).lightness() < 200
    ]
    across, down = [x for x, _y in spots], [y for _x, y in spots]
    return min(across), min(down), max(across), max(down)
