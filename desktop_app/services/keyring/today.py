"""What keys have to say on 今日: a second copy to make, somebody waits for a decision, keys that are void."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from desktop_app.base.told import Told
from desktop_app.services.desk import Desk
from desktop_app.services.keyring.cutoff import cut_off
from desktop_app.services.keyring.second import CopyState, SecondCopy
from desktop_app.services.keys.holding import WAITING, held
from desktop_app.services.peers import peers
from desktop_app.services.todaytasks import Task
from desktop_app.store.keyrows import is_revoked

KIND = "keys"
SECOND, HELD, VOID = "second", "held", "void"
"""What a line is about: the bureau's second copy, the exchange page, or the settings of keys."""


class TodayKeys:
    """A source of `services.today`; nothing to say on most days."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def tasks(self, today: date) -> Sequence[Task]:
        return [*self._void(), *self._cut_off(), *self._waiting(), *self._second(today)]

    def _void(self) -> list[Task]:
        desk = self._desk
        if not is_revoked(desk.store.read, desk.identity.node, desk.keys.public.key_id):
            return []
        name = "不再收本机的数据包；请给县局打电话，换新密钥或按重建办理。"
        return [Task(KIND, "县局已作废本机的密钥", VOID, name=name)]

    def _cut_off(self) -> list[Task]:
        """One line an office: it hears nothing from us, and we nothing from it, until somebody acts."""
        name = "不给它写数据包，它写来的也不导入；请看怎样恢复来往。"
        return [
            Task(KIND, Told.of("“{name}”的密钥全部作废", name=one.name), VOID, name=name)
            for one in cut_off(self._desk)
        ]

    def _waiting(self) -> list[Task]:
        count = len(held(self._desk.store.read, WAITING))
        if not count:
            return []
        title = Told.of("{count} 个数据包等待确认", count=count)
        return [Task(KIND, title, HELD, name="签名的密钥已作废或过时，请电话核实。")]

    def _second(self, today: date) -> list[Task]:
        """Only once there are offices: before, nothing is sealed to the key yet."""
        desk = self._desk
        if not desk.identity.is_bureau or not peers(desk.store.read):
            return []
        return list(_said(SecondCopy(desk).state()))


def _said(copy: CopyState) -> Iterator[Task]:
    """What is to be done about the second copy and why; nothing for a good one."""
    if copy.good:
        return
    if not copy.made_at:
        name = "县局电脑坏了又没有备份时，没有它，各所的数据包打不开，要重新建立联系。"
        yield Task(KIND, "县局密钥还没有第二份", SECOND, name=name)
    elif not copy.current:
        name = "以前的第二份打不开换密钥以后的数据包：请重新做一份，旧的销毁。"
        yield Task(KIND, "县局换过密钥，第二份要重新做", SECOND, name=name)
    else:
        name = "请扫描打印的那一页，读回核对；核对过才算有第二份。"
        yield Task(KIND, "县局密钥的第二份还没有读回核对", SECOND, name=name)
