"""A small picture of a photo, or the name of a paper, that opens on Enter or a click."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.ui.qt.icons import icon
from desktop_app.ui.qt.look import current_look

_WIDTH_PX, _HEIGHT_PX, _NAME_PX = 112, 84, 20


class Thumbnail(QWidget):
    """`opened` on Enter, Space or a click; Delete or the right-click menu asks to remove: `removed`.

    F2 asks for the caption (`captioned`), which stands below the picture in place of the file's name.
    """

    opened = Signal()
    removed = Signal()
    captioned = Signal()

    def __init__(
        self, name: str, media_type: str, preview: bytes, parent: QWidget | None = None, *, caption: str = ""
    ) -> None:
        super().__init__(parent)
        self._name, self._media_type, self._removable = caption or name, media_type, True
        self._captions = False
        self._file_name = name
        self._picture = QPixmap()
        if preview:
            self._picture.loadFromData(preview)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{caption} {name}".strip())
        self._tell_keys()

    def _tell_keys(self) -> None:
        keys = self.tr("{name}（回车打开，Delete 移除）")
        if self._captions:
            keys = self.tr("{name}（回车打开，F2 写说明，Delete 移除）")
        self.setToolTip(keys.format(name=self._file_name) if self._removable else self._file_name)

    def allow_removing(self, allowed: bool) -> None:
        self._removable = allowed
        self._tell_keys()

    def allow_caption(self, allowed: bool) -> None:
        """What is stored can bear a caption; what waits to be stored cannot yet."""
        self._captions = allowed
        self._tell_keys()

    def sizeHint(self) -> QSize:
        look = current_look()
        return QSize(look.px(_WIDTH_PX), look.px(_HEIGHT_PX + _NAME_PX))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = current_look(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRect(0, 0, self.width() - 1, look.px(_HEIGHT_PX) - 1)
        shape = QPainterPath()
        shape.addRoundedRect(box, 6, 6)
        painter.fillPath(shape, look.color("plain_tint"))
        painter.save()
        painter.setClipPath(shape)
        self._paint_content(painter, box)
        painter.restore()
        painter.setPen(look.color("accent" if self.hasFocus() else "line_strong"))
        painter.drawPath(shape)
        self._paint_name(painter)

    def _paint_content(self, painter: QPainter, box: QRect) -> None:
        if self._picture.isNull():
            side = current_look().px(26)
            mark = icon("paper", current_look().color("secondary"), 26).pixmap(side)
            painter.drawPixmap(box.center().x() - side // 2, box.center().y() - side // 2, mark)
            return
        size = self._picture.size().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        left = box.center().x() - size.width() // 2
        top = box.center().y() - size.height() // 2
        painter.drawPixmap(QRect(left, top, size.width(), size.height()), self._picture)

    def _paint_name(self, painter: QPainter) -> None:
        look = current_look()
        font = self.font()
        font.setPixelSize(look.px(12))
        painter.setFont(font)
        painter.setPen(look.color("secondary"))
        place = QRect(2, look.px(_HEIGHT_PX) + 2, self.width() - 4, look.px(_NAME_PX) - 2)
        text = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideMiddle, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, text)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete and self._removable:
            self.removed.emit()
        elif event.key() == Qt.Key.Key_F2 and self._captions:
            self.captioned.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("打开"), self.opened.emit)
        if self._captions:
            menu.addAction(self.tr("写说明…"), self.captioned.emit)
        if self._removable:
            menu.addAction(self.tr("移除"), self.removed.emit)
        menu.popup(event.globalPos())
