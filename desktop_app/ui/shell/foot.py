"""The rail's foot: when data last left, and up to when the other side has confirmed it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop_app.services.peerstatus import status_of_peers
from desktop_app.ui.shared.date_words import done

if TYPE_CHECKING:
    from desktop_app.services.house import Services
    from desktop_app.services.peerstatus import PeerStatus
    from desktop_app.ui.qt.desk import Desk
    from desktop_app.ui.shell.navigation import Navigation

_SILENT_DAYS = 7


class ExchangeFoot(QObject):
    """Reads the state after each change and writes it under the rail; the reading runs on a worker."""

    def __init__(self, desk: Desk, services: Services, rail: Navigation, *, bureau: bool) -> None:
        super().__init__(rail)
        self._desk, self._services, self._rail, self._bureau = desk, services, rail, bureau
        desk.bus.listen(self, (), lambda _changes: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        self._desk.tasks.run(lambda: status_of_peers(self._services.desk), self._show, owner=self, key="foot")

    def _show(self, peers: Sequence[PeerStatus]) -> None:
        today = self._desk.clock.today()
        lines, warning = (bureau_lines if self._bureau else office_lines)(peers, today)
        self._rail.set_foot(lines, warning=warning)


def office_lines(peers: Sequence[PeerStatus], today: date) -> tuple[list[str], bool]:
    """Two lines about the bureau, and whether they should catch the eye."""
    translate = QCoreApplication.translate
    if not peers:
        return [translate("Foot", "还没有与县局建立联系")], False
    bureau = peers[0]
    written, confirmed = day_of(bureau.written_at), day_of(bureau.acknowledged_at)
    if written is None:
        return [translate("Foot", "还没有向县局导出过"), _waiting(bureau)], bureau.pending > 0
    lines = [translate("Foot", "上次导出：{when}").format(when=done(written, today))]
    if not bureau.pending:
        lines.append(translate("Foot", "县局已全部收到"))
    elif confirmed is None:
        lines.append(translate("Foot", "县局还没有确认收到"))
    else:
        text = translate("Foot", "县局确认至 {month}月{day}日")
        lines.append(text.format(month=confirmed.month, day=confirmed.day))
    if bureau.pending:
        lines.append(_waiting(bureau))
    late = bureau.pending > 0 and (today - written).days > _SILENT_DAYS
    return lines, late or written > today


def bureau_lines(peers: Sequence[PeerStatus], today: date) -> tuple[list[str], bool]:
    """How many offices were heard, and how many are silent."""
    translate = QCoreApplication.translate
    if not peers:
        return [translate("Foot", "还没有所建立联系")], False
    silent = [one for one in peers if is_silent(one, today)]
    lines = [translate("Foot", "已联系 {count} 个所").format(count=len(peers))]
    if silent:
        lines.append(translate("Foot", "{count} 个所 7 天没有来数据").format(count=len(silent)))
    else:
        lines.append(translate("Foot", "7 天内都有数据来"))
    return lines, bool(silent)


def is_silent(peer: PeerStatus, today: date) -> bool:
    """Never heard, or not within seven days."""
    heard = day_of(peer.heard_at)
    return heard is None or (today - heard).days > _SILENT_DAYS


def day_of(moment: str) -> date | None:
    """The day of an ISO moment; None for an empty one."""
    return datetime.fromisoformat(moment).date() if moment else None


def _waiting(peer: PeerStatus) -> str:
    text = QCoreApplication.translate("Foot", "待县局确认 {count} 条")
    return text.format(count=peer.pending)
