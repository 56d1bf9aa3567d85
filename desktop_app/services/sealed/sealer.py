"""To whom a record is sealed: the persons on its matter, the node's persons for such matters, the bureau's key."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.recordbase import Record
from desktop_app.domain.registers import FieldKind
from desktop_app.security import sealing
from desktop_app.security.ring import Ring
from desktop_app.services.confidential import persons
from desktop_app.services.desk import Identity
from desktop_app.services.rulebook import RuleBook
from desktop_app.services.sealed.belonging import Belonging, Guarded
from desktop_app.services.sealed.published import office_key, person_keys
from desktop_app.store.records import Records
from desktop_app.store.seals import Readers
from desktop_app.store.store import Store

_OPEN_KINDS = frozenset(
    {FieldKind.DATE, FieldKind.CHOICE, FieldKind.CHOICES, FieldKind.FLAG, FieldKind.INTEGER}
)
"""What figures of a register ask for; names, texts and everything else is closed."""


class Sealer:
    """The `Seals` of a store (store/seals.py). Any thread."""

    def __init__(self, ring: Ring, rules: RuleBook, identity: Identity, store: Store) -> None:
        self._ring, self._rules, self._identity, self._store = ring, rules, identity, store
        self._belonging = Belonging(lambda: rules.registers)

    def readers(self, records: Records, record: Record, within: str) -> Readers | None:
        """None where everybody may read it, and where nobody has a key yet (an office or store of before)."""
        guarded = self._belonging.of(records, record, within)
        recipients = self._recipients(records, guarded) if guarded else ()
        if not recipients:
            return None
        return Readers(recipients, self._shown(record) if isinstance(record, RegisterEntry) else {})

    def seal(self, content: bytes, recipients: tuple[str, ...]) -> bytes:
        return sealing.seal(content, recipients)

    def open(self, sealed: bytes) -> bytes | None:
        return self._ring.open(sealed)

    def _recipients(self, records: Records, guarded: Guarded) -> tuple[str, ...]:
        node = self._identity.node
        if guarded.owner in ("", node):
            keys = known_keys(self._ring, self._store)
            names = {*guarded.named, *persons(records, node)}
        else:
            keys, names = person_keys(records, guarded.owner), set(guarded.named)
        found = {keys[name] for name in names if name in keys}
        if guarded.owner not in ("", node) and not found:
            return ()  # a unit whose program does not seal could not read the answer
        office = office_key(records, node, is_bureau=self._identity.is_bureau)
        found |= {office} if office else set()
        # Where none of the named has a key: who writes it, rather than nobody.
        here = {self._ring.recipient} if self._ring.recipient else set()
        return tuple(sorted(found or here))

    def _shown(self, entry: RegisterEntry) -> Mapping[str, object]:
        """Days, choices and flags of an entry, which figures count, and who is named on it."""
        register = self._rules.registers.get(entry.register)
        fields = register.fields if register else ()
        open_keys = {one.key for one in fields if one.kind in _OPEN_KINDS}
        open_keys |= {register.named} if register and register.named else set()
        return {"values": {key: value for key, value in entry.values.items() if key in open_keys}}


def known_keys(ring: Ring, store: Store) -> dict[str, str]:
    """The keys of this store's persons by name; who is at the desk under another name has the desk's key."""
    own = {store.who.by: ring.recipient} if ring.recipient else {}
    return {**own, **ring.persons}
