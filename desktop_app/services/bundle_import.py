"""Reading a bundle: preview without a trace, then all of it in one transaction; folders file by file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from desktop_app.base import sticks
from desktop_app.base.errors import DamagedFile, UserProblem
from desktop_app.base.files import disk_problems
from desktop_app.base.told import Told, ToldList
from desktop_app.domain.changes import Changes
from desktop_app.exchange.manifest import Manifest
from desktop_app.exchange.names import SUFFIX, may_be_for
from desktop_app.exchange.unpack import OpenedBundle, opened_bundle
from desktop_app.security import sealing
from desktop_app.services import bundle_return, bundle_waiting
from desktop_app.services.adopting import adopt_rules
from desktop_app.services.bundle_problems import Forked, MissingRange
from desktop_app.services.bundle_take import Taken, Taking, point_before
from desktop_app.services.desk import Desk
from desktop_app.services.forks import keeping
from desktop_app.services.forks.keeping import Standing
from desktop_app.services.forks.own import hear_of_own
from desktop_app.services.keys import acceptances, holding, told
from desktop_app.services.keys.judging import Judged, UnknownKey, Withheld, judge
from desktop_app.store.streams import Peer, Streams
from desktop_app.store.transaction import Transaction

_AGE_MAGIC = b"age-encryption.org/v1"
_BY_PASSPHRASE = b"\n-> scrypt "
"""How an age file goes on that a passphrase opens: the second copy of a bureau's key, never a bundle."""
_MAX_FILES = 5_000
_NO_BUNDLES = (".part", ".lsrebuilt")


@dataclass(frozen=True)
class ImportPreview:
    """What a bundle would bring. Counts of records are by type; `repeated` entries are here already.

    `later` entries wait for an upgrade, `broken` ("type id") are kept but marked. `acknowledged` is
    the number up to which the writer holds our own stream. `oddities` are sentences to be shown.
    """

    path: Path
    writer: str
    writer_name: str
    created_at: str
    first: int
    last: int
    new_entries: int
    repeated: int
    added: Mapping[str, int]
    changed: Mapping[str, int]
    later: int
    broken: tuple[str, ...]
    blobs: int
    blobs_missing: int
    acknowledged: int
    oddities: tuple[str, ...]


@dataclass(frozen=True)
class ImportReport(ImportPreview):
    """What a bundle has brought; `changes` tells the screens what to read again.

    `joined` bundles had come too early, waited, and were taken in behind this one.
    """

    changes: Changes
    joined: int = 0


@dataclass(frozen=True)
class FileOutcome:
    """One file of many: its report, or the problem that refused it."""

    path: Path
    report: ImportReport | None = None
    problem: UserProblem | None = None


def inspect(desk: Desk, path: Path, progress: sticks.Progress, cancel: sticks.Cancel) -> ImportPreview:
    """Checks everything and applies it in a transaction that is rolled back. Nothing changes.

    Only what a void key signed is put by at the first look already, and waits for a person.
    """
    with _putting_by(desk, path), _opened(desk, path, cancel) as (bundle, judged):
        if keeping.standing(desk.store.read, bundle) is not Standing.FREE:
            raise Forked.waiting(judged.peer.name)
        taken = desk.store.rehearse(_work(desk, bundle, judged, progress, cancel))
        return _told(path, bundle.manifest, judged.peer, taken)


def import_one(
    desk: Desk, path: Path, progress: sticks.Progress, cancel: sticks.Cancel, *, trusted: bool = False
) -> ImportReport:
    """Imports the whole bundle or nothing; again and again gives the same state.

    One signed with a key that counts no longer is put by and raises `Withheld`, unless a person has accepted
    just this file (`trusted`). Attachments are sealed and forced to disk before the transaction commits, so
    that no record names what is not there. One that comes too early is put by and raises `MissingRange`; as
    soon as what was missing is in, it is taken in too.
    """
    report = _import_alone(desk, path, progress, cancel, trusted=trusted)
    return _with_followers(desk, report, cancel)


def take_waiting(desk: Desk, writer: str) -> None:
    """Takes in what waited for a writer's stream to go on, after a person has picked a branch."""
    while _next_waiting(desk, writer, sticks.never) is not None:
        pass


def _with_followers(desk: Desk, report: ImportReport, cancel: sticks.Cancel) -> ImportReport:
    joined = 0
    while (follower := _next_waiting(desk, report.writer, cancel)) is not None:
        both = merged(report.changes, follower.changes)
        joined += 1
        report = replace(report, changes=both, new_entries=report.new_entries + follower.new_entries)
    return replace(report, joined=joined)


