"""The badge of a limit: late after the rolled date, near up to the plain one."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.ui.shared.columns import BadgeCell

NEAR_DAYS = 7


def due_badge(plain_on: date | None, rolled_on: date | None, today: date) -> BadgeCell:
    """`超期 4 天` counts from the rolled date, `还有 2 天` to the plain one (product.md, Late)."""
    translate = QCoreApplication.translate
    if plain_on is None or rolled_on is None:
        return BadgeCell("")
    if today > rolled_on:
        days = (today - rolled_on).days
        return BadgeCell(translate("DueWords", "超期 {days} 天").format(days=days), "overdue")
    left = (plain_on - today).days
    if left < 0:
        return BadgeCell(translate("DueWords", "顺延末日"), "near")
    if left == 0:
        return BadgeCell(translate("DueWords", "今天到期"), "near")
    kind = "near" if left <= NEAR_DAYS else "plain"
    return BadgeCell(translate("DueWords", "还有 {days} 天").format(days=left), kind)
