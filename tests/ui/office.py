"""A real office on a temporary store, for the tests of pages: invented people, a standing clock."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from desktop_app.base.clock import CHINA, SetClock
from desktop_app.base.paths import AppPaths
from desktop_app.base.randomness import SeededRandomness
from desktop_app.core import Core, NewStore, Surroundings
from desktop_app.domain.drafts import MatterDraft, PartyDraft
from desktop_app.security.wrapping import Cost

PASSPHRASE = "东华镇 2026"
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=CHINA)
TOWNSHIP, VILLAGE = "532301105", "532301105203"
LOW = Cost(memory_kib=64, rounds=1, lanes=1)


def make_office(folder: Path, *, township: str = TOWNSHIP) -> Core:
    """An empty office of 东华镇 on 23 November 2026."""
    clock = SetClock(NOW)
    around = Surroundings(
        clock=clock, randomness=SeededRandomness(7), cost=LOW, paths=AppPaths.under(folder / "person")
    )
    return Core.create(folder / "store", NewStore("office", township, "王建国"), PASSPHRASE, around)


def add_petition(
    core: Core, name: str, title: str, *, days_ago: int = 0, phone: str = "", elderly: bool = False
) -> str:
    """Registers a petition that came `days_ago`, on that day; returns its id."""
    clock = core.around.clock
    assert isinstance(clock, SetClock)
    clock.move_to(NOW - timedelta(days=days_ago))
    person = PartyDraft(name=name, phone=phone, place_code=VILLAGE, elderly=elderly)
    purpose = [item for item in core.desk.rules.codes["purposes"].items if item.parent][-1].code
    channel = core.desk.rules.codes["channels"].items[0].code
    draft = MatterDraft(
        parties=(person,),
        title=title,
        request=f"请求处理：{title}",
        place_code=VILLAGE,
        purpose=purpose,
        channel=channel,
    )
    changes = core.services.matters.register(draft)
    clock.move_to(NOW)
    return str(changes.made)