def _import_alone(
    desk: Desk, path: Path, progress: sticks.Progress, cancel: sticks.Cancel, *, trusted: bool = False
) -> ImportReport:
    with _putting_by(desk, path):
        return _import_opened(desk, path, progress, cancel, trusted=trusted)


@contextmanager
def _putting_by(desk: Desk, path: Path) -> Iterator[None]:
    """What a void key signed is kept for a person's decision, and refused."""
    try:
        yield
    except Withheld as withheld:
        holding.keep(desk, path, withheld)
        raise


def _import_opened(
    desk: Desk, path: Path, progress: sticks.Progress, cancel: sticks.Cancel, *, trusted: bool
) -> ImportReport:
    with _opened(desk, path, cancel, trusted=trusted) as (bundle, judged):
        if judged.speaks:
            hear_of_own(desk, bundle.manifest)
            told.note(desk, bundle.manifest)
        try:
            _refuse_what_cannot_go_on(desk, bundle, judged)
            _keep_blobs(desk, bundle, cancel)
            take = _work(desk, bundle, judged, progress, cancel)
            taken, changes = desk.store.change(lambda tx: (take(tx), tx.changes()))
        except MissingRange as missing:
            _put_by(desk, path, bundle.manifest, judged, missing, trusted=trusted)
            raise
        except Forked as forked:
            _keep_blobs(desk, bundle, cancel)
            raise keeping.keep(desk, bundle, path.name) from forked
        adopt_rules(desk, changes)
        return ImportReport(**vars(_told(path, bundle.manifest, judged.peer, taken)), changes=changes)


def _refuse_what_cannot_go_on(desk: Desk, bundle: OpenedBundle, judged: Judged) -> None:
    """Before an attachment is stored. Raises `Forked`, `MissingRange`."""
    if bundle.manifest.returned_by:
        return
    if keeping.standing(desk.store.read, bundle) is not Standing.FREE:
        raise Forked(judged.peer.name)
    point_before(Streams(desk.store.read.connection), bundle.manifest, judged.peer.name)


def _put_by(
    desk: Desk, path: Path, manifest: Manifest, judged: Judged, missing: MissingRange, *, trusted: bool
) -> None:
    """One that comes too early; its writer is known again even so, where our own acceptance came with it."""
    readmits = judged.readmits
    if readmits is not None:
        desk.store.change(lambda tx: acceptances.readmit(tx, desk, readmits))
    if not trusted:
        bundle_waiting.keep(desk, path, manifest, missing)


def _work(
    desk: Desk, bundle: OpenedBundle, judged: Judged, progress: sticks.Progress, cancel: sticks.Cancel
) -> Callable[[Transaction], Taken]:
    """What takes the bundle in: another's lines, or our own that were lost and come back."""
    if not bundle.manifest.returned_by:
        return Taking(desk, bundle, progress, cancel, judged).run

    def take_back(tx: Transaction) -> Taken:
        found = bundle_return.take_back(tx, desk, bundle)
        taken = Taken(new_entries=found.entries, repeated=found.repeated, added=Counter(found.counts))
        taken.blobs_missing = found.blobs_missing
        taken.oddities.append(Told.of("这是县局交还的、恢复备份时丢掉的内容。"))
        if found.aside:
            text = "有 {count} 条涉及恢复以后又改过的记录，以本机现在的内容为准，请核对。"
            taken.oddities.append(Told.of(text, count=found.aside))
        if found.doubled:
            text = "编号重复：{numbers}。恢复以前和以后各给过一次，请核对纸质文书，作废其中一份。"
            taken.oddities.append(Told.of(text, numbers=ToldList.of(found.doubled)))
        return taken

    return take_back


def _next_waiting(desk: Desk, writer: str, cancel: sticks.Cancel) -> ImportReport | None:
    """Takes in one waiting bundle that now joins on. One that no longer fits is forgotten, not imported.

    One that is refused for another reason goes on waiting: what was imported before it stands all the same.
    """
    for item in bundle_waiting.waiting(desk.store.read, writer):
        path = bundle_waiting.path_of(desk, item.file)
        try:
            report = _import_alone(desk, path, sticks.silent, cancel) if path.is_file() else None
        except (DamagedFile, Forked, Withheld):
            report = None
        except UserProblem:
            continue
        bundle_waiting.drop(desk, item.file)
        if report is not None and report.new_entries:
            return report
    return None


