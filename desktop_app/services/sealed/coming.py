"""What is done when a person comes to the desk with a passphrase: keys in hand, ways back kept, seals brought up to
date. And when nobody is there any more."""

from __future__ import annotations

from functools import partial

from desktop_app.domain.records import Matter
from desktop_app.security.identities import BUREAU, PRINTED, give
from desktop_app.security.slots import KeySlots, Opened
from desktop_app.services.confidential import may_read
from desktop_app.services.desk import Desk
from desktop_app.services.peers import peers
from desktop_app.services.sealed.officekey import settle_office_key, take_office_key
from desktop_app.services.sealed.published import PERSON_KEYS, office_key, publish, spelled
from desktop_app.services.sealed.reseal import reseal_matter
from desktop_app.store.journal import BUREAU as TO_BUREAU
from desktop_app.store.local import meta
from desktop_app.store.transaction import FROZEN, Transaction

_SECRETS = "SELECT id FROM matter WHERE confidential = 1 AND owner = ? AND retired = '' ORDER BY id"


def hold(desk: Desk, slots: KeySlots, opened: Opened, first: str) -> None:
    """Takes the person's keys onto the ring. `first` is the name of the slot that has none."""
    desk.ring.hold(opened.identities, persons_of(slots, first))
    take_office_key(desk)


def persons_of(slots: KeySlots, first: str) -> dict[str, str]:
    """The public keys of all persons of the store by name."""
    return {person or first: key for person, key in slots.recipients().items()}


def keep_ways_back(desk: Desk, slots: KeySlots, person: str) -> None:
    """Seals the person's identities to the printed code and to the bureau, where that was not done yet."""
    if not desk.ring.own:
        return
    for way, to in ((PRINTED, slots.printed_recipient()), (BUREAU, _bureau_of(desk))):
        kept = next(iter(slots.escrows(person, way)), None)
        if to and (kept is None or (kept.to, kept.recipient) != (to, desk.ring.recipient)):
            slots.keep_escrow(give(person, desk.identity.node, desk.ring.own, way, to))


def _bureau_of(desk: Desk) -> str:
    """The confidentiality key of an office's bureau, its own key while it has none; nothing at the bureau."""
    if desk.identity.is_bureau:
        return ""
    node_key = next((peer.age_recipient for peer in peers(desk.store.read) if peer.role == "bureau"), "")
    return office_key(desk.store.read, desk.identity.node, is_bureau=False) or node_key


def settle_seals(desk: Desk) -> int:
    """Seals to whoever may read it now what the person at the desk may open; how many matters that were.

    Not inside a transaction. Nothing while the store is frozen after a restore.
    """
    settle_office_key(desk)
    if not may_settle(desk):
        return 0
    stale = [one for one in _secrets(desk) if desk.store.read.stale(Matter, one)]
    for matter_id in stale:
        desk.store.change(partial(settle_one, desk=desk, matter_id=matter_id))
    return len(stale)


def may_settle(desk: Desk) -> bool:
    """Whether seals may be brought up to date now: by somebody with keys, in a store that is not frozen."""
    return bool(desk.ring.own) and FROZEN not in meta(desk.store.read)


def settle_one(tx: Transaction, desk: Desk, matter_id: str) -> None:
    """One matter, and the keys of our persons for the bureau, which may have to answer."""
    tell_keys(tx, desk)
    reseal_matter(tx, desk, matter_id)


def tell_keys(tx: Transaction, desk: Desk) -> None:
    """An office tells its bureau the public keys of its persons, once it has anything confidential."""
    if not desk.identity.is_bureau and desk.ring.persons:
        publish(tx, PERSON_KEYS, spelled(desk.ring.persons), TO_BUREAU)


def _secrets(desk: Desk) -> list[str]:
    found = [str(row[0]) for row in desk.store.read.rows(_SECRETS, (desk.identity.node,))]
    return [one for one in found if may_read(desk, one)]
