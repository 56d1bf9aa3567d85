"""Short texts that several parts of the registers' pages share."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.registers import FigureKind, Register
from desktop_app.domain.registers.amounts import area_text, money_text
from desktop_app.domain.registers.fields import FieldKind
from desktop_app.services.registers.figures import FigureValue
from desktop_app.ui.shared.columns import BadgeCell

translate = QCoreApplication.translate


def state_badge(register: Register, entry: RegisterEntry, today: str) -> BadgeCell:
    """办结、超期、在办 where something is due; 已停用 for what merely ends; else an empty one."""
    if not register.closes:
        return BadgeCell("")
    if entry.closed_on is not None:
        done = translate("Registers", "已办结") if register.due else translate("Registers", "已停用")
        return BadgeCell(done, "done" if register.due else "plain")
    if entry.due_on is None:
        return BadgeCell("")
    if entry.due_on.isoformat() < today:
        return BadgeCell(translate("Registers", "超期"), "overdue")
    return BadgeCell(translate("Registers", "在办"), "info")


def figure_text(register: Register, value: FigureValue) -> str:
    """`12`, `1.32 亩`, or `85.0%（17/20）`; a ratio of nothing is —."""
    if value.figure.kind is FigureKind.RATIO:
        if value.percent is None:
            return translate("Registers", "—（0/0）")
        text = translate("Registers", "{percent}%（{number}/{of}）")
        return text.format(percent=f"{value.percent:.1f}", number=value.number, of=value.of)
    field = register.field(value.figure.field)
    if field is not None and field.kind is FieldKind.AREA:
        return area_text(value.number, field.unit)
    if field is not None and field.kind is FieldKind.MONEY:
        return money_text(value.number, field.unit)
    return str(value.number)
