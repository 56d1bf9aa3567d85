"""The new PC's side of a rebuild: the office's facts before its lines come back, and what is settled after."""

from __future__ import annotations

import json
from collections.abc import Mapping

from desktop_app.base.clock import Clock
from desktop_app.base.ids import NodeId
from desktop_app.domain.settings import OFFICER
from desktop_app.exchange.rebuild import Life
from desktop_app.services.bundle_return import EARLIER_KEYS
from desktop_app.services.desk import OFFICE_ROLE, Desk
from desktop_app.services.keys import acceptances
from desktop_app.services.peers import Epoch, peer_of
from desktop_app.services.rebuild import Found
from desktop_app.services.settings import write_settings
from desktop_app.store import local
from desktop_app.store.records import Records
from desktop_app.store.rewind import standing
from desktop_app.store.store import Store, Who
from desktop_app.store.streams import enrol
from desktop_app.store.transaction import Transaction

_NODE_KEYS = "node_keys"
_OPEN_END = 1 << 60


def found_again(store: Store, found: Found, officer: str, epoch: str, clock: Clock) -> None:
    """Writes who the office is, under a new epoch, with the new keys and its bureau; no record yet."""
    told = found.answer
    at = clock.now().isoformat(timespec="seconds")
    earlier = [_epoch(told.bureau.node, life, _OPEN_END).as_data() for life in _in_order(found)]
    facts = {
        "node": told.node,
        "role": OFFICE_ROLE,
        "place_code": told.place_code,
        "name": told.name,
        "townships": ",".join(told.townships),
        "epoch": epoch,
        "epoch_no": str(max((life.epoch_no for life in told.lives), default=0) + 1),
        "earlier_epochs": json.dumps(earlier, sort_keys=True),
        EARLIER_KEYS: json.dumps([key.hex() for key in told.earlier_keys]),
        OFFICER: officer.strip(),
        "restored_at": at,
        "made_at": at,
    }
    store.act_as(Who(NodeId(told.node), OFFICE_ROLE, officer.strip()))

    def work(tx: Transaction) -> None:
        local.set_meta(tx, {**facts, **(acceptances.facts_of(told.acceptance) if told.acceptance else {})})
        local.set_secret(tx, _NODE_KEYS, found.keys.to_bytes())
        enrol(tx, peer_of(told.bureau, at))

    store.change(work)


def settle(desk: Desk, found: Found, settings: Mapping[str, str]) -> None:
    """After the lines came back: where each epoch ended, and the settings that never left the old PC."""

    def work(tx: Transaction) -> None:
        ends = _ends(tx, found)
        earlier = [
            _epoch(found.answer.bureau.node, life, ends[life.epoch]).as_data() for life in _in_order(found)
        ]
        local.set_meta(tx, {"earlier_epochs": json.dumps(earlier, sort_keys=True)})
        write_settings(tx, settings)

    desk.store.change(work)


def _epoch(bureau: str, life: Life, until: int) -> Epoch:
    return Epoch(life.epoch, life.epoch_no, until, {bureau: life.parent})


def _ends(tx: Transaction, found: Found) -> dict[str, int]:
    """For each ended epoch the local number of the line from which the next one went on."""
    bureau = found.answer.bureau.node
    ends = {life.epoch: standing(tx.connection) for life in found.answer.lives}
    for life in found.answer.lives:
        if life.parent is not None:
            ends[life.parent.epoch] = _number_of(tx.records, bureau, life.parent.epoch, life.parent.seq)
    return ends


def _number_of(records: Records, reader: str, epoch: str, seq: int) -> int:
    sql = "SELECT lseq FROM stream_out WHERE reader = ? AND epoch = ? AND seq = ?"
    found = records.value(sql, (reader, epoch, seq))
    return found if isinstance(found, int) else 0


def _in_order(found: Found) -> list[Life]:
    return sorted(found.answer.lives, key=lambda life: life.epoch_no)
