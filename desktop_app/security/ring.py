"""The keys of the person at the desk, in memory only, and what they have opened."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from threading import Lock

from desktop_app.base.errors import DamagedFile
from desktop_app.security import sealing

_KEPT, _KEPT_BYTES = 2000, 16 * 1024
"""Opened contents kept, so that a list that is read again is not opened again; photos and papers are not kept."""


class Ring:
    """Empty while nobody is at the desk: after 锁屏, until a passphrase is given, and when the store is shut.

    `own` are the identities of the person's slot, `office` those of the bureau's confidentiality key where the
    person may use it. `recipient` is the public half of the person's present identity: it stays while the screen is
    locked, since what was typed last is still to be saved. Any thread.
    """

    def __init__(self) -> None:
        self._guard = Lock()
        self._seen: OrderedDict[bytes, bytes] = OrderedDict()
        self.own: tuple[str, ...] = ()
        self.office: tuple[str, ...] = ()
        self.persons: Mapping[str, str] = {}
        self.recipient = ""

    def hold(self, identities: Sequence[str], persons: Mapping[str, str]) -> None:
        """Takes the keys of who has come; `persons` are the recipients of all persons of this store by name."""
        self.drop()
        self.own, self.persons = tuple(identities), dict(persons)
        self.recipient = sealing.recipient_of(self.own[0]) if self.own else ""

    def drop(self) -> None:
        """Forgets all that opens, and all that was opened. Who reads what is known still: sealing goes on."""
        with self._guard:
            self.own, self.office = (), ()
            self._seen.clear()

    def open(self, sealed: bytes) -> bytes | None:
        """The content, or None where no key here opens it."""
        with self._guard:
            content = self._seen.get(sealed)
            keys = (*self.own, *self.office)
        if content is None and keys:
            content = _opened(sealed, keys)
            if content is not None and len(content) <= _KEPT_BYTES:
                self._keep(sealed, content, keys)
        return content

    def _keep(self, sealed: bytes, content: bytes, keys: tuple[str, ...]) -> None:
        """Only while these keys are here: on another thread somebody else may have come to the desk meanwhile."""
        with self._guard:
            if keys == (*self.own, *self.office):
                self._seen[sealed] = content
            while len(self._seen) > _KEPT:
                self._seen.popitem(last=False)


def _opened(sealed: bytes, keys: Sequence[str]) -> bytes | None:
    try:
        return sealing.open_sealed(sealed, keys)
    except DamagedFile:
        return None
