"""Pages of a PDF as pictures, rendered only when they come into sight."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions

_KEPT = 12


class PdfPages:
    """Owns one open document and the pictures made of it at one width."""

    def __init__(self, content: bytes, parent: QObject) -> None:
        self._buffer = QBuffer(parent)
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document = QPdfDocument(parent)
        self._document.load(self._buffer)
        self._made: dict[tuple[int, int], QImage] = {}

    @property
    def readable(self) -> bool:
        return self._document.status() == QPdfDocument.Status.Ready

    @property
    def count(self) -> int:
        return self._document.pageCount() if self.readable else 0

    def size(self, page: int) -> QSizeF:
        """In points."""
        return self._document.pagePointSize(page)

    def document(self) -> QPdfDocument:
        """For printing; closed with these pages."""
        return self._document

    def image(self, page: int, width: int) -> QImage:
        """One page `width` device pixels wide, on white."""
        key = (page, width)
        if key not in self._made:
            if len(self._made) >= _KEPT:
                self._made.pop(next(iter(self._made)))
            self._made[key] = self._render(page, width)
        return self._made[key]

    def _render(self, page: int, width: int) -> QImage:
        points = self.size(page)
        height = round(width * points.height() / max(points.width(), 1.0))
        rendered = self._document.render(page, QSize(width, height), QPdfDocumentRenderOptions())
        paper = QImage(rendered.size(), QImage.Format.Format_RGB32)
        paper.fill(0xFFFFFFFF)
        _lay_on(paper, rendered)
        return paper

    def close(self) -> None:
        self._document.close()
        self._document.deleteLater()
        self._buffer.deleteLater()


def _lay_on(paper: QImage, picture: QImage) -> None:
    painter = QPainter(paper)
    painter.drawImage(0, 0, picture)
    painter.end()
