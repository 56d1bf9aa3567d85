"""The ten invariants of sync.md §7, as far as they can be seen from outside: after each step, and at the end."""

from __future__ import annotations

from desktop_app.domain.records import Matter
from desktop_app.services.bundle_digests import digests_of
from desktop_app.services.bundle_giveback import present_life
from desktop_app.store.records import Records
from tests.simulation import forked, upgraded
from tests.simulation.pcs import Pc
from tests.simulation.world import Broken, Office, World


def after_step(world: World, node: Office, pc: Pc) -> None:
    """What the PC that did something must show now."""
    check_saved(world, pc)
    check_held(world, pc)
    if node.enrolled:
        check_acks(world, node, pc)


def check_saved(world: World, pc: Pc) -> None:
    """1 and 8: what was saved here is here, or something newer of the same record that came back."""
    rows = pc.core.store.read.rows("SELECT id, title FROM matter WHERE owner = ?", (pc.node,))
    have = {str(record): str(title) for record, title in rows}
    for record, title in list(pc.book.titles.items()):
        if record not in have:
            raise Broken(1, f"{pc.name} lost a matter that was saved")
        if have[record] != title:
            _newer_only(world, pc, record, have[record], title)
    for record, title in have.items():
        if title not in world.history[record]:
            raise Broken(1, f"{pc.name} holds a title that nobody wrote")
        pc.book.titles[record] = title
    absent = [one for one in sorted(pc.book.papers) if not pc.core.desk.vault.has(one)]
    if absent:
        raise Broken(1, f"{pc.name} lost {len(absent)} papers")


def _newer_only(world: World, pc: Pc, record: str, now: str, before: str) -> None:
    written = world.history[record]
    if now not in written or written.index(now) < written.index(before):
        raise Broken(8, f"{pc.name}: an older title came back over a newer one")


def check_held(world: World, pc: Pc) -> None:
    """2 and 3: every stream held is one that its writer wrote, up to its head, each line once."""
    read = pc.core.store.read
    for writer, epoch, last, head in read.rows("SELECT writer, epoch, last_seq, head FROM stream_in"):
        assert isinstance(head, bytes)
        known = world.hashes[str(writer), pc.node, str(epoch)]
        if last and head.hex() not in known[int(str(last))]:
            raise Broken(2, f"{pc.name} holds a head of {writer} that it never wrote")
        count = read.value(
            "SELECT count(*) FROM entry WHERE writer = ? AND epoch = ? AND seq BETWEEN 1 AND ?",
            (writer, epoch, last),
        )
        if count != last:
            raise Broken(9, f"{pc.name} holds {count} of {last} lines of {writer}")


def check_acks(world: World, node: Office, pc: Pc) -> None:
    """5 and 9: no reader is believed to hold more than it holds, in the life in which it said so."""
    read = pc.core.store.read
    for reader, epoch, seq in read.rows("SELECT reader, epoch, seq FROM ack_in"):
        if (node.imaged or world.node_of(str(reader)).imaged) and not world.settled:
            continue  # two PCs that nobody can tell apart: what one of them held may be with it in the cupboard
        life = present_life(read, str(reader))
        pcs = [one for one in world.node_of(str(reader)).pcs if one.core.identity.epoch == life]
        held = [_held(one, pc.node, str(epoch)) for one in pcs]
        if held and max(held) < int(str(seq)):
            raise Broken(5, f"{pc.name} believes {reader} to hold {seq}, it holds {max(held)}")


def _held(pc: Pc, writer: str, epoch: str) -> int:
    sql = "SELECT last_seq FROM stream_in WHERE writer = ? AND epoch = ?"
    return int(str(pc.core.store.read.value(sql, (writer, epoch)) or 0))


def at_the_end(world: World) -> None:
    """After quiet rounds both sides are alike, replay gives the same, and doubled numbers were told."""
    bureau = world.bureau.pc
    for office in world.enrolled:
        _alike(office.pc, bureau, office.pc.node)
        _bureau_words(office.pc, bureau)
        _attachments(office.pc, bureau)
    for node in world.nodes:
        core = node.pc.core
        if core.store.replay_digest() != core.store.digest():
            raise Broken(2, f"{node.pc.name}: replay gives another state")
        after_step(world, node, node.pc)
        _all_fits(node.pc)
        upgraded.check(node.pc)
    _nothing_lost(world)
    _doubled_were_told(world)
    forked.check_nothing_lost(world)


