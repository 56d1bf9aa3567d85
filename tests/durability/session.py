"""A scripted session that reports each thing it has saved, to be killed at any moment."""

from __future__ import annotations

import json
import os
from datetime import datetime
from pathlib import Path

from desktop_app.base.clock import SetClock
from desktop_app.base.paths import AppPaths
from desktop_app.base.randomness import SystemRandomness
from desktop_app.core import Core, NewStore, Surroundings
from desktop_app.domain.drafts import MatterDraft, PartyDraft, VisitDraft, to_plain
from desktop_app.proving.demo import PASSPHRASE
from desktop_app.security.wrapping import Cost
from desktop_app.store.store import DATABASE

OFFICE = "532301105"


def surroundings(folder: Path) -> Surroundings:
    clock = SetClock(datetime(2026, 10, 12, 9, 30))
    cost = Cost(memory_kib=64, rounds=1, lanes=1)
    return Surroundings(
        clock=clock, randomness=SystemRandomness(), cost=cost, paths=AppPaths.under(folder / "own")
    )


def open_or_create(folder: Path) -> Core:
    store = folder / "store"
    if (store / DATABASE).exists():
        return Core.open(store, PASSPHRASE, surroundings(folder))
    return Core.create(store, NewStore("office", OFFICE, "王建国"), PASSPHRASE, surroundings(folder))


def work(folder: Path, report: int) -> None:
    """Saves for ever; writes a JSON line to the file descriptor `report` after each save returned."""

    def tell(kind: str, record: object) -> None:
        os.write(report, (json.dumps({"kind": kind, "id": str(record)}) + "\n").encode())

    core = open_or_create(folder)
    tell("store", core.identity.node)
    services = core.services
    form = services.desk.rules.procedure_for("petition").actions["accept"].papers[0].form
    while True:
        draft = MatterDraft(
            title="反映排水沟被占",
            parties=(PartyDraft(name="张㐂", place_code=OFFICE + "207", address="3组"),),
        )
        draft_id = services.drafts.new_id()
        services.drafts.keep(draft_id, "matter", draft.title, to_plain(draft))
        tell("draft", draft_id)
        matter = services.matters.register(draft, draft_id).made
        tell("matter", matter)
        services.steps.act(str(matter), "accept", {})
        tell("step", matter)
        prepared = services.letters.prepare(str(matter), form)
        letter = str(services.letters.save(str(matter), form, prepared.values).made)
        tell("letter", letter)
        services.letters.approve(letter, "刘志远", core.desk.clock.today())
        services.letters.issue(letter)
        tell("issued", letter)
        visit = VisitDraft(started_at=core.desk.clock.now(), findings="现场查看", matter_ids=(str(matter),))
        made = services.visits.save(visit).made
        tell("visit", made)
        services.attachments.add("visit", str(made), b"%PDF-1.4 " + os.urandom(2000), "x.pdf")
        tell("attachment", made)
