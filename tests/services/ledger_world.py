"""Disputes of two months drawn by chance, with everything that stands in a column of the 排查台账 somewhere."""

from __future__ import annotations

import random
from datetime import date, datetime, time, timedelta

from desktop_app.base.clock import CHINA
from desktop_app.base.ids import RecordId
from desktop_app.core import Core
from desktop_app.domain.records import Clock, Letter, Matter, MatterParty, Party, PlaceGroup, Step
from desktop_app.store.transaction import Transaction
from tests.services.statistics_world import TODAY

VILLAGES = ("532301105203", "532301105201")
GROUP = "532301105203001"
PLACES = (*VILLAGES, GROUP, "532301105", "")
KINDS = ("D01", "D02", "D07", "0101", "0303", "9900", "")
STATES = ("registered", "handling", "steadying", "agreed", "resolved", "failed", "reconciled", "withdrawn")
RESULTS = ("S1", "S2", "S3", "S5", "S7", "")
ACTS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("begin", "plan", ("先丈量后调解", "")), ("begin_complex", "leader", ("陈立新", "段副镇长")),
    ("adopt_plan", "plan", ("分三步走", "按图恢复界桩")), ("steady", "steady_measures", ("每周走访一次",)),
    ("perform", "performed", ("PF1", "PF2")), ("revisit", "performed", ("PF3", "")),
    ("close", "performance", ("当场付清",)),
    ("revisit", "satisfaction", ("SA0", "SA3", "SA9", "")), ("begin", "households", ("3", "12")),
    ("take", "carry_unit", ("东华镇林业站",)), ("perform", "measures", ("双方各让一尺",)),
)  # fmt: skip
DAYS = (("settle", "agreed_on"), ("fail", "informed_on"), ("revisit", "revisited_on"))


def fill_disputes(core: Core, count: int, seed: int) -> None:
    """Writes the disputes, some of them retired or confidential, and other matters between them."""
    chance = random.Random(seed)

    def work(tx: Transaction) -> object:
        group = PlaceGroup(id=tx.new_id(), code=GROUP, name="上村", village_code=GROUP[:12])
        tx.add(group)
        for number in range(count):
            _dispute(tx, chance, number)
        return tx.changes()

    core.store.change(work)


def _dispute(tx: Transaction, chance: random.Random, number: int) -> None:
    day = date(2026, 10, 1) + timedelta(days=chance.randrange(50))
    secret = chance.random() < 0.1
    matter = Matter(
        id=tx.new_id(), kind=chance.choice(("dispute", "dispute", "dispute", "petition")), procedure="dispute-basic",
        procedure_version=2, state=chance.choice(STATES), number=f"东华纠 2026-{number:04}", title=f"第{number}起",
        request=chance.choice(("要求确认边界", "")), facts=chance.choice(("两家争一条滴水沟", "")),
        channel=chance.choice(("L02", "L13", "L15", "L16", "L09")), received_on=day,
        registered_at=datetime.combine(day, time(chance.randrange(24)), CHINA), place_code=chance.choice(PLACES),
        category=chance.choice(KINDS), level=chance.choice(("V1", "V2", "V3", "")), people_count=chance.randrange(1, 9),
        flags=tuple(code for code in ("G01", "G02", "G11") if chance.random() < 0.3), result=chance.choice(RESULTS),
        first_receiver=chance.choice(("王建国", "李文华")), responsible=chance.choice(("王建国", "")),
        limit_on=chance.choice((None, day + timedelta(days=30))), confidential=secret,
        named=("某人",) if secret else (),
    )  # fmt: skip
    tx.add(matter)
    _people(tx, chance, matter.id)
    _acts(tx, chance, matter.id, day)
    if chance.random() < 0.06:
        tx.retire(Matter, matter.id, "登记错了")


def _people(tx: Transaction, chance: random.Random, matter: RecordId) -> None:
    for place in range(chance.randrange(4)):
        unknown = chance.random() < 0.2
        name = "" if unknown else chance.choice(("张㐂", "李国强", "达苴村民小组", "杨文明"))
        party = Party(id=tx.new_id(), name=name, anonymous=unknown)
        tx.add(party)
        link = MatterParty(id=tx.new_id(), matter_id=matter, party_id=party.id, role="R05", place=place)
        tx.add(link)
        if chance.random() < 0.15:
            tx.retire(MatterParty, link.id, "不是当事人")


def _acts(tx: Transaction, chance: random.Random, matter: RecordId, day: date) -> None:
    for action, key, words in ACTS:
        for _ in range(chance.choice((0, 0, 1, 2))):
            _step(tx, chance, matter, action, {key: chance.choice(words)}, _later(chance, day))
    for action, key in DAYS:
        if chance.random() < 0.4:
            done = _later(chance, day)
            _step(tx, chance, matter, action, {key: done.isoformat()}, done)
    for _ in range(chance.randrange(3)):
        due = _later(chance, day) + timedelta(days=30)
        name = chance.choice(("limit", "limit", "watch"))
        tx.add(Clock(id=tx.new_id(), matter_id=matter, clock=name, started_on=_later(chance, day), plain_on=due,
                     rolled_on=due + timedelta(days=chance.randrange(3))))  # fmt: skip
    for _ in range(chance.randrange(3)):
        state, title = chance.choice(("issued", "draft", "void")), chance.choice(("调解协议书", "调解记录"))
        tx.add(Letter(id=tx.new_id(), matter_id=matter, form="F14_c", state=state, title=title,
                      number=chance.choice((f"东华调 2026-{chance.randrange(99)}", ""))))  # fmt: skip


def _step(
    tx: Transaction,
    chance: random.Random,
    matter: RecordId,
    action: str,
    inputs: dict[str, object],
    done: date,
) -> None:
    step = Step(id=tx.new_id(), matter_id=matter, action=action, title=action, done_on=done, inputs=inputs)
    tx.add(step)
    if chance.random() < 0.05:
        tx.retire(Step, step.id, "记错了")


def _later(chance: random.Random, day: date) -> date:
    return min(TODAY, day + timedelta(days=chance.randrange(20)))