def _alike(pc: Pc, bureau: Pc, owner: str) -> None:
    tables = tuple(sorted(_tables(pc.core.store.read, owner)))
    ours, theirs = (digests_of(one.core.store.read, owner, tables) for one in (pc, bureau))
    different = [table for table in tables if ours.get(table) != theirs.get(table)]
    if _collided(pc, owner) or _collided(bureau, owner):
        # Both are kept, each side with the one that came first, and it was told.
        different = [table for table in different if table != "given_number"]
    if different:
        raise Broken(3, f"{pc.name} and the bureau differ in {different}")


def _collided(pc: Pc, owner: str) -> bool:
    sql = "SELECT 1 FROM entry WHERE writer = ? AND type = 'given_number' AND status = 'broken'"
    return pc.core.store.read.value(sql, (owner,)) is not None


def _tables(records: Records, owner: str) -> set[str]:
    rows = records.rows("SELECT DISTINCT type FROM entry WHERE writer = ? AND audience <> 'local'", (owner,))
    return {str(row[0]) for row in rows} - {"setting"}


def _bureau_words(pc: Pc, bureau: Pc) -> None:
    """The office holds exactly what the bureau wrote for it and for all."""
    sql = "SELECT DISTINCT line FROM entry WHERE writer = ? AND audience IN ('offices', ?) ORDER BY line"
    one = pc.core.store.read.rows(sql, (bureau.node, pc.node))
    two = bureau.core.store.read.rows(sql, (bureau.node, pc.node))
    if one != two:
        raise Broken(9, f"{pc.name} holds {len(one)} of {len(two)} lines of the bureau")


def _attachments(pc: Pc, bureau: Pc) -> None:
    """Every paper that the office has, the bureau has too: nothing was larger than travels whole."""
    for sha256 in sorted(pc.book.papers):
        if not bureau.core.desk.vault.has(sha256):
            raise Broken(9, f"a paper of {pc.name} never arrived")


def _all_fits(pc: Pc) -> None:
    """9: no record was born twice; doubled numbers apart, and what came before the epoch it hangs on."""
    sql = (
        "SELECT type FROM entry WHERE status = 'broken' AND type IN ('party', 'matter', 'attachment') LIMIT 1"
    )
    found = pc.core.store.read.value(sql)
    if found is not None:
        raise Broken(9, f"{pc.name} marked a {found} as not fitting")


def _nothing_lost(world: World) -> None:
    """What the bureau held of an office is there in the end, and is what was written last and arrived."""
    for office in world.enrolled:
        mine = {
            one.id: one.title
            for one in office.pc.core.store.read.find(Matter, "owner = ?", (office.pc.node,))
        }
        for record, title in office.pc.book.titles.items():
            if mine.get(record) != title:
                raise Broken(9, f"{office.pc.name} lost a matter")


def _doubled_were_told(world: World) -> None:
    """6: a number that was given twice and met the other is marked."""
    read = world.bureau.pc.core.store.read
    for record in sorted(world.doubled):
        row = read.rows(
            "SELECT e.status FROM entry e WHERE e.type = 'given_number' AND instr(CAST(e.line AS TEXT), ?)",
            (record,),
        )
        if row and all(status == "ok" for (status,) in row) and not _other_is_marked(world, record):
            raise Broken(6, "a number was given twice and nobody was told")
        forked.check_doubled(world, record)


def _other_is_marked(world: World, record: str) -> bool:
    read = world.bureau.pc.core.store.read
    rivals = next(records for records in world.numbers.values() if record in records)
    there = [
        status
        for rival in sorted(rivals)
        for (status,) in read.rows(
            "SELECT status FROM entry WHERE type = 'given_number' AND instr(CAST(line AS TEXT), ?)", (rival,)
        )
    ]
    return len(there) < 2 or any(status != "ok" for status in there)
