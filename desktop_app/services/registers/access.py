"""Who may see which entries: a confidential register opens only to the persons named, and each opening is kept."""

from __future__ import annotations

from datetime import timedelta

from desktop_app.base.errors import NotAllowed, UserProblem
from desktop_app.domain.dutyrecords import Viewing
from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.registers import Register, Visible
from desktop_app.services.confidential import may_see_entry, persons
from desktop_app.services.desk import Desk
from desktop_app.store.journal import LOCAL

_SAME_OPENING = timedelta(minutes=30)


def register_of(desk: Desk, register_id: str) -> Register:
    """Raises `UserProblem` for a register that no file declares, or that this node may not see."""
    found = desk.rules.registers.get(register_id)
    if found is None or not may_see(desk, found):
        raise UserProblem("没有这本台账：{register}", way_out="请刷新页面。", register=register_id)
    return found


def may_see(desk: Desk, register: Register) -> bool:
    """Whether the register is shown at all; of a confidential one each sees only what names him."""
    return register.visible is not Visible.BUREAU or desk.identity.is_bureau


def may_open(desk: Desk, register: Register, entry: RegisterEntry) -> bool:
    """Whether the person at the desk may read this entry."""
    return may_see(desk, register) and may_see_entry(desk, entry)


def sees_all(desk: Desk) -> bool:
    """Whether the person at the desk is on the node's own list for confidential affairs."""
    return desk.store.who.by in persons(desk.store.read, desk.identity.node)


def refuse_closed(desk: Desk, register: Register, entry: RegisterEntry) -> None:
    """Raises `NotAllowed` for a confidential entry that does not name the person at the desk."""
    if not may_open(desk, register, entry):
        raise NotAllowed("这条记录保密，只有指定的人可以打开。", way_out="需要查看时，请联系指定的人。")


def note_opening(desk: Desk, register: Register, entry: RegisterEntry) -> None:
    """Keeps who opened a confidential entry and when, on this PC; within half an hour it is the same opening."""
    if register.visible is not Visible.CONFIDENTIAL:
        return
    now, by = desk.clock.now(), desk.store.who.by
    where = "matter_id = ? AND person = ?"
    found = desk.store.read.find(Viewing, where, (entry.id, by), "rowid DESC", 1)
    last = found[0].opened_at if found else None
    if last is not None and now - last < _SAME_OPENING:
        return
    viewing = Viewing(id=desk.store.new_id(), matter_id=entry.id, person=by, opened_at=now)
    desk.store.change(lambda tx: tx.add(viewing, to=LOCAL))
