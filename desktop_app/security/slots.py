"""Key slots: the database's raw 256-bit key, wrapped once for each way of opening it.

One JSON file beside the database. Each slot names its kind and everything needed to open it, so
later kinds (recovery code, the bureau's key) stand beside the passphrase and are carried along
untouched by a program that does not know them. Losing the file means losing the store.
"""

from __future__ import annotations

import base64
import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.base.errors import DamagedFile, UserProblem
from desktop_app.base.files import disk_problems, write_whole
from desktop_app.security import sealing, wrapping
from desktop_app.security.identities import ESCROW, PRINTED, Escrow
from desktop_app.security.wrapping import SHIPPED_COST, Cost

FORMAT = "landdesk-keyslots"
VERSION = 1
KEY_BYTES = 32
_MAX_FILE_BYTES = 256 * 1024
_MAX_SLOTS = 64
"""Each that is tried costs Argon2's time."""
_TYPED = "passphrase"
_PRINTED = PRINTED
_SEALED = "bureau"


@dataclass(frozen=True)
class Opened:
    """The store key and whose passphrase gave it; empty for a slot made before there were several persons.

    `identities` open what is sealed to that person, the present one first; none for a slot of an earlier version.
    """

    key: bytes
    person: str
    identities: tuple[str, ...] = ()


def new_store_key() -> bytes:
    """256 bits from the system's generator."""
    return secrets.token_bytes(KEY_BYTES)


