"""Entries as table rows in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.registers import Register, shown
from desktop_app.services.house import Services
from desktop_app.ui.registers.words import state_badge
from desktop_app.ui.shared.columns import BadgeCell

translate = QCoreApplication.translate

_CELL_MOST = 80


@dataclass(frozen=True)
class EntryLine:
    """One row: texts by field key, the badge of its state, and the share of a target that is done."""

    entry_id: str
    number: str
    texts: Mapping[str, str]
    badge: BadgeCell
    office: str = ""
    progress: str = ""


class EntrySource:
    """Fetches pages for the table of one register, on a worker."""

    def __init__(self, services: Services, register: Register) -> None:
        self._services, self._register = services, register

    def fetch(self, offset: int, limit: int, sort: Any, filters: Mapping[str, Any]) -> Sequence[EntryLine]:
        services, register = self._services, self._register
        wanted = {"sort": sort.key, "descending": sort.descending} if sort.key else {}
        found = services.registers.page(register.id, filters["wanted"], offset=offset, limit=limit, **wanted)
        words, today = services.registers.words(), services.desk.clock.today().isoformat()
        owners = services.registers.owners()
        fields = [one for key in register.columns if (one := register.field(key))]
        return [
            EntryLine(
                entry.id,
                entry.number,
                {one.key: _one_line(shown(one, entry.values.get(one.key), words)) for one in fields},
                state_badge(register, entry, today),
                owners.get(entry.owner, ""),
                self._progress(entry),
            )
            for entry in found
        ]

    def count(self, filters: Mapping[str, Any]) -> int:
        wanted = filters["wanted"]
        return self._services.registers.count(self._register.id, wanted) if wanted else 0

    def _progress(self, entry: RegisterEntry) -> str:
        standing = self._services.figures.standing(entry) if self._register.progress else None
        if standing is None or standing.share is None:
            return ""
        text = translate("RegisterList", "{done}/{target}　{share}%（时间 {time}%）")
        return text.format(
            done=standing.done,
            target=standing.target,
            share=f"{standing.share:.0f}",
            time=f"{standing.time_share:.0f}",
        )


def _one_line(text: str) -> str:
    return " ".join(text.split())[:_CELL_MOST]
