"""Prints a PDF as it is: every page at the printer's own resolution, at 100 %, edge to edge of the paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrinter

from desktop_app.base.errors import UserProblem
from desktop_app.ui.qt.progress import Cancelled, Progress

LEAST_DPI = 600
_POINTS_PER_INCH = 72
_BAND_ROWS = 512  # a page at 600 dpi has 139 MB of pixels; a band of it has ten


def make_printer(content: bytes) -> QPrinter:
    """A printer set up for this PDF's paper, without margins of our own; hand it to the system's dialog."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    with _Opened(content) as document:
        _set_paper(printer, document.pagePointSize(0))
    return printer


def _set_paper(printer: QPrinter, size: QSizeF) -> None:
    """The paper of the next page; a sheet laid across is the same paper turned."""
    paper = QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    printer.setPageSize(paper)
    wide = size.width() > size.height()
    landscape, portrait = QPageLayout.Orientation.Landscape, QPageLayout.Orientation.Portrait
    printer.setPageOrientation(landscape if wide and paper.size(QPageSize.Unit.Point) != size else portrait)


def raster_dpi(printer_dpi: int) -> int:
    """At least 600 where the printer can; a whole fraction of its own resolution, so that nothing is smeared."""
    factor = max(printer_dpi // LEAST_DPI, 1)
    while printer_dpi % factor:
        factor -= 1
    return printer_dpi // factor


def print_pdf(content: bytes, printer: QPrinter, progress: Progress | None = None) -> int:
    """Draws every page; returns how many. May run on a worker. Raises `UserProblem` if the printer refuses."""
    painter = QPainter()
    if not painter.begin(printer):
        raise UserProblem("打印机没有接受打印。", way_out="请检查打印机是否开机、联机，然后再试。")
    try:
        with _Opened(content) as document:
            first, last = _range(printer, document.pageCount())
            for number in range(first, last + 1):
                if progress is not None:
                    progress.report(number - first, last - first + 1)
                if number > first:
                    printer.newPage()
                _page(document, number, painter, printer)
            return last - first + 1
    except Cancelled:
        printer.abort()
        raise
    finally:
        painter.end()


def print_many(
    makers: Sequence[Callable[[], bytes]], printer: QPrinter, progress: Progress, done: Callable[[int], None]
) -> None:
    """Several PDFs as one job, each page on paper of its own size; `done(place)` after each that went out whole.

    A cancel ends the job between two papers: those before are printed and counted. May run on a worker.
    Raises `UserProblem` if the printer refuses, or what a maker raises; the papers before are printed.
    """
    painter = QPainter()
    try:
        for place, make in enumerate(makers):
            progress.report(place, len(makers))
            with _Opened(make()) as document:
                _one_more(document, painter, printer)
            done(place)
    finally:
        if painter.isActive():
            painter.end()


def _one_more(document: QPdfDocument, painter: QPainter, printer: QPrinter) -> None:
    """All pages of one paper; the first of all begins the job."""
    for number in range(document.pageCount()):
        _set_paper(printer, document.pagePointSize(number))
        if painter.isActive():
            printer.newPage()
        elif not painter.begin(printer):
            raise UserProblem("打印机没有接受打印。", way_out="请检查打印机是否开机、联机，然后再试。")
        _page(document, number, painter, printer)


def _range(printer: QPrinter, pages: int) -> tuple[int, int]:
    """First and last page from 0, as chosen in the dialog."""
    first = max(printer.fromPage(), 1) - 1
    last = (printer.toPage() or pages) - 1
    return first, min(last, pages - 1)


def _page(document: QPdfDocument, number: int, painter: QPainter, printer: QPrinter) -> None:
    """In bands, each drawn where it belongs."""
    dpi = raster_dpi(printer.resolution())
    scale = printer.resolution() / dpi
    points: QSizeF = document.pagePointSize(number)
    whole = QSize(
        round(points.width() * dpi / _POINTS_PER_INCH), round(points.height() * dpi / _POINTS_PER_INCH)
    )
    for top in range(0, whole.height(), _BAND_ROWS):
        rows = min(_BAND_ROWS, whole.height() - top)
        band = _band(document, number, whole, QRect(0, top, whole.width(), rows))
        target = QRect(0, round(top * scale), round(whole.width() * scale), round(rows * scale))
        painter.drawImage(target, band)


def _band(document: QPdfDocument, number: int, whole: QSize, part: QRect) -> QImage:
    options = QPdfDocumentRenderOptions()
    options.setScaledSize(whole)
    # Qt reckons the scale from the rectangle's last pixel, not its edge: one more makes it exact.
    options.setScaledClipRect(part.adjusted(0, 0, 1, 1))
    rendered = document.render(number, part.size(), options)
    paper = QImage(rendered.size(), QImage.Format.Format_RGB32)
    paper.fill(0xFFFFFFFF)
    painter = QPainter(paper)
    painter.drawImage(0, 0, rendered)
    painter.end()
    return paper


class _Opened:
    """A document open for the length of a `with`, on whatever thread that is."""

    def __init__(self, content: bytes) -> None:
        self._buffer, self._document = QBuffer(), QPdfDocument()
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)

    def __enter__(self) -> QPdfDocument:
        if self._document.status() != QPdfDocument.Status.Ready:
            raise UserProblem("这份文书的 PDF 打不开，没有打印。", way_out="请重新打开文书再试。")
        return self._document

    def __exit__(self, *_error: object) -> None:
        self._document.close()
        self._buffer.close()
