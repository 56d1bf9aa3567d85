"""What keys have to say on 今日: no second copy yet, somebody waits for a decision, our own key is void."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop_app.base.told import Told
from desktop_app.services.desk import Desk
from desktop_app.services.keyring.second import SecondCopy
from desktop_app.services.keys.holding import WAITING, held
from desktop_app.services.peers import peers
from desktop_app.services.todaytasks import Task
from desktop_app.store.keyrows import is_revoked

KIND = "keys"
SECOND, HELD = "second", "held"
"""What a line is about: the settings of keys, or the exchange page."""


class TodayKeys:
    """A source of `services.today`; nothing to say on most days."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def tasks(self, today: date) -> Sequence[Task]:
        return [*self._void(), *self._waiting(), *self._second(today)]

    def _void(self) -> list[Task]:
        desk = self._desk
        if not is_revoked(desk.store.read, desk.identity.node, desk.keys.public.key_id):
            return []
        name = "不再收本机的数据包；请给县局打电话，换新密钥或按重建办理。"
        return [Task(KIND, "县局已作废本机的密钥", SECOND, name=name)]

    def _waiting(self) -> list[Task]:
        count = len(held(self._desk.store.read, WAITING))
        if not count:
            return []
        title = Told.of("{count} 个数据包等待确认", count=count)
        return [Task(KIND, title, HELD, name="签名的密钥已作废或过时，请电话核实。")]

    def _second(self, today: date) -> list[Task]:
        """Only once there are offices: before, nothing is sealed to the key yet."""
        desk = self._desk
        if not desk.identity.is_bureau or not peers(desk.store.read) or SecondCopy(desk).state().good:
            return []
        name = "县局电脑坏了又没有备份时，没有它，各所的数据包打不开，要重新建立联系。"
        return [Task(KIND, "县局密钥还没有第二份", SECOND, name=name)]
