"""Taking one's own lines back after a restore: what the bureau still holds and this store lost (sync.md §5).

Each line is applied unless this store has changed its record since the restore; then the line is
kept with status `aside`, and the record is written anew in full, so that both sides end alike. A line that a
recovery from damaged pages left a place for goes back to that place, as if it had never been lost.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from desktop_app.base.errors import DamagedFile, UserProblem
from desktop_app.base.ids import NodeId, RecordId
from desktop_app.domain.records import TABLE_OF, TYPES, GivenNumber
from desktop_app.exchange import chain
from desktop_app.exchange.manifest import read_manifest
from desktop_app.exchange.unpack import OpenedBundle
from desktop_app.security.keys import PublicKeys, verify_raw
from desktop_app.services.bundle_cut import number_new
from desktop_app.services.bundle_refs import refs_of_line
from desktop_app.services.bundle_wants import note_arrived, note_missing
from desktop_app.services.desk import Desk
from desktop_app.services.freezing import thaw
from desktop_app.services.keys.hearing import proven
from desktop_app.services.peers import epochs, keep_parents, the_peer
from desktop_app.store import journal
from desktop_app.store.linenotes import (
    BROKEN,
    FIELDS,
    LATER,
    OK,
    has_unknown_fields,
    note_line,
    reason_of,
)
from desktop_app.store.local import drop_meta, meta, set_meta
from desktop_app.store.records import Records
from desktop_app.store.regaining import free_after, put_back_at
from desktop_app.store.retrying import try_again
from desktop_app.store.streams import AGAIN, AHEAD, Streams, give_numbers
from desktop_app.store.transaction import Transaction

EARLIER_KEYS = "earlier_sign_keys"


@dataclass
class Returned:
    """What came back: entries by type, and how many were set aside because the record was changed since.

    `doubled`: numbers that the lost store had given and this one gave again.
    """

    entries: int = 0
    repeated: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    aside: int = 0
    doubled: list[str] = field(default_factory=list)
    blobs_missing: int = 0


def check_proof(desk: Desk, bundle: OpenedBundle) -> None:
    """The last line must be one that this very node had signed for. Raises `DamagedFile`.

    A key that it has lost is its own if a key that it knows had announced it in one of these lines.
    """
    manifest, proof = bundle.manifest, bundle.manifest.proof
    if proof is None:
        raise _foreign()
    signed = bundle.blob(proof.sha256)
    own = read_manifest(signed)
    covers = (own.stream.epoch, own.last, own.head) == (manifest.stream.epoch, manifest.last, manifest.head)
    known = {key.sign for key in (*(pair.public for pair in desk.keys.ring), *earlier_keys(desk.store.read))}
    keys = known | _lost_keys(bundle, known)
    if not covers or not any(verify_raw(key, signed, bytes.fromhex(proof.signature)) for key in keys):
        raise _foreign()


def earlier_keys(records: Records) -> list[PublicKeys]:
    """The keys with which this node signed before it was rebuilt on another PC."""
    return [PublicKeys(bytes.fromhex(key), "") for key in json.loads(meta(records).get(EARLIER_KEYS, "[]"))]


def remember_signers(tx: Transaction, keys: Iterable[str]) -> None:
    """Public keys (hex) with which this node has signed and which it may not have any more."""
    earlier = json.loads(meta(tx.records).get(EARLIER_KEYS, "[]"))
    set_meta(tx, {EARLIER_KEYS: json.dumps(list(dict.fromkeys([*earlier, *keys])))})


def _lost_keys(bundle: OpenedBundle, known: set[bytes]) -> set[bytes]:
    """Keys (raw, public) that this node had made after the backup, each proven by the one before it."""
    found: set[bytes] = set()
    for raw in bundle.lines():
        if b'"type":"key_change"' in raw:
            found.add(proven(journal.read_line(raw), known | found))
    return found - {b""}


def take_back(tx: Transaction, desk: Desk, bundle: OpenedBundle) -> Returned:
    """The work of one transaction: all of it or nothing. Raises `UserProblem`, `DamagedFile`."""
    manifest = bundle.manifest
    streams, reader = Streams(tx.connection), NodeId(manifest.reader)
    *earlier, present = epochs(meta(tx.records))
    ended = {epoch.id: epoch for epoch in earlier}
    if manifest.stream.epoch == present.id:
        raise UserProblem("这些内容不是本机缺的，没有导入。", way_out="不用再导入这个文件。")
    number_new(tx, desk, the_peer(tx.records, reader))
    keep_parents(tx, reader)
    head = streams.head_out(reader, manifest.stream.epoch)
    have = head.seq if head else 0
    before = head.hash if head else chain.start(manifest.stream)
    if manifest.first > have + 1:
        raise UserProblem("这份交还的内容前面还缺一段，没有导入。", way_out="请县局重新导出一份。")
    # A life that this store never knew (the same backup was restored before): it parted at the last line of both.
    known = ended.get(manifest.stream.epoch)
    later = [one.id for one in (*earlier, present) if known and one.number > known.number]
    mend = _Mending(tx, reader, manifest.stream.epoch, known.until if known else None, later)
    mend.go_on_from(streams, have)
    numbered = []
    for seq, raw in enumerate(bundle.lines(), manifest.first):
        if seq <= have:
            mend.returned.repeated += 1
            continue
        before = chain.link(before, raw)
        numbered.append((seq, mend.take(raw), before))
    if manifest.last >= have and before.hex() != manifest.head:
        raise UserProblem("交还的内容与本机的对不上，没有导入。", way_out="请与县局电话核对。")
    give_numbers(tx, reader, manifest.stream.epoch, numbered)
    signers = {key.sign for key in (*(pair.public for pair in desk.keys.ring), *earlier_keys(tx.records))}
    remember_signers(tx, [key.hex() for key in sorted(_lost_keys(bundle, signers))])
    mend.finish()
    drop_meta(tx, f"{AHEAD}{reader}")
    thaw(tx)
    mend.returned.blobs_missing = _note_blobs(tx, desk, bundle)
    return mend.returned


def _note_blobs(tx: Transaction, desk: Desk, bundle: OpenedBundle) -> int:
    arrived = {item.sha256 for item in bundle.manifest.blobs}
    note_arrived(tx, arrived)
    refs = [ref for raw in bundle.lines() if b"sha256" in raw for ref in refs_of_line(journal.read_line(raw))]
    return note_missing(tx, refs, arrived | {ref.sha256 for ref in refs if desk.vault.has(ref.sha256)})


class _Mending:
    """Applies returned lines; a record that was changed here since they parted keeps its new state."""

    def __init__(
        self, tx: Transaction, reader: NodeId, epoch: str, until: int | None, later: list[str]
    ) -> None:
        self._tx, self._reader, self._epoch, self._later = tx, reader, epoch, json.dumps(later)
        self._parted, self._until = until is not None, until or 0
        self._start = journal_end(tx)
        self._kept: dict[RecordId, str] = {}
        self._before, self._placed = 0, False
        self.returned = Returned()

    def go_on_from(self, streams: Streams, seq: int) -> None:
        """What comes first is behind line `seq` of the stream."""
        self._before = streams.number_of(self._reader, self._epoch, seq)

    def take(self, raw: bytes) -> int:
        """Appends one line, unless another reader has given it back already; returns its local number."""
        line = journal.read_line(raw)
        sql = "SELECT lseq, status FROM entry WHERE id = ? AND writer = ? AND line = ?"
        here = self._tx.records.rows(sql, (line.id, self._tx.node, raw))
        if here:
            self._before = int(str(here[0][0]))
            return self._again(line, self._before, fits=here[0][1] != BROKEN)
        place = free_after(self._tx, self._before, self._until) if self._before else 0
        if place:
            return self._put_back(line, place)
        self._parted = True
        changed = self._changed_since(line.id)
        status = "aside" if changed else "ok"
        lseq = journal.append(self._tx.connection, line, self._tx.node, epoch=self._epoch, status=status)
        if changed:
            self.returned.aside += 1
            self._kept[line.id] = line.type
        else:
            self._apply(line, lseq)
        self.returned.entries += 1
        self.returned.counts[line.type] = self.returned.counts.get(line.type, 0) + 1
        return lseq

    def _put_back(self, line: journal.Line, place: int) -> int:
        put_back_at(self._tx, place, line, self._tx.node, self._epoch)
        self._before, self._placed = place, True
        self.returned.entries += 1
        self.returned.counts[line.type] = self.returned.counts.get(line.type, 0) + 1
        return place

    def _again(self, line: journal.Line, here: int, *, fits: bool) -> int:
        """A line that is here; one that was sent to this reader anew is numbered by a second entry of its own.

        Where it did not fit without what comes back now, the second entry is the one that counts.
        """
        if not self._parted:
            self._until = max(self._until, here)
        if not fits:
            note_line(self._tx, here, AGAIN)
            lseq = journal.append(self._tx.connection, line, self._tx.node, epoch=self._epoch, status=OK)
            self._apply(line, lseq)
            return lseq
        sql = "SELECT 1 FROM stream_out WHERE reader = ? AND lseq = ?"
        if self._tx.records.value(sql, (self._reader, here)) is None:
            return here
        return journal.append(self._tx.connection, line, self._tx.node, epoch=self._epoch, status=AGAIN)

    def _apply(self, line: journal.Line, lseq: int) -> None:
        try:
            journal.apply(self._tx.connection, line, self._tx.node, lseq)
        except journal.UnknownContent:
            note_line(self._tx, lseq, LATER)
        except (journal.CannotApply, *journal.RowRefused) as error:
            note_line(self._tx, lseq, BROKEN, reason_of(error))
            if line.type == TABLE_OF[GivenNumber]:
                self.returned.doubled.append(str(line.data.get("text") or line.data.get("counter")))
        else:
            self._tx.note(line.type, line.id)
            if has_unknown_fields(line):
                note_line(self._tx, lseq, OK, FIELDS)

    def _changed_since(self, record: RecordId) -> bool:
        """Since the restore; or before, by a PC that wrote beside its other one and numbers it only now.

        What did not fit, because the record itself was lost, has changed nothing.
        """
        # Lines that were given back have an epoch; what was written here has none.
        sql = (
            "SELECT 1 FROM entry e WHERE e.id = ? AND e.lseq <= ? AND e.epoch IS NULL AND e.status <> 'broken'"
            " AND (e.lseq > ? OR e.lseq > ?"
            " AND EXISTS (SELECT 1 FROM stream_out s WHERE s.lseq = e.lseq AND s.reader = ?"
            " AND s.epoch IN (SELECT value FROM json_each(?)))) LIMIT 1"
        )
        places = (record, self._start, self._until, self._before, self._reader, self._later)
        return self._tx.records.value(sql, places) is not None

    def finish(self) -> None:
        """Says the kept records once more in full: the bureau, which applied both, ends with ours."""
        if self._placed:
            try_again(self._tx, lambda writer, _kind: writer == self._tx.node, only=self._tx.node)
        for record, kind in self._kept.items():
            if kind in TYPES:
                self._tx.restate(TYPES[kind], record, note="恢复备份后以本机的内容为准")


def journal_end(tx: Transaction) -> int:
    """The local number of the newest entry."""
    value = tx.records.value("SELECT coalesce(max(lseq), 0) FROM entry")
    return int(str(value))


def _foreign() -> DamagedFile:
    return DamagedFile("交还的内容不能证明是本机写的，没有导入。", way_out="请与县局电话核对。")
