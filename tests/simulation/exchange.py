"""Sticks: written, read, lost, swapped, cut, flipped, found again after months, full, pulled out half-way."""

from __future__ import annotations

from pathlib import Path
from unittest import mock

from desktop_app.base.errors import UserProblem
from desktop_app.base.files import sha256_of
from desktop_app.services.bundle_import import FileOutcome
from desktop_app.services.bundle_problems import Forked, MissingRange
from tests.simulation import faults
from tests.simulation.pcs import Pc
from tests.simulation.world import Broken, Office, World, fingerprint, stick_state


def export(world: World, node: Office, pc: Pc) -> None:
    """One bundle for each peer on one of the sticks."""
    if not node.enrolled:
        return
    stick = world.chance.choice(world.sticks)
    before = stick_state(stick)
    world.pass_time(1)
    try:
        reports = pc.core.services.bundles.export_all(stick)
    except UserProblem as problem:
        refused(world, pc, problem)
        reports = []
    _unchanged(before, stick, 10)
    for report in (one for whole in reports for one in (whole, *whole.earlier)):
        world.put_by(report.path, pc.node, report.reader)
        world.remember_lines(pc, report.path)
    remember(world, pc)


def remember(world: World, pc: Pc) -> None:
    """What was numbered counts, whether the stick took it or not."""
    for peer in pc.core.services.bundles.overview():
        world.remember_sent(pc, peer.node)


def export_fails(world: World, node: Office, pc: Pc) -> None:
    """The stick is full, protected or pulled out: old files stay whole, nothing is believed sent."""
    if not node.enrolled:
        return
    stick, before = world.chance.choice(world.sticks), 0
    old = stick_state(stick)
    world.pass_time(1)
    rows = _written(pc)
    try:
        if world.chance.random() < 0.3:
            with mock.patch("desktop_app.base.sticks.free_bytes", lambda _folder: 1000):
                pc.core.services.bundles.export_all(stick)
        else:
            error = world.chance.choice([faults.full, faults.pulled, faults.forbidden])
            with faults.faulty(world.chance.randint(1, 8), error, stick):
                pc.core.services.bundles.export_all(stick)
    except UserProblem:
        before = 1
    _unchanged(old, stick, 10)
    if before and _written(pc) > rows + len(stick_state(stick)) - len(old):
        raise Broken(10, f"{pc.name}: a bundle that is not on the stick is noted as written")
    _after_export(world, pc, stick, old)


def _after_export(world: World, pc: Pc, stick: Path, old: dict[str, bytes]) -> None:
    for name in sorted(stick_state(stick).keys() - old.keys()):
        world.put_by(stick / name, pc.node, "")
    for part in sorted(stick.glob("*.part")):
        part.unlink()
    remember(world, pc)


def _written(pc: Pc) -> int:
    return int(str(pc.core.store.read.value("SELECT count(*) FROM bundle_out")))


def _unchanged(before: dict[str, bytes], stick: Path, number: int) -> None:
    now = stick_state(stick)
    if any(now.get(name) != content for name, content in before.items()):
        raise Broken(number, "a file on the stick was changed by an export")


def read_stick(world: World, node: Office, pc: Pc) -> None:
    """Everything on one stick, whatever it is."""
    stick = world.chance.choice(world.sticks)
    take(world, node, pc, [stick])


def read_old(world: World, node: Office, pc: Pc) -> None:
    """One bundle out of the drawer, perhaps months old, perhaps for another office."""
    if not world.drawer:
        return
    bundle = world.chance.choice(world.drawer)
    path = world.root / "found.lsb"
    path.write_bytes(bundle.content)
    before = fingerprint(pc)
    take(world, node, pc, [path])
    mine = bundle.reader in ("", pc.node) or bundle.writer == pc.node
    if not mine and fingerprint(pc) != before:
        raise Broken(4, f"{pc.name} was changed by a bundle for another office")


def take(world: World, node: Office, pc: Pc, places: list[Path]) -> list[UserProblem]:
    """`import_many`, every refusal one that is meant."""
    world.pass_time(1)
    outcomes = pc.core.services.bundles.import_many(places)
    for outcome in outcomes:
        _refusal_is_meant(world, pc, outcome)
        if node is world.bureau and (outcome.problem is None or isinstance(outcome.problem, Forked)):
            world.has_arrived(outcome.path)
    return world.hear(pc, outcomes)


