"""Confidential matters (检举控告, complaints of staff): who may open one, and every opening is kept (条例30).

`may_open` is the one test; lists and counts use `viewer_of` in their queries.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import timedelta

from desktop_app.base.errors import NotAllowed, UserProblem
from desktop_app.domain.dutyrecords import Viewing
from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.records import TABLE_OF, TYPES, Attachment, Matter, Party, Setting, Visit
from desktop_app.domain.registers import Visible
from desktop_app.domain.settings import CONFIDENTIAL_PERSONS
from desktop_app.services.desk import Desk
from desktop_app.services.rulebook import RuleBook
from desktop_app.store import ledger
from desktop_app.store.codec import layout
from desktop_app.store.ledger import EVERYBODY, HIDDEN_IDS, LedgerFilter
from desktop_app.store.records import Records

_LISTS = ("purposes", "categories")
_SAME_OPENING = timedelta(minutes=30)
_BETWEEN = re.compile(r"[、，,；;\s]+")


def is_confidential(rules: RuleBook, purpose: str, category: str) -> bool:
    """Whether a matter of this purpose or category is confidential: marked so in the code lists."""
    for name, code in zip(_LISTS, (purpose, category), strict=True):
        found = rules.codes[name].get(code)
        if found and found.attribute("confidential"):
            return True
    return False


def persons(records: Records, node: str) -> tuple[str, ...]:
    """The node's own list of persons for confidential matters (setting `confidential_persons`)."""
    found = records.get(Setting, f"{CONFIDENTIAL_PERSONS}@{node}")
    return tuple(name for name in _BETWEEN.split(found.value) if name) if found else ()


def allows(records: Records, node: str, by: str, matter: Matter) -> bool:
    """Whether `by` at `node` may open the matter: the names of another node name nobody here."""
    if not matter.confidential or (by in matter.named and matter.owner == node):
        return True
    return by in persons(records, node)


def viewer_of(desk: Desk) -> str:
    """How a query of the ledger names the person at the desk: `*` sees all, a name what names it."""
    by = desk.store.who.by
    return EVERYBODY if by in persons(desk.store.read, desk.identity.node) else by


def may_open(desk: Desk, matter: Matter) -> bool:
    """Whether the person at this desk may open the matter."""
    return not matter.confidential or allows(desk.store.read, desk.identity.node, desk.store.who.by, matter)


def may_read(desk: Desk, matter_id: str) -> bool:
    """`may_open` by id; what is not here may be read."""
    matter = desk.store.read.get(Matter, matter_id)
    return matter is None or may_open(desk, matter)


def shown(desk: Desk, column: str) -> tuple[str, list[object]]:
    """A condition with its values: the matter in `column` is not kept from the person at the desk."""
    viewer = viewer_of(desk)
    if viewer == EVERYBODY:
        return "1", []
    return f"{column} NOT IN ({HIDDEN_IDS})", [desk.identity.node, viewer]


def may_see_party(desk: Desk, party_id: str) -> bool:
    """False for a card that only matters use which are kept from the person at the desk."""
    condition, params = shown(desk, "matter_id")
    sql = f"SELECT count(*), total({condition}) FROM matter_party WHERE party_id = ? AND retired = ''"  # noqa: S608
    ((uses, open_uses),) = desk.store.read.rows(sql, (*params, party_id))
    return not uses or bool(open_uses)


def visits_shown(desk: Desk) -> tuple[str, list[object]]:
    """A condition on visits: none of their matters is kept from the person at the desk."""
    condition, params = shown(desk, "matter_id")
    kept = f"SELECT visit_id FROM visit_matter WHERE retired = '' AND NOT ({condition})"  # noqa: S608
    return f"id NOT IN ({kept})", params


def may_see_visit(desk: Desk, visit_id: str) -> bool:
    """False for a visit that was made for a matter kept from the person at the desk."""
    condition, params = visits_shown(desk)
    sql = f"SELECT 1 FROM visit WHERE id = ? AND {condition}"  # noqa: S608 - our own condition
    return bool(desk.store.read.rows(sql, (visit_id, *params)))


def may_see_entry(desk: Desk, entry: RegisterEntry) -> bool:
    """False for an entry of a confidential register that names others only, or that speaks of a matter kept away."""
    if entry.matter_id and not may_read(desk, entry.matter_id):
        return False
    register = desk.rules.registers.get(entry.register)
    if register is None or register.visible is not Visible.CONFIDENTIAL:
        return register is None or register.visible is Visible.ALL or desk.identity.is_bureau
    own, by = desk.identity.node, desk.store.who.by
    named = entry.values.get(register.named)
    mine = entry.owner == own and isinstance(named, list) and by in named
    return mine or by in persons(desk.store.read, own)


