"""Reads all that 今日 shows, in one go. Runs on a worker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from desktop_app.services.drafts import Drafts
    from desktop_app.services.duties.board import DutyRow
    from desktop_app.services.duties.corrections import Corrections, CorrectionView
    from desktop_app.services.duties.dutyboard import DutyBoard
    from desktop_app.services.today import Today, TodayView
    from desktop_app.ui.shared.parked_card import Parked

_MATTER_DRAFT = "matter"


@dataclass(frozen=True)
class TodayServices:
    """The use cases behind this page."""

    today: Today
    drafts: Drafts
    board: DutyBoard
    corrections: Corrections


@dataclass(frozen=True)
class Found:
    """One reading of all that the page shows."""

    view: TodayView
    duties: Sequence[DutyRow]
    wanted: Mapping[str, str]
    parked: Sequence[Parked]


def read_today(used: TodayServices) -> Found:
    """One reading of everything."""
    wanted: dict[str, str] = {one.request.id: _wanted(one) for one in used.corrections.all(open_only=True)}
    return Found(used.today.view(), used.board.rows(), wanted, used.drafts.parked(_MATTER_DRAFT))


def _wanted(one: CorrectionView) -> str:
    was, wanted = one.request.was, one.request.wanted
    changed = QCoreApplication.translate("TodayPage", "“{was}”改为“{wanted}”") if was else ""
    added = QCoreApplication.translate("TodayPage", "改为“{wanted}”")
    return (changed or added).format(was=was, wanted=wanted)
