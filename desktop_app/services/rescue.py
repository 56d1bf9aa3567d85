"""The way back through the bureau when a passphrase is forgotten (sync.md §6)."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.base.clock import Clock
from desktop_app.base.errors import DamagedFile, NotAllowed, UserProblem
from desktop_app.base.files import disk_problems, free_name, write_whole
from desktop_app.exchange import rescue as files
from desktop_app.exchange.rescue import MOST_ESCROWS, MOST_IDENTITIES, Inside, Question
from desktop_app.security import identities, sealing
from desktop_app.security.identities import BUREAU
from desktop_app.security.keys import readable
from desktop_app.security.slots import KeySlots
from desktop_app.services.desk import Desk
from desktop_app.services.peers import find_peer, is_void, peers
from desktop_app.store.streams import enrol

_PENDING = "rescue.json"


@dataclass(frozen=True)
class Asked:
    """A question that was written (at the office) or read (at the bureau).

    `fingerprint`, six groups of four digits, must read the same on both screens. `node` and `name`
    are known at the bureau only: at the office they are under the seal. `shut`: the person's keys to
    confidential content are in it, and whoever reads it at the bureau may not open them.
    """

    path: Path
    fingerprint: str
    node: str = ""
    name: str = ""
    shut: bool = False


def seal_to_bureau(slots: KeySlots, desk: Desk, key: bytes) -> bool:
    """Keeps the store key sealed to the bureau beside the other ways in, as soon as there is a bureau.

    True if the slot was written; it stays as it is while the bureau's key stays the same.
    """
    known = slots.sealed()
    bureau = next((peer for peer in peers(desk.store.read) if peer.role == "bureau"), None)
    if desk.identity.is_bureau or bureau is None or (known and known[0] == bureau.age_recipient):
        return False
    inside = Inside(desk.identity.node, desk.identity.name, key)
    slots.set_sealed(bureau.age_recipient, sealing.seal(files.write_inside(inside), [bureau.age_recipient]))
    return True


def ask(folder: Path, slots: KeySlots, to_folder: Path, clock: Clock) -> Asked:
    """At a locked office: writes the question. Again makes a new one; only the newest can be answered.

    Raises `UserProblem` for a store that never met a bureau.
    """
    known = slots.sealed()
    if known is None:
        raise UserProblem(
            "这份数据没有与县局建立过联系，县局帮不上忙。", way_out="请用恢复码，或从备份恢复。"
        )
    fresh = sealing.new_identity()
    created_at = clock.now().isoformat(timespec="seconds")
    kept = tuple(one.sealed for one in slots.escrows(_first(slots), BUREAU))[:MOST_ESCROWS]
    question = Question(known[0], known[1], sealing.recipient_of(fresh), created_at, kept)
    with disk_problems(folder):
        write_whole(folder / _PENDING, json.dumps({"identity": fresh}).encode("ascii"))
    target = free_name(to_folder / f"rescue{files.QUESTION_SUFFIX}")
    write_whole(target, files.write_question(question))
    return Asked(target, readable(question.hash()))


def take(folder: Path, slots: KeySlots, answer: Path, passphrase: str) -> None:
    """At the office: opens the bureau's answer and sets a new passphrase for the first person.

    Raises `UserProblem` where nothing was asked, `DamagedFile` for an answer to another question.
    """
    pending = folder / _PENDING
    if not pending.is_file():
        raise UserProblem("这台电脑没有待答复的求助。", way_out="请先写一份求助文件交给县局。")
    with disk_problems(folder):
        fresh = str(json.loads(pending.read_bytes())["identity"])
    sealed = files.read_answer(_bytes(answer))
    try:
        inside = files.read_inside(sealing.open_sealed(sealed, [fresh]))
    except DamagedFile as error:
        raise DamagedFile(
            "这份答复不是给这次求助的。", way_out="请用县局对最近一份求助文件的答复。"
        ) from error
    slots.set_passphrase(inside.key, _first(slots), passphrase, inside.identities)
    pending.unlink()


def _first(slots: KeySlots) -> str:
    return next(iter(slots.persons()), "")


def read(desk: Desk, path: Path) -> Asked:
    """At the bureau: whose question it is. Trust nobody before the telephone check."""
    if not desk.identity.is_bureau:
        raise NotAllowed("求助文件由县局来读。", way_out="请把它交给县局。")
    question = files.read_question(_bytes(path))
    inside = _opened(desk, question)
    shut = bool(question.escrows) and not inside.identities
    return Asked(path, readable(question.hash()), inside.node, inside.name, shut)


def answer(desk: Desk, asked: Asked, to_folder: Path) -> Path:
    """At the bureau, after the check: writes the answer for that office and notes who helped, and when.

    The person's keys to confidential content go along where who answers is one of the bureau's persons for it.
    """
    question = files.read_question(_bytes(asked.path))
    if readable(question.hash()) != asked.fingerprint:
        raise DamagedFile("求助文件在核对之后变了，没有答复。", way_out="请重新读取并核对。")
    inside = _opened(desk, question)
    target = free_name(to_folder / f"rescue{files.ANSWER_SUFFIX}")
    write_whole(target, files.write_answer(sealing.seal(files.write_inside(inside), [question.fresh])))
    _note(desk, inside.node)
    return target


def _opened(desk: Desk, question: Question) -> Inside:
    if question.bureau not in [pair.public.seal for pair in desk.keys.ring]:
        raise UserProblem("这份求助不是给本局的。", way_out="请核对是哪个县局的所。")
    inside = files.read_inside(sealing.open_sealed(question.sealed, desk.keys.identities))
    peer = find_peer(desk.store.read, inside.node)
    if peer is None:
        raise UserProblem("发出求助的单位没有与本局建立联系。", way_out="请核对对方单位。")
    if is_void(desk.store.read, peer):
        raise NotAllowed("这个所的密钥已作废，电脑可能在别人手里。", way_out="请按重建新电脑办理。")
    return replace(inside, identities=_identities(desk, question, inside.node))


def _identities(desk: Desk, question: Question, node: str) -> tuple[str, ...]:
    """What of the escrows this person can open; one of another office is none of this question's business."""
    keys = (*desk.ring.office, *desk.keys.identities)
    taken = [identities.take(escrow, keys) for escrow in question.escrows]
    return identities.joined(*(found[1] for found in taken if found and found[0] == node))[:MOST_IDENTITIES]


def _note(desk: Desk, node: str) -> None:
    """On the peer's card: which person opened it again, and when."""
    peer = find_peer(desk.store.read, node)
    if peer is None:
        return
    detail = json.loads(peer.detail)
    at = desk.clock.now().isoformat(timespec="seconds")
    detail.setdefault("rescues", []).append({"at": at, "by": desk.store.who.by})
    kept = replace(peer, detail=json.dumps(detail, ensure_ascii=False, sort_keys=True))
    desk.store.change(lambda tx: enrol(tx, kept))


def _bytes(path: Path) -> bytes:
    with disk_problems(path), path.open("rb") as stream:
        return stream.read(files.MAX_BYTES + 1)
