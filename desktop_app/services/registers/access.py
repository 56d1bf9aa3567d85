"""Who may see which entries: a confidential register opens only to the persons named in the entry."""

from __future__ import annotations

from desktop_app.base.errors import NotAllowed, UserProblem
from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.registers import Register, Visible
from desktop_app.services.desk import Desk


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
    if not may_see(desk, register):
        return False
    return register.visible is not Visible.CONFIDENTIAL or desk.store.who.by in names_in(register, entry)


def names_in(register: Register, entry: RegisterEntry) -> tuple[str, ...]:
    """The persons named in an entry."""
    found = entry.values.get(register.named)
    return tuple(str(one) for one in found) if isinstance(found, list | tuple) else ()


def refuse_closed(desk: Desk, register: Register, entry: RegisterEntry) -> None:
    """Raises `NotAllowed` for a confidential entry that does not name the person at the desk."""
    if not may_open(desk, register, entry):
        raise NotAllowed("这条记录保密，只有指定的人可以打开。", way_out="需要查看时，请联系指定的人。")
