"""The bureau's key kept twice: a file on another stick, a printed page, and whether either is up to date."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from desktop_app.base import sticks
from desktop_app.base.errors import InputProblem, NotAllowed, Problem, UserProblem
from desktop_app.base.files import free_name
from desktop_app.domain.settings import PASSPHRASE_MIN
from desktop_app.exchange.bureaucopy import Copy, pieces_of, write_copy
from desktop_app.security.keys import NodeKeys
from desktop_app.security.passphrases import COST, seal_with
from desktop_app.services.desk import Desk
from desktop_app.services.keyring.rolling import settle
from desktop_app.services.keyring.secondread import read_second
from desktop_app.services.peers import epochs
from desktop_app.store.local import meta, set_meta
from desktop_app.store.transaction import Transaction

SUFFIX = ".bureau-key.age"
_STATE = "second_copy"


@dataclass(frozen=True)
class CopyState:
    """When a copy was last made and last read back (ISO text, empty if never), and whether it is of today's key."""

    made_at: str = ""
    read_at: str = ""
    current: bool = False

    @property
    def good(self) -> bool:
        """Nothing to remind of: the present key lies elsewhere too, and was read back from there."""
        return self.current and bool(self.read_at)


class SecondCopy:
    """At the bureau only. Calls that take a passphrase take about a second: not on the UI thread."""

    def __init__(self, desk: Desk, cost: int = COST) -> None:
        self._desk, self._cost = desk, cost

    def state(self) -> CopyState:
        """What is known of the copies that were made here."""
        kept = json.loads(meta(self._desk.store.read).get(_STATE, "{}"))
        current = kept.get("key") == self._desk.keys.public.key_id
        return CopyState(kept.get("made_at", ""), kept.get("read_at", "") if current else "", current)

    def write(self, folder: Path, passphrase: str) -> Path:
        """Writes the file, reads it back from the stick and opens it. Raises `InputProblem`, `UserProblem`."""
        sealed = self._seal(passphrase)
        target = free_name(folder / f"{self._desk.identity.place_code}{SUFFIX}")

        def produce(out: BinaryIO) -> None:
            out.write(sealed)

        sticks.write_checked(target, produce, needed_bytes=len(sealed))
        self._note(made=True)
        self.read_back(target, passphrase)
        return target

    def page(self, passphrase: str) -> bytes:
        """The page to print, as a PDF. It counts as kept once a scan of it was read back."""
        from desktop_app.documents.keysheet import key_sheet

        pieces = pieces_of(self._seal(passphrase))
        desk, number = self._desk, self._desk.keys.public.fingerprint()
        self._note(made=True)
        return key_sheet(desk.fonts, pieces, desk.identity.name, number, desk.clock.today())

    def read_back(self, path: Path, passphrase: str) -> None:
        """Proves that a copy opens and is of the present key. Raises `UserProblem`, `DamagedFile`."""
        found = read_second(path, passphrase)
        if found.copy.node != self._desk.identity.node:
            raise UserProblem("这是另一个县局的密钥。", way_out="请换本局的那一份。")
        if found.keys.public != self._desk.keys.public:
            raise UserProblem("这一份不是现在用的密钥：做好以后又换过。", way_out="请重新做一份，旧的销毁。")
        self._note(made=False)

    def take_in(self, path: Path, passphrase: str) -> bool:
        """Keys out of a copy into this store, which fell back to before they were made; False if it has them all."""
        found = read_second(path, passphrase)
        if found.copy.node != self._desk.identity.node:
            raise UserProblem("这是另一个县局的密钥。", way_out="请换本局的那一份。")
        merged = _merged(self._desk.keys, found.keys)
        if len(merged.ring) == len(self._desk.keys.ring):
            return False

        def work(tx: Transaction) -> None:
            settle(tx, merged)

        self._desk.store.change(work)
        self._desk.keys.become(merged)
        self._desk.vault.use(merged.identities)
        return True

    def _seal(self, passphrase: str) -> bytes:
        desk = self._desk
        if not desk.identity.is_bureau:
            raise NotAllowed("密钥的第二份由县局制作。", way_out="所里的电脑坏了，可以从县局重建。")
        if len(passphrase) < PASSPHRASE_MIN:
            raise InputProblem([Problem.of("passphrase", "口令至少 {count} 位。", count=PASSPHRASE_MIN)])
        known = epochs(meta(desk.store.read))
        copy = Copy(
            node=desk.identity.node,
            name=desk.identity.name,
            place_code=desk.identity.place_code,
            first_epoch=known[0].id,
            first_epoch_no=known[0].number,
            epoch_no=known[-1].number,
            keys=desk.keys.to_bytes().decode("ascii"),
            made_at=desk.clock.now().isoformat(timespec="seconds"),
        )
        return seal_with(write_copy(copy), passphrase, self._cost)

    def _note(self, *, made: bool) -> None:
        desk = self._desk
        now = desk.clock.now().isoformat(timespec="seconds")
        before = self.state()
        said = {
            "key": desk.keys.public.key_id,
            "made_at": now if made else before.made_at or now,
            "read_at": before.read_at if made else now,
        }
        desk.store.change(lambda tx: set_meta(tx, {_STATE: json.dumps(said, sort_keys=True)}))


def _merged(mine: NodeKeys, theirs: NodeKeys) -> NodeKeys:
    """All keys of both. The copy's order where it goes beyond ours; what is newer here stays the present one."""
    known = {pair.public.key_id for pair in theirs.ring}
    newer_here = [pair for pair in mine.ring if pair.public.key_id not in known]
    return NodeKeys([*newer_here, *theirs.ring])
