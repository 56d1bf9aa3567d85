"""Two or more nodes on real encrypted stores, without rules or papers: what the exchange tests drive."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, fields, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop_app.base.clock import CHINA, SetClock
from desktop_app.base.ids import NodeId, RecordId
from desktop_app.base.private import PrivateFolder
from desktop_app.base.randomness import SeededRandomness
from desktop_app.domain.records import Attachment, Letter, Matter, MatterParty, Party
from desktop_app.security.keys import NodeKeys
from desktop_app.security.slots import KeySlots, new_store_key
from desktop_app.security.vault import BlobVault
from desktop_app.security.wrapping import Cost
from desktop_app.services.backup_files import BLOBS, KEY_SLOTS
from desktop_app.services.bundles import Bundles
from desktop_app.services.desk import Desk, Identity
from desktop_app.services.enrolment import Enrolment
from desktop_app.services.safekeeping import Safekeeping
from desktop_app.store import local
from desktop_app.store.store import Store, Who
from desktop_app.store.transaction import Transaction

PASSPHRASE = "东华镇 2026"
LOW = Cost(memory_kib=64, rounds=1, lanes=1)
START = datetime(2026, 3, 2, 9, 0, tzinfo=CHINA)
_NAMES = ("王秀英", "李国强", "张㐂", "杨文明", "普阿果")


@dataclass
class Node:
    """An open store with the services under test and short ways to make records."""

    desk: Desk
    clock: SetClock
    stick: Path

    @property
    def id(self) -> NodeId:
        return self.desk.identity.node

    @property
    def bundles(self) -> Bundles:
        return Bundles(self.desk)

    @property
    def enrolment(self) -> Enrolment:
        return Enrolment(self.desk)

    @property
    def safekeeping(self) -> Safekeeping:
        return Safekeeping(self.desk)

    def digest(self) -> str:
        return self.desk.store.digest()

    def add_matter(self, title: str, name: str = _NAMES[0]) -> RecordId:
        def work(tx: Transaction) -> RecordId:
            matter, party = tx.new_id(), tx.new_id()
            tx.add(Party(id=party, name=name))
            tx.add(Matter(id=matter, kind="petition", title=title, state="registered"))
            tx.add(MatterParty(id=tx.new_id(), matter_id=matter, party_id=party))
            return matter

        return self.desk.store.change(work)

    def add_matters(self, count: int) -> None:
        for n in range(count):
            self.add_matter(f"第{n}件 灌溉渠占用", _NAMES[n % len(_NAMES)])

    def change_title(self, matter: str, title: str) -> None:
        self.desk.store.change(lambda tx: tx.set(Matter, matter, title=title))

    def add_letter(self, matter: RecordId, content: bytes) -> str:
        sha256 = self.desk.vault.put(content)
        self.desk.store.change(
            lambda tx: tx.add(
                Letter(id=tx.new_id(), matter_id=matter, form="x", pdf_sha256=sha256, pdf_bytes=len(content))
            )
        )
        return sha256

    def add_file(self, matter: str, content: bytes, preview: bytes = b"") -> RecordId:
        sha256 = self.desk.vault.put(content)
        small = self.desk.vault.put(preview) if preview else ""

        def work(tx: Transaction) -> RecordId:
            record = tx.new_id()
            tx.add(
                Attachment(
                    id=record,
                    target_type="matter",
                    target_id=matter,
                    sha256=sha256,
                    size_bytes=len(content),
                    preview_sha256=small,
                    preview_bytes=len(preview),
                )
            )
            return record

        return self.desk.store.change(work)

    def titles(self) -> set[str]:
        return {matter.title for matter in self.desk.store.read.find(Matter)}

    def export(self, reader: str = "") -> Path:
        self.clock.forward(minutes=1)
        return self.bundles.export(self.stick, reader=reader).path


def make_node(folder: Path, role: str, code: str, name: str, stick: Path) -> Node:
    """A new store under `folder`, as the first-run wizard would make it, with fast key slots."""
    clock, key = SetClock(START), new_store_key()
    stick.mkdir(exist_ok=True)
    folder.mkdir(parents=True)
    KeySlots(folder / KEY_SLOTS, LOW).create(key, PASSPHRASE)
    store = Store(folder, key, clock, SeededRandomness(code))
    node = NodeId(f"{code}-{hashlib.sha256(code.encode()).hexdigest()[:8]}")
    facts = {
        "node": node,
        "role": role,
        "place_code": code,
        "name": name,
        "townships": code,
        "epoch": hashlib.sha256(node.encode()).hexdigest()[:32],
        "epoch_no": "1",
    }
    keys = NodeKeys.generate()

    def work(tx: Transaction) -> None:
        local.set_meta(tx, facts)
        local.set_secret(tx, "node_keys", keys.to_bytes())

    store.act_as(Who(node, role, "承办人"))
    store.change(work)
    return open_desk(folder, store, key, clock, stick)


def reopen(folder: Path, stick: Path, seed: str = "again") -> Node:
    """Opens a store again with its passphrase, after a restore for example."""
    clock, key = SetClock(START), KeySlots(folder / KEY_SLOTS, LOW).unlock(PASSPHRASE)
    return open_desk(folder, Store(folder, key, clock, SeededRandomness(seed)), key, clock, stick)


def open_desk(folder: Path, store: Store, key: bytes, clock: SetClock, stick: Path) -> Node:
    facts = local.meta(store.read)
    stored = local.secret(store.read, "node_keys")
    assert stored is not None
    keys = NodeKeys.from_bytes(stored)
    identity = Identity(
        node=NodeId(facts["node"]),
        role=facts["role"],
        place_code=facts["place_code"],
        name=facts["name"],
        townships=tuple(facts["townships"].split(",")),
        epoch=facts["epoch"],
        epoch_no=int(facts["epoch_no"]),
    )
    store.act_as(Who(identity.node, identity.role, "承办人"))
    vault = BlobVault(folder / BLOBS, key, keys.identities)
    private = PrivateFolder(folder.parent / f"{folder.name}-private")
    used: dict[str, Any] = {
        "store": store,
        "clock": clock,
        "identity": identity,
        "vault": vault,
        "private": private,
        "keys": keys,
    }
    absent = {field.name: None for field in fields(Desk)}
    desk = Desk(**{**absent, **used})
    return Node(desk, clock, stick)


def introduce(office: Node, bureau: Node) -> None:
    """Invitation, request, fingerprints compared, accepted on both sides."""
    invitation = bureau.enrolment.invite(office.stick)
    at_office = office.enrolment.request(invitation, office.stick)
    at_bureau = bureau.enrolment.read_request(at_office.path)
    assert at_office.fingerprint == at_bureau.fingerprint
    office.enrolment.accept(at_office)
    bureau.enrolment.accept(at_bureau)
    for path in (invitation, at_office.path):
        path.unlink()


def replace_private(node: Node, private: PrivateFolder) -> Node:
    """The same node with another temporary folder."""
    return Node(replace(node.desk, private=private), node.clock, node.stick)
