"""The preview: real pages, replaced in place, never blank in between."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter
from pytestqt.qtbot import QtBot

from desktop_app.ui.shared.pdf_pane import PdfPane


def paper(pages: int, ink: str = "字") -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    painter = QPainter(writer)
    for number in range(pages):
        if number:
            writer.newPage()
        painter.drawText(400, 400, ink)
    painter.end()
    return bytes(buffer.data().data())


@pytest.fixture
def pane(qtbot: QtBot) -> PdfPane:
    made = PdfPane()
    qtbot.addWidget(made)
    made.resize(500, 600)
    made.show()
    return made


def test_pages_fit_the_width(pane: PdfPane) -> None:
    pane.show_pdf(paper(3))
    rects = pane.page_rects()
    assert len(rects) == pane.page_count() == 3
    assert all(rect.left() >= 0 and rect.right() < pane.viewport().width() for rect in rects)
    assert abs(rects[0].height() / rects[0].width() - 297 / 210) < 0.01
    pane.close()


def test_a_new_version_stays_at_the_place_of_reading(pane: PdfPane) -> None:
    pane.show_pdf(paper(3))
    pane.verticalScrollBar().setValue(700)
    pane.show_pdf(paper(3, "改"))
    assert pane.verticalScrollBar().value() == 700
    pane.show_pdf(paper(1))
    assert pane.verticalScrollBar().value() <= pane.verticalScrollBar().maximum()
    pane.close()


def test_what_is_no_pdf_leaves_the_old_page(qtbot: QtBot, pane: PdfPane) -> None:
    pane.show_pdf(paper(2))
    with qtbot.waitSignal(pane.unreadable):
        pane.show_pdf(b"not a pdf")
    assert pane.page_count() == 2
    pane.clear()
    assert pane.page_count() == 0
    pane.close()


def test_zoom_is_bounded_and_shows_paper(pane: PdfPane) -> None:
    pane.show_pdf(paper(1))
    pane.set_zoom(99)
    assert pane.zoom() == 4.0
    pane.set_zoom(1.0)
    image = pane.viewport().grab().toImage()
    middle = pane.page_rects()[0].center()
    assert image.pixelColor(middle.x(), min(middle.y(), image.height() - 2)).lightness() > 250
    pane.close()
