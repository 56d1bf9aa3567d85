"""Draws the share that was in time as a bar with its number: the longer the better."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from desktop_app.ui.overview.reading import OfficeLine
from desktop_app.ui.qt.look import current_look
from desktop_app.ui.shared.cell_painter import CellPainter
from desktop_app.ui.shared.columns import Column
from desktop_app.ui.shared.paged_model import PagedTableModel

RATE = "rate"
_INSET_PX, _TEXT_PX, _BAR_PX = 10, 46, 8
_GOOD, _FAIR = 95, 85

Index = QModelIndex | QPersistentModelIndex


class RatePainter(CellPainter):
    """A column of shape `RATE` becomes a bar; all others are painted as everywhere."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        column = index.data(PagedTableModel.COLUMN_ROLE)
        if isinstance(column, Column) and column.shape == RATE:
            option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        column, row = index.data(PagedTableModel.COLUMN_ROLE), index.data(PagedTableModel.ROW_ROLE)
        if isinstance(column, Column) and column.shape == RATE and isinstance(row, OfficeLine):
            self._paint_bar(painter, option, row.row.rate)

    def _paint_bar(self, painter: QPainter, option: QStyleOptionViewItem, rate: int | None) -> None:
        look = current_look()
        box = QRectF(option.rect).adjusted(_INSET_PX, 0, -_INSET_PX, 0)
        words = QRectF(box.left(), box.top(), look.px(_TEXT_PX), box.height())
        bar = QRectF(words.right() + 8, box.center().y() - look.px(_BAR_PX) / 2, 0, look.px(_BAR_PX))
        bar.setRight(box.right())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.color("text" if rate is not None else "secondary"))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, side, f"{rate}%" if rate is not None else "–")
        painter.setPen(Qt.PenStyle.NoPen)
        if rate is not None:
            painter.setBrush(look.color("plain_tint"))
            painter.drawRoundedRect(bar, 4, 4)
        if rate:
            painter.setBrush(look.color(rate_colour(rate)))
            bar.setWidth(bar.width() * rate / 100)
            painter.drawRoundedRect(bar, 4, 4)
        painter.restore()


def rate_colour(rate: int) -> str:
    """The token of the bar: done, accent or near. Red stays for what the law says is late."""
    return "done" if rate >= _GOOD else "accent" if rate >= _FAIR else "near"
