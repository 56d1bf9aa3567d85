"""Sealing a matter anew: others are named, it has become confidential or is so no longer, the bureau has a key now.

What was written before stays in the journal as it was, and where it was sent: only what is read from now on changes.
"""

from __future__ import annotations

from desktop_app.base.errors import DamagedFile, NotAllowed
from desktop_app.base.ids import RecordId
from desktop_app.domain.entryrecord import RegisterEntry
from desktop_app.domain.recordbase import Record
from desktop_app.domain.records import (
    TYPES,
    Attachment,
    GivenNumber,
    Letter,
    Matter,
    MatterParty,
    Party,
    Visit,
    VisitMatter,
)
from desktop_app.domain.secrecy import PARTS
from desktop_app.services.desk import Desk
from desktop_app.services.sealed.contents import put_content, read_content
from desktop_app.store.codec import layout
from desktop_app.store.transaction import Transaction

_HANGING = tuple(TYPES[name] for name in PARTS if "matter_id" in layout(TYPES[name]).columns)
_OTHER_USES = "SELECT 1 FROM matter_party WHERE party_id = ? AND matter_id <> ? AND retired = '' LIMIT 1"


def reseal_matter(tx: Transaction, desk: Desk, matter_id: str) -> None:
    """All of ours that hangs on a matter, and the matter itself, inside an open transaction."""
    targets: list[tuple[type[Record], str]] = [(Matter, matter_id)]
    for kind in _HANGING:
        targets += [(kind, str(row[0])) for row in tx.records.rows(_ids(kind, "matter_id"), (matter_id,))]
    visits = tx.records.of(VisitMatter, "matter_id", matter_id)
    targets += [(Visit, visit.visit_id) for visit in visits]
    for link in tx.records.of(MatterParty, "matter_id", matter_id):
        _reseal_card(tx, link)
    reseal_all(tx, desk, targets)


def reseal_entry(tx: Transaction, desk: Desk, entry_id: str) -> None:
    """An entry of a confidential register with its attachments."""
    reseal_all(tx, desk, [(RegisterEntry, entry_id)])


def reseal_all(tx: Transaction, desk: Desk, targets: list[tuple[type[Record], str]]) -> None:
    """These records with their attachments, pages and numbers. What this person cannot open stays as it is."""
    for kind, record in targets:
        tx.reseal(kind, record)
        for number in tx.records.of(GivenNumber, "given_to", record):
            tx.reseal(GivenNumber, number.id)
        for attachment in tx.records.of(Attachment, "target_id", record):
            _reseal_attachment(tx, desk, attachment)
        if kind is Letter:
            _reseal_page(tx, desk, record)


def _ids(kind: type[Record], column: str) -> str:
    return f"SELECT id FROM {_table(kind)} WHERE {column} = ?"  # noqa: S608 - our own names


def _table(kind: type[Record]) -> str:
    return next(name for name, one in TYPES.items() if one is kind)


def _reseal_card(tx: Transaction, link: MatterParty) -> None:
    """A card that an open matter uses too would tell who is meant: the confidential one gets a copy of its own."""
    card = tx.records.get(Party, link.party_id)
    if card is None or link.owner != tx.node:
        return
    readers = tx.records.readers_of(Matter, link.matter_id)
    if readers is None or tx.records.value(_OTHER_USES, (card.id, link.matter_id)) is None:
        tx.reseal(Party, card.id)
        return
    if tx.records.readers_of(Party, card.id) is None:
        take_copy(tx, link, card)


def take_copy(tx: Transaction, link: MatterParty, card: Party) -> None:
    """A sealed copy of the card in the place of the open one."""
    copy = tx.new_id()
    tx.add(_copied(card, copy), within=link.matter_id)
    tx.set(MatterParty, link.id, party_id=copy)


def _copied(card: Party, record: RecordId) -> Party:
    names = [
        name for name in layout(Party).columns if name not in ("id", "owner", "lseq", "retired", "sealed")
    ]
    return Party(id=record, **{name: getattr(card, name) for name in names})


def _reseal_attachment(tx: Transaction, desk: Desk, attachment: Attachment) -> None:
    if attachment.owner != tx.node or not tx.records.stale(Attachment, attachment.id):
        return
    readers = tx.records.readers_of(Attachment, attachment.id)
    try:
        whole = put_content(desk, read_content(desk, attachment.sha256), readers)
        small = attachment.preview_sha256
        preview = put_content(desk, read_content(desk, small), readers) if small else ("", 0)
    except (NotAllowed, DamagedFile):
        return
    tx.set(
        Attachment,
        attachment.id,
        sha256=whole[0],
        size_bytes=whole[1],
        preview_sha256=preview[0],
        preview_bytes=preview[1],
    )
    tx.reseal(Attachment, attachment.id)


def _reseal_page(tx: Transaction, desk: Desk, letter_id: str) -> None:
    """The frozen page of an issued letter: the same bytes, under another seal."""
    letter = tx.records.get(Letter, letter_id)
    if letter is None or letter.owner != tx.node or not letter.pdf_sha256:
        return
    readers = tx.records.readers_of(Letter, letter_id)
    try:
        sha256, size = put_content(desk, read_content(desk, letter.pdf_sha256), readers)
    except (NotAllowed, DamagedFile):
        return
    tx.set(Letter, letter_id, pdf_sha256=sha256, pdf_bytes=size)
