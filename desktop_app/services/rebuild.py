"""Rebuilding a dead PC's office from the bureau (sync.md §5): the bureau's side, and the new PC's questions.

What cannot come back: entries never exported, attachments never sent, drafts, settings of the PC.
"""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.base import sticks
from desktop_app.base.clock import Clock
from desktop_app.base.errors import DamagedFile, NotAllowed, UserProblem
from desktop_app.base.files import disk_problems, free_name, write_whole
from desktop_app.base.ids import NodeId
from desktop_app.exchange import chain
from desktop_app.exchange import rebuild as files
from desktop_app.exchange.rebuild import Answer, Life, Request
from desktop_app.security import sealing
from desktop_app.security.keys import NodeKeys, PublicKeys, readable, verify_raw
from desktop_app.services.bundle_giveback import Owed, stream_of
from desktop_app.services.bundle_giving import GiveBack
from desktop_app.services.desk import Desk
from desktop_app.services.enrolment import Enrolment
from desktop_app.services.keys import acceptances
from desktop_app.services.keys.admitting import keep_key
from desktop_app.services.keys.signing import TOLD
from desktop_app.services.peers import find_peer, peers
from desktop_app.store.keyrows import REBUILT, key_rows
from desktop_app.store.streams import Peer, Streams, enrol, forget_acks_before
from desktop_app.store.transaction import Transaction

_PENDING = "rebuild.json"
_ALL_EPOCHS = 1 << 31


@dataclass(frozen=True)
class Asked:
    """A new PC's question as the bureau reads it. `offices` are (node, name) of the same township."""

    path: Path
    number: str
    place_code: str
    offices: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Found:
    """The bureau's answer as the new PC reads it: compare `number` on the telephone before going on."""

    answer: Answer
    keys: NodeKeys
    number: str


class Rebuilds:
    """The bureau's two steps, for the window. Any thread but the window's."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def read(self, path: Path) -> Asked:
        """Whose place the new PC may take, and the number to compare. Raises `UserProblem`, `DamagedFile`."""
        return read(self._desk, path)

    def answer(self, asked: Asked, node: str) -> list[Path]:
        """Writes everything beside the question; the bureau's next export brings its own words."""
        return answer(self._desk, asked, node, asked.path.parent)


def ask(data: Path, place_code: str, to_folder: Path, clock: Clock) -> Path:
    """At the new PC: makes keys, keeps them in `data` until the answer comes, writes the question."""
    keys = NodeKeys.generate()
    created_at = clock.now().isoformat(timespec="seconds")
    request = Request(place_code, keys.public.sign, keys.public.seal, created_at)
    kept = {
        "keys": base64.b64encode(keys.to_bytes()).decode("ascii"),
        "request": vars(request) | {"sign_key": ""},
    }
    with disk_problems(data):
        data.mkdir(parents=True, exist_ok=True)
        write_whole(data / _PENDING, json.dumps(kept).encode("ascii"))
    target = free_name(to_folder / f"{place_code}{files.REQUEST_SUFFIX}")
    write_whole(target, files.write_request(request, keys.sign))
    return target


def look(data: Path, answer: Path) -> Found:
    """At the new PC: opens the bureau's answer. Raises `UserProblem`, `DamagedFile`."""
    pending = data / _PENDING
    if not pending.is_file():
        raise UserProblem("这台电脑没有写过重建申请。", way_out="请先写一份申请交给县局。")
    with disk_problems(data):
        kept = json.loads(pending.read_bytes())
    keys = NodeKeys.from_bytes(base64.b64decode(kept["keys"]))
    request = Request(**{**kept["request"], "sign_key": keys.public.sign})
    try:
        plain = sealing.open_sealed(_bytes(answer), [keys.identity])
    except DamagedFile as error:
        raise DamagedFile("这份答复不是给这台电脑的。", way_out="请用县局对最近一份申请的答复。") from error
    found = files.read_answer(plain, verify_raw)
    return Found(found, keys, readable(request.number(found.bureau)))


def forget(data: Path) -> None:
    """The office stands again: the kept keys are in its own store now."""
    (data / _PENDING).unlink(missing_ok=True)


