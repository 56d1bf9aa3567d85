"""涉及户数 of the 排查台账 is asked for where the dispute is taken in hand."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop_app.core import Core
from tests.services.desk_work import act, dispute


@pytest.mark.parametrize(
    ("action", "more"), [("begin", {}), ("begin_complex", {"leader": "陈立新", "work_group": ""})]
)
def test_the_households_stand_in_the_ledger(office: Core, action: str, more: dict[str, object]) -> None:
    matter = dispute(office)
    groups = [item.code for item in office.desk.rules.codes["work_groups"].items]
    until = office.around.clock.today() + timedelta(days=30)
    told = {**more, "work_group": groups[0]} if more else {}
    act(office, matter, action, responsible="王建国", limit_on=until, households="4", **told)
    (line,) = office.services.reports.make("ledger", "2026-03").lines
    assert line.texts["households"] == "4"
