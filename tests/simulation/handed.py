"""Matters that go from office to office through the bureau (移交): asked for, given, carried out, taken up, taken back.

These things have a chance of their own, so that a seed without them is the same as before they were thought of.
"""

from __future__ import annotations

import random

from desktop_app.base.errors import NotAllowed
from desktop_app.base.ids import RecordId
from desktop_app.domain.drafts import MatterDraft, PartyDraft
from desktop_app.domain.dutydrafts import AssignmentDraft
from desktop_app.domain.dutyrecords import Assignment, AssignWay, RequestWay
from desktop_app.domain.records import Clock, Matter
from desktop_app.services.duties.snapshot import Snapshot
from desktop_app.services.duties.views import AssignStage
from desktop_app.services.freezing import is_frozen
from tests.simulation import disasters, forked
from tests.simulation.pcs import Pc
from tests.simulation.world import Broken, Office, World

_OFTEN = 0.25
_DOES, _BUREAU = 0.4, 0.3
_OPENS, _ASKS, _SIGNS, _UNASKED, _WITHDRAWS = 0.5, 0.6, 0.2, 0.3, 0.1
_MOST_OPEN = 3


def fate(world: World) -> random.Random | None:
    """Whether matters are handed over in this world at all."""
    chance = random.Random(f"handover {world.seed}")
    return chance if chance.random() < _OFTEN and len(world.offices) > 1 else None


def happen(world: World, chance: random.Random) -> None:
    """After each step somebody may do something of it."""
    for office in world.offices:
        # Two PCs of one office, or one whose person said too early that nothing is missing, do things twice.
        office.twice |= bool(office.clones) or office.pc.thawed_by_person
    if chance.random() < _DOES:
        node = world.bureau if chance.random() < _BUREAU else chance.choice(world.offices)
        _work(world, node, chance.choice(node.pcs), chance)


def in_quiet(world: World, chance: random.Random) -> None:
    """In the quiet rounds everybody does what is there to be done."""
    for node in world.nodes:
        _work(world, node, node.pc, chance, opens=False)


def _work(world: World, node: Office, pc: Pc, chance: random.Random, *, opens: bool = True) -> None:
    disasters.set_right(world, pc)  # whose clock is wrong is asked for the day, and says it
    try:
        if node is world.bureau:
            _give(world, pc, chance)
        else:
            _carry_out(world, pc, chance)
            if opens:
                _begin(world, node, pc, chance)
    except NotAllowed as problem:
        if not is_frozen(pc.core.desk) and not forked.is_shut(pc):
            raise Broken(1, f"{pc.name}: a duty is refused without reason: {problem}") from problem


def _begin(world: World, node: Office, pc: Pc, chance: random.Random) -> None:
    """A petition with running limits is opened, or one of them is to go to another office."""
    services = pc.core.services
    mine = _open_ones(pc)
    if len(mine) < _MOST_OPEN and chance.random() < _OPENS:
        title = world.fresh("反映排水沟被占")
        person = PartyDraft(name="张㐂", role="R01")
        draft = MatterDraft(title=title, parties=(person,), channel="L01", purpose="M35")
        opened = str(services.matters.register(draft).made)
        services.steps.act(opened, "accept", {})
        world.saved(pc, opened, title)
    elif mine and node.enrolled and chance.random() < _ASKS:
        matter = chance.choice(mine).id
        if not any(one.decision is None for one in services.requests.of_matter(matter)):
            world.note(f"{pc.name} asks that a matter be handed over")
            services.requests.ask(matter, RequestWay.HANDOVER, "信访人已迁走。")


def _open_ones(pc: Pc) -> list[Matter]:
    where = "owner = ? AND procedure <> '' AND closed_on IS NULL AND retired = ''"
    return pc.core.store.read.find(Matter, where, (pc.node,))


