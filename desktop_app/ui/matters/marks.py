"""What the ledger says before a title: 三优先, 督办, 重复, and the flags of the matter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from desktop_app.services.ledger import LedgerRow

_MOST = 3


def marks_of(row: LedgerRow, flags: Mapping[str, str]) -> tuple[str, ...]:
    """The three weightiest, by what they ask of the reader. `flags`: code → words."""
    translate = QCoreApplication.translate
    found = [
        (row.confidential, translate("LedgerMarks", "保密")),
        (row.supervised, translate("LedgerMarks", "督办")),
        (row.priority, translate("LedgerMarks", "优先")),
        (row.repeat, translate("LedgerMarks", "重复")),
        *((True, flags.get(code, code)) for code in row.flags),
    ]
    shown = [words for on, words in found if on]
    return tuple(dict.fromkeys(shown))[:_MOST]
