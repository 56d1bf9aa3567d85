"""How hard the bureau has pressed for a matter so far, as a badge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.dutyrecords import SuperviseWay, Supervision
from desktop_app.services.house import Services
from desktop_app.ui.shared.columns import BadgeCell

translate = QCoreApplication.translate


def pressed_badges(services: Services, ids: Sequence[str]) -> Mapping[str, BadgeCell]:
    """The hardest so far, by matter; those that were lifted do not count."""
    wanted, found = set(ids), dict[str, Supervision]()
    for view in services.supervisions.all():
        one = view.supervision
        if one.matter_id in wanted and one.lifted_on is None:
            before = found.get(one.matter_id)
            if before is None or _rank(one) > _rank(before):
                found[one.matter_id] = one
    return {matter: _badge(one) for matter, one in found.items()}


def _rank(one: Supervision) -> tuple[int, int]:
    return list(SuperviseWay).index(SuperviseWay(one.way)), one.ordinal


def _badge(one: Supervision) -> BadgeCell:
    if one.way == SuperviseWay.YELLOW:
        return BadgeCell(translate("Overview", "黄牌第 {n} 次").format(n=one.ordinal), "near")
    if one.way == SuperviseWay.SUPERVISE:
        return BadgeCell(translate("Overview", "已督办"), "info")
    return BadgeCell(translate("Overview", "已提醒"))
