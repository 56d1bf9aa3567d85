"""What is done when a person comes to the desk with a passphrase: keys in hand, ways back kept, seals brought up to
date. And when nobody is there any more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from desktop_app.base.told import Told, ToldList
from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.records import Matter
from desktop_app.domain.secrecy import PERSON_KEYS
from desktop_app.security.slots import KeySlots, Opened
from desktop_app.services.confidential import may_read, may_see_entry
from desktop_app.services.desk import Desk
from desktop_app.services.sealed.officekey import settle_office_key, take_office_key
from desktop_app.services.sealed.published import publish, spelled
from desktop_app.services.sealed.reseal import reseal_entry, reseal_matter
from desktop_app.services.sealed.sealer import known_keys
from desktop_app.store.journal import BUREAU as TO_BUREAU
from desktop_app.store.local import meta
from desktop_app.store.transaction import FROZEN, Transaction

_STAYS = "从现在起，这个事项的内容加密保存；此前写下的仍留在历史记录里，已经导出的数据包里也有"
_NO_KEY = "{names}在这台电脑上还没有自己的口令（或还没有用它登录过），现在看不到内容"
_SECRETS = """SELECT id FROM matter INDEXED BY matter_confidential
  WHERE confidential = 1 AND sealed <> '' AND owner = ? AND retired = '' ORDER BY id"""  # not all matters


def hold(desk: Desk, slots: KeySlots, opened: Opened, first: str) -> None:
    """Takes the person's keys onto the ring. `first` is the name of the slot that has none."""
    desk.ring.hold(opened.identities, persons_of(slots, first))
    take_office_key(desk)


def persons_of(slots: KeySlots, first: str) -> dict[str, str]:
    """The public keys of all persons of the store by name."""
    return {person or first: key for person, key in slots.recipients().items()}


def settle_seals(desk: Desk) -> int:
    """Seals to whoever may read it now what the person at the desk may open; how many matters that were.

    What an earlier version wrote in clear is not looked at here: it is sealed when it is opened or changed.
    Not inside a transaction. Nothing while the store is frozen after a restore.
    """
    settle_office_key(desk)
    if not may_settle(desk):
        return 0
    stale = [one for one in _secrets(desk) if desk.store.read.stale(Matter, one)]
    for matter_id in stale:
        desk.store.change(partial(settle_one, desk=desk, matter_id=matter_id))
    for entry in _stale_entries(desk):
        desk.store.change(partial(reseal_entry, desk=desk, entry_id=entry))
    return len(stale)


def may_settle(desk: Desk) -> bool:
    """Whether seals may be brought up to date now: by somebody with keys, in a store that is not frozen."""
    return bool(desk.ring.own) and FROZEN not in meta(desk.store.read)


def settle_one(tx: Transaction, desk: Desk, matter_id: str) -> None:
    """One matter, and the keys of our persons for the bureau, which may have to answer."""
    tell_keys(tx, desk)
    reseal_matter(tx, desk, matter_id)


def what_stays(desk: Desk, secrecy: Mapping[str, object], named: Iterable[str]) -> tuple[str, ...]:
    """Said to who makes a matter confidential that was not, or names persons: what the seal cannot do."""
    stays = (Told.of(_STAYS),) if secrecy.get("confidential") else ()
    return stays + without_key(desk, named)


def without_key(desk: Desk, named: Iterable[str]) -> tuple[str, ...]:
    """Which of these have no passphrase of their own in this store, or have not used it with this version."""
    keys = known_keys(desk.ring, desk.store)
    names = ToldList.of(name for name in named if name not in keys)
    return (Told.of(_NO_KEY, names=names),) if names else ()


def tell_keys(tx: Transaction, desk: Desk) -> None:
    """An office tells its bureau the public keys of its persons, once it has anything confidential."""
    if not desk.identity.is_bureau and desk.ring.persons:
        publish(tx, PERSON_KEYS, spelled(desk.ring.persons), TO_BUREAU)


def _stale_entries(desk: Desk) -> list[str]:
    read = desk.store.read
    found = read.find(RegisterEntry, "sealed <> '' AND owner = ? AND retired = ''", (desk.identity.node,))
    return [one.id for one in found if may_see_entry(desk, one) and read.stale(RegisterEntry, one.id)]


def _secrets(desk: Desk) -> list[str]:
    found = [str(row[0]) for row in desk.store.read.rows(_SECRETS, (desk.identity.node,))]
    return [one for one in found if may_read(desk, one)]
