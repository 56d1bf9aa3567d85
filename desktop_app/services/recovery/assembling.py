"""One way carried out: a store in a scratch folder, from a base and what was salvaged."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from desktop_app.base.clock import Clock
from desktop_app.base.errors import DamagedFile
from desktop_app.base.randomness import Randomness
from desktop_app.domain.records import TYPES
from desktop_app.services.keys.admitting import keep_key
from desktop_app.services.peers import peers
from desktop_app.services.recovery.candidates import Candidate
from desktop_app.services.recovery.facts import NOT_LAID_OVER, newer_facts
from desktop_app.services.recovery.placing import Placed, Placing, from_the_start
from desktop_app.services.recovery.salvage import salvage
from desktop_app.services.recovery.ways import ENTRY, Known, Way
from desktop_app.services.restore import begin_epoch
from desktop_app.store import regaining
from desktop_app.store.carving import KeptEntry
from desktop_app.store.keyrows import READMITTED, key_rows
from desktop_app.store.local import meta, secret, set_meta
from desktop_app.store.reading import reading
from desktop_app.store.regaining import entries_of
from desktop_app.store.store import DATABASE, Store
from desktop_app.store.streams import StreamIn, Streams
from desktop_app.store.transaction import Transaction

_NODE_KEYS = "node_keys"


class Assembling:
    """Makes `folder/landdesk.db`; `folder` is emptied first."""

    def __init__(self, folder: Path, key: bytes, known: Known, clock: Clock, randomness: Randomness) -> None:
        self.folder, self._key, self._known = folder, key, known
        self._clock, self._randomness = clock, randomness
        self.placed = Placed()
        self.lost = 0

    def run(self, way: Way, base: Candidate | None) -> list[str]:
        """Returns what the check of the finished store complains of; nothing is amiss if empty."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        shutil.copyfile(base.database if base else self._known.rows, self.folder / DATABASE)
        store = Store(self.folder, self._key, self._clock, self._randomness)
        try:
            store.change(lambda tx: self._work(tx, way, base))
            store.empty_index()
        finally:
            store.close()
        if not way.loses_nothing:
            begin_epoch(self.folder, self._key, self._clock, self._randomness)
        return self._check()

    def _work(self, tx: Transaction, way: Way, base: Candidate | None) -> None:
        node = meta(tx.records).get("node", "")
        if not node or secret(tx.records, _NODE_KEYS) is None:
            raise DamagedFile(
                "读不出这份数据是哪个单位的，也没有可用的备份。",
                way_out="请插入存有备份的U盘或移动硬盘；都没有时，请用县局的数据重建。",
            )
        if way is Way.WHOLE:
            return
        if way is Way.BACKUP:
            heads = Streams(tx.connection).incoming()
            self._lay_over(tx)
            self.placed = Placing(tx, node, [*self._heads_there(node), *heads]).run(self._entries(base))
        else:
            regaining.forget_all(tx)
            heads = from_the_start(Streams(tx.connection).incoming(), node)
            if way is Way.ALONE:
                tx.local("DELETE FROM stream_in")
            self.placed = Placing(tx, node, heads).run(self._journal(way))
        self.lost = self._missing(tx)

    def _entries(self, base: Candidate | None) -> list[KeptEntry]:
        """What the base lacks, in order; read again where it is not the backup that was compared."""
        compared = self._known.candidates[0] if self._known.candidates else None
        known = self._known.salvaged if base is compared else salvage(self._known.folder, self._key)
        return [known.entries[lseq] for lseq in sorted(known.entries)]

    def _journal(self, way: Way) -> Iterator[KeptEntry]:
        """All of it: from its table where that is whole, else from every page that still has some of it."""
        if way is Way.REBUILT:
            with reading(self._known.rows, self._key) as records:
                yield from entries_of(records)
        else:
            yield from self._entries(None)

    def _lay_over(self, tx: Transaction) -> None:
        """Local facts since the backup: peers, keys, drafts, arrangement; not where streams stood."""
        copied = self._known.copied
        tables = sorted(copied.tables - {ENTRY, *TYPES} - NOT_LAID_OVER)
        if tables:
            regaining.lay_over(tx, self._known.rows, self._key, tables)
            with reading(self._known.rows, self._key) as records:
                set_meta(tx, newer_facts(meta(records)))
            self._agree_on_keys(tx)

    def _agree_on_keys(self, tx: Transaction) -> None:
        """The list of a node's keys may be older than the node itself, if its page was among the damaged."""
        for peer in peers(tx.records):
            if all(row.sign != peer.sign_public for row in key_rows(tx.records, peer.node)):
                keep_key(tx, peer, READMITTED)

    def _heads_there(self, node: str) -> list[StreamIn]:
        """Streams that began after the backup, as the damaged data names them."""
        if "stream_in" not in self._known.copied.whole:
            return []
        with reading(self._known.rows, self._key) as records:
            return from_the_start(Streams(records.connection).incoming(), node)

    def _missing(self, tx: Transaction) -> int:
        held = int(str(tx.records.value("SELECT count(*) FROM entry")))
        return max(
            0, max(self._known.newest, int(str(tx.records.value("SELECT max(lseq) FROM entry")))) - held
        )

    def _check(self) -> list[str]:
        store = Store(self.folder, self._key, self._clock, self._randomness)
        try:
            return store.quick_check() or ([] if store.digest() == store.replay_digest() else ["replay"])
        except ValueError:
            return ["replay"]  # a line that is none: this way does not lead there
        finally:
            store.close()