def may_see(desk: Desk, record_id: str) -> bool:
    """Whether a record of any kind may be read, by the matter that it hangs on."""
    records = desk.store.read
    kind = records.value("SELECT type FROM entry WHERE id = ? LIMIT 1", (record_id,))
    if kind in _CHECKS:
        return _CHECKS[str(kind)](desk, record_id)
    if isinstance(kind, str) and kind in TYPES and "matter_id" in layout(TYPES[kind]).columns:
        matter = records.value(f"SELECT matter_id FROM {kind} WHERE id = ?", (record_id,))  # noqa: S608 - our names
        return may_read(desk, str(matter))
    return True


def _may_see_attachment(desk: Desk, attachment_id: str) -> bool:
    """One that says it hangs on another paper, or on itself, is nobody's."""
    read = desk.store.read
    attachment = read.get(Attachment, attachment_id)
    if attachment is None:
        return True
    return read.get(Attachment, attachment.target_id) is None and may_see(desk, attachment.target_id)


def _may_see_entry(desk: Desk, entry_id: str) -> bool:
    entry = desk.store.read.get(RegisterEntry, entry_id)
    return entry is None or may_see_entry(desk, entry)


_CHECKS: Mapping[str, Callable[[Desk, str], bool]] = {
    TABLE_OF[Matter]: may_read,
    TABLE_OF[Party]: may_see_party,
    TABLE_OF[Visit]: may_see_visit,
    TABLE_OF[Attachment]: _may_see_attachment,
    TABLE_OF[RegisterEntry]: _may_see_entry,
}


def seen_by(desk: Desk, wanted: LedgerFilter) -> LedgerFilter:
    """The filter with the person at this desk as its viewer."""
    return replace(wanted, viewer=viewer_of(desk), viewer_node=desk.identity.node)


def visible(desk: Desk, matters: Iterable[Matter]) -> list[Matter]:
    """Those that the person at this desk may open."""
    return [matter for matter in matters if may_open(desk, matter)]


def refuse_stranger(desk: Desk, matter: Matter | None) -> None:
    """Raises `NotAllowed` where the matter is not for the person at this desk."""
    if matter is not None and not may_open(desk, matter):
        raise NotAllowed("这是保密事项，只有指定的人可以打开。", way_out="需要办理时，请由指定的人登录。")


def note_opening(desk: Desk, matter: Matter, why: str = "") -> None:
    """Keeps who opened a confidential matter and when; within half an hour it is the same opening.

    Raises `NotAllowed` for a stranger. Not inside a transaction.
    """
    if not matter.confidential:
        return
    refuse_stranger(desk, matter)
    now, by = desk.clock.now(), desk.store.who.by
    found = desk.store.read.find(Viewing, "matter_id = ? AND person = ?", (matter.id, by), "rowid DESC", 1)
    last = found[0].opened_at if found else None
    if last is None or now - last >= _SAME_OPENING or (why and found[0].why != why):
        desk.store.change(
            lambda tx: tx.add(
                Viewing(id=tx.new_id(), matter_id=matter.id, person=by, opened_at=now, why=why.strip())
            )
        )


class Confidential:
    """For the window. Any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def may_open(self, matter: Matter) -> bool:
        return may_open(self._desk, matter)

    def open(self, matter_id: str, why: str = "") -> Matter:
        """The matter, its opening kept with `why`. Raises `NotAllowed`, `UserProblem`."""
        matter = self._desk.store.read.get(Matter, matter_id)
        if matter is None:
            raise UserProblem("没有这个事项。", way_out="请刷新页面。")
        note_opening(self._desk, matter, why)
        return matter

    def viewings(self, matter_id: str) -> list[Viewing]:
        """Who has opened it, newest first; for those who may open it themselves."""
        records = self._desk.store.read
        refuse_stranger(self._desk, records.get(Matter, matter_id))
        return records.find(Viewing, "matter_id = ?", (matter_id,), "opened_at DESC, rowid DESC")

    def hidden(self, owner: str = "") -> int:
        """How many matters in use the person at this desk may not see (另有 n 件保密事项)."""
        return ledger.hidden(self._desk.store.read, viewer_of(self._desk), self._desk.identity.node, owner)
