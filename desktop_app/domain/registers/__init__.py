"""Registers (专项台账) as data: what is kept, how it reads, when it is due, what it counts."""

from desktop_app.domain.registers.fields import FieldKind, Option, RegisterField
from desktop_app.domain.registers.model import Register, Visible
from desktop_app.domain.registers.parts import (
    Condition,
    Figure,
    FigureKind,
    Frequency,
    Paper,
    Period,
    Progress,
    RowTasks,
)
from desktop_app.domain.registers.values import (
    Values,
    Words,
    check_entry,
    is_filled,
    read_entry,
    read_value,
    shown,
)

__all__ = [
    "Condition",
    "FieldKind",
    "Figure",
    "FigureKind",
    "Frequency",
    "Option",
    "Paper",
    "Period",
    "Progress",
    "Register",
    "RegisterField",
    "RowTasks",
    "Values",
    "Visible",
    "Words",
    "check_entry",
    "is_filled",
    "read_entry",
    "read_value",
    "shown",
]
