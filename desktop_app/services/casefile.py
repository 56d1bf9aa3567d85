"""案卷: everything of a matter bound into one PDF in the order of a volume, with 卷内目录 in front."""

from __future__ import annotations

from desktop_app.base.errors import UserProblem
from desktop_app.domain.records import Matter
from desktop_app.services.attachments import Attachments
from desktop_app.services.casebinding import Binding, Told, Volume
from desktop_app.services.confidential import note_opening
from desktop_app.services.desk import Desk


class CaseFiles:
    """Any thread; binding takes seconds where there are many scans."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._attachments = Attachments(desk)

    def bind(self, matter_id: str, told: Told = lambda _done, _total, _text: None) -> Volume:
        """The whole case. `told` hears done, total and the part; what it raises ends the work.

        Raises `UserProblem` for a matter that is not there.
        """
        matter = self._desk.store.read.get(Matter, matter_id)
        if matter is None:
            raise UserProblem("没有这个事项。", way_out="请刷新页面。")
        note_opening(self._desk, matter)
        work = Binding(self._desk, self._attachments, matter)
        return work.bound(told)