def merged(first: Changes, second: Changes) -> Changes:
    """What two imports changed, for the screens."""
    kinds = first.records.keys() | second.records.keys()
    return replace(first, records={kind: first.ids(kind) | second.ids(kind) for kind in kinds})


def import_many(
    desk: Desk, places: Sequence[Path], progress: sticks.Progress, cancel: sticks.Cancel
) -> list[FileOutcome]:
    """Imports every bundle among files and folders; one bad file stops nothing.

    Files that come too early are tried again after the others, so their order does not matter.
    `progress` counts files. A cancel keeps what was imported so far.
    """
    waiting = bundle_files(places, desk.identity.place_code)
    total, outcomes = len(waiting), dict[Path, FileOutcome]()
    while waiting:
        early = []
        for path in waiting:
            if cancel():
                return list(outcomes.values())
            outcomes[path] = _outcome(desk, path, cancel)
            if isinstance(outcomes[path].problem, (MissingRange, UnknownKey)):
                early.append(path)
            progress(len(outcomes) - len(early), total)
        waiting = early if len(early) < len(waiting) else []
    return list(outcomes.values())


def bundle_files(places: Sequence[Path], place_code: str) -> list[Path]:
    """Files as they are named; of folders those that look like a bundle, in name order.

    Of a folder, bundles whose name says that they are for another place are passed over.
    """
    found: list[Path] = []
    for place in places:
        with disk_problems(place):
            found += _inside(place, place_code) if place.is_dir() else [place]
    return found[:_MAX_FILES]


def _inside(folder: Path, place_code: str) -> list[Path]:
    listed = sorted(folder.iterdir())
    return [path for path in listed if may_be_for(path.name, place_code) and _looks_like_one(path)]


def _looks_like_one(path: Path) -> bool:
    """True for one that cannot be read: it is refused by itself, with the reason, and stops no other."""
    try:
        if not path.is_file() or path.suffix in _NO_BUNDLES:
            return False
        if path.suffix == SUFFIX:
            return True
        with path.open("rb") as stream:
            head = stream.read(len(_AGE_MAGIC) + len(_BY_PASSPHRASE))
    except OSError:
        return True
    return head.startswith(_AGE_MAGIC) and not head.endswith(_BY_PASSPHRASE)


def _outcome(desk: Desk, path: Path, cancel: sticks.Cancel) -> FileOutcome:
    try:
        return FileOutcome(path, report=import_one(desk, path, sticks.silent, cancel))
    except UserProblem as problem:
        return FileOutcome(path, problem=problem)


@contextmanager
def _opened(
    desk: Desk, path: Path, cancel: sticks.Cancel, *, trusted: bool = False
) -> Iterator[tuple[OpenedBundle, Judged]]:
    found: list[Judged] = []

    def open_sealed(sealed: BinaryIO, plain: BinaryIO) -> None:
        sealing.open_stream(sealed, plain, desk.keys.identities)

    def verify(manifest: Manifest, signed: bytes, signature: bytes) -> bool:
        found.append(judge(desk, manifest, signed, signature, trusted=trusted))
        return True

    with opened_bundle(
        path,
        me=desk.identity.node,
        open_sealed=open_sealed,
        verify=verify,
        private=desk.private,
        cancel=cancel,
    ) as bundle:
        if bundle.manifest.returned_by:
            bundle_return.check_proof(desk, bundle)
        yield bundle, found[0]


def _keep_blobs(desk: Desk, bundle: OpenedBundle, cancel: sticks.Cancel) -> None:
    for item in bundle.manifest.blobs:
        if cancel():
            raise sticks.Cancelled
        desk.vault.put(bundle.blob(item.sha256))


def _told(path: Path, manifest: Manifest, peer: Peer, taken: Taken) -> ImportPreview:
    return ImportPreview(
        path=path,
        writer=manifest.writer,
        writer_name=peer.name,
        created_at=manifest.created_at,
        first=manifest.first,
        last=manifest.last,
        new_entries=taken.new_entries,
        repeated=taken.repeated,
        added=dict(taken.added),
        changed=dict(taken.changed),
        later=taken.later,
        broken=taken.broken,
        blobs=len(manifest.blobs),
        blobs_missing=taken.blobs_missing,
        acknowledged=taken.acknowledged,
        oddities=tuple(taken.oddities),
    )
