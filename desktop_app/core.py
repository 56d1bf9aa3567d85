"""Composition root without Qt: makes or opens a store and furnishes its services.

Everything that differs between real work, tests and the demonstration comes in as `Surroundings`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.base.clock import Clock, SystemClock
from desktop_app.base.errors import InputProblem, Problem, UserProblem
from desktop_app.base.files import disk_problems
from desktop_app.base.ids import NodeId, new_node_id
from desktop_app.base.machine import machine_id
from desktop_app.base.networkfolder import refuse_network
from desktop_app.base.paths import AppPaths, resource
from desktop_app.base.private import PrivateFolder
from desktop_app.base.randomness import Randomness, SystemRandomness
from desktop_app.domain.changes import Changes
from desktop_app.domain.settings import OFFICER
from desktop_app.security.keys import NodeKeys
from desktop_app.security.ring import Ring
from desktop_app.security.slots import KeySlots, Opened, new_store_key
from desktop_app.security.vault import BlobVault
from desktop_app.security.wrapping import SHIPPED_COST, Cost
from desktop_app.services import later, numbers
from desktop_app.services.backup_files import BLOBS, KEY_SLOTS
from desktop_app.services.desk import Desk, Identity
from desktop_app.services.founding import check_new, check_passphrase, passphrase_problems
from desktop_app.services.house import Services, furnish
from desktop_app.services.identity import (
    MACHINE,
    MovedStore,
    begin_anew,
    counters,
    is_behind,
    look,
    settle_numbers,
)
from desktop_app.services.launch import NewStore
from desktop_app.services.rulebook import RuleBook
from desktop_app.services.sealed.sealer import Sealer
from desktop_app.services.settings import settings_for, write_settings
from desktop_app.services.sidecar import Known, Sidecar
from desktop_app.services.storekeys import StoreKeys
from desktop_app.store import local
from desktop_app.store.connection import Connection
from desktop_app.store.problems import StoreBusy, plain_words
from desktop_app.store.records import Records
from desktop_app.store.rewind import standing
from desktop_app.store.store import DATABASE, Store, Who
from desktop_app.store.transaction import Transaction

if TYPE_CHECKING:
    from desktop_app.documents.fonts import FontBook
    from desktop_app.services.bundle_import import FileOutcome
    from desktop_app.services.rebuild import Found
    from desktop_app.services.rescue import Asked
    from desktop_app.services.restore import RestoreReport

_NODE_KEYS, _SIDECARS = "node_keys", "sidecars"


class Moved(Enum):
    """What to do with a folder that `MovedStore` is raised for.

    ADOPTED begins a new epoch: it is used here from now on. LOOKED_AT opens it as it is, for reading and
    merging, and leaves what this PC remembers untouched.
    """

    REFUSED = 0
    ADOPTED = 1
    LOOKED_AT = 2


@dataclass(frozen=True)
class Surroundings:
    """What the core takes from outside."""

    clock: Clock = field(default_factory=SystemClock)
    randomness: Randomness = field(default_factory=SystemRandomness)
    cost: Cost = SHIPPED_COST
    paths: AppPaths = field(default_factory=AppPaths.of_user)
    resources: Path = field(default_factory=resource)
    machine: str = field(default_factory=machine_id)

    def rulebook(self) -> RuleBook:
        """The shipped rules; parts are read when first asked for."""
        return RuleBook(self.resources)

    def fonts(self) -> FontBook:
        """The fonts of this PC before the shipped ones; files are parsed when first needed."""
        from desktop_app.documents.fonts import FontBook, windows_font_folders

        return FontBook([*windows_font_folders(), self.resources / "fonts"])


class Core:
    """An open store with its services. Close it once."""

    def __init__(
        self,
        folder: Path,
        store: Store,
        around: Surroundings,
        rules: RuleBook,
        opened: Opened,
        *,
        at_home: bool = True,
    ) -> None:
        self.folder, self.store, self.around = folder, store, around
        facts = local.meta(store.read)
        self.identity = _identity(facts)
        first = facts.get(OFFICER, "")
        store.act_as(Who(self.identity.node, self.identity.role, opened.person or first))
        secret = local.secret(store.read, _NODE_KEYS)
        if secret is None:
            raise UserProblem("这份数据缺少本机密钥。", way_out="请从备份恢复。")
        self.keys = NodeKeys.from_bytes(secret)
        private = PrivateFolder(around.paths.temporary / self.identity.node)
        private.wipe_all()
        vault = BlobVault(folder / BLOBS, opened.key, self.keys.identities)
        ring = Ring()
        store.seal_with(Sealer(ring, rules, self.identity, store))
        self.desk = Desk(
            store, rules, around.clock, self.identity, vault, private, self.keys, around.fonts, ring
        )
        self.services: Services = furnish(self.desk)
        self.ways = StoreKeys(self.desk, KeySlots(folder / KEY_SLOTS, around.cost), opened.key, first)
        self.ways.hold(opened)
        self._sidecar = Sidecar(around.paths.data / _SIDECARS, self.identity.node)
        if at_home:
            self._settle()
            self.services.safekeeping.checks.watch(lambda: self._sidecar.read() is not None)
            self.ways.settle()
            self.services.enrolment.then(self.ways.seal_to_bureau)
            later.catch_up(self.desk)

    def _settle(self) -> None:
        """This PC and this folder belong together from now on; the sidecar follows every commit."""
        known = self._sidecar.read()

        def work(tx: Transaction) -> None:
            settle_numbers(tx, known)
            local.set_meta(tx, {MACHINE: self.around.machine})

        # What an earlier store on this PC had given stays known, however often a backup is restored.
        self._given_here = dict(known.counters) if known else {}
        self._count()
        self.store.after_commit(self._follow)
        self.store.change(work)

    def _follow(self, connection: Connection, changes: Changes) -> None:
        seen = changes.touches("given_number", "letter")
        if seen or changes.touches("register_entry"):
            self._count(Records(connection))
        known = Known(self.identity.epoch, standing(connection), self.around.machine, self._given_here)
        self._sidecar.write(known, durable=seen)

    def _count(self, records: Records | None = None) -> None:
        present = counters(records or self.store.read, self.identity.node)
        for run, count in present.items():
            self._given_here[run] = max(count, self._given_here.get(run, 0))

    @classmethod
    def create(cls, folder: Path, new: NewStore, passphrase: str, around: Surroundings) -> Core:
        """Makes a store in an empty folder and opens it. Raises `InputProblem`, `UserProblem`."""
        rules = around.rulebook()
        check_new(new, passphrase, rules)
        refuse_network(folder)
        if (folder / DATABASE).exists():
            raise UserProblem(
                "这个文件夹里已经有一份数据。", way_out="请换一个空文件夹，或直接打开它。", field="folder"
            )
        opened = _first_key(folder, passphrase, around.cost)
        store = Store(folder, opened.key, around.clock, around.randomness)
        try:
            _found(store, new, around, rules)
            return cls(folder, store, around, rules, opened)
        except BaseException:
            store.close()
            _clear_half_made(folder)
            raise

    @classmethod
    def rebuild(
        cls,
        folder: Path,
        found: Found,
        sources: Sequence[Path],
        officer: str,
        passphrase: str,
        around: Surroundings,
    ) -> tuple[Core, list[FileOutcome]]:
        """Makes a dead PC's office anew from the bureau's answer and the bundles beside it (sync.md §5).

        Settings never leave a PC: they get their defaults, with `officer`. The person compared the number
        of `found` with the bureau before. Raises like `create`; a bundle that cannot be read is told in
        the outcomes and may be imported later.
        """
        from desktop_app.services import rebuilding

        problems = passphrase_problems(passphrase, "passphrase")
        if not officer.strip():
            problems.append(Problem("officer", "请填写使用人姓名。"))
        if problems:
            raise InputProblem(problems)
        refuse_network(folder)
        if (folder / DATABASE).exists():
            raise UserProblem(
                "这个文件夹里已经有一份数据。", way_out="请换一个空文件夹，或直接打开它。", field="folder"
            )
        opened = _first_key(folder, passphrase, around.cost)
        store = Store(folder, opened.key, around.clock, around.randomness)
        try:
            rebuilding.found_again(store, found, officer, around.randomness.token(16).hex(), around.clock)
            rules = around.rulebook()
            core = cls(folder, store, around, rules, opened, at_home=False)
        except BaseException:
            store.close()
            _clear_half_made(folder)
            raise
        outcomes = core.services.bundles.import_many(sources)
        rebuilding.settle(core.desk, found, settings_for(rules, found.answer.place_code, officer))
        core.close()
        return cls.open(folder, passphrase, around), outcomes

    @classmethod
    @plain_words()
    def open(cls, folder: Path, passphrase: str, around: Surroundings, moved: Moved = Moved.REFUSED) -> Core:
        """Opens a store. Raises `UserProblem` for a wrong passphrase, a busy or damaged store.

        Raises `MovedStore` for a folder that was copied, or put back from an older copy, unless `moved`
        says what a person decided.
        """
        with disk_problems(folder):
            is_there = (folder / DATABASE).is_file()
        if not is_there:
            raise UserProblem(
                "这个文件夹里没有数据：{folder}", way_out="请检查路径，或先新建。", folder=folder.name
            )
        refuse_network(folder)
        slots = KeySlots(folder / KEY_SLOTS, around.cost)
        opened = slots.open(passphrase)
        store = Store(folder, opened.key, around.clock, around.randomness)
        try:
            at_home = _look(store, around, moved)
            if at_home and not opened.identities:
                opened = slots.give_identity(passphrase)
            return cls(folder, store, around, around.rulebook(), opened, at_home=at_home)
        except BaseException:
            store.close()
            raise

    def change_passphrase(self, old: str, new: str) -> None:
        """Wraps the store's key anew; the data is not touched. Raises `UserProblem`, `InputProblem`."""
        check_passphrase(new, "new")
        KeySlots(self.folder / KEY_SLOTS, self.around.cost).change_passphrase(old, new)

    def close(self) -> None:
        """Wipes private copies and closes the store, whatever happens."""
        self.desk.ring.drop()
        try:
            self.desk.private.wipe_all()
        finally:
            self.store.close()


