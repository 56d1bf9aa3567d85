"""A correction of the matter does not take back a limit that began anew: sixty days after a revocation stay sixty."""

from __future__ import annotations

from datetime import date

from desktop_app.base.clock import SetClock
from desktop_app.core import Core
from tests.services.desk_work import act, clocks_of, conclude, petition, write_letter


def revoked(core: Core, clock: SetClock, **redo: object) -> str:
    matter = petition(core, purpose="M36", received_on=date(2026, 2, 27))
    conclude(core, matter)
    for form in ("F2", "F11"):
        write_letter(core, matter, form)
    act(core, matter, "serve", receiver="张㐂")
    act(core, matter, "ask_review")
    clock.forward(days=10)
    act(core, matter, "review_redo", review_text="事实不清", **redo)
    return matter


def test_a_received_date_corrected_after_a_revocation(office: Core, clock: SetClock) -> None:
    matter = revoked(office, clock)
    assert clocks_of(office, matter)["C7"].plain_on == date(2026, 5, 11)
    office.services.matters.correct(matter, {"received_on": date(2026, 2, 25)}, "笔误")
    seven = clocks_of(office, matter)["C7"]
    assert (seven.started_on, seven.plain_on, seven.stopped_on) == (
        date(2026, 3, 12),
        date(2026, 5, 11),
        None,
    )


def test_the_day_that_the_review_set_stays_too(office: Core, clock: SetClock) -> None:
    matter = revoked(office, clock, redo_due=date(2026, 4, 10))
    office.services.matters.correct(matter, {"received_on": date(2026, 2, 25)}, "笔误")
    assert clocks_of(office, matter)["C7"].plain_on == date(2026, 4, 10)


def test_a_limit_that_did_not_begin_anew_still_follows_its_day(office: Core) -> None:
    matter = petition(office, purpose="M36", received_on=date(2026, 2, 27))
    office.services.matters.correct(matter, {"received_on": date(2026, 2, 25)}, "笔误")
    assert clocks_of(office, matter)["C2"].plain_on == date(2026, 3, 12)
