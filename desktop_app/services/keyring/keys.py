"""Keys (密钥) for the window and the command line: what there is, new ones, void ones, and who waits."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.base import sticks
from desktop_app.security.keys import PublicKeys
from desktop_app.services.bundle_import import ImportReport
from desktop_app.services.desk import Desk
from desktop_app.services.keyring import deciding, restoring, revoking, rolling
from desktop_app.services.keyring.cutoff import CutOff, cut_off
from desktop_app.services.keys.holding import WAITING, Held, held
from desktop_app.services.peers import find_peer, peers
from desktop_app.store.keyrows import KeyRow, is_revoked, key_rows
from desktop_app.store.local import meta


@dataclass(frozen=True)
class KeyLine:
    """One key of a node, ours among them. `origin` as in `store.keyrows`, `made` for our own.

    `since` and `until` are line numbers of its stream to us (0: the beginning, or still), `at` is ISO text.
    `fingerprint` are six groups of four digits over both its keys.
    """

    node: str
    name: str
    number: int
    fingerprint: str
    origin: str
    at: str
    present: bool
    void: bool = False
    since: int = 0
    until: int = 0


class Keys:
    """Any thread but the window's for what writes."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def own(self) -> list[KeyLine]:
        """Our keys, the present one first."""
        desk, facts = self._desk, meta(self._desk.store.read)
        dates, ring = rolling.dates_of(facts), desk.keys.ring
        return [
            KeyLine(
                node=desk.identity.node,
                name=desk.identity.name,
                number=len(ring) - place,
                fingerprint=pair.public.fingerprint(),
                origin="made",
                at=dates.get(pair.public.key_id, facts.get("made_at", "")),
                present=not place,
                void=is_revoked(desk.store.read, desk.identity.node, pair.public.key_id),
            )
            for place, pair in enumerate(ring)
        ]

    def others(self) -> list[KeyLine]:
        """All keys of those we exchange with, by place; of each the newest first."""
        records = self._desk.store.read
        return [
            self._line(peer.name, row, present=row.sign == peer.sign_public)
            for peer in peers(records)
            for row in reversed(key_rows(records, peer.node))
        ]

    def _line(self, name: str, row: KeyRow, *, present: bool) -> KeyLine:
        return KeyLine(
            node=row.node,
            name=name,
            number=row.number,
            fingerprint=PublicKeys(row.sign, row.seal).fingerprint(),
            origin=row.origin,
            at=row.at,
            present=present and not row.until_epoch,
            void=is_revoked(self._desk.store.read, row.node, row.key_id),
            since=row.since_seq,
            until=row.until_seq,
        )

    def roll(self) -> str:
        """New keys for this node; their fingerprint. What was sealed to the old ones still opens."""
        return rolling.roll(self._desk).fingerprint()

    def revoke(self, node: str, reason: str) -> str:
        """At the bureau: that office's keys are void from now on; its name. Raises like `revoking.revoke`."""
        revoking.revoke(self._desk, node, reason)
        return self._name(node)

    def restore(self, node: str, reason: str) -> str:
        """At the bureau: what was called void by mistake counts again; its name. Raises like `restoring.restore`."""
        restoring.restore(self._desk, node, reason)
        return self._name(node)

    def _name(self, node: str) -> str:
        peer = find_peer(self._desk.store.read, node)
        return peer.name if peer else node

    def cut_off(self) -> list[CutOff]:
        """At the bureau: offices all of whose keys are void."""
        return cut_off(self._desk)

    def waiting(self) -> list[Held]:
        """Arrivals that a person has to decide about."""
        return held(self._desk.store.read, WAITING)

    def decided(self) -> list[Held]:
        """What was decided, for the record."""
        return [one for one in held(self._desk.store.read) if one.state != WAITING]

    def accept(
        self,
        file: str,
        note: str,
        progress: sticks.Progress = sticks.silent,
        cancel: sticks.Cancel = sticks.never,
    ) -> ImportReport:
        """Takes one in after the telephone check. Raises like an import, `InputProblem` without a note."""
        return deciding.accept(self._desk, file, note, progress, cancel)

    def discard(self, file: str, reason: str) -> None:
        """Takes it not in; the reason stays. Raises `InputProblem` without one."""
        deciding.discard(self._desk, file, reason)
