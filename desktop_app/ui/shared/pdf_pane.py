"""The real page, zoomed to the width: replaced without a flash, staying where one was reading."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from desktop_app.ui.qt.look import current_look
from desktop_app.ui.qt.restyle import set_role
from desktop_app.ui.shared.pdf_pages import PdfPages

_GAP_PX = 14
_ZOOM_STEP, _LEAST_ZOOM, _MOST_ZOOM = 1.15, 0.5, 4.0


class PdfPane(QAbstractScrollArea):
    """Zoom 1.0 fits the width; Ctrl+wheel, Ctrl+plus, minus and 0 change it.

    A new document is opened beside the old one and swapped in ready, so that no empty page is ever
    painted (QPdfView paints one). `unreadable` comes when the bytes are no PDF; the old page stays.
    """

    unreadable = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "paper")
        self.setAccessibleName(self.tr("页面预览"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().setSingleStep(40)
        self._pages: PdfPages | None = None
        self._zoom = 1.0

    def show_pdf(self, content: bytes) -> None:
        """Shows these bytes, at the place that was in view."""
        pages = PdfPages(content, self)
        if not pages.readable:
            pages.close()
            self.unreadable.emit()
            return
        old, self._pages = self._pages, pages
        if old is not None:
            old.close()
        self._measure()
        self.viewport().update()

    def clear(self) -> None:
        if self._pages is not None:
            self._pages.close()
        self._pages = None
        self._measure()
        self.viewport().update()

    def page_count(self) -> int:
        return self._pages.count if self._pages else 0

    def document(self) -> QPdfDocument | None:
        return self._pages.document() if self._pages else None

    def set_zoom(self, zoom: float) -> None:
        """Keeps the upper edge of what is in view."""
        bar = self.verticalScrollBar()
        share = bar.value() / max(bar.maximum() + bar.pageStep(), 1)
        self._zoom = min(max(zoom, _LEAST_ZOOM), _MOST_ZOOM)
        self._measure()
        bar.setValue(round(share * (bar.maximum() + bar.pageStep())))
        self.viewport().update()

    def zoom(self) -> float:
        return self._zoom

    def page_rects(self) -> list[QRect]:
        """Where each page lies, in viewport pixels."""
        if self._pages is None:
            return []
        width = self._page_width()
        left = max((self.viewport().width() - width) // 2, _GAP_PX) - self.horizontalScrollBar().value()
        top, rects = _GAP_PX - self.verticalScrollBar().value(), []
        for number in range(self._pages.count):
            points = self._pages.size(number)
            height = round(width * points.height() / max(points.width(), 1.0))
            rects.append(QRect(left, top, width, height))
            top += height + _GAP_PX
        return rects

    def _page_width(self) -> int:
        return max(round((self.viewport().width() - 2 * _GAP_PX) * self._zoom), 50)

    def _measure(self) -> None:
        rects, view = self.page_rects(), self.viewport().size()
        height = sum(rect.height() + _GAP_PX for rect in rects) + _GAP_PX
        width = self._page_width() + 2 * _GAP_PX if rects else 0
        for bar, whole, shown in (
            (self.verticalScrollBar(), height, view.height()),
            (self.horizontalScrollBar(), width, view.width()),
        ):
            bar.setPageStep(shown)
            bar.setRange(0, max(whole - shown, 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        if self._pages is None:
            return
        ratio = self.viewport().devicePixelRatioF()
        edge = current_look().color("line_strong")
        for number, rect in enumerate(self.page_rects()):
            if rect.intersects(event.rect()):
                painter.drawImage(rect, self._pages.image(number, round(rect.width() * ratio)))
                painter.setPen(edge)
                painter.drawRect(rect.adjusted(-1, -1, 0, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(560, 720)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom * (_ZOOM_STEP if event.angleDelta().y() > 0 else 1 / _ZOOM_STEP))
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        factors = {
            Qt.Key.Key_Plus: _ZOOM_STEP,
            Qt.Key.Key_Equal: _ZOOM_STEP,
            Qt.Key.Key_Minus: 1 / _ZOOM_STEP,
        }
        if control and event.key() in factors:
            self.set_zoom(self._zoom * factors[Qt.Key(event.key())])
        elif control and event.key() == Qt.Key.Key_0:
            self.set_zoom(1.0)
        else:
            super().keyPressEvent(event)
