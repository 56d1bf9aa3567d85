"""回执: a page beside the bundles that a person reads without the program; no personal data in it (sync.md §3)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from desktop_app.base.files import disk_problems, free_name, write_whole
from desktop_app.services import peers
from desktop_app.services.bundle_waiting import waiting
from desktop_app.services.desk import Desk
from desktop_app.services.heldup import HeldUp, held_up
from desktop_app.services.receipt_page import Passed, PeerReceipt, Receipt, mark_of, page_of
from desktop_app.store.streams import Peer, Streams

_NO_NAME = re.compile(r'[\\/:*?"<>|\s]+')
_MOST_ROWS = 12
_HEAD_BYTES = 400


def write_receipt(desk: Desk, folder: Path) -> Path:
    """Writes the page into `folder`, in place of an older one of ours and of nothing else.

    Raises `UserProblem` for a full, pulled or write-protected stick.
    """
    content = page_of(receipt(desk)).encode("utf-8")
    with disk_problems(folder):
        target = _place(folder, desk.identity.node, f"回执_{_NO_NAME.sub('', desk.identity.name)}.html")
    write_whole(target, content)
    return target


def _place(folder: Path, node: str, name: str) -> Path:
    """Where our older page lies, or a name that nothing has."""
    older = (path for path in sorted(folder.glob("回执_*.html")) if _is_ours(path, node))
    return next(older, free_name(folder / name))


def _is_ours(path: Path, node: str) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as stream:
        return mark_of(node).encode("utf-8") in stream.read(_HEAD_BYTES)


def receipt(desk: Desk) -> Receipt:
    """What is known now. Any thread."""
    known = peers.peers(desk.store.read)
    waits = {one.writer: one for one in held_up(desk)}
    told = tuple(_of(desk, peer, waits.get(peer.node)) for peer in known)
    return Receipt(desk.identity.node, desk.identity.name, desk.clock.now(), told)


def _of(desk: Desk, peer: Peer, waits: HeldUp | None) -> PeerReceipt:
    records = desk.store.read
    streams = Streams(records.connection)
    came = streams.incoming(peer.node)
    sql = "SELECT first, last, imported_at FROM bundle_in WHERE writer = ? ORDER BY rowid DESC LIMIT ?"
    went = "SELECT first, last, written_at FROM bundle_out WHERE reader = ? ORDER BY id DESC LIMIT 1"
    ack = streams.ack_from(peer.node, desk.identity.epoch)
    return PeerReceipt(
        name=peer.name,
        held=came[-1].last_seq if came else 0,
        taken=tuple(_passed(records.rows(sql, (peer.node, _MOST_ROWS)))),
        missing=tuple(waiting(records, peer.node)),
        given=next(iter(_passed(records.rows(went, (peer.node,)))), None),
        confirmed=ack.seq if ack else 0,
        forked_at=_moment(waits.since) if waits else None,
        kept_bundles=waits.bundles if waits else 0,
    )


def _passed(rows: Iterable[tuple[object, ...]]) -> list[Passed]:
    return [Passed(int(str(row[0])), int(str(row[1])), _moment(str(row[2]))) for row in rows]


def _moment(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