def _carry_out(world: World, pc: Pc, chance: random.Random) -> None:
    """What the bureau has said is done: given away, taken up, given back."""
    services = pc.core.services
    while consents := services.approvals.arrived():
        world.note(f"{pc.name} gives a matter away")
        services.approvals.take(consents[-1].id)
    for view in services.assignments.inbox():
        one = view.assignment
        if view.stage in (AssignStage.UNRECEIVED, AssignStage.RECEIVED) and view.matter is None:
            if chance.random() < _SIGNS:
                services.assignments.sign(one.id)
                continue
            own = str(services.assignments.take_up(one.id).made)
            world.note(f"{pc.name} takes a matter up")
            world.saved(pc, own, _matter(pc, own).title)
            check_limits(pc, one.id)
        elif view.stage == AssignStage.WITHDRAWN and view.matter and view.matter.closed_on is None:
            world.note(f"{pc.name} gives a matter back")
            services.assignments.give_up(one.id)


def _give(world: World, pc: Pc, chance: random.Random) -> None:
    """The bureau finds another office for what was asked, or for what it thinks belongs elsewhere."""
    services = pc.core.services
    asked = [(one.matter, one.target_id) for one in services.approvals.pending() if one.matter]
    if chance.random() < _UNASKED:
        where = "owner <> ? AND procedure <> '' AND closed_on IS NULL"
        asked += [(one, "") for one in pc.core.store.read.find(Matter, where, (pc.node,))[:1]]
    for matter, request in asked:
        to = [one.pc.node for one in world.enrolled if one.pc.node != matter.owner]
        taken = {one.to_node for one in _given(pc, matter.id)}
        if to and not taken:
            world.note(f"{pc.name} hands a matter over")
            draft = AssignmentDraft(
                matter_id=matter.id, to_node=chance.choice(to), way=AssignWay.HANDOVER, request_id=request
            )
            services.assignments.issue(draft)
    given = [one for one in services.assignments.outbox() if one.stage == AssignStage.UNRECEIVED]
    if given and chance.random() < _WITHDRAWS:
        world.note(f"{pc.name} takes an assignment back")
        services.assignments.withdraw(chance.choice(given).assignment.id, "不该移交")


def _given(pc: Pc, matter: str) -> list[Assignment]:
    where = "matter_id = ? AND withdrawn_on IS NULL AND retired = ''"
    return pc.core.store.read.find(Assignment, where, (matter,))


def _matter(pc: Pc, record: str) -> Matter:
    found = pc.core.store.read.get(Matter, RecordId(record))
    assert found is not None
    return found


def check_limits(pc: Pc, assignment: str) -> None:
    """2: what an office took up goes on: the day of receipt and each running limit are those of the first office."""
    read = pc.core.store.read
    one = read.get(Assignment, RecordId(assignment))
    if one is None:
        raise Broken(9, f"{pc.name}: an assignment that was taken up is gone")
    snapshot: Snapshot = one.snapshot
    before = snapshot["matter"]
    for own in read.find(Matter, "assignment_id = ? AND owner = ?", (one.id, pc.node)):
        came = (str(own.received_on), own.origin)
        if came != (before["received_on"], one.origin):
            raise Broken(2, f"{pc.name}: a matter that was handed over forgot where it came from")
        known = pc.core.desk.rules.procedures.get(own.procedure, own.procedure_version).clocks
        have = {
            (row.clock, str(row.started_on), str(row.rolled_on))
            for row in read.find(Clock, "matter_id = ?", (own.id,))
        }
        for clock in snapshot["clocks"]:
            limit = (clock["clock"], clock.get("started_on"), clock.get("rolled_on"))
            if clock["clock"] in known and limit not in have and not _starts_anew(pc, own, clock["clock"]):
                raise Broken(2, f"{pc.name}: limit {clock['clock']} did not go on with its matter")


def _starts_anew(pc: Pc, own: Matter, clock: str) -> bool:
    procedure = pc.core.desk.rules.procedures.get(own.procedure, own.procedure_version)
    opening = procedure.action(procedure.opening)
    return any(start.clock == clock and start.since == "arrived_on" for start in opening.starts)


def check(world: World) -> None:
    """At the end: of every matter that was handed over, in every book in which it stands."""
    for office in world.enrolled:
        where = "owner = ? AND assignment_id <> '' AND retired = ''"
        own = office.pc.core.store.read.find(Matter, where, (office.pc.node,))
        for one in own:
            check_limits(office.pc, one.assignment_id)
        if len({one.assignment_id for one in own}) < len(own) and not office.twice:
            raise Broken(9, f"{office.pc.name} took one assignment up twice")
