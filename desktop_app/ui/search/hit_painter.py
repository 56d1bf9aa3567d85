"""Paints a hit: title and badge, below them the quiet line; headings small and quiet."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.ui.qt.look import current_look
from desktop_app.ui.shared.columns import BadgeCell

LINE_ROLE = Qt.ItemDataRole.UserRole
_HEAD_PX, _ROW_PX, _ONE_LINE_PX = 30, 52, 36
_INSET_PX, _TITLE_PX, _SMALL_PX, _BADGE_PX = 12, 15, 13, 12

Index = QModelIndex | QPersistentModelIndex


class HitPainter(QStyledItemDelegate):
    """Leaves ground, hover and mark to the style sheet."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.text = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line, look = index.data(LINE_ROLE), current_look()
        height = _HEAD_PX if line.value is None else _ROW_PX if line.below else _ONE_LINE_PX
        return QSize(option.rect.width(), look.px(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        line, look = index.data(LINE_ROLE), current_look()
        box = option.rect.adjusted(look.px(_INSET_PX), 0, -look.px(_INSET_PX), 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.value is None:
            small = _font(option.font, _SMALL_PX, strong=True)
            box.setTop(box.top() + look.px(6))
            _write(painter, box, line.title, small, "secondary")
        else:
            self._paint_hit(painter, option, box, line)
        painter.restore()

    def _paint_hit(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, line: Any) -> None:
        width = self._paint_badge(painter, option.font, box, line.badge)
        text = box.adjusted(0, 0, -width, 0)
        title = _font(option.font, _TITLE_PX, strong=bool(line.below))
        if not line.below:
            _write(painter, text, line.title, title, "text")
            return
        middle = text.center().y() + 1
        upper, lower = QRect(text), QRect(text)
        upper.setBottom(middle)
        lower.setTop(middle)
        _write(painter, upper, line.title, title, "text", Qt.AlignmentFlag.AlignBottom)
        _write(
            painter, lower, line.below, _font(option.font, _SMALL_PX), "secondary", Qt.AlignmentFlag.AlignTop
        )

    def _paint_badge(self, painter: QPainter, font: QFont, box: QRect, badge: BadgeCell) -> int:
        """Returns the width that it takes from the text."""
        if not badge.text:
            return 0
        look, small = current_look(), _font(font, _BADGE_PX, strong=True)
        metrics = QFontMetrics(small)
        width, height = metrics.horizontalAdvance(badge.text) + look.px(20), metrics.height() + look.px(6)
        place = QRectF(box.right() - width, box.center().y() - height / 2 + 1, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(f"{badge.kind}_tint"))
        painter.drawRoundedRect(place, 4, 4)
        painter.setFont(small)
        painter.setPen(look.color(badge.kind))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, badge.text)
        return width + look.px(_INSET_PX)


def _font(base: QFont, size_px: int, *, strong: bool = False) -> QFont:
    font = QFont(base)
    font.setPixelSize(current_look().px(size_px))
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return font


def _write(
    painter: QPainter,
    box: QRect,
    text: str,
    font: QFont,
    token: str,
    upright: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter,
) -> None:
    painter.setFont(font)
    painter.setPen(current_look().color(token))
    elided = QFontMetrics(font).elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | upright, elided)