class KeySlots:
    """The slot file of one store. `cost` is used for new slots; old ones keep what they record."""

    def __init__(self, path: Path, cost: Cost = SHIPPED_COST) -> None:
        self.path = path
        self._cost = cost

    def create(self, store_key: bytes, passphrase: str, person: str = "") -> None:
        """Writes a new file with one passphrase slot; refuses to replace an existing file."""
        if self.path.exists():
            raise UserProblem("这里已经有一份数据的密钥文件。", way_out="请换一个空文件夹。")
        self._write([self._typed(store_key, passphrase, person, [sealing.new_identity()])])

    def _typed(
        self, store_key: bytes, passphrase: str, person: str, identities: Sequence[str]
    ) -> dict[str, Any]:
        slot = wrapping.wrap(_TYPED, store_key, passphrase, self._cost, person, identities)
        return {**slot, "recipient": sealing.recipient_of(identities[0])}

    def unlock(self, passphrase: str) -> bytes:
        """The store key. Raises like `open`."""
        return self.open(passphrase).key

    def open(self, passphrase: str) -> Opened:
        """The store key and the person. Takes Argon2's time (about 0.2 s a person); off the UI thread.

        Raises `UserProblem` (field `passphrase`) for a wrong one, `DamagedFile` for a broken file.
        """
        for slot in self._slots():
            found = wrapping.unwrap_all(slot, passphrase) if slot.get("kind") == _TYPED else None
            if found is not None:
                return Opened(found.key, str(slot.get("person", "")), found.identities)
        raise UserProblem("口令不对。", way_out="请检查大小写和输入法后再输一次。", field="passphrase")

    def change_passphrase(self, old: str, new: str) -> None:
        """Replaces the passphrase slot that `old` opens; other slots stay byte for byte."""
        opened = self.open(old)
        kept = [slot for slot in self._slots() if not _is_of(slot, opened.person)]
        identities = opened.identities or (sealing.new_identity(),)
        self._write([self._typed(opened.key, new, opened.person, identities), *kept])

    def give_identity(self, passphrase: str) -> Opened:
        """`open`, and a slot of an earlier version gets its identity."""
        opened = self.open(passphrase)
        if opened.identities:
            return opened
        fresh = (sealing.new_identity(),)
        made = self._typed(opened.key, passphrase, opened.person, fresh)
        self._write([made if _is_of(slot, opened.person) else slot for slot in self._slots()])
        return Opened(opened.key, opened.person, fresh)

    def recipients(self) -> dict[str, str]:
        """The public half of each person's identity; who has not opened with this version yet has none."""
        typed = (slot for slot in self._slots() if slot.get("kind") == _TYPED)
        return {str(slot.get("person", "")): str(slot["recipient"]) for slot in typed if "recipient" in slot}

    def persons(self) -> tuple[str, ...]:
        """Who has a passphrase of their own, in file order; an empty name is the store's first person."""
        return tuple(str(slot.get("person", "")) for slot in self._slots() if slot.get("kind") == _TYPED)

    def set_passphrase(
        self, store_key: bytes, person: str, passphrase: str, identities: Sequence[str] = ()
    ) -> None:
        """Gives `person` a passphrase, in place of any before. Raises `UserProblem` for one that is in use.

        Without `identities` the person gets a fresh one, and what was sealed to an earlier one stays shut.
        """
        self._refuse_used(passphrase, person)
        kept = [slot for slot in self._slots() if not _is_of(slot, person)]
        held = tuple(identities) or (sealing.new_identity(),)
        self._write([*kept, self._typed(store_key, passphrase, person, held)])

    def _refuse_used(self, passphrase: str, person: str) -> None:
        """The same passphrase for two persons would make one of them write in the other's name."""
        others = (slot for slot in self._slots() if slot.get("kind") == _TYPED and not _is_of(slot, person))
        if any(wrapping.unwrap(slot, passphrase) is not None for slot in others):
            raise UserProblem("这个口令已有人使用。", way_out="请换一个不同的口令。", field="passphrase")

    def remove_person(self, person: str) -> None:
        """Takes a person's way in. Raises `UserProblem` for the last one: somebody must be able to open."""
        if set(self.persons()) <= {person}:
            raise UserProblem("只剩这一个人的口令，不能移除。", way_out="请先为另一个人设口令。")
        self._write([slot for slot in self._slots() if not _is_of(slot, person)])

    def set_recovery(self, store_key: bytes, code: str) -> None:
        """Makes `code` the printed way in; an earlier code opens no more.

        It has an identity of its own, to which the persons' identities are sealed (`keep_escrow`).
        """
        kept = [slot for slot in self._slots() if slot.get("kind") != _PRINTED]
        identity = sealing.new_identity()
        made = wrapping.wrap(_PRINTED, store_key, code, self._cost, identities=[identity])
        self._write([*kept, {**made, "recipient": sealing.recipient_of(identity)}])

    def printed_recipient(self) -> str:
        """The public key of the printed code; empty where there is no code, or one of an earlier version."""
        slots = (slot for slot in self._slots() if slot.get("kind") == _PRINTED)
        return next((str(slot.get("recipient", "")) for slot in slots), "")

    def keep_escrow(self, made: Escrow) -> None:
        """Keeps a person's identities for another way in, in place of what was kept of them for it before."""
        kept = [
            slot
            for slot in self._slots()
            if slot.get("kind") != ESCROW or not made.replaces(Escrow.of_slot(slot))
        ]
        self._write([*kept, made.as_slot()])

    def escrows(self, person: str, way: str) -> list[Escrow]:
        """What is kept of a person's identities for one way in, the latest first."""
        found = [Escrow.of_slot(slot) for slot in self._slots() if slot.get("kind") == ESCROW]
        return [one for one in found if one and (one.person, one.way) == (person, way)][::-1]

    def enter_printed(self, code: str) -> Opened:
        """The store key by the printed code (already in its plain form), and the identity of that code.

        Raises `UserProblem` (field `code`).
        """
        for slot in self._slots():
            found = wrapping.unwrap_all(slot, code) if slot.get("kind") == _PRINTED else None
            if found is not None:
                return Opened(found.key, "", found.identities)
        raise UserProblem(
            "这不是这份数据现在的恢复码。",
            way_out="重新生成后，以前打印的就作废了；请用最新的一张。",
            field="code",
        )

    def set_sealed(self, recipient: str, sealed: bytes) -> None:
        """Keeps the store key sealed to the bureau's public key, in place of any before."""
        kept = [slot for slot in self._slots() if slot.get("kind") != _SEALED]
        made = {"kind": _SEALED, "recipient": recipient, "wrapped": base64.b64encode(sealed).decode("ascii")}
        self._write([*kept, made])

    def sealed(self) -> tuple[str, bytes] | None:
        """(recipient, the store key sealed to it), or None before there is a bureau."""
        for slot in self._slots():
            if slot.get("kind") == _SEALED:
                try:
                    return str(slot["recipient"]), base64.b64decode(str(slot["wrapped"]), validate=True)
                except (KeyError, ValueError) as error:
                    raise _damaged() from error
        return None

    def kinds(self) -> tuple[str, ...]:
        """The ways in that exist, in file order; unknown ones included."""
        return tuple(str(slot.get("kind", "")) for slot in self._slots())

    def _slots(self) -> list[dict[str, Any]]:
        content = self._read()
        slots = content.get("slots")
        if content.get("format") != FORMAT or not isinstance(slots, list) or len(slots) > _MAX_SLOTS:
            raise _damaged()
        if content.get("version") != VERSION:
            raise UserProblem("密钥文件来自更新的版本。", way_out="请先升级本程序。")
        return [slot for slot in slots if isinstance(slot, dict)]

    def _read(self) -> dict[str, Any]:
        with disk_problems(self.path.parent), self.path.open("rb") as stream:
            raw = stream.read(_MAX_FILE_BYTES + 1)
        try:
            content = json.loads(raw) if len(raw) <= _MAX_FILE_BYTES else None
        except (ValueError, RecursionError) as error:
            raise _damaged() from error
        if not isinstance(content, dict):
            raise _damaged()
        return content

    def _write(self, slots: list[dict[str, Any]]) -> None:
        content = {"format": FORMAT, "version": VERSION, "slots": slots}
        raw = json.dumps(content, indent=1, sort_keys=True).encode("ascii") + b"\n"
        try:
            write_whole(self.path, raw)
        except UserProblem:
            if self._read() != content:  # else only the folder could not be forced: this is what opens now
                raise


def _is_of(slot: Mapping[str, Any], person: str) -> bool:
    return slot.get("kind") == _TYPED and str(slot.get("person", "")) == person


def _damaged() -> DamagedFile:
    return DamagedFile("密钥文件已损坏，数据文件打不开。", way_out="请从备份恢复（备份里有这个文件）。")
