"""Paints a table's cells: badges as in the rest of the window, quiet and strong texts."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.ui.qt.look import current_look
from desktop_app.ui.shared.columns import BADGE, BadgeCell, Column
from desktop_app.ui.shared.paged_model import PagedTableModel

_INSET_PX = 10
_BADGE_PX = 12

Index = QModelIndex | QPersistentModelIndex


class CellPainter(QStyledItemDelegate):
    """Leaves the ground and the hairline to the style sheet."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        column = index.data(PagedTableModel.COLUMN_ROLE)
        if not isinstance(column, Column):
            return
        if column.quiet:
            secondary = current_look().color("secondary")
            option.palette.setColor(QPalette.ColorRole.Text, secondary)
            option.palette.setColor(QPalette.ColorRole.HighlightedText, secondary)
        if column.strong:
            font = QFont(option.font)
            font.setWeight(QFont.Weight.DemiBold)
            option.font = font
        if column.shape == BADGE:
            option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        badge = index.data(PagedTableModel.BADGE_ROLE)
        if isinstance(badge, BadgeCell) and badge.text:
            column = index.data(PagedTableModel.COLUMN_ROLE)
            at_door = column.door and bool(option.state & QStyle.StateFlag.State_HasFocus)
            self._paint_badge(painter, option, badge, ringed=at_door)

    def _paint_badge(
        self, painter: QPainter, option: QStyleOptionViewItem, badge: BadgeCell, *, ringed: bool
    ) -> None:
        """A ring tells that Enter would open what is behind this cell, not the row."""
        look = current_look()
        font = QFont(option.font)
        font.setPixelSize(look.px(_BADGE_PX))
        font.setWeight(QFont.Weight.DemiBold)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        width = min(metrics.horizontalAdvance(badge.text) + look.px(20), option.rect.width() - _INSET_PX)
        height = metrics.height() + look.px(6)
        top = option.rect.center().y() - height / 2 + 1
        box = QRectF(option.rect.left() + _INSET_PX, top, width, height)
        painter.setPen(look.color(badge.kind) if ringed else Qt.PenStyle.NoPen)
        painter.setBrush(look.color(f"{badge.kind}_tint"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(look.color(badge.kind))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, badge.text)
        painter.restore()