def _look(store: Store, around: Surroundings, moved: Moved) -> bool:
    """True if this PC and this folder belong together, perhaps only from now on."""
    facts = local.meta(store.read)
    known = Sidecar(around.paths.data / _SIDECARS, facts.get("node", "")).read()
    try:
        look(facts, standing(store.read.connection), around.machine, known)
    except MovedStore:
        if moved is Moved.REFUSED:
            raise
        if moved is Moved.ADOPTED:
            begin_anew(store, around.machine, around.randomness, around.clock)
        return moved is Moved.ADOPTED
    if is_behind(facts):
        begin_anew(store, around.machine, around.randomness, around.clock)
    return True


def recover(folder: Path, code: str, passphrase: str, around: Surroundings) -> None:
    """Sets a new passphrase with the printed code. Raises `UserProblem` (`code`), `InputProblem` (`new`)."""
    from desktop_app.services import storekeys

    check_passphrase(passphrase, "new")
    storekeys.recover(KeySlots(folder / KEY_SLOTS, around.cost), code, passphrase)


def ask_bureau(folder: Path, to_folder: Path, around: Surroundings) -> Asked:
    """Writes the question of a locked store to its bureau. Raises `UserProblem` before there is one."""
    from desktop_app.services import rescue

    return rescue.ask(folder, KeySlots(folder / KEY_SLOTS, around.cost), to_folder, around.clock)