def _refusal_is_meant(world: World, pc: Pc, outcome: FileOutcome) -> None:
    problem = outcome.problem
    key = _key(outcome.path)
    if problem is None:
        if key in world.tampered:
            raise Broken(4, f"{pc.name} took in a damaged bundle")
        return
    if "核对没有通过" in problem.template:
        raise Broken(3, f"{pc.name}: the digests differ after {outcome.path.name}")
    if key not in world.tampered:
        refused(world, pc, problem)


def refused(world: World, pc: Pc, problem: UserProblem) -> None:
    """A refusal that tells of a fork or a gap is heard; any other is named in the steps."""
    if isinstance(problem, Forked):
        world.told.add(f"forked {pc.name}")
    elif not isinstance(problem, MissingRange):
        world.note(f"  refused at {pc.name}: {problem.template[:40]}")


def _key(path: Path) -> str:
    return sha256_of(path) if path.is_file() else ""


def undo(world: World, node: Office, pc: Pc) -> None:
    """An import taken back at once leaves nothing of itself; taken in again it is all there."""
    files = [one for one in world.drawer if one.reader == pc.node]
    if not files:
        return
    path = world.root / "undone.lsb"
    path.write_bytes(world.chance.choice(files[-4:]).content)
    before, digest, count = fingerprint_short(pc), pc.core.store.digest(), pc.lseq
    bundles = pc.core.services.bundles
    outcomes = bundles.import_many([path])
    world.hear(pc, outcomes)
    if bundles.last_import() is None or pc.lseq == count or not outcomes[0].report:
        return
    joined = outcomes[0].report.joined
    returned = bundles.last_import()
    if returned is None or returned.writer == pc.node:
        return
    for _ in range(joined + 1):
        if bundles.last_import() is not None and pc.lseq > count:
            bundles.undo_import()
    if pc.lseq == count and (pc.core.store.digest() != digest or fingerprint_short(pc) != before):
        raise Broken(3, f"{pc.name}: an import taken back left something behind")


def fingerprint_short(pc: Pc) -> str:
    """Heads, acks and entries; what is waiting, what lies in the vault and lives without a line may stay."""
    read = pc.core.store.read
    return repr(
        [
            sorted(
                map(repr, read.rows("SELECT writer, epoch, last_seq, head FROM stream_in WHERE last_seq > 0"))
            ),
            sorted(map(repr, read.rows("SELECT reader, epoch, seq FROM ack_in WHERE seq > 0"))),
            read.rows("SELECT max(lseq), count(*) FROM entry"),
        ]
    )


def lose_stick(world: World, _node: Office, _pc: Pc) -> None:
    """A stick falls into the rice field; a new one is bought."""
    for path in sorted(world.chance.choice(world.sticks).iterdir()):
        path.unlink()


def swap_sticks(world: World, _node: Office, _pc: Pc) -> None:
    """Somebody takes the wrong one."""
    world.sticks.reverse()


def damage(world: World, _node: Office, pc: Pc) -> None:
    """A file on a stick is cut or a bit of it flips."""
    files = sorted(world.chance.choice(world.sticks).glob("*.lsb"))
    if not files:
        return
    path = world.chance.choice(files)
    whole = path.read_bytes()
    at = world.chance.getrandbits(32) * len(whole) >> 32  # one draw, however long age has made the file
    flipped = whole[:at] + bytes([whole[at] ^ 1 << world.chance.randrange(8)]) + whole[at + 1 :]
    path.write_bytes(whole[:at] if world.chance.random() < 0.4 else flipped)
    world.tampered.add(_key(path))
    before = fingerprint(pc)
    outcomes = pc.core.services.bundles.import_many([path])
    if any(one.problem is None for one in outcomes) or fingerprint(pc) != before:
        raise Broken(4, f"{pc.name} was changed by a damaged bundle")


def newer_container(world: World, node: Office, pc: Pc) -> None:
    """A bundle in a container of a later version: refused, nothing touched."""
    if node is world.bureau or not pc.core.services.enrolment.peers():
        return
    stick = world.root / "later"
    stick.mkdir(exist_ok=True)
    world.pass_time(1)
    with mock.patch("desktop_app.exchange.manifest.CONTAINER", 1):
        from desktop_app.services import bundle_heading

        real = bundle_heading.Manifest
        with mock.patch.object(bundle_heading, "Manifest", lambda **more: real(**more, container=2)):
            path = pc.core.services.bundles.export(stick).path
    remember(world, pc)
    bureau = world.bureau.pc
    before = fingerprint(bureau)
    outcomes = bureau.core.services.bundles.import_many([path])
    if outcomes[0].problem is None or fingerprint(bureau) != before:
        raise Broken(7, "a container of a later version was taken in")
    path.unlink()