def read(desk: Desk, path: Path) -> Asked:
    """At the bureau: which offices the question may be from, and the number to compare."""
    if not desk.identity.is_bureau:
        raise NotAllowed("重建申请由县局来读。", way_out="请把它交给县局。")
    request = files.read_request(_bytes(path), verify_raw)
    offices = tuple(
        (peer.node, peer.name)
        for peer in peers(desk.store.read)
        if peer.role == "office" and peer.place_code == request.place_code
    )
    if not offices:
        raise UserProblem("这个乡镇没有与本局建立过联系的所，不用重建。", way_out="请按新单位建立联系。")
    number = readable(request.number(Enrolment(desk).card()))
    return Asked(path, number, request.place_code, offices)


def answer(
    desk: Desk,
    asked: Asked,
    node: str,
    to_folder: Path,
    progress: sticks.Progress = sticks.silent,
    cancel: sticks.Cancel = sticks.never,
) -> list[Path]:
    """At the bureau, after the telephone check: the office's keys are replaced, and all it had sent goes back.

    Writes the answer and one file for each epoch; the bureau's own next bundle brings the rest. The old
    PC is shut out from now on. Raises `UserProblem`, `Cancelled`.
    """
    request = files.read_request(_bytes(asked.path), verify_raw)
    peer = find_peer(desk.store.read, node)
    if peer is None or readable(request.number(Enrolment(desk).card())) != asked.number:
        raise DamagedFile("申请文件在核对之后变了，没有答复。", way_out="请重新读取并核对。")
    earlier = [*_earlier(peer), *(row.sign for row in key_rows(desk.store.read, node))]
    fresh = _renewed(desk, peer, request, earlier)
    told = _answer(desk, fresh, earlier)
    target = free_name(to_folder / f"{peer.place_code}{files.ANSWER_SUFFIX}")
    sealed = sealing.seal(files.write_answer(told, desk.keys.sign), [request.seal_key])
    giving = GiveBack(desk, fresh, to_folder)
    written = [giving.write(owed, progress, cancel)[1].path for owed in _all_lines(desk, node)]
    write_whole(target, sealed)
    desk.store.change(lambda tx: _replace(tx, fresh))
    return [target, *written]


def _answer(desk: Desk, peer: Peer, earlier: list[bytes]) -> Answer:
    streams = Streams(desk.store.read.connection)
    lives = []
    for held in streams.incoming(peer.node):
        stream = stream_of(held, desk.identity.node)
        lives.append(Life(stream.epoch, stream.epoch_no, held.last_seq, stream.parent))
    townships = tuple(json.loads(peer.detail).get("townships", ())) or (peer.place_code,)
    number = key_rows(desk.store.read, peer.node)[-1].number + 1
    return Answer(
        node=peer.node,
        name=peer.name,
        place_code=peer.place_code,
        townships=townships,
        lives=tuple(lives),
        earlier_keys=tuple(dict.fromkeys(earlier)),
        bureau=Enrolment(desk).card(),
        acceptance=acceptances.about(desk, peer, desk.keys.ring[0], number),
    )


def _all_lines(desk: Desk, node: str) -> list[Owed]:
    streams = Streams(desk.store.read.connection)
    found = []
    for held in streams.incoming(node):
        if held.last_seq:
            stream = stream_of(held, desk.identity.node)
            found.append(Owed(stream, 1, held.last_seq, chain.start(stream)))
    return found


def _earlier(peer: Peer) -> list[bytes]:
    return [bytes.fromhex(key) for key in json.loads(peer.detail).get("earlier_keys", [])]


def _renewed(desk: Desk, peer: Peer, request: Request, earlier: list[bytes]) -> Peer:
    """The peer under the new PC's keys, as it will be kept; it has seen our present key in the answer."""
    detail = json.loads(peer.detail)
    detail["earlier_keys"] = [key.hex() for key in dict.fromkeys(earlier)]
    detail["key_id"] = PublicKeys(request.sign_key, request.seal_key).key_id
    detail[TOLD] = desk.keys.public.key_id
    detail.setdefault("rebuilt", []).append(desk.clock.now().isoformat(timespec="seconds"))
    text = json.dumps(detail, ensure_ascii=False, sort_keys=True)
    return replace(peer, sign_public=request.sign_key, age_recipient=request.seal_key, detail=text)


def _replace(tx: Transaction, fresh: Peer) -> None:
    """The new keys count from now on, and nothing that the old PC had confirmed does."""
    keep_key(tx, fresh, REBUILT)
    enrol(tx, fresh)
    forget_acks_before(tx, NodeId(fresh.node), _ALL_EPOCHS)


def _bytes(path: Path) -> bytes:
    with disk_problems(path), path.open("rb") as stream:
        return stream.read(2 * files.MAX_BYTES + 1)