def take_answer(folder: Path, answer: Path, passphrase: str, around: Surroundings) -> None:
    """Sets a new passphrase with the bureau's answer. Raises `UserProblem`, `DamagedFile`, `InputProblem`."""
    from desktop_app.services import rescue

    check_passphrase(passphrase, "new")
    rescue.take(folder, KeySlots(folder / KEY_SLOTS, around.cost), answer, passphrase)


def restore(backup: Path, folder: Path, passphrase: str, around: Surroundings) -> RestoreReport:
    """Restores a backup into an empty folder, under a new epoch, the exchange off. Raises `UserProblem`."""
    from desktop_app.services.restore import restore_backup

    return restore_backup(backup, folder, passphrase, around.clock, around.randomness, held=True)


def _first_key(folder: Path, passphrase: str, cost: Cost) -> Opened:
    """Slots before the database: a crash between leaves slots that open nothing, and are replaced."""
    with disk_problems(folder):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / KEY_SLOTS).unlink(missing_ok=True)
    slots = KeySlots(folder / KEY_SLOTS, cost)
    slots.create(new_store_key(), passphrase)
    return slots.open(passphrase)


def _clear_half_made(folder: Path) -> None:
    """So that the same folder can be tried again; only what was made a moment ago."""
    for name in (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", KEY_SLOTS):
        (folder / name).unlink(missing_ok=True)


def _found(store: Store, new: NewStore, around: Surroundings, rules: RuleBook) -> None:
    node = new_node_id(new.place_code, around.randomness)
    settings = {**settings_for(rules, new.place_code, new.officer), **new.settings}
    epoch = around.randomness.token(16).hex()
    facts = {
        "node": node,
        "role": new.role,
        "place_code": new.place_code,
        "name": settings["office"],
        "townships": ",".join(new.townships or (new.place_code,)),
        "epoch": epoch,
        "epoch_no": "1",
        OFFICER: new.officer.strip(),
        "made_at": around.clock.now().isoformat(timespec="seconds"),
    }
    keys = NodeKeys.generate()
    if new.second is not None:
        facts, keys = {**facts, **new.second.facts()}, new.second.keys
    store.act_as(Who(NodeId(facts["node"]), new.role, new.officer.strip()))

    def work(tx: Transaction) -> None:
        local.set_meta(tx, facts)
        local.set_secret(tx, _NODE_KEYS, keys.to_bytes())
        write_settings(tx, settings)
        for series, (year, counter) in new.last_numbers.items():
            numbers.state_last(tx, numbers.Series(series, ""), year, counter)

    store.change(work)


def _identity(facts: Mapping[str, str]) -> Identity:
    try:
        return Identity(
            node=NodeId(facts["node"]),
            role=facts["role"],
            place_code=facts["place_code"],
            name=facts["name"],
            townships=tuple(facts["townships"].split(",")),
            epoch=facts["epoch"],
            epoch_no=int(facts["epoch_no"]),
        )
    except KeyError as error:
        raise UserProblem("这份数据没有建完，不能打开。", way_out="请删除这个文件夹后重新新建。") from error


__all__ = ["Core", "NewStore", "StoreBusy", "Surroundings", "restore", "settings_for"]
