"""What people do at a desk: matters, numbered letters, attachments, words of the bureau, a later version's lines."""

from __future__ import annotations

from desktop_app.base.errors import NotAllowed
from desktop_app.base.ids import RecordId
from desktop_app.domain.records import Attachment, Letter, Matter, MatterParty, Party
from desktop_app.services import numbers
from desktop_app.services.freezing import is_frozen
from desktop_app.services.numbers import Series
from desktop_app.store import journal
from desktop_app.store.journal import BUREAU, OFFICES, make_line
from desktop_app.store.transaction import Transaction
from tests.simulation.pcs import Pc
from tests.simulation.world import Broken, Office, World

_SERIES = Series("letter/sim", "{sign}{year}—{counter:04}")
_NAMES = ("王秀英", "李国强", "张㐂", "杨文明", "普阿果")


def register(world: World, node: Office, pc: Pc) -> None:
    """A person comes in: party, matter and what ties them."""
    title, name = world.fresh("渠道被占"), world.chance.choice(_NAMES)

    def work(tx: Transaction) -> RecordId:
        matter, party = tx.new_id(), tx.new_id()
        tx.add(Party(id=party, name=name), to=_to(node))
        tx.add(Matter(id=matter, kind="petition", title=title, state="registered"), to=_to(node))
        tx.add(MatterParty(id=tx.new_id(), matter_id=matter, party_id=party), to=_to(node))
        return matter

    world.saved(pc, pc.core.store.change(work), title)


def correct(world: World, node: Office, pc: Pc) -> None:
    """An older title is changed; after a restore that may be refused, and only then."""
    if not pc.book.titles:
        return
    matter, title = world.chance.choice(sorted(pc.book.titles)), world.fresh("更正")
    try:
        pc.core.store.change(lambda tx: tx.set(Matter, matter, title=title, to=_to(node)))
    except NotAllowed as problem:
        if not is_frozen(pc.core.desk):
            raise Broken(1, f"{pc.name}: a change is refused without reason: {problem}") from problem
        return
    world.saved(pc, matter, title)


def letter(world: World, node: Office, pc: Pc) -> None:
    """A letter with its PDF, numbered in the same transaction."""
    if not pc.book.titles:
        return
    matter = RecordId(world.chance.choice(sorted(pc.book.titles)))
    content = b"%PDF " + world.chance.randbytes(200)
    sha256 = pc.core.desk.vault.put(content)
    year = 2026

    def work(tx: Transaction) -> tuple[RecordId, int]:
        record = tx.new_id()
        tx.add(
            Letter(id=record, matter_id=matter, form="x", pdf_sha256=sha256, pdf_bytes=len(content)),
            to=_to(node),
        )
        numbers.give(tx, _SERIES, year, {"sign": "东"}, record)
        return record, numbers.last_used(tx.records, tx.node, _SERIES.name, year)

    record, counter = pc.core.store.change(work)
    pc.book.papers.add(sha256)
    world.gave(pc, _SERIES.name, year, counter, record)


def attach(world: World, node: Office, pc: Pc) -> None:
    """A scan, or a photo with its small copy."""
    if not pc.book.titles:
        return
    matter = world.chance.choice(sorted(pc.book.titles))
    content = world.chance.randbytes(world.chance.choice((50, 900)))
    small = world.chance.randbytes(30) if world.chance.random() < 0.3 else b""
    vault = pc.core.desk.vault
    sha256, preview = vault.put(content), vault.put(small) if small else ""

    def work(tx: Transaction) -> None:
        tx.add(
            Attachment(
                id=tx.new_id(), target_type="matter", target_id=matter, sha256=sha256,
                size_bytes=len(content), preview_sha256=preview, preview_bytes=len(small),
            ),
            to=_to(node),
        )  # fmt: skip

    pc.core.store.change(work)
    pc.book.papers.add(sha256)


def tell(world: World, node: Office, pc: Pc) -> None:
    """The bureau writes to one office or to all."""
    to = world.chance.choice([OFFICES, *(office.pc.node for office in world.enrolled)])
    text = world.fresh("通知")
    if node is world.bureau:
        pc.core.store.change(lambda tx: tx.add(Party(id=tx.new_id(), name=text), to=to))


def from_the_future(world: World, node: Office, pc: Pc) -> None:
    """A later version writes a record type, and a field of a known type, that nobody here knows."""
    strange, known, title = world.chance.random() < 0.5, "matter", world.fresh("以后的版本写的")

    def work(tx: Transaction) -> RecordId:
        record = tx.new_id()
        kind, data = ("moon_note", {"text": title}) if strange else (known, {"title": title, "moon": "圆"})
        line = make_line(
            at=tx.now, by=tx.by, kind=kind, record=record, op="new", to=_to(node) or BUREAU, data=data
        )
        lseq = journal.append(tx.connection, line, tx.node, status="later" if strange else "ok")
        if not strange:
            journal.apply(tx.connection, line, tx.node, lseq)
        return record

    record = pc.core.store.change(work)
    if not strange:
        world.saved(pc, record, title)


def nothing_newer(world: World, node: Office, pc: Pc) -> None:
    """After a restore a person says that the bureau holds nothing newer."""
    if is_frozen(pc.core.desk) and world.chance.random() < 0.6:
        pc.core.services.bundles.nothing_newer()
        pc.thawed_by_person = True


def _to(node: Office) -> str:
    """The bureau's own work stays with it unless it is told to all."""
    return "" if node.number else OFFICES
