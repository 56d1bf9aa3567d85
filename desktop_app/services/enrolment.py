"""Coming to know one another on one stick: invitation, request, one number on both screens (sync.md §6)."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from desktop_app.base.errors import DamagedFile, NotAllowed, UserProblem
from desktop_app.base.files import disk_problems, free_name, write_whole
from desktop_app.domain.settings import OFFICE_SIGN
from desktop_app.exchange import enrolment as files
from desktop_app.exchange.enrolment import INVITATION, REQUEST, Card, Introduction
from desktop_app.security.keys import PublicKeys, readable, verify_raw
from desktop_app.services import peers, rescue
from desktop_app.services.desk import BUREAU_ROLE, OFFICE_ROLE, Desk
from desktop_app.services.keys.admitting import admit
from desktop_app.services.rescue import Asked
from desktop_app.services.settings import Settings
from desktop_app.store.keyrows import is_revoked
from desktop_app.store.streams import Peer


@dataclass(frozen=True)
class Candidate:
    """A node that introduced itself and is not yet trusted.

    `fingerprint` (six groups of four digits) must read the same on both screens before `accept`.
    `path` is the request file: written here at the office, read here at the bureau. `own` is the hash of our
    own card in it. `replaces` is the name of the node whose place or keys this one takes; empty as a rule.
    """

    card: Card
    fingerprint: str
    path: Path
    own: str = ""
    replaces: str = ""


class Enrolment:
    """Any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._then: Callable[[], None] | None = None

    def then(self, act: Callable[[], None]) -> None:
        """`act` runs after each acceptance: whoever keeps ways back into the store has a new one to keep."""
        self._then = act

    def invite(self, to_folder: Path) -> Path:
        """The bureau's invitation file, the same for all its offices. Raises `NotAllowed` at an office."""
        if not self._desk.identity.is_bureau:
            raise NotAllowed("邀请文件由县局制作。", way_out="请向县局要邀请文件。")
        introduction = Introduction(INVITATION, self.card(), self._now())
        return self._write(to_folder, introduction, files.INVITATION_SUFFIX)

    def request(self, invitation: Path, to_folder: Path, *, replacing: bool = False) -> Candidate:
        """Reads the bureau's invitation and writes the office's request; trusts nobody yet.

        `replacing`: the bureau has lost its keys and their second copy and invites anew; what an earlier
        bureau signs counts no longer once this one is accepted. Read the fingerprint to the bureau on the
        telephone; when it is the same there, `accept`.
        """
        if self._desk.identity.is_bureau:
            raise NotAllowed("县局不用申请。", way_out="请在所里的电脑上做这一步。")
        bureau = self._read(invitation, INVITATION, BUREAU_ROLE).card
        if not replacing:
            self._refuse_stranger(bureau)
        asked = Introduction(REQUEST, self.card(), self._now(), answers=bureau.identity_hash())
        path = self._write(to_folder, asked, files.REQUEST_SUFFIX)
        number, own = readable(files.joint_hash(asked)), self.card().identity_hash()
        return Candidate(bureau, number, path, own, self._replaced(bureau) if replacing else "")

    def read_request(self, path: Path, *, replacing: bool = False) -> Candidate:
        """At the bureau: an office's request. Raises `UserProblem` if it answers another bureau's invitation.

        `replacing`: both sides fell back to backups from before their keys were changed, so that neither can
        open what the other seals; the office's keys in the request count from now on, its newer ones no more.
        """
        if not self._desk.identity.is_bureau:
            raise NotAllowed("申请文件由县局来读。", way_out="请把它交给县局。")
        asked = self._read(path, REQUEST, OFFICE_ROLE)
        if asked.answers != self.card().identity_hash():
            raise UserProblem(
                "这份申请回答的不是本局的邀请。", way_out="请把本局的邀请文件交给对方重新申请。"
            )
        if asked.replaces:
            raise UserProblem("这份申请要替换旧电脑，本版本还不能办理。", way_out="请先升级本程序。")
        self._refuse_void(asked.card)
        if not replacing:
            self._refuse_stranger(asked.card)
        number, own = readable(files.joint_hash(asked)), self.card().identity_hash()
        return Candidate(asked.card, number, path, own, self._replaced(asked.card) if replacing else "")

    def accept(self, candidate: Candidate) -> str:
        """After the fingerprints were compared: from now on bundles are written for and taken from that node.

        Returns its name. Accepting the same node again only refreshes its name and townships.
        """
        self._refuse_void(candidate.card)
        if not candidate.replaces:
            self._refuse_stranger(candidate.card)
        if candidate.own not in ("", self.card().identity_hash()):
            raise UserProblem("本机的密钥在这期间换过。", way_out="请重新写一份申请或邀请，再核对一次。")
        self._desk.store.change(lambda tx: admit(tx, self._desk, candidate.card))
        if self._then is not None:
            with suppress(
                UserProblem
            ):  # a full disk: accepted all the same, and tried again at the next opening
                self._then()
        return candidate.card.name

    def read_rescue(self, path: Path) -> Asked:
        """At the bureau: the question of an office that forgot its passphrase. Raises like `rescue.read`."""
        return rescue.read(self._desk, path)

    def answer_rescue(self, asked: Asked, to_folder: Path) -> Path:
        """After the telephone check: lets that office set a new passphrase. Raises like `rescue.answer`."""
        return rescue.answer(self._desk, asked, to_folder)

    def peers(self) -> list[Peer]:
        """All accepted nodes, by place."""
        return peers.peers(self._desk.store.read)

    def _refuse_void(self, card: Card) -> None:
        """Keys that were called void count for nobody again, also not by getting to know each other anew."""
        if is_revoked(self._desk.store.read, card.node, PublicKeys(card.sign_key, card.seal_key).key_id):
            raise NotAllowed(
                "“{name}”申请里的密钥已经作废，不能再用。",
                way_out="请该所先在“设置”里换新密钥，再用邀请文件重新申请；误作废的，请先恢复密钥。",
                name=card.name,
            )

    def _refuse_stranger(self, card: Card) -> None:
        """Known node, other keys: a new PC or a forger, and not for a click to decide. One bureau an office."""
        for known in self.peers():
            same_keys = (known.sign_public, known.age_recipient) == (card.sign_key, card.seal_key)
            if known.node == card.node and not same_keys:
                raise NotAllowed(
                    "“{name}”已经登记过，但这次的密钥不同。",
                    way_out="请与对方电话核实；没有换过密钥就不要接受。密钥丢了、重新建立联系的，请先勾选"
                    "“密钥丢了，重新建立”；所里换了新电脑的，按重建办理。",
                    name=known.name,
                )
            if known.node != card.node and known.role == card.role == BUREAU_ROLE:
                raise NotAllowed(
                    "本所已经与“{name}”建立联系。",
                    way_out="一个所只归一个县局。县局丢了全部密钥、重新发邀请的，请先勾选“密钥丢了，重新建立”。",
                    name=known.name,
                )

    def _replaced(self, card: Card) -> str:
        """Whose place this one takes: the former bureau, or the same node under other keys; empty if nobody's."""
        try:
            self._refuse_stranger(card)
        except NotAllowed as refused:
            return str(refused.params.get("name", card.name))
        return ""

    def card(self) -> Card:
        """This node as it introduces itself."""
        identity, public = self._desk.identity, self._desk.keys.public
        return Card(
            node=identity.node,
            role=identity.role,
            place_code=identity.place_code,
            name=identity.name,
            short_sign=Settings(self._desk).all().get(OFFICE_SIGN, ""),
            sign_key=public.sign,
            seal_key=public.seal,
            townships=identity.townships if identity.role == OFFICE_ROLE else (),
        )

    def _read(self, path: Path, kind: str, role: str) -> Introduction:
        with disk_problems(path), path.open("rb") as stream:
            raw = stream.read(files.MAX_BYTES + 1)
        introduction = files.read_introduction(raw, kind, verify_raw)
        if introduction.card.role != role or introduction.card.node == self._desk.identity.node:
            raise DamagedFile("这个文件不是对方单位写的。", way_out="请重新选择文件。")
        return introduction

    def _write(self, folder: Path, introduction: Introduction, suffix: str) -> Path:
        target = free_name(folder / f"{self._desk.identity.place_code}{suffix}")
        write_whole(target, files.write_introduction(introduction, self._desk.keys.sign))
        return target

    def _now(self) -> str:
        return self._desk.clock.now().isoformat(timespec="seconds")
